"""Saying which post stands behind a channel's pseudonym."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext

from kentongan.access import queries as offices
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.reports import actions, queries
from kentongan.web import frame

PAGE = 60


class UnknownPost(Refusal):
    """No post bears the name that was typed."""

    what = Words(
        'Pos "{name}" tidak dikenal. Pilih salah satu dari daftar.',
        'Post "{name}" is not known. Choose one of the list.',
    )


def senders(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Map pseudonyms to posts, once."""
    if request.method != "POST":
        return _senders(request, by, at, "")
    try:
        pairs = _pairs(request)
        actions.map_senders(pairs=pairs, by=by, at=at)
    except Refusal as refusal:
        return _senders(request, by, at, frame.refused(request, by, at, refusal))
    n = len(pairs)
    done = ngettext("{n} pengirim dipetakan.", "{n} pengirim dipetakan.", n)
    frame.tell(request, done.format(n=n))
    return redirect("channel.map")


def _pairs(request: HttpRequest) -> dict[str, str]:
    """Return the post's code for each pseudonym whose field was filled in."""
    codes = {post.name.casefold(): post.code for post in offices.posts()}
    waiting = {row.pseudonym for row in queries.senders(mapped=False)}
    pairs = {}
    for pseudonym in waiting:
        name = " ".join(request.POST.get(f"pos-{pseudonym}", "").split())
        if not name:
            continue
        if name.casefold() not in codes:
            raise UnknownPost(name=name)
        pairs[pseudonym] = codes[name.casefold()]
    return pairs


@dataclass(frozen=True)
class SenderRow:
    """A pseudonym to map, with the name that stands in its field."""

    pseudonym: str
    messages: int
    field: str
    suggested: bool


def _senders(request: HttpRequest, by: Actor, at: datetime, error: str) -> HttpResponse:
    posts = offices.posts()
    names = {post.code: post.name for post in posts}
    waiting = queries.senders(mapped=False)
    rows = [
        SenderRow(
            row.pseudonym,
            row.messages,
            request.POST.get(f"pos-{row.pseudonym}", names.get(row.suggested, "")),
            bool(row.suggested),
        )
        for row in waiting[:PAGE]
    ]
    context: dict[str, object] = {
        "rows": rows,
        "total": len(waiting),
        "posts": posts,
        "mapped": [
            (row.pseudonym, names.get(row.post, ""), row.messages)
            for row in queries.senders(mapped=True)
        ],
        "error": error,
    }
    status = 409 if error else 200
    return frame.desk(request, "desk/reports/senders.html", by, at, context, status)
