"""What is said of a warning in one line: whether it holds, and as a chat text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.documents import moment
from kentongan.domain.labels import LEVELS
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.publication.queries import PublicWarning
from kentongan.publication.rules import Message

UPDATED = Words("Diperbarui", "Updated")
ENDED = Words("Berakhir", "Ended")
CANCELLED = Words("Dibatalkan", "Cancelled")
HOLDS = Words("Berlaku sampai", "In force until")
RAN_OUT = Words("Habis masa", "Ran out")
DEMO = "PERAGAAN - BUKAN DOKUMEN RESMI"


@dataclass(frozen=True)
class Standing:
    """Whether a warning holds, in words, and until or since when."""

    words: Words
    when: datetime

    def __str__(self) -> str:
        """Return it as it stands in a document."""
        return f"{self.words.id} {moment(self.when, places.zone())}"


def standing(warning: PublicWarning, at: datetime) -> Standing:
    """Return whether a warning holds, or how and when it ended."""
    if warning.update is not None:
        return Standing(UPDATED, warning.update.at)
    if warning.ending is not None:
        ended = warning.ending.message is Message.ENDED
        return Standing(ENDED if ended else CANCELLED, warning.ending.at)
    holds = warning.holds(at)
    return Standing(HOLDS if holds else RAN_OUT, warning.period.ends_at)


def chat_text(warning: PublicWarning, url: str) -> str:
    """Return a warning for chat groups, in Indonesian as it was written."""
    notice = warning.notice
    until = moment(warning.period.ends_at, places.zone())
    lines = [
        DEMO if places.house().demo else "",
        f"PERINGATAN DINI - {LEVELS[notice.level].id}",
        f"*{warning.text.title}*",
        warning.text.what_to_do,
        notice.help,
        f"Wilayah: {notice.place}",
        f"Berlaku sampai {until}",
        f"{notice.office_name}",
        url,
    ]
    return "\n".join(line for line in lines if line)
