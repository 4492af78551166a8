"""What waits for the reader's word as head: consents, answers and releases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.publication import queries as public
from kentongan.publication.rules import DraftState
from kentongan.rumours import queries as rumours
from kentongan.rumours.rules import State
from kentongan.tasks import queries
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.visit import Visit

SHOWN = timedelta(days=45)


@dataclass(frozen=True)
class Approval:
    """One thing that goes on only with the reader's word."""

    words: str
    step: str
    since: datetime
    url: str


def approvals(visit: Visit) -> list[Approval]:
    """Return what waits for the reader: what the own office owes comes first."""
    return [*_consents(visit), *_answers(visit), *_releases(visit)]


def _consents(visit: Visit) -> Iterator[Approval]:
    if not visit.holds(Act.INQUIRY_CONSENT):
        return
    for one in queries.inquiries_for(by=visit.by, at=visit.at):
        recent = one.replied_at is not None and one.replied_at > visit.at - SHOWN
        if one.replied_at and recent and one.restricted and one.consent is None:
            yield Approval(
                one.question,
                _("Setujui atau tolak satu kalimat umum dari jawaban Terbatas"),
                one.replied_at,
                page_of("inquiry", one.number),
            )


def _answers(visit: Visit) -> Iterator[Approval]:
    if not (visit.holds(Act.RUMOUR_APPROVE) and visit.holds(Act.RUMOUR_VIEW)):
        return
    for row in rumours.rumours(by=visit.by, at=visit.at, open_only=True):
        if row.state != State.IN_REVIEW.value:
            continue
        card = rumours.card(by=visit.by, at=visit.at, number=row.number)
        if card.answers and card.answers[0].author != visit.by.id:
            yield Approval(
                f'"{row.claim}"',
                _("Periksa naskah sebagai orang kedua"),
                card.answers[0].drafted_at,
                page_of("rumour", row.number),
            )


def _releases(visit: Visit) -> Iterator[Approval]:
    if not visit.holds(Act.RELEASE_APPROVE):
        return
    for row in public.releases(by=visit.by, at=visit.at):
        if row.state == DraftState.DRAFT.value and row.author != visit.by.id:
            yield Approval(
                row.title,
                _("Periksa siaran sebagai orang kedua"),
                row.recorded_at,
                reverse(Act.PUBLICATION_VIEW.value),
            )
