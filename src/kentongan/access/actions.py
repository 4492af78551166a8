"""Adding offices, forums, posts, officers and duties."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.hashers import make_password

from kentongan.access import audiences
from kentongan.access.models import Agency, Duty, Forum, Officer, Post, Seat
from kentongan.domain.acts import Act
from kentongan.domain.codes import Classification
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor, Role, require_act
from kentongan.domain.words import Words
from kentongan.ledger.actions import NOTHING, record
from kentongan.ledger.turn import action


@dataclass(frozen=True)
class NewAgency:
    """An office to add."""

    code: str
    name: str
    short: str
    kind: str
    area: str
    head_title: str
    phone: str = ""


@dataclass(frozen=True)
class NewPost:
    """A reporting function to add."""

    code: str
    name: str
    kind: str
    agency: str
    area: str
    reports_zero: bool = True


class WeakPassword(Refusal):
    """Too short to keep an office safe."""

    what = Words(
        "Kata sandi: paling sedikit 12 huruf. Pilih kalimat yang mudah diingat.",
        "Password: at least 12 characters. Choose a sentence you remember.",
    )


@action
def add_agencies(*, new: Sequence[NewAgency], by: Actor, at: datetime) -> list[str]:
    """Add offices; those that exist already are left as they are."""
    permit = require_act(by, Act.AGENCY_ADD, at)
    rows = [Agency(**vars(agency)) for agency in new]
    Agency.objects.bulk_create(rows, ignore_conflicts=True)
    for agency in new:
        audiences.of([agency.code])
    audiences.everyone()
    record(permit, on=NOTHING, content=",".join(agency.code for agency in new))
    return [agency.code for agency in new]


@action
def add_posts(*, new: Sequence[NewPost], by: Actor, at: datetime) -> list[str]:
    """Add reporting functions; those that exist already are left as they are."""
    permit = require_act(by, Act.POST_ADD, at)
    rows = [
        Post(
            code=post.code,
            name=post.name,
            kind=post.kind,
            agency_id=post.agency,
            area=post.area,
            reports_zero=post.reports_zero,
        )
        for post in new
    ]
    Post.objects.bulk_create(rows, ignore_conflicts=True)
    record(permit, on=NOTHING, content=",".join(post.code for post in new))
    return [post.code for post in new]


@action
def add_officer(
    *,
    account: str,
    title: str,
    agency: str,
    roles: Collection[Role],
    areas: Collection[str],
    password: str,
    clearance: Classification = Classification.BIASA,
    demo: bool = False,
    by: Actor,
    at: datetime,
) -> int:
    """Add an account in office; a short password is for demo databases only.

    Raises
    ------
    WeakPassword
        If the password has fewer than 12 letters outside a demo.
    """
    permit = require_act(by, Act.OFFICER_ADD, at)
    if len(password) < 12 and not demo:
        raise WeakPassword
    officer = Officer.objects.create(
        account=account,
        title=title,
        agency_id=agency,
        roles=",".join(sorted(roles)),
        areas=",".join(areas),
        clearance=clearance.value,
        password=make_password(password),
    )
    record(permit, on=Ref("officer", officer.pk))
    return officer.pk


@action
def add_forum(
    *,
    code: str,
    name: str,
    decree: str,
    valid: tuple[date, date],
    members: Collection[str],
    seats: Collection[tuple[str, Role]],
    by: Actor,
    at: datetime,
) -> None:
    """Add a forum with its SK, member offices and seats (account, role)."""
    permit = require_act(by, Act.FORUM_ADD, at)
    forum = Forum.objects.create(
        code=code, name=name, decree=decree, valid_from=valid[0], valid_until=valid[1]
    )
    forum.members.set(Agency.objects.filter(pk__in=members))
    for account, role in seats:
        officer = Officer.objects.get(account=account)
        Seat.objects.create(forum=forum, officer=officer, role=role.value)
    record(permit, on=NOTHING, content=code)


@action
def set_duty(
    *,
    agency: str,
    title: str,
    phone: str,
    area: str,
    starts_at: datetime,
    ends_at: datetime,
    by: Actor,
    at: datetime,
) -> int:
    """Put a function on the duty list."""
    permit = require_act(by, Act.DUTY_SET, at)
    duty = Duty.objects.create(
        agency_id=agency,
        title=title,
        phone=phone,
        area=area,
        starts_at=starts_at,
        ends_at=ends_at,
    )
    record(permit, on=Ref("duty", duty.pk))
    return duty.pk
