"""Words that people read for the codes of this room."""

from kentongan.domain.codes import Competence, Letter
from kentongan.domain.words import Words
from kentongan.rakor.rules import decisions, followups, meeting, reviews
from kentongan.rakor.rules.agenda import Part
from kentongan.rakor.rules.invitation import Attendance
from kentongan.rakor.rules.replies import Reply

MEETINGS: dict[meeting.State, Words] = {
    meeting.State.PLANNED: Words("Direncanakan", "Planned"),
    meeting.State.INVITED: Words("Undangan terkirim", "Invited"),
    meeting.State.POSTPONED: Words("Ditunda", "Postponed"),
    meeting.State.LOCKED: Words("Bahan terkunci", "Material locked"),
    meeting.State.IN_SESSION: Words("Sedang berlangsung", "In session"),
    meeting.State.DRAFTED: Words("Notula disusun", "Minutes in draft"),
    meeting.State.APPROVED: Words("Notula disahkan", "Minutes approved"),
    meeting.State.CIRCULATED: Words("Notula diedarkan", "Circulated"),
    meeting.State.CANCELLED: Words("Dibatalkan", "Cancelled"),
}
DECISIONS: dict[decisions.State, Words] = {
    decisions.State.PROPOSED: Words("Usulan", "Proposed"),
    decisions.State.ADOPTED: Words("Ditetapkan", "Adopted"),
    decisions.State.WAITING: Words("Menunggu jawaban", "Waiting for a reply"),
    decisions.State.IN_FORCE: Words("Berlaku", "In force"),
    decisions.State.UNDER_REVIEW: Words("Ditinjau ulang", "Under review"),
    decisions.State.FULFILLED: Words("Syarat terpenuhi", "Condition met"),
    decisions.State.REFUSED: Words("Ditolak", "Refused"),
    decisions.State.WITHDRAWN: Words("Dicabut", "Withdrawn"),
    decisions.State.LAPSED: Words("Habis masa", "Expired"),
    decisions.State.REPLACED: Words("Digantikan", "Replaced"),
}
PARTS: dict[Part, Words] = {
    Part.FOLLOW_UPS: Words("Evaluasi tindak lanjut", "Follow-ups"),
    Part.SITUATION: Words("Situasi menurut bidang", "Situation by sector"),
    Part.RUMOURS: Words("Isu beredar", "Rumours"),
    Part.ISSUES: Words("Isu yang perlu perhatian", "Issues for attention"),
    Part.DECISIONS: Words("Keputusan yang menunggu", "Decisions that wait"),
    Part.STATEMENTS: Words("Pernyataan instansi menurut bidang", "Statements"),
    Part.OTHER: Words("Lain-lain", "Other matters"),
}
CLOSED_ITEM = Words("Butir tertutup", "Closed item")
ATTENDANCE: dict[Attendance, Words] = {
    Attendance.ON_SITE: Words("Hadir di ruang", "Present on site"),
    Attendance.ONLINE: Words("Hadir daring", "Present online"),
    Attendance.REPRESENTED: Words("Mewakili", "Represented"),
    Attendance.NO_WORD: Words("Tanpa kabar", "No word"),
}
LETTERS: dict[Letter, Words] = {
    Letter.FORKOPIMDA: Words("Undangan Forkopimda", "Invitation to Forkopimda"),
    Letter.AGENCIES: Words("Undangan perangkat daerah", "Invitation to agencies"),
}
FOLLOW_UPS: dict[followups.Outcome, Words] = {
    followups.Outcome.DONE: Words("selesai", "done"),
    followups.Outcome.CHECKING: Words("bukti diperiksa", "proof being checked"),
    followups.Outcome.BLOCKED: Words("terhambat", "blocked"),
    followups.Outcome.RUNNING: Words("berjalan", "in progress"),
    followups.Outcome.NO_REPORT: Words("belum lapor", "not reported"),
    followups.Outcome.CANCELLED: Words("dibatalkan", "cancelled"),
    followups.Outcome.GENERAL: Words("arahan umum", "general"),
}
COMPETENCE: dict[Competence, Words] = {
    Competence.OWN: Words("Kota memutuskan sendiri", "The city decides itself"),
    Competence.REQUEST: Words(
        "Kota memohon, {addressee} memutuskan", "The city asks, {addressee} decides"
    ),
    Competence.RECOMMENDATION: Words(
        "Kota menyarankan kepada {addressee}", "The city recommends to {addressee}"
    ),
    Competence.INFORMATION: Words(
        "Kota memberi tahu {addressee}", "The city informs {addressee}"
    ),
}
REPLIES: dict[Reply, Words] = {
    Reply.NONE: Words("Belum dijawab", "Not answered"),
    Reply.AGREED: Words("Disetujui", "Agreed"),
    Reply.PARTLY: Words("Disetujui sebagian", "Partly agreed"),
    Reply.REFUSED: Words("Ditolak", "Refused"),
}
SIDES: dict[decisions.Side, Words] = {
    decisions.Side.FOR: Words("Mendukung", "For"),
    decisions.Side.AGAINST: Words("Menyangkal", "Against"),
}
CHECKS: dict[reviews.Check, Words] = {
    reviews.Check.MET: Words("Terpenuhi", "Met"),
    reviews.Check.NOT_MET: Words("Belum terpenuhi", "Not met"),
    reviews.Check.UNCLEAR: Words("Tidak dapat dipastikan", "Can't be told"),
}
REVIEWS: dict[reviews.Outcome, Words] = {
    reviews.Outcome.KEPT: Words("Tetap berlaku", "Kept in force"),
    reviews.Outcome.REMINDED: Words("Diingatkan", "Reminded"),
    reviews.Outcome.FULFILLED: Words("Syarat terpenuhi", "Condition met"),
    reviews.Outcome.REVOKED: Words("Dicabut", "Revoked"),
    reviews.Outcome.REPLACED: Words("Digantikan", "Replaced"),
    reviews.Outcome.LAPSED: Words("Habis masa", "Expired"),
    reviews.Outcome.NOT_NEEDED: Words("Tidak perlu lagi", "No longer needed"),
}
CIRCLES: dict[str, tuple[str, ...]] = {
    "kelurahan": ("lurah", "kelurahan"),
    "kecamatan": ("camat", "kecamatan"),
    "forkopimda": ("forkopimda",),
}
"""What a kind of offices is called when a directive goes to all of them."""
