"""A public early warning as a document, and what became of it in one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.documents import Frame, moment
from kentongan.documents.early_warning import EarlyWarning
from kentongan.domain.hazards import ADVISED, CERTAINTIES, HAZARDS, ONSETS
from kentongan.domain.words import Words
from kentongan.publication.queries import PublicWarning
from kentongan.publication.rules import Message

UPDATED = Words("Diperbarui", "Updated")
ENDED = Words("Berakhir", "Ended")
CANCELLED = Words("Dibatalkan", "Cancelled")
HOLDS = Words("Berlaku sampai", "In force until")
RAN_OUT = Words("Habis masa", "Ran out")


@dataclass(frozen=True)
class Standing:
    """Whether a warning holds, in words, and until or since when."""

    words: Words
    when: datetime


def standing(warning: PublicWarning, at: datetime) -> Standing:
    """Return whether a warning holds, or how and when it ended."""
    if warning.update is not None:
        return Standing(UPDATED, warning.update.at)
    if warning.ending is not None:
        ended = warning.ending.message is Message.ENDED
        return Standing(ENDED if ended else CANCELLED, warning.ending.at)
    holds = warning.holds(at)
    return Standing(HOLDS if holds else RAN_OUT, warning.period.ends_at)


def paper(
    warning: PublicWarning, frame: Frame, *, at: datetime, url: str = ""
) -> EarlyWarning:
    """Return the document of a warning as it stands at `at`."""
    notice = warning.notice
    return EarlyWarning(
        frame=frame,
        title=warning.text.title,
        level=notice.level,
        hazard=HAZARDS[notice.hazard].id,
        certainty=CERTAINTIES[notice.certainty].id,
        onset=ONSETS[notice.onset].id,
        advised=ADVISED[notice.advised].id,
        place=notice.place,
        starts_at=warning.period.starts_at,
        ends_at=warning.period.ends_at,
        size=warning.text.body,
        affected=notice.affected,
        what_to_do=_lines(warning.text.what_to_do),
        avoid=_lines(notice.avoid),
        help=_lines(notice.help),
        steps=_lines(notice.steps),
        announcer=warning.approver_title or notice.office_name,
        announced_at=warning.published_at,
        number=warning.slug,
        replaces=warning.before.slug if warning.before else "",
        outcome=_outcome(warning, frame, at),
        url=url,
    )


def _outcome(warning: PublicWarning, frame: Frame, at: datetime) -> str:
    if frame.draft or warning.holds(at):
        return ""
    found = standing(warning, at)
    return f"{found.words.id} {moment(found.when, frame.zone)}."


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip(" -") for line in text.splitlines() if line.strip(" -"))
