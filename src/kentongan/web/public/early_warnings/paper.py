"""The frame of a warning's document, as residents and the desk get it."""

from __future__ import annotations

from datetime import datetime

from kentongan.documents import Frame, early_warning, long_date
from kentongan.domain.codes import Classification
from kentongan.domain.labels import CLASSES
from kentongan.ledger.queries import head
from kentongan.places import queries as places
from kentongan.publication import papers
from kentongan.publication.queries import PublicWarning


def pdf(warning: PublicWarning, *, at: datetime, url: str = "") -> bytes:
    """Return a warning as PDF; one that isn't out bears DRAF."""
    draft = warning.published_at is None
    frame = _frame(warning, at, draft=draft)
    return early_warning.pdf(papers.paper(warning, frame, at=at, url=url))


def _frame(warning: PublicWarning, at: datetime, *, draft: bool) -> Frame:
    house, last = places.house(), head()
    office = warning.notice.office_name
    starts = warning.period.starts_at.astimezone(house.zone)
    return Frame(
        city=house.name,
        office=office.removesuffix(f" {house.name}"),
        address="",
        period=long_date(starts.date()),
        at=at if draft else warning.published_at or at,
        zone=house.zone,
        classification=CLASSES[Classification.BIASA].id,
        demo=house.demo,
        draft=draft,
        data_version=f"{warning.slug}/1",
        ledger_seq=last.seq,
        ledger_head=last.hash,
    )
