"""Words that people read for the codes of this room."""

from __future__ import annotations

from kentongan.domain.acts import Act
from kentongan.domain.codes import ContentRating, SourceRating
from kentongan.domain.words import Words
from kentongan.issues.rules import (
    ConflictSource,
    Fact,
    Kept,
    NoteKind,
    Pace,
    Rung,
    Side,
    State,
    Stuck,
)

STATES: dict[State, Words] = {
    State.IDENTIFIED: Words("Baru diangkat", "New"),
    State.IN_CHECK: Words("Sedang dipastikan", "Being confirmed"),
    State.HANDLED: Words("Sedang ditangani", "Being handled"),
    State.WATCHED: Words("Dipantau", "Watched"),
    State.MEDIATED: Words("Dimusyawarahkan", "In mediation"),
    State.AGREED: Words("Kesepakatan dipantau", "Agreement watched"),
    State.HANDED_OVER: Words("Dilimpahkan", "Handed over"),
    State.UNCONFIRMED: Words("Tidak terbukti", "Not confirmed"),
    State.MERGED: Words("Disatukan", "Merged"),
    State.RESOLVED: Words("Selesai", "Resolved"),
}
_HANDED = Words("Dilimpahkan kepada {office}", "Handed to {office}")
RUNGS: dict[Rung, Words] = {
    Rung.NEIGHBOURHOOD: Words("RT/RW", "RT/RW"),
    Rung.VILLAGE: Words("Kelurahan (tiga pilar)", "Kelurahan (three pillars)"),
    Rung.DISTRICT: Words("Kecamatan (Forkopimcam)", "Kecamatan (Forkopimcam)"),
    Rung.CITY: Words("Kesbangpol dan Tim Terpadu", "Kesbangpol and the team"),
    Rung.MAYOR: Words("Wali Kota dan Forkopimda", "Mayor and Forkopimda"),
    Rung.GOVERNOR: Words("Gubernur", "Governor"),
    Rung.MINISTER: Words("Menteri", "Minister"),
}
RUNGS_SHORT: dict[Rung, Words] = {
    Rung.NEIGHBOURHOOD: Words("RT/RW", "RT/RW"),
    Rung.VILLAGE: Words("Kelurahan", "Kelurahan"),
    Rung.DISTRICT: Words("Kecamatan", "Kecamatan"),
    Rung.CITY: Words("Kota", "City"),
    Rung.MAYOR: Words("Wali Kota", "Mayor"),
    Rung.GOVERNOR: Words("Gubernur", "Governor"),
    Rung.MINISTER: Words("Menteri", "Minister"),
}
NOTES: dict[NoteKind, Words] = {
    NoteKind.PROGRESS: Words("Perkembangan", "Development"),
    NoteKind.STEP: Words("Langkah", "Step taken"),
    NoteKind.OBSTACLE: Words("Hambatan", "Obstacle"),
    NoteKind.SUPPORTING: Words("Bukti mendukung", "Evidence for"),
    NoteKind.CONTRARY: Words("Bukti menyangkal", "Evidence against"),
}
SIDES: dict[Side, Words] = {
    Side.ONE: Words("Pihak pertama", "First side"),
    Side.TWO: Words("Pihak kedua", "Second side"),
    Side.THREE: Words("Pihak ketiga", "Third side"),
    Side.APART: Words("Tidak berhadapan", "On no side"),
}
STUCK: dict[Stuck, Words] = {
    Stuck.LATE: Words("langkah lewat tenggat", "step overdue"),
    Stuck.NO_ACTION: Words("belum ada langkah berikut", "no next step"),
    Stuck.RUNG: Words("waktu di tingkat ini habis", "time on this rung is over"),
}
PACES: dict[Pace, Words] = {
    Pace.WORKDAYS: Words("hari kerja", "working days"),
    Pace.CLOCK: Words("jam", "hours"),
}
FACTS: dict[Fact, Words] = {
    Fact.VIOLENCE: Words("kekerasan antarkelompok", "violence between groups"),
    Fact.INJURY: Words("ada yang cedera", "someone was injured"),
}
KEPT: dict[Kept, Words] = {
    Kept.YES: Words("Ditepati", "Kept"),
    Kept.NO: Words("Tidak ditepati", "Not kept"),
}
CONFLICT_SOURCES: dict[ConflictSource, Words] = {
    ConflictSource.AFFAIRS: Words(
        "Politik, ekonomi, dan sosial budaya", "Politics, economy, social affairs"
    ),
    ConflictSource.BELONGING: Words(
        "Antarumat, antarsuku, antaretnis", "Between faiths, tribes, ethnic groups"
    ),
    ConflictSource.BOUNDARIES: Words("Batas wilayah", "Boundaries"),
    ConflictSource.RESOURCES: Words("Sumber daya alam", "Natural resources"),
    ConflictSource.DISTRIBUTION: Words(
        "Pembagian yang tidak seimbang", "Unequal distribution"
    ),
}
SOURCE_RATINGS: dict[SourceRating, Words] = {
    SourceRating.A: Words("terpercaya", "reliable"),
    SourceRating.B: Words("biasanya benar", "usually right"),
    SourceRating.C: Words("cukup", "fair"),
    SourceRating.D: Words("sering keliru", "often wrong"),
    SourceRating.E: Words("tidak terpercaya", "unreliable"),
    SourceRating.F: Words("belum dinilai", "not rated"),
}
CONTENT_RATINGS: dict[ContentRating, Words] = {
    ContentRating.CONFIRMED: Words("dipastikan", "confirmed"),
    ContentRating.PROBABLE: Words("besar kemungkinan", "probable"),
    ContentRating.POSSIBLE: Words("mungkin", "possible"),
    ContentRating.DOUBTFUL: Words("diragukan", "doubtful"),
    ContentRating.IMPROBABLE: Words("kecil kemungkinan", "improbable"),
    ContentRating.UNRATED: Words("belum dinilai", "not rated"),
}
# What an issue grew from, by the kind of its Ref.
SOURCES: dict[str, Words] = {
    "group": Words("kelompok pesan", "group of messages"),
    "report": Words("laporan", "report"),
    "alarm": Words("sinyal", "alarm"),
    "event": Words("kejadian", "event"),
    "rumour": Words("rumor", "rumour"),
    "issue": Words("isu lain", "another issue"),
    "decision": Words("keputusan", "decision"),
    "inquiry": Words("jawaban kantor", "an office's reply"),
    "publication": Words("terbitan", "publication"),
}
OTHER_SOURCE = Words("bahan lain", "another source")
# The words of the buttons; "…" where a reason is asked.
BUTTONS: dict[Act, Words] = {
    Act.ISSUE_OPEN: Words("Angkat jadi isu", "Raise as issue"),
    Act.ISSUE_ATTACH: Words("Tautkan ke isu", "Attach to issue"),
    Act.ISSUE_PLAN: Words("Tetapkan langkah", "Set next step"),
    Act.ISSUE_NOTE: Words("Catat", "Note"),
    Act.ISSUE_ESCALATE: Words("Naikkan…", "Raise one step…"),
    Act.ISSUE_VERIFY: Words("Pastikan", "Confirm"),
    Act.ISSUE_HANDLE: Words("Tangani", "Handle"),
    Act.ISSUE_DISMISS: Words("Tidak terbukti…", "Not confirmed…"),
    Act.ISSUE_MERGE: Words("Satukan…", "Merge…"),
    Act.ISSUE_WATCH: Words("Pantau", "Watch"),
    Act.ISSUE_RESOLVE: Words("Selesai…", "Resolve…"),
    Act.ISSUE_MEDIATE: Words("Musyawarahkan", "Mediate"),
    Act.ISSUE_HAND_OVER: Words("Limpahkan…", "Hand over…"),
    Act.ISSUE_AGREE: Words("Catat kesepakatan", "Record agreement"),
    Act.ISSUE_RELAPSE: Words("Muncul lagi…", "It came back…"),
    Act.ISSUE_TAKE_BACK: Words("Tarik kembali…", "Take back…"),
    Act.ISSUE_REOPEN: Words("Buka kembali…", "Reopen…"),
    Act.ISSUE_SHARE: Words("Bagikan…", "Share…"),
    Act.ISSUE_MONITOR: Words("Catat hasil pantauan", "Record what was seen"),
}


def state_words(state: State, office: str = "") -> Words:
    """Return the words of a state; where it was handed, the office is named."""
    if state is State.HANDED_OVER and office:
        return Words(*(part.format(office=office) for part in _HANDED))
    return STATES[state]
