"""Output 7: a letter to each competent authority, with its condition card."""

from __future__ import annotations

from functools import partial

from kentongan.assessment.pack.paper import Desk, NotDue, Paper, signs
from kentongan.assessment.pack.papers_of_minutes import check_words
from kentongan.documents import request_letter
from kentongan.domain.codes import Competence
from kentongan.domain.periods import day_of
from kentongan.rakor import queries as rakor
from kentongan.rakor.labels import REPLIES
from kentongan.rakor.queries import DecisionCard, DecisionView, Shelf
from kentongan.rakor.queries.deciding import EvidenceView
from kentongan.rakor.rules.decisions import LIVE, Side, State
from kentongan.rakor.rules.replies import Reply


def papers(desk: Desk) -> list[Paper | NotDue]:
    """Return the letters of the requests that stand, or were made in the period."""
    rows = rakor.decisions(by=desk.eye, at=desk.at, shelf=Shelf.ALL)
    wanted = [one for one in rows if _is_wanted(desk, one)]
    if not wanted:
        return [NotDue("7 Surat permohonan", "tidak ada keputusan yang memohon")]
    made: list[Paper | NotDue] = []
    for place, one in enumerate(wanted, 1):
        doc = _letter(desk, one, place)
        stem = f"07-surat-permohonan-{place}"
        made.append(Paper(f"{stem}.pdf", partial(request_letter.pdf, doc)))
        made.append(Paper(f"{stem}.docx", partial(request_letter.docx, doc)))
    return made


def _is_wanted(desk: Desk, one: DecisionView) -> bool:
    request = one.competence == Competence.REQUEST.value
    made = one.made_at is not None and one.made_at <= desk.period.end
    stands = State(one.state) in LIVE
    settled = one.settled_at is not None and one.settled_at in desk.period
    return request and made and (stands or settled)


def _letter(desk: Desk, one: DecisionView, place: int) -> request_letter.RequestLetter:
    card = rakor.decision_by_number(by=desk.eye, at=desk.at, number=one.number)
    until = " dan ".join(condition.predicate for condition in card.conditions)
    return request_letter.RequestLetter(
        frame=desk.letter(draft=not one.letter_number),
        addressee=one.addressee,
        addressee_place=desk.frame(draft=True).place,
        subject=one.title,
        background=(one.text, *_supported(card)),
        request=f"mengabulkan {_lower(one.title)}",
        until=f"sampai {until}" if until else "sampai ada keputusan Bapak/Ibu",
        signatory=signs(desk.leader, desk.house.name),
        card=_card(desk, card, place),
        contact=f"sekretariat Tim Terpadu di {desk.office.short}",
        copies=card.copies,
        number=one.letter_number,
        signed_on=one.letter_dated,
    )


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _supported(card: DecisionCard) -> tuple[str, ...]:
    return tuple(
        f"{one.agency_name} mendukung permohonan ini: {one.reason}"
        for one in card.supporters
    )


def _card(desk: Desk, card: DecisionCard, place: int) -> request_letter.ConditionCard:
    decision = card.decision
    conditions = card.conditions
    every = {condition.every_days for condition in conditions}
    replied = Reply(decision.reply) is not Reply.NONE
    return request_letter.ConditionCard(
        code=f"K{place}",
        decision=decision.title,
        competence=decision.by_right.id,
        predicate="; ".join(condition.predicate for condition in conditions) or "–",  # noqa: RUF001
        source="; ".join(condition.source for condition in conditions) or "–",  # noqa: RUF001
        checker=", ".join(dict.fromkeys(c.checker_name for c in conditions)) or "–",  # noqa: RUF001
        frequency=f"setiap {min(every)} hari" if every else "saat ditinjau",
        reviews=tuple(
            desk.review_words(r.day) for r in card.reviews if r.done_at is None
        ),
        reply=f"{REPLIES[Reply(decision.reply)].id}: {decision.reply_text}"
        if replied
        else "",
        supporters=tuple(
            request_letter.Supporter(s.agency_name, s.reason) for s in card.supporters
        ),
        checks=tuple(
            request_letter.Check(
                check.at,
                condition.checker_name,
                f"{check_words(check.result)}: {check.evidence}",
            )
            for condition in conditions
            for check in condition.checks
        ),
        in_favour=_evidence(desk, card, Side.FOR),
        against=_evidence(desk, card, Side.AGAINST),
    )


def _evidence(
    desk: Desk, card: DecisionCard, side: Side
) -> tuple[request_letter.Evidence, ...]:
    rows = [one for one in card.evidence if one.side == side.value]
    return tuple(_fact(desk, one) for one in rows)


def _fact(desk: Desk, one: EvidenceView) -> request_letter.Evidence:
    day = day_of(one.at, desk.house.zone)
    return request_letter.Evidence(day, one.text, one.source)
