"""Words that people read for the codes of this room."""

from kentongan.domain.words import Words
from kentongan.reports.rules import State

STATES: dict[State, Words] = {
    State.RECEIVED: Words("Belum dibaca", "To be read"),
    State.NEEDS_INFO: Words("Menunggu pelapor", "Waiting for reporter"),
    State.LINKED: Words("Ditautkan", "Linked"),
    State.NOT_REPORT: Words("Bukan laporan", "Not a report"),
    State.REFUSED: Words("Tidak dilanjutkan", "Not pursued"),
    State.FORWARDED: Words("Diteruskan", "Passed on"),
    State.CLOSED: Words("Selesai", "Closed"),
}
