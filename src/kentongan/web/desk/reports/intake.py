"""Taking in files, and saying which post stands behind a channel's pseudonym."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.access import queries as offices
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.reports import actions, intake, queries
from kentongan.science.text.redact import redact
from kentongan.web import frame

MOST_FILES = 20
MOST_BYTES = 100 * 1024 * 1024
SHOWN = 300
PAGE = 60


class FileTooBig(Refusal):
    """A file beyond what a chat or an office's table needs."""

    what = Words(
        "{name}: {size} MB melebihi 100 MB. Ekspor ulang tanpa media.",
        "{name}: {size} MB exceeds 100 MB. Export it again without media.",
    )


class NoFile(Refusal):
    """Nothing was chosen."""

    what = Words(
        "Berkas: pilih paling sedikit satu berkas.", "File: choose at least one."
    )


class UnknownPost(Refusal):
    """No post bears the name that was typed."""

    what = Words(
        'Pos "{name}" tidak dikenal. Pilih salah satu dari daftar.',
        'Post "{name}" is not known. Choose one of the list.',
    )


@dataclass(frozen=True)
class Told:
    """What became of one file, or why none of it could be read."""

    name: str
    outcome: intake.Outcome | None = None
    why: str = ""


def upload(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Take in the files that were sent, and say of each what became of it."""
    if request.method != "POST":
        return _page(request, by, at, [])
    files = request.FILES.getlist("berkas")[:MOST_FILES]
    if not files:
        return _page(request, by, at, [], frame.refused(request, by, at, NoFile()))
    return _page(request, by, at, [_take(file, request, by, at) for file in files])


def _take(
    file: UploadedFile[Any], request: HttpRequest, by: Actor, at: datetime
) -> Told:
    name = redact(Path(file.name or _("berkas")).name).text
    try:
        with _kept(file, name) as path:
            outcome = intake.take_in(
                path=path, channel=None, zone=places.zone(), by=by, at=at, name=name
            )
    except Refusal as refusal:
        return Told(name, why=frame.noted(request, by, at, refusal))
    return Told(name, outcome)


@contextmanager
def _kept(file: UploadedFile[Any], name: str) -> Iterator[Path]:
    """Keep what was sent as a file for as long as it is being read."""
    size = file.size or 0
    if size > MOST_BYTES:
        raise FileTooBig(name=name, size=size // 1024**2)
    folder = settings.DATA / "incoming"
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / f"{secrets.token_hex(8)}{Path(file.name or '').suffix.lower()[:9]}"
    try:
        with path.open("xb") as target:
            target.writelines(file.chunks())
        yield path
    finally:
        path.unlink(missing_ok=True)


def _page(
    request: HttpRequest, by: Actor, at: datetime, told: list[Told], error: str = ""
) -> HttpResponse:
    context: dict[str, object] = {
        "told": told,
        "shown": SHOWN,
        "batches": queries.batches(by=by, at=at, limit=20),
        "waiting": len(queries.waiting(limit=1000)),
        "unmapped": len(queries.senders(mapped=False)),
        "error": error,
    }
    status = 409 if error else 200
    return frame.desk(request, "desk/reports/intake.html", by, at, context, status)


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
