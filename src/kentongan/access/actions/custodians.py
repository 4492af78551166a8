"""Custodians of sealed identities: two functions, of two offices."""

from __future__ import annotations

from datetime import datetime

from kentongan.access.models import Custodian
from kentongan.access.rules import check_name
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor, require_act
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action

MOST = 2


class EnoughCustodians(Refusal):
    """There are two, and no third may be."""

    what = Words(
        "Pemegang kunci: sudah ada dua. Akhiri satu dahulu.",
        "Custodians: there are two already. End one first.",
    )


class SameOffice(Refusal):
    """Both keys would lie in one office."""

    what = Words(
        "Pemegang kunci: kantor ini sudah memegang satu. Pilih kantor lain, supaya"
        " tidak ada kantor yang dapat membuka sendirian.",
        "Custodians: this office holds one already. Choose another, so that no office"
        " can open alone.",
    )


@action
def name_custodian(*, agency: str, title: str, by: Actor, at: datetime) -> int:
    """Name a function that keeps one of the two keys.

    Raises
    ------
    Nameless, EnoughCustodians, SameOffice
        If it can't be one.
    """
    permit = require_act(by, Act.CUSTODIAN_NAME, at)
    now = list(Custodian.objects.filter(until=None))
    if len(now) >= MOST:
        raise EnoughCustodians
    if any(one.agency_id == agency for one in now):
        raise SameOffice
    row = Custodian.objects.create(
        agency_id=agency,
        title=check_name(title, Words("Jabatan", "Function")),
        since=at,
    )
    record(permit, on=Ref("custodian", row.pk))
    return row.pk


@action
def end_custodian(*, custodian_id: int, by: Actor, at: datetime) -> None:
    """End a function's keeping of a key.

    Raises
    ------
    NotFound
        If there is none such, or it ended.
    """
    permit = require_act(by, Act.CUSTODIAN_END, at)
    if not Custodian.objects.filter(pk=custodian_id, until=None).update(until=at):
        raise NotFound
    record(permit, on=Ref("custodian", custodian_id))
