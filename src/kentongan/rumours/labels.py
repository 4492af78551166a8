"""Words that people read for the codes of this room."""

from kentongan.domain.words import Words
from kentongan.rumours.rules import State

STATES: dict[State, Words] = {
    State.GROUPED: Words("Belum diperiksa", "Not checked"),
    State.IN_CHECK: Words("Sedang diperiksa", "Being checked"),
    State.WAITING: Words("Menunggu jawaban kantor", "Waiting for offices"),
    State.IN_REVIEW: Words("Menunggu pemeriksa kedua", "With second reviewer"),
    State.PUBLISHED: Words("Sudah dijawab", "Answered"),
    State.WITHHELD: Words("Tidak diterbitkan", "Not published"),
    State.IN_CORRECTION: Words("Sedang dikoreksi", "Being corrected"),
    State.RECURRED: Words("Beredar lagi", "Back again"),
    State.HAPPENED: Words("Ternyata kejadian", "Became an event"),
    State.ARCHIVED: Words("Diarsipkan", "Archived"),
}
