"""What an early warning says of a hazard, in codes that CAP 1.2 has words for too."""

from __future__ import annotations

from enum import StrEnum

from kentongan.domain.codes import Sector
from kentongan.domain.issue_types import issue_types
from kentongan.domain.words import Words


class Hazard(StrEnum):
    """What kind of hazard it is."""

    WEATHER = "cuaca_dan_banjir"
    GROUND = "gempa_dan_tanah"
    FIRE = "kebakaran"
    HEALTH = "kesehatan"
    SECURITY = "keamanan"
    SAFETY = "keselamatan_umum"
    RESCUE = "pencarian"
    TRAFFIC = "lalu_lintas"
    SUPPLY = "prasarana_dan_pasokan"
    ENVIRONMENT = "lingkungan"
    OTHER = "lainnya"


class Onset(StrEnum):
    """How soon people have to do something."""

    NOW = "sekarang"
    SOON = "dalam_satu_jam"
    LATER = "mendatang"


class Certainty(StrEnum):
    """How sure it is that the hazard comes."""

    OBSERVED = "sedang_terjadi"
    LIKELY = "besar_kemungkinan"
    POSSIBLE = "mungkin"


class Advised(StrEnum):
    """What people should do, in one word: the required response."""

    PREPARE = "bersiap"
    AVOID = "menjauh"
    SHELTER = "berlindung"
    EVACUATE = "mengungsi"
    MONITOR = "memantau"


HAZARDS: dict[Hazard, Words] = {
    Hazard.WEATHER: Words("Cuaca dan banjir", "Weather and floods"),
    Hazard.GROUND: Words("Gempa dan gerakan tanah", "Earthquake and landslide"),
    Hazard.FIRE: Words("Kebakaran", "Fire"),
    Hazard.HEALTH: Words("Kesehatan", "Health"),
    Hazard.SECURITY: Words("Keamanan", "Security"),
    Hazard.SAFETY: Words("Keselamatan umum", "Public safety"),
    Hazard.RESCUE: Words("Pencarian orang", "Search for people"),
    Hazard.TRAFFIC: Words("Lalu lintas", "Traffic"),
    Hazard.SUPPLY: Words("Prasarana dan pasokan", "Utilities and supply"),
    Hazard.ENVIRONMENT: Words("Lingkungan", "Environment"),
    Hazard.OTHER: Words("Lainnya", "Other"),
}
ONSETS: dict[Onset, Words] = {
    Onset.NOW: Words("bertindak sekarang", "act now"),
    Onset.SOON: Words("bertindak dalam satu jam", "act within an hour"),
    Onset.LATER: Words("bertindak sebelum waktunya tiba", "act before it comes"),
}
CERTAINTIES: dict[Certainty, Words] = {
    Certainty.OBSERVED: Words("sedang terjadi", "is happening"),
    Certainty.LIKELY: Words("besar kemungkinan terjadi", "likely"),
    Certainty.POSSIBLE: Words("mungkin terjadi", "possible"),
}
ADVISED: dict[Advised, Words] = {
    Advised.PREPARE: Words("Bersiap", "Prepare"),
    Advised.AVOID: Words("Menjauh", "Keep away"),
    Advised.SHELTER: Words("Berlindung", "Take shelter"),
    Advised.EVACUATE: Words("Mengungsi", "Evacuate"),
    Advised.MONITOR: Words("Memantau keterangan resmi", "Follow official word"),
}
_OF_TYPE = {
    "genangan": Hazard.WEATHER,
    "rob": Hazard.WEATHER,
    "angin_kencang": Hazard.WEATHER,
    "gempa": Hazard.GROUND,
    "kebakaran": Hazard.FIRE,
    "petasan": Hazard.FIRE,
    "kesehatan_masyarakat": Hazard.HEALTH,
    "demam_berdarah": Hazard.HEALTH,
    "keracunan": Hazard.HEALTH,
    "isu_kesehatan": Hazard.HEALTH,
    "anak_hilang": Hazard.RESCUE,
    "jalan_rusak": Hazard.TRAFFIC,
    "lalu_lintas": Hazard.TRAFFIC,
    "kecelakaan": Hazard.TRAFFIC,
    "listrik_padam": Hazard.SUPPLY,
    "air_bersih": Hazard.SUPPLY,
    "elpiji": Hazard.SUPPLY,
    "antrean_bbm": Hazard.SUPPLY,
    "saluran_air": Hazard.SUPPLY,
    "sampah": Hazard.ENVIRONMENT,
    "hewan": Hazard.SAFETY,
}


def hazard_of(issue_type: str) -> Hazard:
    """Return the hazard of an issue type; a person may choose another."""
    if issue_type in _OF_TYPE:
        return _OF_TYPE[issue_type]
    known = issue_types().get(issue_type)
    return (
        Hazard.SECURITY
        if known is not None and known.sector is Sector.SECURITY
        else Hazard.OTHER
    )
