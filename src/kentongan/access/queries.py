"""Reads of offices, posts, forums and the duty list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kentongan.access.models import (
    Agency,
    CalendarKey,
    Duty,
    Forum,
    Officer,
    Post,
    Seat,
)
from kentongan.domain.refusals import Refusal
from kentongan.domain.roles import Role
from kentongan.domain.words import Words


@dataclass(frozen=True)
class AgencyView:
    """An office as people read it."""

    code: str
    name: str
    short: str
    kind: str
    area: str
    head_title: str
    phone: str


@dataclass(frozen=True)
class PostView:
    """A reporting function as people read it."""

    code: str
    name: str
    kind: str
    agency: str
    area: str
    reports_zero: bool


@dataclass(frozen=True)
class DutyView:
    """Who to phone now."""

    agency: str
    title: str
    phone: str
    ends_at: datetime


@dataclass(frozen=True)
class ForumView:
    """A forum with its decree, and the offices in it."""

    code: str
    name: str
    decree: str
    valid_from: date
    valid_until: date
    members: tuple[AgencyView, ...]
    seats: tuple[tuple[str, str], ...]


def _agency(row: Agency) -> AgencyView:
    return AgencyView(
        code=row.code,
        name=row.name,
        short=row.short,
        kind=row.kind,
        area=row.area,
        head_title=row.head_title,
        phone=row.phone,
    )


def agencies(kind: str | None = None) -> list[AgencyView]:
    """Return the active offices, of one kind or all."""
    rows = Agency.objects.filter(active=True)
    return [_agency(row) for row in (rows.filter(kind=kind) if kind else rows)]


class UnknownOffice(Refusal):
    """A code that no office has."""

    what = Words(
        "Kantor: “{code}” tidak ada dalam daftar. Pilih kantor dari daftar.",
        "Office: “{code}” isn't on the list. Choose an office from the list.",
    )


def agency(code: str) -> AgencyView:
    """Return one office.

    Raises
    ------
    UnknownOffice
        If there is no such office.
    """
    row = Agency.objects.filter(pk=code).first()
    if row is None:
        raise UnknownOffice(code=code[:40])
    return _agency(row)


def agency_names() -> dict[str, str]:
    """Return the short name of each office by its code."""
    return dict(Agency.objects.values_list("code", "short"))


def posts() -> list[PostView]:
    """Return the active reporting functions."""
    return [
        PostView(
            code=row.code,
            name=row.name,
            kind=row.kind,
            agency=row.agency_id,
            area=row.area,
            reports_zero=row.reports_zero,
        )
        for row in Post.objects.filter(active=True)
    ]


def on_duty(area: str, at: datetime) -> list[DutyView]:
    """Return who is on duty for `area` at the moment `at`, nearest first."""
    rows = Duty.objects.select_related("agency").filter(
        starts_at__lte=at, ends_at__gt=at
    )
    near = sorted(
        (row for row in rows if area == row.area or area.startswith(row.area + ".")),
        key=lambda row: -len(row.area),
    )
    return [
        DutyView(row.agency.short, row.title, row.phone, row.ends_at) for row in near
    ]


def forum(code: str) -> ForumView:
    """Return one forum.

    Raises
    ------
    LookupError
        If there is no such forum.
    """
    row = Forum.objects.prefetch_related("members", "seats__officer").filter(pk=code)
    found = row.first()
    if found is None:
        raise LookupError(f"no forum {code}")
    return ForumView(
        code=found.code,
        name=found.name,
        decree=found.decree,
        valid_from=found.valid_from,
        valid_until=found.valid_until,
        members=tuple(_agency(member) for member in found.members.all()),
        seats=tuple((seat.role, seat.officer.title) for seat in found.seats.all()),
    )


def seated(forum_code: str, role: Role) -> str | None:
    """Return the account that holds `role` in a forum."""
    rows = Seat.objects.filter(forum_id=forum_code, role=role.value)
    return rows.values_list("officer__account", flat=True).first()


def accounts() -> list[tuple[str, str, str]]:
    """Return account, title and office of every active officer."""
    rows = Officer.objects.filter(is_active=True).order_by("pk")
    return list(rows.values_list("account", "title", "agency__short"))


def secretariat() -> str:
    """Return the office that keeps the desk.

    Raises
    ------
    LookupError
        If none was set up yet.
    """
    rows = Agency.objects.filter(kind="sekretariat", active=True)
    code = rows.values_list("code", flat=True).first()
    if code is None:
        raise LookupError("no agency of kind sekretariat: run kentongan init")
    return code


def calendar_since(actor_id: str) -> datetime | None:
    """Return since when an officer has a secret calendar address; None without one."""
    kind, _, number = actor_id.partition(":")
    if kind != "officer":
        return None
    rows = CalendarKey.objects.filter(officer=int(number))
    return rows.values_list("made_at", flat=True).first()
