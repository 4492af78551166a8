"""What a message is: report, zero report or chatter; of what type and how urgent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kentongan.domain.codes import Band, Harm, ReportKind, Urgency
from kentongan.domain.issue_types import issue_type
from kentongan.science.text.classify.kinds import best_type, kind_of, relation_of
from kentongan.science.text.classify.reasons import why_quiet, why_report
from kentongan.science.text.classify.signs import see
from kentongan.science.text.classify.urgency import harm_of, urgency_of
from kentongan.science.text.classify.values import ASSEMBLY, Classified, Relation

if TYPE_CHECKING:
    from kentongan.science.text.classify.signs import Seen

__all__ = ["ASSEMBLY", "Classified", "Relation", "classify"]

_MOB = "main_hakim_sendiri"
_CALM, _TALK = 2.0, 0.75  # weight of calm, share of greeting, that are sure


def classify(text: str) -> Classified:
    """Return what `text` is.

    Weighted phrases vote for an issue type; a phrase after "tidak ada" doesn't count
    for an event, while a claim that is denied, asked or joked about stays that claim.
    Words may only raise the urgency. That people assemble raises nothing.

    Examples
    --------
    >>> classify("Kel. Jati nihil, aman terkendali ndan").kind
    <ReportKind.ZERO: 'zero'>
    >>> classify("hoax pak, gak ada penculikan").issue_type
    'isu_penculikan'
    """
    seen = see(text)
    best = best_type(seen)
    relation = relation_of(seen)
    kind = kind_of(seen, best.score, relation)
    if kind is not ReportKind.REPORT:
        return _quiet(kind, relation, seen)
    harm = harm_of(seen, best.code, relation)
    code = _MOB if harm is Harm.ACCUSED and best.code is None else best.code
    return Classified(
        kind=kind,
        issue_type=code,
        sector=issue_type(code).sector if code else None,
        urgency=urgency_of(seen, code, harm, relation),
        harm=harm,
        band=best.band,
        relation=relation,
        why=why_report(seen, code),
    )


def _quiet(kind: ReportKind, relation: Relation, seen: Seen) -> Classified:
    """Return a zero report or chatter."""
    zero = kind is ReportKind.ZERO
    sure = seen.sign("zero") >= _CALM if zero else seen.covered >= _TALK
    return Classified(
        kind=kind,
        issue_type=None,
        sector=None,
        urgency=Urgency.LOW,
        harm=None,
        band=Band.SURE if sure else Band.MAYBE,
        relation=relation,
        why=(why_quiet(seen, zero=zero),),
    )
