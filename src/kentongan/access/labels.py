"""Kinds of offices, forums and posts, and what people read for them."""

from __future__ import annotations

from enum import Enum, StrEnum

from kentongan.access.rules import Theme
from kentongan.domain.words import Words


class AgencyKind(StrEnum):
    """What an office is."""

    CITY = "kota"
    DESK = "sekretariat"
    LEADERS = "forkopimda"
    VERTICAL = "vertikal"
    COMMUNITY = "masyarakat"
    DISTRICT = "kecamatan"
    VILLAGE = "kelurahan"


class ForumKind(StrEnum):
    """A statutory body; the first is the one that holds the Rakor."""

    TIMDU = "timdu"
    WASDIN = "wasdin"
    PUSKOMIN = "puskomin"
    FORKOPIMDA = "forkopimda"
    FORKOPIMCAM = "forkopimcam"
    FKDM = "fkdm"
    FKUB = "fkub"
    FPK = "fpk"
    SATGAS = "satgas"


class PostKind(StrEnum):
    """A function that reports."""

    FKDM = "fkdm"
    LURAH = "lurah"
    BABINSA = "babinsa"
    BHABIN = "bhabinkamtibmas"
    CAMAT = "camat"
    RT_RW = "rt_rw"
    OTHER = "lain"


AGENCY_KINDS: dict[Enum, Words] = {
    AgencyKind.CITY: Words("Perangkat daerah", "City office"),
    AgencyKind.DESK: Words("Sekretariat", "Secretariat"),
    AgencyKind.LEADERS: Words("Forkopimda", "Forkopimda"),
    AgencyKind.VERTICAL: Words("Instansi vertikal", "National office"),
    AgencyKind.COMMUNITY: Words("Forum masyarakat", "Community forum"),
    AgencyKind.DISTRICT: Words("Camat", "Camat"),
    AgencyKind.VILLAGE: Words("Lurah", "Lurah"),
}
FORUM_KINDS: dict[Enum, Words] = {
    ForumKind.TIMDU: Words("Tim Terpadu PKS", "Tim Terpadu PKS"),
    ForumKind.WASDIN: Words("Tim Kewaspadaan Dini", "Tim Kewaspadaan Dini"),
    ForumKind.PUSKOMIN: Words("Puskomin", "Puskomin"),
    ForumKind.FORKOPIMDA: Words("Forkopimda", "Forkopimda"),
    ForumKind.FORKOPIMCAM: Words("Forkopimcam", "Forkopimcam"),
    ForumKind.FKDM: Words("FKDM", "FKDM"),
    ForumKind.FKUB: Words("FKUB", "FKUB"),
    ForumKind.FPK: Words("FPK", "FPK"),
    ForumKind.SATGAS: Words("Satgas", "Satgas"),
}
POST_KINDS: dict[Enum, Words] = {
    PostKind.FKDM: Words("FKDM", "FKDM"),
    PostKind.LURAH: Words("Lurah", "Lurah"),
    PostKind.BABINSA: Words("Babinsa", "Babinsa"),
    PostKind.BHABIN: Words("Bhabinkamtibmas", "Bhabinkamtibmas"),
    PostKind.CAMAT: Words("Camat", "Camat"),
    PostKind.RT_RW: Words("RT atau RW", "RT or RW"),
    PostKind.OTHER: Words("Lainnya", "Other"),
}
THEMES: dict[Enum, Words] = {
    Theme.SYSTEM: Words("seperti perangkat", "as the device"),
    Theme.LIGHT: Words("terang", "light"),
    Theme.DARK: Words("gelap", "dark"),
}
