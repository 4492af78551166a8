"""A file that is brought: looked at, its columns matched, taken in by the worker."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from kentongan.access import audiences, numbers
from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.codes import Channel
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor, Permit, require, require_act
from kentongan.domain.words import Words
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.reports import keeping, models
from kentongan.reports.rules import UploadState

LABEL = 60
ROLES = frozenset(
    (
        *("text", "date", "time", "place", "sector", "sender", "key"),
        *("latitude", "longitude", "point", "counter", ""),
    )
)


class AlreadyStarted(Refusal):
    """The file isn't waiting to be looked at any more."""

    what = Words(
        "Berkas ini sudah dimasukkan atau dibuang. Buka halamannya lagi.",
        "This file was taken in or dropped already. Open its page again.",
    )


class NoWords(Refusal):
    """No column was said to hold what happened."""

    what = Words(
        "Kolom: pilih paling sedikit satu kolom yang berisi uraian.",
        "Columns: choose at least one that holds the words.",
    )


@action
def bring(
    *, name: str, token: str, size: int, by: Actor, at: datetime
) -> models.Upload:
    """Note a file that was kept sealed; nothing of it is a report yet."""
    permit = require_act(by, Act.INTAKE_BRING, at)
    label = audiences.label(places.house().kode, [offices.secretariat()])
    upload = models.Upload.create(
        label,
        number=numbers.fresh(models.Upload)[0],
        name=name[:120],
        token=token,
        size=size,
        state=UploadState.LOOKED_AT.value,
        brought_by=by.id,
        recorded_at=at,
    )
    record(permit, on=upload.ref)
    return upload


@action
def match_columns(
    *,
    upload_id: int,
    shape: str,
    labels: Sequence[str],
    roles: Sequence[str],
    by: Actor,
    at: datetime,
) -> None:
    """Remember what the columns under these headings hold, for every file like it."""
    upload, permit = _waiting(upload_id, Act.INTAKE_MATCH, by, at)
    said = [role if role in ROLES else "" for role in roles]
    if "text" not in said:
        raise NoWords
    models.ColumnMatch.objects.update_or_create(
        shape=shape,
        defaults={
            "labels": [label[:LABEL] for label in labels],
            "roles": said,
            "by": by.id,
            "recorded_at": at,
        },
    )
    record(permit, on=upload.ref, content=",".join(said))


@action
def start(*, upload_id: int, by: Actor, at: datetime) -> None:
    """Let the worker take in the file."""
    upload, permit = _waiting(upload_id, Act.INTAKE_START, by, at)
    _move(upload, UploadState.QUEUED)
    record(permit, on=upload.ref)


@action
def drop(*, upload_id: int, by: Actor, at: datetime) -> None:
    """Throw a file away that nobody took in."""
    upload, permit = _waiting(upload_id, Act.INTAKE_DROP, by, at)
    keeping.throw_away(upload.token)
    upload.token = ""
    _move(upload, UploadState.DROPPED)
    record(permit, on=upload.ref)


@action
def begin_reading(
    *, upload_id: int, channel: Channel, total: int, by: Actor, at: datetime
) -> int:
    """Open the batch of a file whose lines were counted; return its id."""
    upload = models.Upload.visible_to(by, at).get(pk=upload_id)
    permit = require(by, Act.REPORT_RECEIVE, upload.label, at)
    if upload.batch_id is None:
        upload.batch = models.Batch.create(
            upload.label, name=upload.name, channel=channel.value, recorded_at=at
        )
    upload.total = total
    _move(upload, UploadState.READING)
    record(permit, on=upload.ref)
    return upload.batch_id or 0


@action
def end_reading(
    *, upload_id: int, why: Words | None = None, by: Actor, at: datetime
) -> None:
    """Say that a file was read to its end, or why not; the file is thrown away."""
    upload = models.Upload.visible_to(by, at).get(pk=upload_id)
    permit = require(by, Act.INTAKE_END, upload.label, at)
    keeping.throw_away(upload.token)
    upload.token = ""
    upload.why_id, upload.why_en = (why.id[:400], why.en[:400]) if why else ("", "")
    _move(upload, UploadState.FAILED if why else UploadState.DONE)
    record(permit, on=upload.batch.ref if upload.batch else Ref("upload", upload.pk))


def _waiting(
    upload_id: int, act: Act, by: Actor, at: datetime
) -> tuple[models.Upload, Permit]:
    upload = models.Upload.visible_to(by, at).get(pk=upload_id)
    permit = require(by, act, upload.label, at)
    if upload.state != UploadState.LOOKED_AT.value:
        raise AlreadyStarted
    return upload, permit


def _move(upload: models.Upload, to: UploadState) -> None:
    upload.state = to.value
    upload.save()
