"""Many groups united at once: one ledger row each, and each can be undone in place."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.reports import actions, queries
from kentongan.reports.queries import GroupView
from kentongan.web import frame

MOST = 200


class TooFewGroups(Refusal):
    """Uniting takes two."""

    what = Words(
        "Kelompok: tandai paling sedikit dua kelompok yang mengatakan hal yang sama.",
        "Groups: mark at least two that say the same.",
    )


class NoneUnited(Refusal):
    """Not one of the marked groups could be united."""

    what = Words(
        "{n} kelompok tidak dapat disatukan: {why}",
        "{n} groups couldn't be united: {why}",
    )


def marked(request: HttpRequest, by: Actor, at: datetime) -> list[GroupView]:
    """Return the marked groups, the one that takes in the others first.

    That is one which a person took up already, else the largest.
    """
    found = []
    for number in dict.fromkeys(request.POST.getlist("kelompok")[:MOST]):
        try:
            found.append(queries.group_by_number(by=by, at=at, number=number))
        except NotFound:
            continue
    return sorted(found, key=lambda group: (group.taken_up is None, -group.size))


def merge_many(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Unite the marked groups into the first of them."""
    found = marked(request, by, at)
    if len(found) <= 1:
        raise TooFewGroups
    into, others = found[0], found[1:]
    done, why = [], ""
    for group in others:
        try:
            actions.merge(into=into.id, group_id=group.id, by=by, at=at)
        except Refusal as refusal:
            why = frame.noted(request, by, at, refusal)
            continue
        done.append(group.number)
    if not done:
        raise NoneUnited(n=len(others), why=why)
    text = ngettext(
        "Disatukan: {n} kelompok ke dalam {into}.",
        "Disatukan: {n} kelompok ke dalam {into}.",
        len(done),
    )
    _tell(request, text.format(n=len(done), into=into.number), others, done, why)
    return _back(request, done)


def unmerge_many(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Give the groups back what they held before they were united."""
    numbers = request.POST.getlist("kelompok")[:MOST]
    done, why = 0, ""
    for number in numbers:
        group = queries.group_by_number(by=by, at=at, number=number)
        try:
            actions.unmerge(group_id=group.id, by=by, at=at)
        except Refusal as refusal:
            why = frame.noted(request, by, at, refusal)
            continue
        done += 1
    if not done:
        raise NoneUnited(n=len(numbers), why=why)
    text = ngettext(
        "Diurungkan: {n} kelompok kembali.", "Diurungkan: {n} kelompok kembali.", done
    )
    frame.tell(request, text.format(n=done))
    return _back(request, [])


def _tell(
    request: HttpRequest,
    words: str,
    others: list[GroupView],
    done: list[str],
    why: str,
) -> None:
    if why:
        left = _("{n} dari {all} tidak dapat disatukan: {why}")
        rest = len(others) - len(done)
        words += " " + left.format(n=rest, all=len(others), why=why)
    frame.tell(request, words)


def _back(request: HttpRequest, done: list[str]) -> HttpResponse:
    """Go back to the own page that the form was on, with what can be undone."""
    address = request.POST.get("asal", "")
    own = url_has_allowed_host_and_scheme(address, {request.get_host()})
    parts = urlsplit(address if own else "/isu-beredar/")
    query = QueryDict(parts.query, mutable=True)
    query.setlist("pisah-lagi", done)
    asked = query.urlencode()
    return HttpResponseRedirect(f"{parts.path}?{asked}" if asked else parts.path)
