"""`kentongan officer`: the first administrator, and a way back for a lost password."""

from __future__ import annotations

import argparse

from kentongan.access import actions as access
from kentongan.access import actors, roster
from kentongan.access import queries as offices
from kentongan.access.actions import NewOfficer
from kentongan.access.rules import START_DAYS
from kentongan.cli import screen
from kentongan.cli.house import moment
from kentongan.domain.codes import Classification
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.domain.words import Words
from kentongan.places import queries as places


class UnknownChoice(Refusal):
    """Not one of the codes that the city has."""

    what = Words(
        "{what} {code} tidak dikenal. Yang ada: {known}.",
        "{what} {code} is unknown. There are: {known}.",
    )


class NoAccount(Refusal):
    """Nobody signs in with that name."""

    what = Words(
        "Akun {account} tidak ada. Buat dengan kentongan officer add.",
        "There is no account {account}. Add it with kentongan officer add.",
    )


def run(options: argparse.Namespace) -> int:
    """Add an account, or give one a new start password; print it once."""
    kode = places.house().kode
    by = actors.console(kode)
    password = _add(options, kode, by) if options.what == "add" else _reset(options, by)
    screen.line(f"Akun: {options.account}")
    screen.line(f"Kata sandi awal: {password}")
    screen.line(
        "Hanya tampil kali ini. Serahkan langsung kepada pejabatnya; wajib diganti saat"
        f" pertama masuk, paling lambat {START_DAYS} hari lagi."
    )
    return 0


def _add(options: argparse.Namespace, kode: str, by: Actor) -> str:
    roles = frozenset(Role(role) for role in options.role or ["administrator"])
    return access.invite_officer(
        new=NewOfficer(
            account=options.account,
            title=options.title or "",
            agency=_agency(options.agency),
            roles=roles,
            areas=tuple(_area(area, kode) for area in options.area or [kode]),
            clearance=Classification[options.clearance.upper()],
        ),
        by=by,
        at=moment(),
    )


def _reset(options: argparse.Namespace, by: Actor) -> str:
    if roster.officer(options.account) is None:
        raise NoAccount(account=options.account)
    return access.reset_password(account=options.account, by=by, at=moment())


def _agency(code: str | None) -> str:
    if code is None:
        return offices.secretariat()
    known = sorted(agency.code for agency in offices.agencies())
    return _known("Kantor", code, known)


def _area(code: str, kode: str) -> str:
    parts = (*places.districts(), *places.villages())
    return _known("Wilayah", code, [kode, *(area.kode for area in parts)])


def _known(what: str, code: str, known: list[str]) -> str:
    if code not in known:
        raise UnknownChoice(what=what, code=code, known=", ".join(known))
    return code
