"""Reports and the groups they form: redacted words, places, what the machine read."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Field, Header, Query, Schema, Status
from pydantic import ConfigDict

from kentongan.domain.acts import Act
from kentongan.domain.codes import Channel, Origin, ReportKind, Sector
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.reports import actions, queries
from kentongan.reports.queries import Filter, GroupView, MemberView, ReportView
from kentongan.reports.rules import State
from kentongan.web.api import geo, paging
from kentongan.web.api.edge import operation
from kentongan.web.api.given import Line, Moment, Prose
from kentongan.web.api.paging import Asked, BadCursor, Page

MOST_WORDS = 100
KEY = r"^[A-Za-z0-9_-]{16,64}$"


class Report(Schema):
    """One report; `text` is redacted, and empty until it was read."""

    number: str
    state: str
    channel: str
    origin: str
    sent_at: datetime
    recorded_at: datetime
    area: str = Field(description="Kode of the area that it was sent for")
    place: str = Field(description="Kode of the place it speaks of; empty if unknown")
    place_weight: float
    text: str
    kind: str
    forwarded: bool
    sector: str
    issue_type: str
    urgency: str
    harm: str
    band: str
    source_rating: str
    content_rating: str
    read_by: str = Field(description="The machine, or the function that corrected it")


class Narrow(Asked):
    """What a list of reports is narrowed to."""

    words: Line = Field("", max_length=MOST_WORDS)
    area: Line = Field("", max_length=13, description="Kode of an area")
    sector: Sector | None = None
    state: State | None = None
    channel: Channel | None = None
    kind: ReportKind | None = None
    since: Moment | None = None
    until: Moment | None = None

    def filter(self) -> Filter:
        """Return what the query is narrowed to.

        Raises
        ------
        UnknownArea
            If the area isn't one of this city.
        """
        return Filter(
            words=self.words,
            area=places.check_area(self.area) if self.area else "",
            sector=self.sector or "",
            state=self.state or "",
            channel=self.channel or "",
            message=self.kind or "",
            since=self.since,
            until=self.until,
        )


class New(Schema):
    """A report that an agency sends; the machine redacts and reads it."""

    model_config = ConfigDict(extra="forbid")

    text: Prose = Field(min_length=10, max_length=20_000)
    area: Line = Field("", max_length=13, description="Kode of kelurahan or kecamatan")
    sent_at: Moment | None = Field(
        None, description="Within the last year; one to come is taken as now"
    )
    origin: Origin = Field(
        Origin.OFFICER, description="Whose attention made it: warga if a resident told"
    )


class Kept(Schema):
    """The number of the report that was kept, now or before."""

    number: str


class Group(Schema):
    """Reports that say the same; `size` counts those that the office may see of."""

    number: str
    sentence: str
    sector: str
    issue_type: str
    size: int
    recent: int = Field(description="Reports of the last seven days")
    harm: str
    first_at: datetime
    last_at: datetime
    area: str
    claim: str = Field(description="An answered claim that it resembles, or empty")
    claim_slug: str
    claim_verdict: str
    claim_band: str


class Member(Schema):
    """A report in a group, and how sure the machine is that it belongs there."""

    number: str
    text: str
    relation: str
    place: str
    sent_at: datetime
    channel: str
    band: str
    words: list[str]


class Whole(Group):
    """A group with its newest reports, 200 at most."""

    members: list[Member]


def _report(one: ReportView) -> Report:
    shown = {name: getattr(one, name) for name in Report.model_fields if name != "kind"}
    return Report(kind=one.message, **shown)


def _group(one: GroupView) -> Group:
    return Group(**{name: getattr(one, name) for name in Group.model_fields})


def _member(one: MemberView) -> Member:
    known = {name: getattr(one, name) for name in Member.model_fields}
    return Member(**{**known, "words": list(one.words)})


@operation(
    "GET",
    "reports",
    Act.REPORT_VIEW,
    Page[Report],
    "Daftar laporan, yang terbaru dahulu.",
)
def list_reports(
    request: HttpRequest, asked: Query[Narrow], *, by: Actor, at: datetime
) -> Page[Report]:
    """List reports, the newest first."""
    del request
    found = queries.list_reports(
        by=by,
        at=at,
        narrow=asked.filter(),
        before=_before(asked, by, at),
        size=asked.limit + 1,
    )
    shown = found[: asked.limit]
    more = len(found) > len(shown)
    return Page(
        items=[_report(one) for one in shown],
        next=paging.write(shown[-1].number) if more else None,
    )


def _before(asked: Narrow, by: Actor, at: datetime) -> int | None:
    if not asked.cursor:
        return None
    try:
        number = paging.read(asked.cursor)
        return queries.report_by_number(by=by, at=at, number=number).id
    except NotFound:
        raise BadCursor from None


@operation(
    "GET",
    "reports.geojson",
    Act.REPORT_VIEW,
    geo.Collection,
    "Jumlah laporan terbaru menurut tempat, sebagai peta.",
)
def map_reports(
    request: HttpRequest, asked: Query[Narrow], *, by: Actor, at: datetime
) -> Any:
    """Count the newest reports by the place that they speak of, on a map."""
    del request
    found = queries.list_reports(by=by, at=at, narrow=asked.filter(), size=asked.limit)
    counts: dict[str, int] = {}
    for one in found:
        if one.place:
            counts[one.place] = counts.get(one.place, 0) + 1
    names = places.names(counts)
    return geo.answer(
        geo.at_centre(kode, {"name": names.get(kode, kode), "reports": n})
        for kode, n in sorted(counts.items())
    )


@operation("GET", "reports/{number}", Act.REPORT_VIEW, Report, "Satu laporan.")
def one_report(
    request: HttpRequest, number: Line, *, by: Actor, at: datetime
) -> Report:
    """Return one report."""
    del request
    return _report(queries.report_by_number(by=by, at=at, number=number))


@operation(
    "POST",
    "reports",
    Act.REPORT_RECEIVE,
    Kept,
    "Kirim satu laporan; dengan kunci yang sama tetap satu laporan.",
    done=201,
)
def send_report(
    request: HttpRequest,
    new: New,
    key: str = Header(alias="Idempotency-Key", pattern=KEY),  # type: ignore[type-arg]
    *,
    by: Actor,
    at: datetime,
) -> Any:
    """Send one report; again with the same key it is the same report."""
    del request
    report = actions.OfficeReport(
        text=new.text,
        key=key,
        area=new.area,
        sent_at=new.sent_at,
        origin=new.origin,
    )
    number = actions.receive_from_office(new=report, by=by, at=at)
    return Status(201, Kept(number=number))


@operation(
    "GET",
    "groups",
    Act.GROUP_VIEW,
    Page[Group],
    "Isu yang beredar, yang tumbuh paling cepat dahulu.",
)
def list_groups(
    request: HttpRequest, asked: Query[Asked], *, by: Actor, at: datetime
) -> Page[Group]:
    """List what circulates, the fastest growing first."""
    del request
    found = queries.growing(by=by, at=at, days=7, limit=1000)
    return paging.page(found, asked, _group, lambda one: one.number)


@operation(
    "GET",
    "groups/{number}",
    Act.GROUP_VIEW,
    Whole,
    "Satu isu beredar dengan laporannya.",
)
def one_group(request: HttpRequest, number: Line, *, by: Actor, at: datetime) -> Whole:
    """Return one group with its reports."""
    del request
    found = queries.group_by_number(by=by, at=at, number=number)
    rows = queries.members(by=by, at=at, group_id=found.id)
    return Whole(**dict(_group(found)), members=[_member(row) for row in rows])
