"""Forums with their SK, their member offices, and who sits in which seat."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from kentongan.access.models import Agency, Forum, Officer, Seat
from kentongan.access.rules import check_name, check_seat, check_valid
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor, require_act
from kentongan.domain.roles import Role
from kentongan.domain.words import Words
from kentongan.ledger.actions import NOTHING, record
from kentongan.ledger.turn import action

NAME = Words("Nama forum", "Name of the forum")


class ForumExists(Refusal):
    """A forum is added once, then changed."""

    what = Words(
        "Forum {name} sudah ada. Ubah SK dan anggotanya di halamannya.",
        "The forum {name} exists already. Change its decree and members on its page.",
    )


class SeatTaken(Refusal):
    """The account has that seat already."""

    what = Words(
        "{title} sudah duduk di kursi itu.",
        "{title} has that seat already.",
    )


@action
def add_forum(
    *,
    code: str,
    name: str,
    decree: str,
    valid: tuple[date, date],
    members: Collection[str],
    seats: Collection[tuple[str, Role]] = (),
    by: Actor,
    at: datetime,
) -> None:
    """Add a forum with its SK, member offices and seats (account, role).

    Raises
    ------
    ForumExists, Nameless, BackToFront, NoSeat, RolesApart
        If it can't be such a forum.
    """
    permit = require_act(by, Act.FORUM_ADD, at)
    if Forum.objects.filter(pk=code).exists():
        raise ForumExists(name=name)
    first, last = check_valid(*valid)
    forum = Forum.objects.create(
        code=code,
        name=check_name(name, NAME),
        decree=decree.strip(),
        valid_from=first,
        valid_until=last,
    )
    forum.members.set(Agency.objects.filter(pk__in=members))
    for account, role in seats:
        _sit(forum, account, role, None)
    record(permit, on=NOTHING, content=code)


@action
def change_forum(
    *,
    code: str,
    name: str,
    decree: str,
    valid: tuple[date, date],
    members: Collection[str],
    by: Actor,
    at: datetime,
) -> None:
    """Change a forum's name, SK and member offices; an earlier end closes it.

    Raises
    ------
    NotFound, Nameless, BackToFront
        If there is none such, or it can't be so.
    """
    permit = require_act(by, Act.FORUM_CHANGE, at)
    forum = _found(code)
    forum.valid_from, forum.valid_until = check_valid(*valid)
    forum.name, forum.decree = check_name(name, NAME), decree.strip()
    forum.save()
    forum.members.set(Agency.objects.filter(pk__in=members))
    record(permit, on=NOTHING, content=code)


@action
def seat(
    *,
    forum: str,
    account: str,
    role: Role,
    valid_until: date | None = None,
    by: Actor,
    at: datetime,
) -> int:
    """Seat an account, until a last day of its own or as long as the SK holds.

    Raises
    ------
    NotFound, NoSeat, RolesApart, SeatTaken
        If there is no such forum, account or seat.
    """
    permit = require_act(by, Act.FORUM_SEAT, at)
    row = _sit(_found(forum), account, role, valid_until)
    record(permit, on=Ref("seat", row.pk), content=f"{forum} {account} {role}")
    return row.pk


@action
def unseat(*, forum: str, seat_id: int, by: Actor, at: datetime) -> None:
    """Vacate a seat; from the next request it gives nothing more.

    Raises
    ------
    NotFound
        If the forum has no such seat.
    """
    permit = require_act(by, Act.FORUM_UNSEAT, at)
    row = Seat.objects.filter(pk=seat_id, forum_id=forum).first()
    if row is None:
        raise NotFound
    content = f"{forum} {row.officer.account} {row.role}"
    row.delete()
    record(permit, on=Ref("seat", seat_id), content=content)


def _found(code: str) -> Forum:
    forum = Forum.objects.filter(pk=code).first()
    if forum is None:
        raise NotFound
    return forum


def _sit(forum: Forum, account: str, role: Role, until: date | None) -> Seat:
    officer = Officer.objects.filter(account=account, is_active=True).first()
    if officer is None:
        raise NotFound
    check_seat(role, officer.role_set)
    if forum.seats.filter(officer=officer, role=role.value).exists():
        raise SeatTaken(title=officer.title)
    return Seat.objects.create(
        forum=forum, officer=officer, role=role.value, valid_until=until
    )
