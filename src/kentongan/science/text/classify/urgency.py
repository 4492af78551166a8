"""Who may be hurt, and how soon a person should look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kentongan.domain.codes import Harm, Urgency
from kentongan.science.text.classify.signs import CLEAR, ENOUGH, is_claim
from kentongan.science.text.classify.values import ASSEMBLY, Relation

if TYPE_CHECKING:
    from kentongan.science.text.classify.signs import Seen

_RAISED = 0.8  # weight of danger from which a message is of medium urgency


def harm_of(seen: Seen, code: str | None, relation: Relation) -> Harm | None:
    """Return who may be hurt now: someone accused, people in panic, or nobody yet."""
    if code == ASSEMBLY:
        return None
    if _accused_now(seen, relation):
        return Harm.ACCUSED
    if code is None or not is_claim(code):
        return None
    return Harm.PANIC if seen.sign("panic") >= ENOUGH else Harm.TALK


def urgency_of(
    seen: Seen, code: str | None, harm: Harm | None, relation: Relation
) -> Urgency:
    """Return how soon a person should look; words only raise it."""
    if code == ASSEMBLY:
        hurt = seen.sign("violence") >= CLEAR
        return Urgency.HIGH if hurt else Urgency.LOW
    if harm is Harm.ACCUSED:
        return Urgency.HIGH
    ended = seen.sign("over") >= ENOUGH or relation is Relation.DENIAL
    if seen.sign("high") >= ENOUGH and not ended:
        talk = harm is Harm.TALK or relation is Relation.QUESTION
        return Urgency.MEDIUM if talk else Urgency.HIGH
    raised = seen.sign("medium") + seen.sign("high") >= _RAISED
    return Urgency.MEDIUM if raised or harm is Harm.PANIC else Urgency.LOW


def _accused_now(seen: Seen, relation: Relation) -> bool:
    """Return whether someone is being accused, searched for or surrounded now."""
    if seen.sign("accused") < ENOUGH or relation is Relation.DENIAL:
        return False
    now = seen.sign("now")
    if seen.sign("past") >= ENOUGH + now:
        return False
    return relation is not Relation.FORWARD or now >= ENOUGH
