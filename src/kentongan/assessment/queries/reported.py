"""The reports behind issues and rumours, all in a few questions: where and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from kentongan.access.models import seen_by
from kentongan.domain.areas import AreaLevel, level_of
from kentongan.domain.codes import Harm, ReportKind
from kentongan.domain.periods import Period
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor
from kentongan.reports.models import Reading, Report
from kentongan.reports.queries.counting import known_at


@dataclass(frozen=True)
class Heard:
    """One report of a matter: when, where (empty when unknown), who may be hurt."""

    report_id: int
    sent_at: datetime
    place: str
    accused: bool


@dataclass(frozen=True)
class Reports:
    """All reports of one matter."""

    heard: tuple[Heard, ...] = ()

    @property
    def last_at(self) -> datetime | None:
        """Return when the newest was sent."""
        return max((h.sent_at for h in self.heard), default=None)

    @property
    def first_at(self) -> datetime | None:
        """Return when the oldest was sent."""
        return min((h.sent_at for h in self.heard), default=None)

    def within(self, start: datetime, end: datetime) -> Reports:
        """Return those sent after `start` and until `end`."""
        return Reports(tuple(h for h in self.heard if start < h.sent_at <= end))

    def of(self, period: Period) -> Reports:
        """Return those sent in `period`."""
        return Reports(tuple(h for h in self.heard if h.sent_at in period))

    @property
    def villages(self) -> tuple[str, ...]:
        """Return the kelurahan that they came from, by code."""
        found = {h.place for h in self.heard if h.place}
        return tuple(sorted(v for v in found if level_of(v) is AreaLevel.VILLAGE))

    @property
    def places(self) -> tuple[str, ...]:
        """Return every area that they came from, by code."""
        return tuple(sorted({h.place for h in self.heard if h.place}))

    @property
    def accused_at(self) -> datetime | None:
        """Return when somebody was last said to be accused."""
        return max((h.sent_at for h in self.heard if h.accused), default=None)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.heard)


NONE = Reports()
FAR = timedelta(days=366)
HEARD = ("report_id", "sent_at", "place", "harm")


def behind(
    *, by: Actor, at: datetime, groups: Mapping[Ref, Iterable[int]]
) -> dict[Ref, Reports]:
    """Return for each matter its reports: those of its groups, and those linked to it.

    `groups` are the groups that each matter grew from, as known at `at`.
    """
    owners = _owners(groups)
    found: dict[Ref, dict[int, Heard]] = defaultdict(dict)
    rows = Reading.objects.filter(
        known_at(at),
        seen_by(by, at, through="report"),
        message=ReportKind.REPORT.value,
    )
    for group_id, one in _members(rows, owners, at):
        for matter in owners[group_id]:
            found[matter][one.report_id] = one
    for matter, one in _linked(by, at, groups):
        found[matter][one.report_id] = one
    return {ref: Reports(tuple(found[ref].values())) for ref in groups}


def _owners(groups: Mapping[Ref, Iterable[int]]) -> dict[int, list[Ref]]:
    owners: dict[int, list[Ref]] = defaultdict(list)
    for ref, ids in groups.items():
        for group_id in ids:
            owners[group_id].append(ref)
    return owners


def _members(
    rows: QuerySet[Reading], groups: Iterable[int], at: datetime
) -> Iterator[tuple[int, Heard]]:
    member = "report__memberships"
    inside = rows.filter(
        known_at(at, through=member),
        Q(**{f"{member}__sent_at__gte": at - FAR, f"{member}__sent_at__lte": at}),
        Q(**{f"{member}__group_id__in": list(groups)}),
    )
    for group_id, *heard in inside.values_list(f"{member}__group_id", *HEARD):
        yield group_id, _heard(*heard)


def _linked(
    by: Actor, at: datetime, matters: Iterable[Ref]
) -> Iterator[tuple[Ref, Heard]]:
    """Yield the reports linked to each matter, begun at the few that are linked."""
    refs = set(matters)
    kinds = {ref.kind for ref in refs}
    linked = Report.visible_to(by, at).filter(about_kind__in=kinds)
    linked = linked.exclude(about_kind="")  # so the partial index of links is used
    of = {
        pk: Ref(kind, number or 0)
        for pk, kind, number in linked.values_list("pk", "about_kind", "about_id")
    }
    ids = [pk for pk, ref in of.items() if ref in refs]
    rows = Reading.objects.filter(known_at(at), report_id__in=ids)
    for message, *heard in rows.values_list("message", *HEARD):
        one = _heard(*heard)
        if message == ReportKind.REPORT.value and at - FAR <= one.sent_at <= at:
            yield of[one.report_id], one


def _heard(report_id: int, sent_at: datetime, place: str, harm: str) -> Heard:
    return Heard(report_id, sent_at, place, harm == Harm.ACCUSED.value)
