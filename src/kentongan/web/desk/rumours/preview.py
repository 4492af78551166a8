"""The draft as residents would read it: the public page, its poster, its card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from kentongan.access import queries as offices
from kentongan.documents import clarification
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, holds
from kentongan.publication import queries as public
from kentongan.publication.queries import PublicText
from kentongan.publication.rules import Kind, slug_of
from kentongan.rumours import queries
from kentongan.rumours.queries import AnswerView, Card
from kentongan.web import frame
from kentongan.web.public import cards
from kentongan.web.public.answers import page as answers
from kentongan.web.public.answers import shared


def drafted(
    card: Card, published: Sequence[PublicText], *, by: Actor, at: datetime
) -> PublicText | None:
    """Return the newest draft as the public text it would become; None if it is out."""
    draft = card.answers[0] if card.answers else None
    if draft is None or draft.publication_id is not None:
        return None
    before = [one for one in published if one.kind == Kind.ANSWER.value]
    return replace(_text(card, draft, before, at), approver_title=_approver(draft, by))


def _approver(draft: AnswerView, by: Actor) -> str:
    """Return the reader's function if the reader is the one who may approve."""
    second = holds(by, Act.RUMOUR_APPROVE) and by.id != draft.author
    return by.name if second else "pemeriksa kedua"


def _text(
    card: Card, draft: AnswerView, before: Sequence[PublicText], at: datetime
) -> PublicText:
    names = offices.agency_names()
    return PublicText(
        id=0,
        kind=Kind.ANSWER.value,
        about=card.rumour.ref,
        slug=before[0].slug if before else slug_of(draft.title),
        version=before[0].version + 1 if before else 1,
        title=draft.title,
        claim=card.rumour.claim,
        verdict=draft.verdict,
        verdict_kind=draft.verdict_kind,
        body=draft.body,
        what_checked=draft.what_checked,
        what_to_do=draft.what_to_do,
        place=draft.place,
        since=draft.since,
        until=draft.until,
        as_of=draft.as_of,
        checked_by=tuple(names.get(code, code) for code in draft.checked_by),
        not_covered=draft.not_covered,
        correction=draft.correction,
        approver_title="",
        published_at=at,
        expires_at=None,
    )


def preview(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Show the draft by the very template of the public page."""
    versions = _versions(by, at, number)
    url = _address(request, versions[0])
    context = {
        **answers.context(versions, at=at, url=url),
        "poster": reverse("rumour.view.poster", args=[number]),
        "card": reverse("rumour.view.share_card", args=[number]),
        "back": reverse("rumour.view.card", args=[number]),
    }
    return frame.public(request, answers.TEMPLATE, by, at, context)


def poster(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Draw the poster of the draft, marked as such."""
    versions = _versions(by, at, number)
    url = _address(request, versions[0])
    drawn = clarification.poster(shared.document(versions, url, draft=True))
    return HttpResponse(drawn, content_type="image/png")


def share_card(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Draw the share card of the draft, marked as such."""
    del request
    return cards.picture(shared.card(_versions(by, at, number)[0], draft=True))


def _versions(by: Actor, at: datetime, number: str) -> list[PublicText]:
    known = queries.card(by=by, at=at, number=number)
    published = public.about(known.rumour.ref, at=at)
    draft = drafted(known, published, by=by, at=at)
    if draft is None:
        raise NotFound
    return [draft, *(one for one in published if one.kind == draft.kind)]


def _address(request: HttpRequest, text: PublicText) -> str:
    path = reverse("public.view.answer", args=[text.slug])
    return cards.address(request, path)
