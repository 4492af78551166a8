"""The Actor of a request, a command or a job."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from kentongan.access import audiences
from kentongan.access.models import CalendarKey, Officer, Token
from kentongan.access.rules import Display, secret_digest
from kentongan.domain.codes import Classification
from kentongan.domain.periods import day_of, zone_of
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.ledger.look import held


def officer(account: Officer, at: datetime) -> Actor | None:
    """Return who `account` is at the moment `at`; None when it no longer holds."""
    if not account.is_active or not account.agency.active:
        return None
    if account.valid_until is not None and account.valid_until <= at:
        return None
    if account.start_until is not None:
        return _newcomer(account) if account.start_until > at else None
    day = day_of(at, zone_of(account.agency.area))
    rows = account.seats.filter(
        Q(valid_until=None) | Q(valid_until__gte=day),
        forum__valid_from__lte=day,
        forum__valid_until__gte=day,
    ).values_list("forum_id", "role")
    seats = frozenset((forum, Role(role)) for forum, role in rows)
    return Actor(
        id=f"officer:{account.pk}",
        roles=account.role_set | {role for _, role in seats} | {Role.PUBLIC},
        agency=account.agency_id,
        clearance=Classification(account.clearance),
        audiences=audiences.of_agency(account.agency_id),
        areas=tuple(area for area in account.areas.split(",") if area),
        name=account.title,
        seats=seats,
    )


def _newcomer(account: Officer) -> Actor:
    """Return someone who still has to choose a password, and may nothing else."""
    roles = frozenset({Role.NEWCOMER, Role.PUBLIC})
    return Actor(f"officer:{account.pk}", roles, account.agency_id, name=account.title)


def signed_in(user: object, at: datetime) -> Actor | None:
    """Return who a session's user is at the moment `at`; None for nobody."""
    return officer(user, at) if isinstance(user, Officer) else None


def display_of(user: object) -> Display:
    """Return how a session's user wants the pages; nobody follows the system."""
    return user.display if isinstance(user, Officer) else Display()


def by_account(name: str, at: datetime) -> Actor:
    """Return the officer with the account `name`.

    Raises
    ------
    LookupError
        If there is no such account, or it no longer holds.
    """
    account = Officer.objects.select_related("agency").filter(account=name).first()
    actor = officer(account, at) if account is not None else None
    if actor is None:
        raise LookupError(f"no account {name} at {at:%Y-%m-%d}")
    return actor


def by_calendar(key: str, at: datetime) -> Actor | None:
    """Return the officer whose calendar address holds `key`; None when it ended."""
    rows = CalendarKey.objects.filter(digest=secret_digest(key))
    found = rows.select_related("officer__agency").first()
    return officer(found.officer, at) if found is not None else None


def by_token(secret: str, at: datetime) -> Actor | None:
    """Return the program that shows a token; None when there is none such, or it ended.

    It belongs to its agency's circle, has the common clearance and no seat: what needs
    a person's name stays with persons.
    """
    rows = Token.objects.filter(digest=secret_digest(secret), ends_at__gt=at)
    token = rows.select_related("agency").first()
    if token is None or not token.agency.active:
        return None
    return Actor(
        id=f"token:{token.pk}",
        roles=frozenset({Role(token.role), Role.PUBLIC}),
        agency=token.agency_id,
        clearance=Classification.BIASA,
        audiences=audiences.of_agency(token.agency_id),
        areas=(token.agency.area,),
        name=str(token),
    )


def title_of(actor_id: str) -> str:
    """Return the function behind an actor's id, as people read it."""
    kind, _, number = actor_id.partition(":")
    if kind == "token":
        return str(Token.objects.select_related("agency").get(pk=int(number)))
    if kind != "officer":
        return {"machine": "Mesin", "console": "Konsol", "public": "Warga"}.get(
            kind, "Pelapor"
        )
    return held("titles", _titles)[int(number)]


def _titles() -> dict[int, str]:
    return dict(Officer.objects.values_list("pk", "title"))


def machine(area: str, name: str = "machine") -> Actor:
    """Return the machine: it sees what the house holds, and decides nothing."""
    return Actor(
        id=name if name.startswith("machine") else f"machine:{name}",
        roles=frozenset({Role.MACHINE}),
        clearance=Classification.TERBATAS,
        audiences=audiences.all_numbers(),
        areas=(area,),
        name="Mesin",
    )


def console(area: str) -> Actor:
    """Return the person at the server's own console."""
    return Actor(
        id="console",
        roles=frozenset({Role.CONSOLE}),
        clearance=Classification.TERBATAS,
        audiences=audiences.all_numbers(),
        areas=(area,),
        name="Konsol",
    )


PUBLIC = Actor(id="public", roles=frozenset({Role.PUBLIC}), name="Warga")


def reporter(report_id: int) -> Actor:
    """Return whoever holds the receipt of one report; nothing else is known."""
    return Actor(id=f"reporter:{report_id}", roles=frozenset({Role.REPORTER}))
