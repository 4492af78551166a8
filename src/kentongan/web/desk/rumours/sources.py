"""The offices an answer can rest on, and what the gate still misses from them."""

from __future__ import annotations

from collections.abc import Callable

from kentongan.domain.refusals import Refusal
from kentongan.publication import rules as gate
from kentongan.rumours.queries import AnswerView, Card
from kentongan.rumours.rules import NobodyAsked
from kentongan.tasks.queries import ReplyView
from kentongan.web import frame


def newest(card: Card) -> list[ReplyView]:
    """Return the newest reply of each office, in the order they were asked first."""
    replied = [reply for reply in card.replies if reply.replied_at is not None]
    return list({reply.office: reply for reply in replied}.values())


def missing(card: Card) -> list[str]:
    """Return what stands between the newest draft and the public, from whom."""
    if not card.answers:
        return []
    answer = card.answers[0]
    known = {reply.office: reply for reply in newest(card)}
    checks = [lambda: gate.check_text(_words(card, answer))]
    checks += [_source(office, known.get(office)) for office in answer.checked_by]
    return [why for check in checks if (why := _refused(check))]


def _words(card: Card, answer: AnswerView) -> str:
    text = gate.Text(
        title=answer.title,
        body=answer.body,
        claim=card.rumour.claim,
        what_checked=answer.what_checked,
        what_to_do=answer.what_to_do,
    )
    return text.words


def _source(office: str, reply: ReplyView | None) -> Callable[[], None]:
    def check() -> None:
        if reply is None:
            raise NobodyAsked(office=office)
        agreed = reply.consent is True
        source = gate.Source(reply.office_name, reply.restricted, agreed)
        gate.check_consent([source])

    return check


def _refused(check: Callable[[], None]) -> str:
    try:
        check()
    except Refusal as refusal:
        return frame.why(refusal)
    return ""
