"""A warning as a document: its words, and what became of it."""

from __future__ import annotations

from datetime import datetime

from kentongan.documents import Frame, long_date
from kentongan.documents.early_warning import EarlyWarning
from kentongan.domain.codes import Classification
from kentongan.domain.hazards import ADVISED, CERTAINTIES, HAZARDS, ONSETS
from kentongan.domain.labels import CLASSES
from kentongan.places import queries as places
from kentongan.publication.queries import PublicWarning
from kentongan.web.public.early_warnings.said import standing


def document(warning: PublicWarning, *, at: datetime, url: str = "") -> EarlyWarning:
    """Return the document of a warning; one that isn't out bears DRAF."""
    notice, draft = warning.notice, warning.published_at is None
    return EarlyWarning(
        frame=_frame(warning, at, draft=draft),
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
        outcome=_outcome(warning, at, draft=draft),
        url=url,
    )


def _outcome(warning: PublicWarning, at: datetime, *, draft: bool) -> str:
    if draft or warning.holds(at):
        return ""
    return f"{standing(warning, at)}."


def _frame(warning: PublicWarning, at: datetime, *, draft: bool) -> Frame:
    house = places.house()
    period = long_date(warning.period.starts_at.astimezone(house.zone).date())
    return Frame(
        city=house.name,
        office=warning.notice.office_name,
        address="",
        period=period,
        at=at if draft else warning.published_at or at,
        zone=house.zone,
        classification=CLASSES[Classification.BIASA].id,
        demo=house.demo,
        draft=draft,
        data_version="",
        ledger_seq=0,
        ledger_head="0",
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip(" -") for line in text.splitlines() if line.strip(" -"))
