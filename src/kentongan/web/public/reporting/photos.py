"""A photo of a report: with the form, or after it in parts that can be resumed."""

from __future__ import annotations

import uuid
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict

from kentongan.access import actors
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.formats import photos
from kentongan.reports import actions, parts, queries
from kentongan.reports.receipts import find
from kentongan.web import frame
from kentongan.web.public.reporting import receipt
from kentongan.web.public.reporting.thread import report_of

PART = 256 * 1024


class NoSuchPart(Refusal):
    """Not a part of a photo that can be put to the others."""

    what = Words(
        "Bagian foto tidak terbaca. Kirim ulang fotonya dari awal.",
        "This part of the photo can't be read. Send the photo again from its start.",
    )


def sent_along(request: HttpRequest) -> bytes:
    """Return the photo that came with the form, written anew; empty without one.

    Raises
    ------
    PhotoTooBig, TooManyPixels, NotPhoto
        If it can't be kept: the report waits for another choice.
    """
    file = request.FILES.get("foto")
    if not file:
        return b""
    photos.check_bytes(file.size or 0)
    return actions.clean_photo(file.read())


def keep(code: str, client_id: str, photo: bytes, at: datetime) -> None:
    """Keep a photo that came with the form; sent twice it is one."""
    report_id = find(code)
    once = uuid.uuid5(uuid.UUID(client_id), sha256(photo).hexdigest())
    key = parts.name_of(report_id, str(once))
    _keep(report_id, key, photo, at)


def part(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Take the next part of a photo, and say how much of it is here."""
    if request.method != "POST":
        raise NotFound
    try:
        report_id = report_of(receipt.digits(request.POST.get("nomor", "")))
        here, length = _take(request, report_id, at)
    except Refusal as refusal:
        why = frame.refused(request, by, at, refusal)
        return JsonResponse({"galat": why}, status=409)
    return JsonResponse({"ada": here, "selesai": here == length})


def _take(request: HttpRequest, report_id: int, at: datetime) -> tuple[int, int]:
    key = parts.name_of(report_id, _photo_id(request.POST))
    length = _number(request.POST, "panjang")
    photos.check_bytes(length)
    if queries.has_photo(key):
        return length, length
    file = request.FILES.get("bagian")
    here = _append(key, request.POST, file, length) if file else parts.held(key)
    if here < length:
        return here, length
    try:
        _keep(report_id, key, parts.whole(key), at)
    finally:
        parts.drop(key)
    return length, length


def _append(key: str, form: QueryDict, file: UploadedFile[Any], length: int) -> int:
    start, size = _number(form, "mulai"), file.size or 0
    if size > PART or not size or start + size > length:
        raise NoSuchPart
    if start == 0:
        parts.drop_old()
    return parts.append(key, start, file.read())


def _keep(report_id: int, key: str, photo: bytes, at: datetime) -> None:
    by = actors.reporter(report_id)
    actions.receive_photo(report_id=report_id, key=key, data=photo, by=by, at=at)


def _photo_id(form: QueryDict) -> str:
    try:
        return str(uuid.UUID(form.get("foto", "")))
    except ValueError:
        raise NoSuchPart from None


def _number(form: QueryDict, name: str) -> int:
    text = form.get(name, "")
    if not text.isascii() or not text.isdecimal() or len(text) > len("99999999"):
        raise NoSuchPart
    return int(text)
