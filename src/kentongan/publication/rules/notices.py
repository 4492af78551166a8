"""What a public early warning says besides its text, and the words that end one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from kentongan.domain.codes import Level
from kentongan.domain.hazards import Advised, Certainty, Hazard, Onset

ENDED_AUTHOR = "machine:pengakhir-peringatan"


class Message(StrEnum):
    """What a public message is to the warning before it."""

    FIRST = "peringatan"
    UPDATE = "pembaruan"
    ENDED = "berakhir"
    NOT_COMING = "dibatalkan_tidak_terjadi"
    WRONG = "dibatalkan_keliru"


# One person may end a warning: the machine is the author of these words.
ENDINGS: dict[Message, str] = {
    Message.ENDED: "Peringatan ini diakhiri oleh {office}. Langkahnya tidak perlu"
    " diikuti lagi; tetap berhati-hati.",
    Message.NOT_COMING: "Peringatan ini dibatalkan oleh {office}: yang diperingatkan"
    " tidak terjadi.",
    Message.WRONG: "Peringatan ini dibatalkan oleh {office}: isinya keliru. Jangan"
    " diikuti dan jangan diteruskan.",
}


class AreaName(NamedTuple):
    """An area by its code, with its name as it was when the warning went out."""

    kode: str
    name: str


class Period(NamedTuple):
    """From when until when something public holds."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Notice:
    """How grave, how sure, where, for whom, and who announces it."""

    hazard: Hazard
    level: Level
    onset: Onset
    certainty: Certainty
    advised: Advised
    areas: tuple[AreaName, ...]
    affected: str
    avoid: str
    help: str
    steps: str
    office: str
    office_name: str

    @property
    def words(self) -> str:
        """Everything in it that somebody wrote."""
        return "\n".join((self.affected, self.avoid, self.help, self.steps))

    @property
    def place(self) -> str:
        """Return the areas as they are named in a sentence."""
        return ", ".join(area.name for area in self.areas)


def ending(message: Message, office: str) -> str:
    """Return the fixed sentence with which `office` ends a warning."""
    return ENDINGS[message].format(office=office)
