"""Which issue type fits best, how the message stands to it, and what it is at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kentongan.domain.codes import Band, ReportKind
from kentongan.science.text.classify.signs import CLEAR, ENOUGH, is_claim
from kentongan.science.text.classify.values import ASSEMBLY, Relation

if TYPE_CHECKING:
    from kentongan.science.text.classify.signs import Seen

_LONG = 13  # words from which a message says something even without a known word
_SHORT = 6  # words below which a cue must be clear
_LEAD = 0.3  # by which a type that may be right stands before the next
_RIVALS = frozenset({
    "anak_hilang", "acara_warga", "urusan_keluarga", "pendidikan", "hewan", "pencurian",
    "kapal_pesiar", "demam_berdarah", "harga_pangan", "wisata", "keracunan",
    "penyampaian_pendapat",
})  # fmt: skip


class Best(NamedTuple):
    """The type that fits best, its weight, and its lead over the next."""

    code: str | None
    score: float
    lead: float

    @property
    def band(self) -> Band:
        """Return how sure the type is."""
        if self.score >= 2 * ENOUGH and self.lead >= ENOUGH:
            return Band.SURE
        likely = self.score >= ENOUGH and self.lead >= _LEAD
        return Band.MAYBE if likely else Band.WEAK


def best_type(seen: Seen) -> Best:
    """Return the type that fits best; a clear claim goes before all but its rivals."""
    ranked = sorted(seen.types.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < ENOUGH:
        return Best(None, ranked[0][1] if ranked else 0.0, 0.0)
    code, score = ranked[0]
    if seen.types.get(ASSEMBLY, 0.0) >= CLEAR and not is_claim(code):
        return Best(ASSEMBLY, seen.types[ASSEMBLY], CLEAR)
    claimed = [(c, w) for c, w in ranked if is_claim(c) and w >= CLEAR]
    if claimed and code not in _RIVALS:
        code, score = claimed[0]
    rivals = [w for c, w in ranked if c != code and (not claimed or c in _RIVALS)]
    return Best(code, score, score - max(rivals, default=0.0))


def relation_of(seen: Seen) -> Relation:
    """Return how the message stands to what it says."""
    denial, question = seen.sign("denial"), seen.sign("question")
    asking = question >= ENOUGH or (seen.asks and not seen.forwarded)
    if denial >= ENOUGH and not (asking and question >= denial):
        return Relation.DENIAL
    if asking:
        return Relation.QUESTION
    return Relation.FORWARD if seen.forwarded else Relation.STATEMENT


def kind_of(seen: Seen, score: float, relation: Relation) -> ReportKind:
    """Return whether it is a report, "nothing to report", or no report at all."""
    zero, asked = seen.sign("zero"), seen.sign("asked")
    claim = max((w for c, w in seen.types.items() if is_claim(c)), default=0.0)
    grave = max(seen.sign("accused"), seen.sign("high")) >= ENOUGH
    if zero >= ENOUGH and grave:
        return ReportKind.REPORT  # "nihil, tapi ada yang dikejar massa"
    if zero >= ENOUGH and claim < CLEAR:
        asking = asked >= ENOUGH or relation is Relation.QUESTION
        if asking and score < CLEAR:
            return ReportKind.NOT_REPORT
        if score < (CLEAR if zero >= 2 * ENOUGH else ENOUGH):
            return ReportKind.ZERO
    return ReportKind.NOT_REPORT if _is_chatter(seen, score) else ReportKind.REPORT


def _is_chatter(seen: Seen, score: float) -> bool:
    """Return whether nothing is said that could be looked into."""
    cue, social = seen.sign("cue"), seen.sign("social")
    if score >= ENOUGH:
        light = seen.covered >= 0.6 or social >= CLEAR or seen.laughs
        return score < CLEAR and light and cue < CLEAR
    if seen.covered >= 0.5 or seen.sign("asked") >= ENOUGH:
        return True
    if social >= ENOUGH and cue < 2 * ENOUGH:
        return True
    if len(seen.words) >= _LONG and cue >= 0.4:
        return social + seen.covered >= ENOUGH
    return cue < ENOUGH or (len(seen.words) < _SHORT and cue < CLEAR)
