"""Files that were brought: what waits to be looked at, how far one is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.reports import models
from kentongan.reports.rules import UploadState

REMEMBERED = 200


@dataclass(frozen=True)
class UploadView:
    """A brought file as its page tells it; the figures are its batch's."""

    id: int
    number: str
    name: str
    token: str
    size: int
    state: UploadState
    recorded_at: datetime
    batch_id: int | None
    channel: str
    total: int
    done: int
    new: int
    duplicate: int
    refused: int
    why: tuple[str, str]

    @property
    def skipped(self) -> int:
        """How many lines were never meant as a message."""
        return self.done - self.new - self.duplicate - self.refused

    @property
    def looked_at(self) -> bool:
        """Whether it waits for somebody to say that it may be taken in."""
        return self.state is UploadState.LOOKED_AT

    @property
    def under_way(self) -> bool:
        """Whether the worker has it."""
        return self.state in {UploadState.QUEUED, UploadState.READING}


def _view(row: models.Upload) -> UploadView:
    batch = row.batch
    return UploadView(
        id=row.pk,
        number=row.number,
        name=row.name,
        token=row.token,
        size=row.size,
        state=UploadState(row.state),
        recorded_at=row.recorded_at,
        batch_id=row.batch_id,
        channel=batch.channel if batch else "",
        total=row.total,
        done=row.done,
        new=batch.new if batch else 0,
        duplicate=batch.duplicate if batch else 0,
        refused=batch.refused if batch else 0,
        why=(row.why_id, row.why_en),
    )


def uploads(*, by: Actor, at: datetime, limit: int = 20) -> list[UploadView]:
    """Return the newest files that were brought and not thrown away."""
    rows = models.Upload.visible_to(by, at).exclude(state=UploadState.DROPPED.value)
    return [_view(row) for row in rows.select_related("batch").order_by("-pk")[:limit]]


def upload_by_number(*, by: Actor, at: datetime, number: str) -> UploadView:
    """Return one brought file.

    Raises
    ------
    NotFound
        If it isn't there or may not be known.
    """
    rows = models.Upload.visible_to(by, at).select_related("batch")
    row = rows.filter(number=number).first()
    if row is None:
        raise NotFound
    return _view(row)


def next_upload(*, by: Actor, at: datetime) -> UploadView | None:
    """Return the file that the worker reads now: the oldest that was started."""
    under_way = (UploadState.QUEUED.value, UploadState.READING.value)
    rows = models.Upload.visible_to(by, at).select_related("batch")
    row = rows.filter(state__in=under_way).order_by("pk").first()
    return _view(row) if row is not None else None


def forgotten_uploads(*, by: Actor, at: datetime, before: datetime) -> list[int]:
    """Return the files that nobody took in since `before`."""
    rows = models.Upload.visible_to(by, at).filter(
        state=UploadState.LOOKED_AT.value, recorded_at__lt=before
    )
    return list(rows.values_list("pk", flat=True))


def column_matches() -> dict[str, list[str]]:
    """Return what was said of columns, by the shape of their headings."""
    rows = models.ColumnMatch.objects.order_by("-recorded_at")
    return dict(rows.values_list("shape", "roles")[:REMEMBERED])
