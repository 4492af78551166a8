"""Words that people read about areas."""

from __future__ import annotations

from kentongan.domain.areas import AreaLevel, level_of
from kentongan.domain.words import Words

LEVELS: dict[AreaLevel, Words] = {
    AreaLevel.PROVINCE: Words("Provinsi", "Province"),
    AreaLevel.CITY: Words("Kota/Kabupaten", "City/regency"),
    AreaLevel.DISTRICT: Words("Kecamatan", "District"),
    AreaLevel.VILLAGE: Words("Kelurahan/Desa", "Village"),
}
KELURAHAN = Words("Kelurahan", "Kelurahan")
DESA = Words("Desa", "Desa")
_FIRST_OF_DESA = "2"


def level_words(kode: str) -> Words:
    """Return what the area `kode` is called: Kecamatan, Kelurahan, Desa and so on.

    Since the code of 2004 a kelurahan's last four digits begin with 1, a desa's
    with 2.
    """
    level = level_of(kode)
    if level is AreaLevel.VILLAGE:
        return DESA if kode[9] == _FIRST_OF_DESA else KELURAHAN
    return LEVELS[level]


def full_name(kode: str, name: str) -> str:
    """Return the name with its level, as a letter writes it: Kelurahan Jati.

    Cities and regencies carry theirs already: Kota Probolinggo.
    """
    if level_of(kode) is AreaLevel.CITY:
        return name
    return f"{level_words(kode).id} {name}"


LANDMARK_KINDS: dict[str, Words] = {
    "industri": Words("Industri", "Industry"),
    "jalan": Words("Jalan", "Street"),
    "kawasan": Words("Kawasan", "Neighbourhood"),
    "keamanan": Words("Keamanan", "Security"),
    "kesehatan": Words("Kesehatan", "Health"),
    "lingkungan": Words("Lingkungan", "Environment"),
    "olahraga": Words("Olahraga", "Sports"),
    "pasar": Words("Pasar", "Market"),
    "pelabuhan": Words("Pelabuhan", "Harbour"),
    "pemerintahan": Words("Pemerintahan", "Government"),
    "perdagangan": Words("Perdagangan", "Trade"),
    "perumahan": Words("Perumahan", "Housing"),
    "ruang_publik": Words("Ruang publik", "Public space"),
    "sungai": Words("Sungai dan saluran", "Rivers and channels"),
    "transportasi": Words("Transportasi", "Transport"),
    "wisata": Words("Wisata", "Tourism"),
}


def kind_words(kind: str) -> Words:
    """Return what a kind of landmark is called; an imported one as it was written."""
    return LANDMARK_KINDS.get(kind, Words(kind, kind))
