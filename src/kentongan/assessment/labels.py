"""Words that people read for the codes of this room."""

from kentongan.assessment.rules.confidence import Confidence
from kentongan.assessment.rules.levels import Indicator, Trend
from kentongan.assessment.rules.situation import MatterKind
from kentongan.assessment.rules.snapshots import Moment
from kentongan.domain.codes import Level
from kentongan.domain.words import Words

INDICATORS: dict[Indicator, Words] = {
    Indicator.RISING: Words("naik: di atas rentang biasa", "rising: above the band"),
    Indicator.SPREADING: Words(
        "menyebar: tiga kelurahan atau lebih", "spreading: three kelurahan or more"
    ),
    Indicator.THREATENED: Words(
        "orang terancam: ada yang dituduh atau cedera",
        "people threatened: someone accused or injured",
    ),
    Indicator.OPPOSED: Words(
        "berhadapan: dua kelompok atau lebih", "opposed: two groups or more"
    ),
    Indicator.OVERDUE: Words(
        "terlambat: langkah atau jawaban lewat tenggat",
        "overdue: a step or an answer is late",
    ),
}
RESPONSES: dict[Level, Words] = {
    Level.SAFE: Words("Pantau seperti biasa.", "Watch as usual."),
    Level.ATTENTION: Words(
        "Tetapkan langkah, kantor, dan tenggat; laporkan perkembangan.",
        "Set a step, an office and a deadline; report developments.",
    ),
    Level.ALERT: Words(
        "Temui pihak hari ini; jawab untuk umum; siapkan kantor yang berwenang.",
        "Meet the parties today; answer in public; ready the competent offices.",
    ),
    Level.CRITICAL: Words(
        "Telepon petugas jaga sekarang; lapor Wali Kota dan Forkopimda.",
        "Phone the duty officer now; tell the mayor and Forkopimda.",
    ),
    Level.UNKNOWN: Words(
        "Mintalah kabar: data belum cukup untuk menilai.",
        "Ask for word: there is too little to judge by.",
    ),
}
TRENDS: dict[Trend, Words] = {
    Trend.UP: Words("naik", "up"),
    Trend.DOWN: Words("turun", "down"),
    Trend.SAME: Words("tetap", "steady"),
}
CONFIDENCES: dict[Confidence, Words] = {
    Confidence.HIGH: Words("tinggi", "high"),
    Confidence.MEDIUM: Words("sedang", "medium"),
    Confidence.LOW: Words("rendah", "low"),
}
MATTERS: dict[MatterKind, Words] = {
    MatterKind.ISSUE: Words("Isu", "Issue"),
    MatterKind.RUMOUR: Words("Rumor", "Rumour"),
    MatterKind.DECISION: Words("Keputusan", "Decision"),
}
MOMENTS: dict[Moment, Words] = {
    Moment.LOCK: Words("bahan terkunci", "locked material"),
    Moment.SUPPLEMENT: Words("perkembangan pagi", "morning supplement"),
}
