"""Bringing in places and borders: looked through first, then taken in."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.formats import plain
from kentongan.places import actions
from kentongan.places import queries as places
from kentongan.places.importing import Imported
from kentongan.places.rules import incoming
from kentongan.web import frame
from kentongan.web.counting import counted
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import language, number

MOST = 20 * 1024 * 1024
TOKEN = re.compile(r"[0-9a-f]{32}")
DAY = 24 * 3600
SHOWN = 100


class NoFile(Refusal):
    """Nothing was chosen, or what was looked through is gone."""

    what = Words(
        "Berkas: pilih berkas GeoJSON atau CSV, lalu periksa dahulu.",
        "File: choose a GeoJSON or CSV file and look through it first.",
    )


class NotPlaces(Refusal):
    """Neither GeoJSON nor a table of places."""

    what = Words(
        "Berkas {name} bukan daftar tempat. Kirim GeoJSON (FeatureCollection), atau CSV"
        " dengan kolom kode, name, lat, lon, aliases.",
        "File {name} is no list of places. Send GeoJSON (a FeatureCollection), or CSV"
        " with the columns kode, name, lat, lon, aliases.",
    )


class FileTooBig(Refusal):
    """A file beyond what a city's places need."""

    what = Words(
        "Berkas {size} MB melebihi 20 MB. Sederhanakan garisnya, atau bagi berkasnya.",
        "File {size} MB exceeds 20 MB. Simplify its lines, or split the file.",
    )


@dataclass(frozen=True)
class Looked:
    """A file that was looked through and waits to be taken in."""

    name: str
    token: str
    found: Imported


def bring(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show the form, look through a file, or take in what was looked through."""
    visit = Visit(request, by, at)
    if request.method != "POST":
        return _page(visit)
    if visit.form.get("berkas-periksa"):
        return visit.take("masukkan", partial(_take, visit), partial(_page, visit))
    try:
        looked = _look(request, by)
    except Refusal as refusal:
        why = frame.refused(request, by, at, refusal)
        return _page(visit, Failed(Act.PLACE_IMPORT.value, why, visit.form))
    return _page(visit, looked=looked)


def _why(refusal: Refusal) -> str:
    return refusal.say(language())


def _look(request: HttpRequest, by: Actor) -> Looked:
    file = request.FILES.get("berkas")
    if not file:
        raise NoFile
    size = file.size or 0
    if size > MOST:
        raise FileTooBig(size=-(-size // 1024**2))
    name = plain(Path(file.name or "").name)[:120]
    content = file.read()
    try:
        found = actions.look_through(incoming.read(name, content))
    except incoming.BadFile as error:
        raise NotPlaces(name=name) from error
    token = secrets.token_hex(16)
    _path(by, token).write_bytes(content)
    return Looked(name, token, found)


def _take(visit: Visit) -> tuple[str, str]:
    token = visit.form.get("berkas-periksa", "")
    if not TOKEN.fullmatch(token):
        raise NoFile
    path = _path(visit.by, token)
    if not path.is_file():
        raise NoFile
    rows = incoming.read("berkas", path.read_bytes())
    done = actions.bring_in(rows=rows, by=visit.by, at=visit.at)
    path.unlink(missing_ok=True)
    return f"{_('Masuk')}: {_counts(done)}", reverse(Act.PLACE_IMPORT.value)


def _path(by: Actor, token: str) -> Path:
    """Return where a file waits: under the name of whoever sent it, for a day."""
    folder = settings.DATA / "incoming"
    folder.mkdir(mode=0o700, exist_ok=True)
    for old in _old(folder):
        old.unlink(missing_ok=True)
    return folder / f"{by.id.replace(':', '-')}-{token}.tempat"


def _old(folder: Path) -> Iterator[Path]:
    for path in folder.glob("*.tempat"):
        if time.time() - path.stat().st_mtime > DAY:
            yield path


def _counts(found: Imported) -> str:
    text = _("{areas} wilayah, {landmarks} tempat, {borders} batas; {refused} ditolak.")
    return text.format(
        areas=number(found.areas),
        landmarks=number(found.landmarks),
        borders=number(found.borders),
        refused=number(len(found.refused)),
    )


def _page(
    visit: Visit, failed: Failed = NONE, looked: Looked | None = None
) -> HttpResponse:
    refused = looked.found.refused if looked else ()
    context: dict[str, object] = {
        "headline": _headline(looked),
        "looked": looked,
        "counts": _counts(looked.found) if looked else "",
        "refused": [(one.line, _why(one.why)) for one in refused[:SHOWN]],
        "more": max(0, len(refused) - SHOWN),
        "take": _confirm(looked) if looked and _any(looked.found) else None,
        "form": _form().after(failed),
    }
    return visit.page("desk/settings/places.html", context, failed)


def _any(found: Imported) -> bool:
    return bool(found.areas or found.landmarks or found.borders)


def _headline(looked: Looked | None) -> str:
    if looked is not None:
        if not looked.found.refused:
            return _("Semua baris terbaca. Belum ada yang disimpan.")
        return counted(
            "{n} baris tidak dapat dipakai. Belum ada yang disimpan.",
            len(looked.found.refused),
        )
    villages = places.villages()
    drawn = sum(area.lon is not None for area in villages)
    return _("{drawn} dari {all} kelurahan atau desa sudah punya titik.").format(
        drawn=number(drawn), all=number(len(villages))
    )


def _form() -> Form:
    hint = _(
        "GeoJSON, atau CSV dengan kolom kode, name, lat, lon, aliases. Kolom lain"
        " ada di buku petunjuk."
    )
    return Form(
        Act.PLACE_IMPORT.value,
        reverse(Act.PLACE_IMPORT.value),
        _("Periksa berkas"),
        (Field("berkas", _("Berkas"), Kind.FILE, hint=hint),),
    )


def _confirm(looked: Looked) -> Form:
    return Form(
        "masukkan",
        reverse(Act.PLACE_IMPORT.value),
        _("Masukkan"),
        (Field("berkas-periksa", "", Kind.HIDDEN, looked.token),),
        note=_("Baris yang ditolak dilewati; yang lain menggantikan yang lama."),
    )
