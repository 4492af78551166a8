"""Reads of what readers say back, and of what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor
from kentongan.publication import models, rules


@dataclass(frozen=True)
class ResponseView:
    """A resident's response."""

    id: int
    number: str
    title: str
    slug: str
    text: str
    state: str
    reason: str
    received_at: datetime


@dataclass(frozen=True)
class CorrectionView:
    """A request for correction, with its clock.

    `owed` while it was accepted and the text still stands as it was.
    """

    id: int
    number: str
    title: str
    slug: str
    text_kind: str
    about: Ref
    text: str
    state: str
    reason: str
    received_at: datetime
    due_at: datetime
    late: bool
    owed: bool


@dataclass(frozen=True)
class Outcome:
    """What became of a response or a request, as the holder of its receipt sees it."""

    kind: str
    state: str
    reason: str
    due_at: datetime | None
    slug: str = ""
    text_kind: str = ""
    corrected_at: datetime | None = None


def shown_responses(slug: str) -> list[ResponseView]:
    """Return the responses that a moderator let show under a text."""
    rows = models.Response.shown().filter(publication__slug=slug)
    return [_response(row) for row in rows]


def responses(*, by: Actor, at: datetime, state: str = "") -> list[ResponseView]:
    """Return responses for the moderator, oldest first."""
    rows = models.Response.visible_to(by, at).select_related("publication")
    if state:
        rows = rows.filter(state=state)
    return [_response(row) for row in rows.order_by("received_at", "pk")]


def corrections(*, by: Actor, at: datetime) -> list[CorrectionView]:
    """Return requests for correction, those that are due first."""
    rows = models.CorrectionRequest.visible_to(by, at).select_related("publication")
    return [_correction(row, at) for row in rows.order_by("due_at")]


def outcome_of(report_id: int, *, correction: bool) -> Outcome | None:
    """Return what became of the words behind a receipt, once they were taken in."""
    if not correction:
        said = models.Response.of_report(report_id)
        if said is None:
            return None
        return Outcome("response", said.state, said.reason, None)
    try:
        asked = models.CorrectionRequest.of_report(report_id)
    except models.CorrectionRequest.DoesNotExist:
        return None
    text, later = asked.publication, _later(asked)
    return Outcome(
        kind="correction",
        state=asked.state,
        reason=asked.reason,
        due_at=asked.due_at,
        slug=text.slug,
        text_kind=text.kind,
        corrected_at=later.published_at if later else None,
    )


def _later(row: models.CorrectionRequest) -> models.Publication | None:
    """Return the first text that went out after a request was accepted."""
    if row.state != rules.CorrectionState.ACCEPTED.value or row.answered_at is None:
        return None
    text = row.publication
    if text.kind == rules.Kind.WARNING.value:
        follow = models.Publication.objects.filter(notice__replaces=text)
    else:
        follow = models.Publication.objects.filter(
            kind=text.kind,
            about_kind=text.about_kind,
            about_id=text.about_id,
            version__gt=text.version,
        )
    return follow.filter(published_at__gte=row.answered_at).order_by("pk").first()


def owed(slug: str) -> bool:
    """Return whether a correction of a text was accepted and isn't out yet."""
    rows = models.CorrectionRequest.accepted(slug)
    return any(_later(row) is None for row in rows)


def _correction(row: models.CorrectionRequest, at: datetime) -> CorrectionView:
    return CorrectionView(
        id=row.pk,
        number=row.number,
        title=row.publication.title,
        slug=row.publication.slug,
        text_kind=row.publication.kind,
        about=row.publication.about,
        text=row.text,
        state=row.state,
        reason=row.reason,
        received_at=row.received_at,
        due_at=row.due_at,
        late=row.answered_at is None and row.due_at < at,
        owed=row.state == rules.CorrectionState.ACCEPTED.value and not _later(row),
    )


def _response(row: models.Response) -> ResponseView:
    return ResponseView(
        id=row.pk,
        number=row.number,
        title=row.publication.title,
        slug=row.publication.slug,
        text=row.text,
        state=row.state,
        reason=row.reason,
        received_at=row.received_at,
    )
