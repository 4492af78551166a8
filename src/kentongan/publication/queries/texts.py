"""Reads of what is public: for everyone, without an account."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from django.db.models import Max, QuerySet

from kentongan.domain.periods import day_of
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.places import queries as places
from kentongan.publication import models, rules


@dataclass(frozen=True)
class PublicText:
    """One version of a public text."""

    id: int
    kind: str
    about: Ref
    slug: str
    version: int
    title: str
    claim: str
    verdict: str
    verdict_kind: str
    body: str
    what_checked: str
    what_to_do: str
    place: str
    since: datetime | None
    until: datetime | None
    as_of: datetime | None
    checked_by: tuple[str, ...]
    not_covered: str
    correction: str
    approver_title: str
    published_at: datetime
    expires_at: datetime | None
    quotes: tuple[rules.Quoted, ...] = ()


@dataclass(frozen=True)
class ReleaseView:
    """A release before it is public."""

    id: int
    number: str
    about: Ref
    title: str
    body: str
    state: str
    author: str
    note: str
    correction: str
    recorded_at: datetime


def latest(kind: rules.Kind, *, at: datetime, limit: int = 20) -> list[PublicText]:
    """Return the newest version of each text of `kind` that is public at `at`."""
    rows = models.Publication.objects.filter(kind=kind.value, published_at__lte=at)
    newest = rows.values("about_kind", "about_id").annotate(last=Max("pk"))
    chosen = models.Publication.objects.filter(pk__in=newest.values("last"))
    live = [row for row in chosen.order_by("-published_at") if _lives(row, at)]
    if kind is rules.Kind.HOLDING:
        live = _unanswered(live, at)
    return _views(live[:limit], at)


def _lives(row: models.Publication, at: datetime) -> bool:
    return row.expires_at is None or row.expires_at > at


def _unanswered(
    rows: list[models.Publication], at: datetime
) -> list[models.Publication]:
    """Return the holding statements after which no answer came."""
    return [
        row
        for row in rows
        if not _of(row.about)
        .filter(
            kind=rules.Kind.ANSWER.value,
            published_at__gte=row.published_at,
            published_at__lte=at,
        )
        .exists()
    ]


def _views(rows: Iterable[models.Publication], at: datetime) -> list[PublicText]:
    """Return texts as they may be read now: what was corrected isn't quoted on."""
    found = [_view(row) for row in rows]
    if not any(text.kind == rules.Kind.RELEASE.value for text in found):
        return found
    known = _corrected(at)
    return [_amended(text, known) for text in found]


def _amended(text: PublicText, known: Sequence[rules.Corrected]) -> PublicText:
    if text.kind != rules.Kind.RELEASE.value:
        return text
    quotes = tuple(rules.quoted(text.body, known))
    return replace(text, body=rules.amended(text.body, quotes), quotes=quotes)


def _corrected(at: datetime) -> list[rules.Corrected]:
    """Return what answers said and no longer say."""
    rows = models.Publication.objects.filter(
        kind=rules.Kind.ANSWER.value, published_at__lte=at
    ).order_by("slug", "-version")
    found = []
    for slug, same in groupby(rows, key=lambda row: row.slug):
        newest, *older = same
        bodies = [newest.body, *(row.body for row in older)]
        since = day_of(newest.published_at, places.zone())
        if one := rules.corrected(slug, newest.title, bodies, since=since):
            found.append(one)
    return found


def versions(slug: str, *, at: datetime) -> list[PublicText]:
    """Return every version of a text, newest first.

    Raises
    ------
    NotFound
        If nothing public bears the slug.
    """
    rows = models.Publication.objects.filter(slug=slug, published_at__lte=at)
    found = _views(rows.order_by("-version"), at)
    if not found:
        raise NotFound
    return found


def about(ref: Ref, *, at: datetime) -> list[PublicText]:
    """Return what was said in public about a thing, newest first."""
    rows = _of(ref).filter(published_at__lte=at)
    return _views(rows.order_by("-pk"), at)


def _of(ref: Ref) -> QuerySet[models.Publication]:
    return models.Publication.objects.filter(about_kind=ref.kind, about_id=ref.id)


def releases(*, by: Actor, at: datetime) -> list[ReleaseView]:
    """Return releases that wait for a second person, newest first."""
    rows = models.Release.visible_to(by, at).order_by("-pk")
    return [
        ReleaseView(
            id=row.pk,
            number=row.number,
            about=Ref(row.about_kind, row.about_id),
            title=row.title,
            body=row.body,
            state=row.state,
            author=row.author,
            note=row.note,
            correction=row.correction,
            recorded_at=row.recorded_at,
        )
        for row in rows
    ]


def _view(row: models.Publication) -> PublicText:
    return PublicText(
        id=row.pk,
        kind=row.kind,
        about=row.about,
        slug=row.slug,
        version=row.version,
        title=row.title,
        claim=row.claim,
        verdict=row.verdict,
        verdict_kind=row.verdict_kind,
        body=row.body,
        what_checked=row.what_checked,
        what_to_do=row.what_to_do,
        place=row.place,
        since=row.since,
        until=row.until,
        as_of=row.as_of,
        checked_by=tuple(row.checked_by),
        not_covered=row.not_covered,
        correction=row.correction,
        approver_title=row.approver_title,
        published_at=row.published_at,
        expires_at=row.expires_at,
    )
