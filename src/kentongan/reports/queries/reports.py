"""Reports as people read them: redacted words, place, reading, thread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from django.db.models import Prefetch, QuerySet, Sum

from kentongan.domain.codes import SAID_BACK
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.ledger.look import held
from kentongan.ledger.touched import also_read
from kentongan.places import queries as places
from kentongan.reports import models, search

Sorted = TypeVar("Sorted", models.Report, models.Tally)


@dataclass(frozen=True)
class ReportView:
    """One report; `text` is redacted, and empty while it is being read."""

    id: int
    number: str
    state: str
    channel: str
    origin: str
    sender: str
    sent_at: datetime
    recorded_at: datetime
    area: str
    reason: str
    source_rating: str
    content_rating: str
    about: Ref | None
    text: str
    message: str
    relation: str
    forwarded: bool
    place: str
    place_weight: float
    alternatives: tuple[tuple[str, float], ...]
    outside: str
    sector: str
    issue_type: str
    urgency: str
    harm: str
    band: str
    why: tuple[tuple[str, str], ...]
    method: str
    read_by: str
    harm_by: str
    said_more: bool


@dataclass(frozen=True)
class Filter:
    """What a list is narrowed to; empty fields narrow nothing."""

    words: str = ""
    area: str = ""
    sector: str = ""
    issue_type: str = ""
    state: str = ""
    channel: str = ""
    message: str = ""
    since: datetime | None = None
    until: datetime | None = None
    group: int | None = None
    batch: int | None = None

    @property
    def tallied(self) -> bool:
        """Whether it asks for nothing but what `reports.tally` tells apart."""
        others = (self.words, self.since, self.until, self.group, self.batch)
        return not any(others)


LIVE = Prefetch(
    "readings",
    queryset=models.Reading.objects.filter(closed_at=None),
    to_attr="live_readings",
)


def list_reports(
    *,
    by: Actor,
    at: datetime,
    narrow: Filter,
    before: int | None = None,
    size: int = 50,
) -> list[ReportView]:
    """Return reports that `by` may see, newest first, `size` at a time.

    What readers say back of a public text isn't among them: it is moderated.
    `before` is the id of the last row of the page before.
    """
    rows = _narrowed(_seen(by, at), narrow, by, at)
    if before is not None:
        rows = rows.filter(pk__lt=before)
    return [view(row) for row in rows.prefetch_related(LIVE)[:size]]


def count_reports(
    *, by: Actor, at: datetime, narrow: Filter, most: int | None = None
) -> int:
    """Return how many reports `by` may see of those that `narrow` lets through.

    Beyond `most` they aren't counted: it is `most` and more. What the database has
    tallied isn't counted again.
    """
    if narrow.tallied:
        return _tallied(by, at, narrow)
    rows = _narrowed(_seen(by, at), narrow, by, at)
    return rows[:most].count() if most else rows.count()


def _tallied(by: Actor, at: datetime, narrow: Filter) -> int:
    """Return the count as the triggers keep it: it is as old as the reports are."""
    also_read({models.Report._meta.db_table})
    rows = models.Tally.visible_to(by, at).exclude(channel__in=SAID_BACK)
    return _sorts(rows, narrow).aggregate(total=Sum("n"))["total"] or 0


def spelt_otherwise(*, by: Actor, at: datetime, words: str) -> tuple[str, ...]:
    """Return those of the `words` that no report `by` may see holds, but close ones."""
    typed = search.typed(words)
    meant = _wanted(words, by, at)
    return tuple(a.any_of[0] for a, b in zip(typed, meant, strict=True) if a != b)


def understand(
    text: str, *, at: datetime, settled: Iterable[str] = ()
) -> search.Understood:
    """Return what a typed line means in this city; nothing of the parts `settled`."""
    names = search.names(places.area_names(), places.house().kode)
    return search.understand(
        text, names=names, at=at, zone=places.zone(), settled=frozenset(settled)
    )


def report_by_number(*, by: Actor, at: datetime, number: str) -> ReportView:
    """Return one report.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    rows = models.Report.visible_to(by, at).filter(number=number)
    row = rows.prefetch_related(LIVE).first()
    if row is None:
        raise NotFound
    return view(row)


