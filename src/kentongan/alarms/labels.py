"""Words that people read for the codes of this room."""

from kentongan.alarms.rules import CancelReason, EarlyWarningState, State
from kentongan.domain.words import Words

STATES: dict[State, Words] = {
    State.NEW: Words("Belum ditinjau", "Not reviewed"),
    State.TAKEN_UP: Words("Sudah diangkat", "Taken up"),
    State.DISMISSED: Words("Disisihkan", "Set aside"),
}
EARLY_WARNINGS: dict[EarlyWarningState, Words] = {
    EarlyWarningState.DRAFT: Words("Konsep", "Draft"),
    EarlyWarningState.ISSUED: Words("Berlaku", "In force"),
    EarlyWarningState.ACKNOWLEDGED: Words("Berlaku, diterima kantor", "Acknowledged"),
    EarlyWarningState.REPLACED: Words("Diperbarui", "Updated"),
    EarlyWarningState.CANCELLED: Words("Dibatalkan", "Cancelled"),
    EarlyWarningState.EXPIRED: Words("Habis masa", "Expired"),
    EarlyWarningState.ENDED: Words("Berakhir", "Ended"),
}
CANCEL_REASONS: dict[CancelReason, Words] = {
    CancelReason.NOT_COMING: Words(
        "yang diperingatkan tidak terjadi", "what it warned of doesn't happen"
    ),
    CancelReason.WRONG: Words("isinya keliru", "what it says is wrong"),
}
