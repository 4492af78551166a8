"""What the manual shows: who looks at which page, on which screen."""

from __future__ import annotations

from dataclasses import dataclass

ACCOUNTS = {
    "meja": "operator",
    "rumor": "pemeriksa",
    "rakor": "sekretaris",
    "situasi": "walikota",
    "tugas": "pupr",
}


@dataclass(frozen=True)
class Scene:
    """A page; `first` follows its first entry, `account` is empty for a resident."""

    name: str
    path: str
    phone: bool = False
    first: bool = False

    @property
    def account(self) -> str:
        """Who looks."""
        return ACCOUNTS.get(self.name, "")

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the screen."""
        return (360, 760) if self.phone else (1280, 900)


SCENES = (
    Scene("meja", "/meja/"),
    Scene("rumor", "/rumor/", first=True),
    Scene("rakor", "/rakor/2020-02/"),
    Scene("situasi", "/situasi/", phone=True),
    Scene("tugas", "/tugas/", phone=True),
    Scene("lapor", "/lapor/", phone=True),
    Scene("jawaban", "/benarkah/?q=penculikan", phone=True, first=True),
)
LANGUAGES = {"id": "", "en": "/en"}
