"""Rows of the ledger without content, its head, and reading the whole chain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from kentongan.domain.rights import Actor
from kentongan.ledger import queries
from kentongan.ledger.actions import note_verified
from kentongan.ledger.queries import Checked, Line
from kentongan.web import frame
from kentongan.web.desk.audit import labels
from kentongan.web.templatetags import words as say

SIZE = 100


@dataclass(frozen=True)
class Row:
    """One row of the chain, in words."""

    line: Line
    who: str
    what: str
    why: str


def trail(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """List the newest rows."""
    return _show(request, by, at)


def verify(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Read the whole chain and say whether it is whole."""
    if request.method != "POST":
        return redirect("audit.view")
    checked = queries.verify()
    note_verified(rows=checked.rows, broken_at=checked.broken_at, by=by, at=at)
    return _show(request, by, at, checked)


def _show(
    request: HttpRequest, by: Actor, at: datetime, checked: Checked | None = None
) -> HttpResponse:
    head = queries.head()
    before = request.GET.get("sebelum", "")
    lines = queries.recent(SIZE, int(before) if before.isdecimal() else None)
    context: dict[str, object] = {
        "headline": _headline(head, checked),
        "checked": checked,
        "head": spaced(head.hash),
        "rows": _rows(lines),
        "next": lines[-1].seq if len(lines) == SIZE else 0,
        "behind": queries.behind(),
        "owed": queries.owed(),
    }
    return frame.desk(request, "desk/audit/trail.html", by, at, context)


def _headline(head: queries.Head, checked: Checked | None) -> str:
    if not head.seq:
        return _("Belum ada catatan.")
    if checked is None:
        text = _("{n} baris tercatat, kepala {head}. Keutuhannya belum diperiksa.")
        return text.format(n=say.number(head.seq), head=spaced(head.hash))
    if checked.broken_at is not None:
        text = _("Rantai putus di baris {n}. Jangan ubah apa pun; hubungi auditor.")
        return text.format(n=say.number(checked.broken_at))
    text = _("{n} baris utuh, kepala {head}.")
    return text.format(n=say.number(checked.rows), head=spaced(checked.head))


def spaced(digest: str) -> str:
    """Return the first eight digits of a hash as people compare them."""
    return f"{digest[:4]} {digest[4:8]}".upper()


def _rows(lines: list[Line]) -> list[Row]:
    language = say.language()
    titles = {actor: say.actor_title(actor) for actor in {line.actor for line in lines}}
    return [
        Row(
            line=line,
            who=titles[line.actor],
            what=labels.kind_words(line.on.kind)(language),
            why=labels.why_words(line.reason)(language) if line.refused else "",
        )
        for line in lines
    ]
