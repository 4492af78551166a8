"""Adding, changing and closing offices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kentongan.access import audiences
from kentongan.access.models import Agency, Officer
from kentongan.access.rules import check_name
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor, require_act
from kentongan.domain.words import Words
from kentongan.ledger.actions import NOTHING, record
from kentongan.ledger.turn import action

DESK = "sekretariat"


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


class AgencyExists(Refusal):
    """Another office bears the code."""

    what = Words(
        "Kantor dengan nama singkat ini sudah ada ({names})."
        " Ubah kantor itu, atau pakai nama singkat lain.",
        "An office with this short name exists already ({names})."
        " Change that office, or use another short name.",
    )


class AgencyInUse(Refusal):
    """Its people would be shut out without a word."""

    what = Words(
        "{name} masih mempunyai {n} akun terbuka. Tutup atau pindahkan akunnya dahulu.",
        "{name} still has {n} open accounts. Close or move them first.",
    )


class LastDesk(Refusal):
    """A house without a desk answers nobody."""

    what = Words(
        "{name} adalah kantor sekretariat satu-satunya. Jadikan kantor lain sekretariat"
        " lebih dahulu.",
        "{name} is the only secretariat. Make another office the secretariat first.",
    )


@action
def add_agencies(*, new: Sequence[NewAgency], by: Actor, at: datetime) -> list[str]:
    """Add offices.

    Raises
    ------
    AgencyExists
        If one of the codes is taken.
    """
    permit = require_act(by, Act.AGENCY_ADD, at)
    codes = [agency.code for agency in new]
    taken = Agency.objects.filter(pk__in=codes).values_list("short", flat=True)
    if taken:
        raise AgencyExists(names=", ".join(taken))
    Agency.objects.bulk_create([Agency(**vars(agency)) for agency in new])
    for code in codes:
        audiences.of([code])
    audiences.everyone()
    record(permit, on=NOTHING, content=",".join(codes))
    return codes


@action
def change_agency(*, changed: NewAgency, by: Actor, at: datetime) -> None:
    """Change what an office is called, its kind, area, head and phone.

    Raises
    ------
    NotFound, Nameless, LastDesk
        If there is none such, it would be nameless, or no desk would be left.
    """
    permit = require_act(by, Act.AGENCY_CHANGE, at)
    row = _found(changed.code)
    check_name(changed.name, Words("Nama", "Name"))
    check_name(changed.short, Words("Nama singkat", "Short name"))
    if changed.kind != DESK:
        _keep_a_desk(row)
    for field, value in vars(changed).items():
        setattr(row, field, value)
    row.save()
    record(permit, on=NOTHING, content=changed.code)


@action
def close_agency(*, code: str, by: Actor, at: datetime) -> None:
    """Take an office off the lists; what it did stays.

    Raises
    ------
    NotFound, AgencyInUse, LastDesk
        If there is none such, or somebody still works there.
    """
    permit = require_act(by, Act.AGENCY_CLOSE, at)
    row = _found(code)
    _keep_a_desk(row)
    accounts = Officer.objects.filter(agency=row, is_active=True).count()
    if accounts:
        raise AgencyInUse(name=row.short, n=accounts)
    row.active = False
    row.save(update_fields=["active"])
    record(permit, on=NOTHING, content=code)


@action
def reopen_agency(*, code: str, by: Actor, at: datetime) -> None:
    """Put an office back on the lists.

    Raises
    ------
    NotFound
        If there is none such.
    """
    permit = require_act(by, Act.AGENCY_REOPEN, at)
    row = _found(code)
    row.active = True
    row.save(update_fields=["active"])
    record(permit, on=NOTHING, content=code)


def _found(code: str) -> Agency:
    row = Agency.objects.filter(pk=code).first()
    if row is None:
        raise NotFound
    return row


def _keep_a_desk(row: Agency) -> None:
    others = Agency.objects.filter(kind=DESK, active=True).exclude(pk=row.pk)
    if row.kind == DESK and row.active and not others.exists():
        raise LastDesk(name=row.short)
