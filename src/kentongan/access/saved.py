"""Names on a list's filters: kept by an officer, read by them or their office."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from kentongan.access.models import SavedView
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor, require_act
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.science.text.redact import redact

MOST = 12
SHORTEST, LONGEST = 2, 40
QUERY = 400


class NoName(Refusal):
    """A view without a name that fits on a tab."""

    what = Words(
        "Nama tampilan: tulis 2 sampai 40 huruf, tanpa nama orang.",
        "Name of the view: write 2 to 40 letters, without a person's name.",
    )


class NothingFiltered(Refusal):
    """The list isn't narrowed, so there is nothing to save."""

    what = Words(
        "Belum ada saringan. Saring daftarnya dahulu, lalu simpan.",
        "Nothing is filtered. Filter the list first, then save it.",
    )


class TooManyViews(Refusal):
    """More tabs than anybody reads."""

    what = Words(
        "Sudah ada {most} tampilan. Hapus yang tidak dipakai, lalu simpan lagi.",
        "There are {most} views already. Delete one that isn't used, then save again.",
    )


@dataclass(frozen=True)
class ViewOfList:
    """A saved view as its tab shows it."""

    code: str
    page: str
    name: str
    query: str
    shared: bool


def _own(by: Actor) -> QuerySet[SavedView]:
    """Return the views that `by` sees: their own, and those of their office."""
    kind, _, number = by.id.partition(":")
    if kind != "officer":
        return SavedView.objects.none()
    mine = Q(owner_id=int(number)) | Q(shared=True)
    return SavedView.objects.filter(mine, agency_id=by.agency)


def saved_views(*, by: Actor, page: str) -> list[ViewOfList]:
    """Return the views of one page's list."""
    rows = _own(by).filter(page=page)[:MOST]
    return [ViewOfList(r.code, r.page, r.name, r.query, r.shared) for r in rows]


@action
def keep_view(
    *, page: str, name: str, query: str, shared: bool, by: Actor, at: datetime
) -> str:
    """Keep a name on a list's filters; one that bears the name already is replaced."""
    permit = require_act(by, Act.SAVED_VIEW_KEEP, at)
    name = redact(" ".join(name.split())).text
    if not SHORTEST <= len(name) <= LONGEST:
        raise NoName
    if not query or len(query) > QUERY:
        raise NothingFiltered
    rows, mine = _own(by).filter(page=page), int(by.id.partition(":")[2])
    old = rows.filter(name=name, owner_id=mine).first()
    if old is None and rows.count() >= MOST:
        raise TooManyViews(most=MOST)
    row = old or SavedView(
        code=secrets.token_hex(4), page=page, name=name, owner_id=mine
    )
    row.query, row.shared, row.recorded_at = query, shared, at
    row.agency_id = by.agency
    row.save()
    record(permit, on=Ref("saved_view", row.pk), content=f"{page} {query}")
    return row.code


@action
def drop_view(*, code: str, by: Actor, at: datetime) -> str:
    """Delete a view of one's own or one's office; return the page it stood on."""
    permit = require_act(by, Act.SAVED_VIEW_DROP, at)
    row = _own(by).filter(code=code).first()
    if row is None:
        raise NotFound
    number, page = row.pk, row.page
    row.delete()
    record(permit, on=Ref("saved_view", number))
    return page
