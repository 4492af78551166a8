"""Words that people read for the codes of more than one room."""

from __future__ import annotations

from enum import Enum

from kentongan.domain.codes import (
    Band,
    Channel,
    Classification,
    Competence,
    ContentRating,
    Harm,
    Level,
    Origin,
    Phase,
    ReportKind,
    Sector,
    SourceRating,
    Urgency,
    Verdict,
    VerdictKind,
)
from kentongan.domain.roles import Role
from kentongan.domain.words import Words

SECTORS: dict[Enum, Words] = {
    Sector.IDEOLOGY: Words("Ideologi", "Ideology"),
    Sector.POLITICS: Words("Politik", "Politics"),
    Sector.ECONOMY: Words("Ekonomi", "Economy"),
    Sector.SOCIETY: Words("Sosial budaya", "Society and culture"),
    Sector.SECURITY: Words("Pertahanan dan keamanan", "Defence and security"),
}
LEVELS: dict[Enum, Words] = {
    Level.SAFE: Words("Aman", "Safe"),
    Level.ATTENTION: Words("Perlu perhatian", "Needs attention"),
    Level.ALERT: Words("Waspada", "Alert"),
    Level.CRITICAL: Words("Rawan", "Critical"),
    Level.UNKNOWN: Words("Data tidak cukup", "Not enough data"),
}
HARMS: dict[Enum, Words] = {
    Harm.ACCUSED: Words("orang dituduh", "someone accused"),
    Harm.PANIC: Words("panik", "panic"),
    Harm.TALK: Words("obrolan", "talk"),
}
BANDS: dict[Enum, Words] = {
    Band.SURE: Words("pasti", "sure"),
    Band.MAYBE: Words("mungkin", "maybe"),
    Band.WEAK: Words("lemah", "weak"),
}
URGENCIES: dict[Enum, Words] = {
    Urgency.LOW: Words("rendah", "low"),
    Urgency.MEDIUM: Words("sedang", "medium"),
    Urgency.HIGH: Words("tinggi", "high"),
}
CHANNELS: dict[Enum, Words] = {
    Channel.WHATSAPP: Words("WhatsApp", "WhatsApp"),
    Channel.CSV: Words("Tabel CSV", "CSV table"),
    Channel.XLSX: Words("Tabel Excel", "Excel table"),
    Channel.GEOJSON: Words("Peta (GeoJSON)", "Map (GeoJSON)"),
    Channel.RSS: Words("Umpan berita", "News feed"),
    Channel.WEB: Words("Formulir", "Form"),
    Channel.API: Words("Program kantor", "Office program"),
    Channel.RESPONSE: Words("Tanggapan", "Response"),
    Channel.CORRECTION: Words("Hak jawab", "Correction request"),
}
ORIGINS: dict[Enum, Words] = {
    Origin.RESIDENT: Words("warga", "resident"),
    Origin.OFFICER: Words("petugas", "officer"),
    Origin.PATROL: Words("patroli", "patrol"),
}
KINDS: dict[Enum, Words] = {
    ReportKind.REPORT: Words("Laporan", "Report"),
    ReportKind.ZERO: Words("Nihil", "Nothing to report"),
    ReportKind.NOT_REPORT: Words("Bukan laporan", "Not a report"),
}
VERDICTS: dict[Enum, Words] = {
    Verdict.TRUE: Words("BENAR", "TRUE"),
    Verdict.PARTLY: Words("SEBAGIAN BENAR", "PARTLY TRUE"),
    Verdict.MISLEADING: Words("MENYESATKAN", "MISLEADING"),
    Verdict.FALSE: Words("SALAH", "FALSE"),
    Verdict.OPEN: Words("BELUM DAPAT DIPASTIKAN", "NOT YET CERTAIN"),
}
VERDICT_KINDS: dict[Enum, Words] = {
    VerdictKind.CONTEXT: Words("konteks salah", "wrong context"),
    VerdictKind.IMPOSTOR: Words("tiruan", "impostor"),
    VerdictKind.MANIPULATED: Words("manipulasi", "manipulated"),
    VerdictKind.SATIRE: Words("satire", "satire"),
}
COMPETENCES: dict[Enum, Words] = {
    Competence.OWN: Words("wewenang sendiri", "own competence"),
    Competence.REQUEST: Words("permohonan", "request"),
    Competence.RECOMMENDATION: Words("rekomendasi", "recommendation"),
    Competence.INFORMATION: Words("pemberitahuan", "information"),
}
PHASES: dict[Enum, Words] = {
    Phase.PREVENTION: Words("pencegahan", "prevention"),
    Phase.CESSATION: Words("penghentian", "cessation"),
    Phase.RECOVERY: Words("pemulihan", "recovery"),
}
CLASSES: dict[Enum, Words] = {
    Classification.BIASA: Words("Biasa", "Ordinary"),
    Classification.TERBATAS: Words("Terbatas", "Restricted"),
}
SOURCES: dict[Enum, Words] = {
    SourceRating.A: Words("terpercaya", "reliable"),
    SourceRating.B: Words("biasanya benar", "usually right"),
    SourceRating.C: Words("cukup", "fairly reliable"),
    SourceRating.D: Words("sering keliru", "often wrong"),
    SourceRating.E: Words("tidak terpercaya", "unreliable"),
    SourceRating.F: Words("belum dinilai", "not rated"),
}
CONTENTS: dict[Enum, Words] = {
    ContentRating.CONFIRMED: Words("dipastikan", "confirmed"),
    ContentRating.PROBABLE: Words("besar kemungkinan", "probable"),
    ContentRating.POSSIBLE: Words("mungkin", "possible"),
    ContentRating.DOUBTFUL: Words("diragukan", "doubtful"),
    ContentRating.IMPROBABLE: Words("kecil kemungkinan", "improbable"),
    ContentRating.UNRATED: Words("belum dinilai", "not rated"),
}
ROLES: dict[Enum, Words] = {
    Role.FIELD_OFFICER: Words("Petugas lapangan", "Field officer"),
    Role.AGENCY_OFFICER: Words("Petugas kantor", "Agency officer"),
    Role.AGENCY_HEAD: Words("Kepala kantor", "Agency head"),
    Role.LEADER: Words("Pimpinan", "Leader"),
    Role.OPERATOR: Words("Operator", "Operator"),
    Role.VERIFIER: Words("Pemeriksa", "Verifier"),
    Role.ANALYST: Words("Analis", "Analyst"),
    Role.ADMINISTRATOR: Words("Pengelola", "Administrator"),
    Role.AUDITOR: Words("Auditor", "Auditor"),
    Role.CHAIR: Words("Ketua", "Chair"),
    Role.SECRETARY: Words("Sekretaris", "Secretary"),
    Role.NOTE_TAKER: Words("Notulis", "Note taker"),
}
