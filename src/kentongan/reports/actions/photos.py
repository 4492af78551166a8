"""Photos of a report: written anew, sealed, and opened by name only."""

from __future__ import annotations

import threading
from datetime import datetime
from hashlib import sha256

from django.conf import settings

from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor, NotAllowed, require, require_act
from kentongan.domain.words import Words
from kentongan.formats import photos
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.reports import models
from kentongan.reports.sealing import seal_bytes, unseal_bytes

MOST = 5
LONGEST = 1600
_ONE = threading.Lock()
"""Held while a picture is unpacked: many at once would take the memory of many."""


class TooManyPhotos(Refusal):
    """A report with as many photos as it may have."""

    what = Words(
        "Laporan ini sudah memuat {most} foto. Kirim foto lain dengan laporan baru.",
        "This report has {most} photos already. Send others with a new report.",
    )


def receive_photo(
    *, report_id: int, key: str, data: bytes, by: Actor, at: datetime
) -> None:
    """Keep a photo of a report, known again by `key`; the slow part before the turn.

    Raises
    ------
    PhotoTooBig, TooManyPixels, NotPhoto, TooManyPhotos
        If it can't be kept.
    """
    if models.Photo.objects.filter(key=key).exists():
        return
    digest = _store(clean_photo(data))
    add_photo(report_id=report_id, key=key, digest=digest, by=by, at=at)


def clean_photo(data: bytes) -> bytes:
    """Return a picture written anew, without what a camera hid in it."""
    with _ONE:
        return photos.clean(data, longest=LONGEST)


@action
def add_photo(
    *, report_id: int, key: str, digest: str, by: Actor, at: datetime
) -> None:
    """Note that a photo came with a report.

    Raises
    ------
    TooManyPhotos
        If it has five.
    """
    if by.id != f"reporter:{report_id}":
        raise NotAllowed(act=Act.REPORT_ADD_PHOTO, actor=by.id)
    permit = require_act(by, Act.REPORT_ADD_PHOTO, at)
    report = models.Report.for_reporter(report_id)
    if not report.photos.filter(key=key).exists():
        if report.photos.count() >= MOST:
            raise TooManyPhotos(most=MOST)
        hour = at.replace(minute=0, second=0, microsecond=0)
        models.Photo.objects.create(report=report, key=key, digest=digest, at=hour)
    record(permit, on=report.ref)


@action
def open_photo(*, report_id: int, nth: int, by: Actor, at: datetime) -> bytes:
    """Open the sealed photo that is the `nth` of a report; who did is written down.

    Raises
    ------
    NotFound
        If there is none such.
    """
    report = models.Report.visible_to(by, at).get(pk=report_id)
    permit = require(by, Act.REPORT_OPEN_PHOTO, report.label, at)
    found = list(report.photos.all())
    if not 0 < nth <= len(found):
        raise NotFound
    path = settings.ATTACHMENTS / found[nth - 1].digest
    if not path.is_file():
        raise NotFound
    record(permit, on=report.ref)
    return unseal_bytes(path.read_bytes())


def _store(photo: bytes) -> str:
    sealed = seal_bytes(photo)
    digest = sha256(sealed).hexdigest()
    folder = settings.ATTACHMENTS
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    (folder / digest).write_bytes(sealed)
    return digest