def ids_by_number(*, by: Actor, at: datetime, numbers: Iterable[str]) -> list[int]:
    """Return the ids of the reports with `numbers` that `by` may see."""
    rows = models.Report.visible_to(by, at).filter(number__in=list(numbers))
    return list(rows.values_list("pk", flat=True))


def answering(*, by: Actor, at: datetime) -> list[ReportView]:
    """Return the reports whose reporters added words that nobody took up yet."""
    rows = models.Report.visible_to(by, at).filter(said_more=True)
    return [view(row) for row in rows.order_by("pk").prefetch_related(LIVE)]


def thread(report_id: int) -> list[tuple[datetime, bool, str]]:
    """Return the lines between desk and reporter: when, from the reporter, text."""
    rows = models.Note.objects.filter(report_id=report_id)
    return list(rows.values_list("at", "from_reporter", "text"))


def _seen(by: Actor, at: datetime) -> QuerySet[models.Report]:
    return models.Report.visible_to(by, at).exclude(channel__in=SAID_BACK)


def _wanted(words: str, by: Actor, at: datetime) -> tuple[search.Wanted, ...]:
    """Return what the words look for; asked once for each page."""
    key = ("wanted", by, at, words)
    return held(key, lambda: search.wanted(words, _seen(by, at)))


def _narrowed(
    rows: QuerySet[models.Report], narrow: Filter, by: Actor, at: datetime
) -> QuerySet[models.Report]:
    """Narrow `rows`, newest first; with words, as the index holds them."""
    if not narrow.words:
        return _fields(rows, narrow).order_by("-pk")
    found = search.holding(rows, _wanted(narrow.words, by, at))
    return search.newest(_fields(found, narrow))


def _fields(rows: QuerySet[models.Report], narrow: Filter) -> QuerySet[models.Report]:
    if narrow.since:
        rows = rows.filter(sent_at__gte=narrow.since)
    if narrow.until:
        rows = rows.filter(sent_at__lt=narrow.until)
    if narrow.batch:
        rows = rows.filter(batch_id=narrow.batch)
    if narrow.group:
        groups = {"memberships__closed_at": None, "memberships__group": narrow.group}
        rows = rows.filter(**groups)
    return _sorts(rows, narrow)


def _sorts(rows: QuerySet[Sorted], narrow: Filter) -> QuerySet[Sorted]:
    """Narrow reports, or their tally, to what both tell apart."""
    if narrow.area:
        rows = rows.filter(area__startswith=narrow.area)
    fields = {
        "state": narrow.state,
        "channel": narrow.channel,
        "sector": narrow.sector,
        "issue_type": narrow.issue_type,
        "message": narrow.message,
    }
    return rows.filter(**{name: value for name, value in fields.items() if value})


def view(row: models.Report) -> ReportView:
    """Return a row with its live reading as a value."""
    live: list[models.Reading] = getattr(row, "live_readings", [])
    r = live[0] if live else models.Reading(urgency="rendah", band="lemah")
    return ReportView(
        id=row.pk,
        number=row.number,
        state=row.state,
        channel=row.channel,
        origin=row.origin,
        sender=row.sender,
        sent_at=row.sent_at,
        recorded_at=row.recorded_at,
        area=row.area,
        reason=row.reason,
        source_rating=row.source_rating,
        content_rating=row.content_rating,
        about=row.about,
        text=r.text,
        message=r.message,
        relation=r.relation,
        forwarded=r.forwarded,
        place=r.place,
        place_weight=r.place_weight,
        alternatives=tuple((kode, weight) for kode, weight in r.alternatives),
        outside=r.outside,
        sector=r.sector,
        issue_type=r.issue_type,
        urgency=r.urgency,
        harm=r.harm,
        band=r.band,
        why=tuple((words[0], words[1]) for words in r.why),
        method=r.method,
        read_by=r.by,
        harm_by=r.harm_by,
        said_more=row.said_more,
    )


def read_in_batch(*, by: Actor, at: datetime, batch_id: int) -> list[ReportView]:
    """Return every report of one file, in the order of its lines."""
    rows = models.Report.visible_to(by, at).filter(batch_id=batch_id)
    return [view(row) for row in rows.order_by("line", "pk").prefetch_related(LIVE)]
