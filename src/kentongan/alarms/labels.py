"""Words that people read for the codes of this room."""

from kentongan.alarms.rules import State
from kentongan.domain.words import Words

STATES: dict[State, Words] = {
    State.NEW: Words("Belum ditinjau", "Not reviewed"),
    State.TAKEN_UP: Words("Sudah diangkat", "Taken up"),
    State.DISMISSED: Words("Disisihkan", "Set aside"),
}
