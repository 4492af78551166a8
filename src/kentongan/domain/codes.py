"""Codes that more than one room uses; the values are stored and exported."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Classification(IntEnum):
    """How narrow the circle of readers is; above Terbatas nothing is stored."""

    BIASA = 1
    TERBATAS = 2


class Sector(StrEnum):
    """The five fields of Ipoleksosbudhankam (S10)."""

    IDEOLOGY = "ideologi"
    POLITICS = "politik"
    ECONOMY = "ekonomi"
    SOCIETY = "sosial_budaya"
    SECURITY = "hankam"


class ReportKind(StrEnum):
    """What a message turned out to be."""

    REPORT = "report"
    ZERO = "zero"
    NOT_REPORT = "not_report"


class Channel(StrEnum):
    """Through what a report came."""

    WHATSAPP = "whatsapp"
    CSV = "csv"
    XLSX = "xlsx"
    GEOJSON = "geojson"
    RSS = "rss"
    WEB = "web"
    API = "api"
    RESPONSE = "tanggapan"
    CORRECTION = "hak_jawab"


SAID_BACK = frozenset({Channel.RESPONSE, Channel.CORRECTION})
"""What readers say of a public text: it is moderated, not handled as a report."""


class Origin(StrEnum):
    """Whose attention made the report."""

    RESIDENT = "warga"
    OFFICER = "petugas"
    PATROL = "patroli"


class Urgency(StrEnum):
    """How soon a person should look."""

    LOW = "rendah"
    MEDIUM = "sedang"
    HIGH = "tinggi"


class Harm(StrEnum):
    """Harm triage of a rumour: who may be hurt now."""

    ACCUSED = "T1"
    PANIC = "T2"
    TALK = "T3"


class Band(StrEnum):
    """How sure the machine is, in words."""

    SURE = "pasti"
    MAYBE = "mungkin"
    WEAK = "lemah"


class Level(StrEnum):
    """Level of an area or issue; each carries indicators, response and expiry."""

    SAFE = "aman"
    ATTENTION = "perlu_perhatian"
    ALERT = "waspada"
    CRITICAL = "rawan"
    UNKNOWN = "data_tidak_cukup"


class Verdict(StrEnum):
    """The label on a claim."""

    TRUE = "BENAR"
    PARTLY = "SEBAGIAN BENAR"
    MISLEADING = "MENYESATKAN"
    FALSE = "SALAH"
    OPEN = "BELUM DAPAT DIPASTIKAN"


class VerdictKind(StrEnum):
    """In what way a claim is wrong."""

    CONTEXT = "konteks_salah"
    IMPOSTOR = "tiruan"
    MANIPULATED = "manipulasi"
    SATIRE = "satire"


class Competence(StrEnum):
    """By what right a decision is made."""

    OWN = "sendiri"
    REQUEST = "permohonan"
    RECOMMENDATION = "rekomendasi"
    INFORMATION = "pemberitahuan"


class Letter(StrEnum):
    """Which invitation: the mayor signs the first, Sekda or Kesbangpol the second."""

    FORKOPIMDA = "forkopimda"
    AGENCIES = "perangkat"


class Phase(StrEnum):
    """Phase of handling (UU 7/2012)."""

    PREVENTION = "pencegahan"
    CESSATION = "penghentian"
    RECOVERY = "pemulihan"


class SourceRating(StrEnum):
    """Reliability of a source."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class ContentRating(StrEnum):
    """Credibility of a content."""

    CONFIRMED = "1"
    PROBABLE = "2"
    POSSIBLE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    UNRATED = "6"
