"""Reads for whoever keeps the accounts: what stands, what ends, what is missing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kentongan.access.models import (
    Agency,
    Custodian,
    Duty,
    Forum,
    Officer,
    Post,
    Seat,
    Token,
)
from kentongan.access.queries import AgencyView
from kentongan.domain.periods import day_of, zone_of
from kentongan.domain.roles import Role

SOON_DAYS = 30
STAGES = (7, 30, 60)
"""How many days before a decree ends somebody is reminded, the last time first."""


@dataclass(frozen=True)
class SeatRow:
    """Who sits where in a forum, and the seat's own last day."""

    id: int
    account: str
    title: str
    role: str
    valid_until: date | None


@dataclass(frozen=True)
class OfficerRow:
    """An account in office; `starting` while its start password is the password."""

    account: str
    title: str
    agency: str
    office: str
    roles: tuple[str, ...]
    areas: tuple[str, ...]
    clearance: int
    valid_until: datetime | None
    active: bool
    starting: bool
    seats: tuple[str, ...]

    def holds(self, at: datetime) -> bool:
        """Return whether the account opens anything at the moment `at`."""
        return self.active and (self.valid_until is None or self.valid_until > at)


@dataclass(frozen=True)
class TokenRow:
    """What an agency's program may show at the API, until when."""

    id: int
    name: str
    office: str
    role: str
    made_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class AgencyRow(AgencyView):
    """An office with everything that can be changed, and its open accounts."""

    active: bool
    accounts: int


@dataclass(frozen=True)
class ForumRow:
    """A forum with its SK, member offices and seats."""

    code: str
    name: str
    decree: str
    valid_from: date
    valid_until: date
    members: tuple[str, ...]
    seats: tuple[SeatRow, ...]

    def holds(self, day: date) -> bool:
        """Return whether the SK holds on `day`."""
        return self.valid_from <= day <= self.valid_until

    @property
    def empty_seats(self) -> tuple[Role, ...]:
        """The seats without which no Rakor can be held."""
        taken = {seat.role for seat in self.seats}
        needed = (Role.CHAIR, Role.SECRETARY)
        return tuple(role for role in needed if role.value not in taken)


@dataclass(frozen=True)
class DutyRow:
    """A duty, running or to come."""

    id: int
    office: str
    title: str
    phone: str
    area: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class PostRow:
    """A reporting function, open or closed."""

    code: str
    name: str
    kind: str
    office: str
    area: str
    reports_zero: bool
    active: bool


@dataclass(frozen=True)
class CustodianRow:
    """A function that keeps one of the two keys."""

    id: int
    title: str
    office: str
    since: datetime


@dataclass(frozen=True)
class Ending:
    """What ends soon or has ended: `kind` is forum, seat, officer or duty.

    `stage` is the reminder that it has come to: 60, 30 or 7 days before, 0 when over.
    """

    kind: str
    name: str
    key: str
    last: date
    over: bool
    stage: int


def officers() -> list[OfficerRow]:
    """Return every account, the open ones first."""
    rows = Officer.objects.select_related("agency").prefetch_related("seats__forum")
    return [_officer(row) for row in rows.order_by("-is_active", "account")]


def officer(account: str) -> OfficerRow | None:
    """Return one account."""
    row = Officer.objects.select_related("agency").filter(account=account).first()
    return _officer(row) if row else None


def _officer(row: Officer) -> OfficerRow:
    return OfficerRow(
        account=row.account,
        title=row.title,
        agency=row.agency_id,
        office=row.agency.short,
        roles=tuple(sorted(row.role_set)),
        areas=tuple(area for area in row.areas.split(",") if area),
        clearance=row.clearance,
        valid_until=row.valid_until,
        active=row.is_active,
        starting=row.start_until is not None,
        seats=tuple(seat.role for seat in row.seats.all()),
    )


def agencies() -> list[AgencyRow]:
    """Return every office, the open ones first."""
    busy = Counter(
        Officer.objects.filter(is_active=True).values_list("agency_id", flat=True)
    )
    return [
        AgencyRow(
            code=row.code,
            name=row.name,
            short=row.short,
            kind=row.kind,
            area=row.area,
            head_title=row.head_title,
            phone=row.phone,
            active=row.active,
            accounts=busy[row.code],
        )
        for row in Agency.objects.order_by("-active", "short")
    ]


def forums() -> list[ForumRow]:
    """Return every forum."""
    rows = Forum.objects.prefetch_related("members", "seats__officer").order_by("name")
    return [
        ForumRow(
            code=row.code,
            name=row.name,
            decree=row.decree,
            valid_from=row.valid_from,
            valid_until=row.valid_until,
            members=tuple(member.code for member in row.members.all()),
            seats=tuple(_seat(seat) for seat in row.seats.all()),
        )
        for row in rows
    ]


def _seat(row: Seat) -> SeatRow:
    officer = row.officer
    return SeatRow(row.pk, officer.account, officer.title, row.role, row.valid_until)


def duties(at: datetime) -> list[DutyRow]:
    """Return the duties that run at the moment `at` or are to come."""
    rows = Duty.objects.select_related("agency").filter(ends_at__gt=at)
    return [
        DutyRow(
            id=row.pk,
            office=row.agency.short,
            title=row.title,
            phone=row.phone,
            area=row.area,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
        )
        for row in rows
    ]


def custodians() -> list[CustodianRow]:
    """Return the functions that keep a key now."""
    rows = Custodian.objects.filter(until=None).select_related("agency")
    return [CustodianRow(r.pk, r.title, r.agency.short, r.since) for r in rows]


def posts() -> list[PostRow]:
    """Return every reporting function, the open ones first."""
    rows = Post.objects.select_related("agency").order_by("-active", "name")
    return [
        PostRow(
            code=row.code,
            name=row.name,
            kind=row.kind,
            office=row.agency.short,
            area=row.area,
            reports_zero=row.reports_zero,
            active=row.active,
        )
        for row in rows
    ]


def ending(*, kode: str, at: datetime) -> list[Ending]:
    """Return seats, accounts and duties that end within 30 days, and SK within 60.

    What has ended is among them until somebody renews it.
    """
    zone = zone_of(kode)
    today = day_of(at, zone)
    found = [
        ("forum", forum.name, forum.code, forum.valid_until)
        for forum in Forum.objects.all()
    ]
    found += [
        ("seat", f"{seat.officer.title}, {seat.forum.name}", seat.forum_id, last)
        for seat in Seat.objects.select_related("officer", "forum")
        if (last := seat.valid_until) is not None
    ]
    found += [
        ("officer", row.title, row.account, _last_day(row.valid_until, zone_key=kode))
        for row in Officer.objects.filter(is_active=True)
        if row.valid_until is not None
    ]
    found += [
        ("duty", f"{duty.title}, {duty.office}", "", day_of(duty.ends_at, zone))
        for duty in duties(at)
    ]
    endings = [
        Ending(kind, name, key, last, over=last < today, stage=stage_of(last, today))
        for kind, name, key, last in found
        if last <= today + timedelta(days=max(STAGES) if kind == "forum" else SOON_DAYS)
    ]
    return sorted(endings, key=lambda one: (one.last, one.kind, one.name))


def stage_of(last: date, today: date) -> int:
    """Return the reminder that a last day has come to: 60, 30, 7, or 0 when over."""
    left = (last - today).days
    if left < 0:
        return 0
    return next((days for days in STAGES if left <= days), max(STAGES))


def _last_day(until: datetime, *, zone_key: str) -> date:
    """Return the last day that is wholly before `until`."""
    return day_of(until - timedelta(microseconds=1), zone_of(zone_key))


def tokens() -> list[TokenRow]:
    """Return every token, those that hold longest first."""
    return [
        TokenRow(row.pk, row.name, row.agency.short, row.role, row.made_at, row.ends_at)
        for row in Token.objects.select_related("agency")
    ]
