"""What a message is: report, zero report or chatter; of what type and how urgent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kentongan.domain.codes import Band, Harm, ReportKind, Sector, Urgency
from kentongan.domain.issue_types import issue_type, issue_types
from kentongan.domain.words import Words
from kentongan.science.text.lexicon import Found, Lexicon, Phrase, read_phrases
from kentongan.science.text.normalise import is_forward, normalise

if TYPE_CHECKING:
    from collections.abc import Iterable

ASSEMBLY = "penyampaian_pendapat"
"""Notified or spontaneous assembly: logistics only, never urgent because of people."""

_MOB = "main_hakim_sendiri"
_HERE = Path(__file__).parent
_READ = 300  # words; what a message is about stands in them
_NEGATIONS = frozenset(
    [
        "tidak",
        "bukan",
        "tanpa",
        "nihil",
        "belum",
        "jangan",
        "ta",
        "tadek",
        "bebas",
        "takut",
        "khawatir",
        "cegah",
        "mencegah",
        "antisipasi",
        "rawan",
        "potensi",
        "simulasi",
        "sosialisasi",
        "pencegahan",
        "penanggulangan",
    ]
)
_BETWEEN = frozenset(
    ["ada", "kejadian", "laporan", "kasus", "isu", "yang", "terjadi", "adanya", "lagi"]
)
_RIVALS = frozenset(
    [
        "anak_hilang",
        "acara_warga",
        "urusan_keluarga",
        "pendidikan",
        "hewan",
        "pencurian",
        "kapal_pesiar",
        "demam_berdarah",
        "harga_pangan",
        "wisata",
        "keracunan",
        "penyampaian_pendapat",
    ]
)
_LAUGHTER = (
    "\U0001f602",
    "\U0001f923",
    "\U0001f601",
    "\U0001f604",
    "\U0001f606",
    "wkwk",
)
_LONG = 13  # words from which a message says something even without a known word
_ENOUGH, _CLEAR = 1.0, 1.5  # weight that points to a type; that points to it clearly


class Relation(StrEnum):
    """How a message stands to what it says; all of them belong to one rumour."""

    FORWARD = "terusan"
    QUESTION = "pertanyaan"
    DENIAL = "bantahan"
    STATEMENT = "pernyataan"


@dataclass(frozen=True)
class Classified:
    """What the machine reads in a message, and the words that made it so."""

    kind: ReportKind
    issue_type: str | None
    sector: Sector | None
    urgency: Urgency
    harm: Harm | None
    band: Band
    relation: Relation
    why: tuple[Words, ...]


@dataclass(frozen=True)
class _Seen:
    """The signs in one message: weights by label, what was found, its words."""

    words: list[str]
    found: list[Found]
    types: dict[str, float]
    signs: dict[str, float]
    covered: float
    asks: bool
    forwarded: bool
    laughs: bool

    def sign(self, name: str) -> float:
        return self.signs.get(name, 0.0)


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
    seen = _see(text)
    code, score, margin = _best(seen)
    relation = _relation(seen)
    kind = _kind(seen, score, relation)
    if kind is not ReportKind.REPORT:
        return _quiet(kind, relation, seen)
    harm = _harm(seen, code, relation)
    if harm is Harm.ACCUSED and code is None:
        code = _MOB
    return Classified(
        kind=kind,
        issue_type=code,
        sector=issue_type(code).sector if code else None,
        urgency=_urgency(seen, code, harm, relation),
        harm=harm,
        band=_band(score, margin),
        relation=relation,
        why=_why(seen, code),
    )


@cache
def _lexicon() -> Lexicon:
    """Return both tables as one lexicon; signs are marked with a colon."""
    types = read_phrases(_HERE / "issue_words.csv")
    signs = read_phrases(_HERE / "sign_words.csv")
    return Lexicon(types + [Phrase(f":{s.label}", s.phrase, s.weight) for s in signs])


def _see(text: str) -> _Seen:
    words = normalise(text).split()[:_READ]
    found = _once(_lexicon().find(words))
    types: dict[str, float] = {}
    signs: dict[str, float] = {}
    for hit in found:
        if hit.label[0] == ":":
            if not (hit.label in _DENIABLE and _denied(words, hit)):
                signs[hit.label[1:]] = signs.get(hit.label[1:], 0.0) + hit.weight
        elif _is_claim(hit.label) or not _negated(words, hit.start):
            types[hit.label] = types.get(hit.label, 0.0) + hit.weight
    return _Seen(
        words=words,
        found=found,
        types=types,
        signs=signs,
        covered=_covered(words, found),
        asks="?" in text,
        forwarded=is_forward(text),
        laughs=any(mark in text for mark in _LAUGHTER),
    )


_DENIABLE = frozenset([":zero", ":accused", ":high", ":medium", ":panic", ":violence"])


@cache
def _is_claim(code: str) -> bool:
    return issue_types()[code].claim


def _once(found: Iterable[Found]) -> list[Found]:
    """Return each phrase once, so that saying it twice doesn't count twice."""
    kept: dict[tuple[str, str], Found] = {}
    for hit in found:
        kept.setdefault((hit.label, hit.phrase), hit)
    return list(kept.values())


def _negated(words: list[str], start: int) -> bool:
    """Return whether a negation stands right before word `start`."""
    at = start - 1
    while at >= 0 and start - at <= 3 and words[at] in _BETWEEN:
        at -= 1
    return at >= 0 and words[at] in _NEGATIONS


def _denied(words: list[str], hit: Found) -> bool:
    """Return whether a sign is denied; "tidak ada kejadian, aman" still says calm."""
    if hit.label == ":zero":
        return hit.start > 0 and words[hit.start - 1] in _NEGATIONS
    return _negated(words, hit.start)


def _covered(words: list[str], found: list[Found]) -> float:
    """Return the share of the words that are greeting, thanks or acknowledgement."""
    if not words:
        return 1.0
    chat = {
        at for hit in found if hit.label == ":chat" for at in range(hit.start, hit.end)
    }
    chat |= {at for at, word in enumerate(words) if word.isdigit() or len(word) == 1}
    return len(chat) / len(words)


def _best(seen: _Seen) -> tuple[str | None, float, float]:
    """Return the type that fits best, its weight, and its lead over the next."""
    ranked = sorted(seen.types.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _ENOUGH:
        return None, ranked[0][1] if ranked else 0.0, 0.0
    code, score = ranked[0]
    if seen.types.get(ASSEMBLY, 0.0) >= _CLEAR and not _is_claim(code):
        return ASSEMBLY, seen.types[ASSEMBLY], _CLEAR
    claimed = [(c, w) for c, w in ranked if _is_claim(c) and w >= _CLEAR]
    if claimed and code not in _RIVALS:
        code, score = claimed[0]
    rivals = [w for c, w in ranked if c != code and (not claimed or c in _RIVALS)]
    return code, score, score - max(rivals, default=0.0)


def _relation(seen: _Seen) -> Relation:
    denial, question = seen.sign("denial"), seen.sign("question")
    asking = question >= _ENOUGH or (seen.asks and not seen.forwarded)
    if denial >= _ENOUGH and not (asking and question >= denial):
        return Relation.DENIAL
    if asking:
        return Relation.QUESTION
    return Relation.FORWARD if seen.forwarded else Relation.STATEMENT


def _kind(seen: _Seen, score: float, relation: Relation) -> ReportKind:
    """Return whether it is a report, "nothing to report", or no report at all."""
    zero, asked = seen.sign("zero"), seen.sign("asked")
    claim = max((w for c, w in seen.types.items() if _is_claim(c)), default=0.0)
    grave = max(seen.sign("accused"), seen.sign("high")) >= _ENOUGH
    if zero >= _ENOUGH and claim < _CLEAR and not grave:
        asking = asked >= _ENOUGH or relation is Relation.QUESTION
        if asking and score < _CLEAR:
            return ReportKind.NOT_REPORT
        if score < (_CLEAR if zero >= 2 * _ENOUGH else _ENOUGH):
            return ReportKind.ZERO
    return ReportKind.NOT_REPORT if _is_chatter(seen, score) else ReportKind.REPORT


def _is_chatter(seen: _Seen, score: float) -> bool:
    """Return whether nothing is said that could be looked into."""
    cue, social = seen.sign("cue"), seen.sign("social")
    if score >= _ENOUGH:
        light = seen.covered >= 0.6 or social >= _CLEAR or seen.laughs
        return score < _CLEAR and light and cue < _CLEAR
    if seen.covered >= 0.5 or seen.sign("asked") >= _ENOUGH:
        return True
    if social >= _ENOUGH and cue < 2 * _ENOUGH:
        return True
    if len(seen.words) >= _LONG and cue >= 0.4:
        return social + seen.covered >= _ENOUGH
    return cue < _ENOUGH or (len(seen.words) < 6 and cue < _CLEAR)


def _harm(seen: _Seen, code: str | None, relation: Relation) -> Harm | None:
    """Return who may be hurt now: someone accused, people in panic, or nobody yet."""
    if code == ASSEMBLY:
        return None
    if _accused_now(seen, relation):
        return Harm.ACCUSED
    if code is None or not _is_claim(code):
        return None
    return Harm.PANIC if seen.sign("panic") >= _ENOUGH else Harm.TALK


def _accused_now(seen: _Seen, relation: Relation) -> bool:
    """Return whether someone is being accused, searched for or surrounded now."""
    if seen.sign("accused") < _ENOUGH or relation is Relation.DENIAL:
        return False
    now = seen.sign("now")
    if seen.sign("past") >= _ENOUGH + now:
        return False
    return relation is not Relation.FORWARD or now >= _ENOUGH


def _urgency(
    seen: _Seen, code: str | None, harm: Harm | None, relation: Relation
) -> Urgency:
    """Return how soon a person should look; words only raise it."""
    if code == ASSEMBLY:
        hurt = seen.sign("violence") >= _CLEAR
        return Urgency.HIGH if hurt else Urgency.LOW
    if harm is Harm.ACCUSED:
        return Urgency.HIGH
    ended = seen.sign("over") >= _ENOUGH or relation is Relation.DENIAL
    if seen.sign("high") >= _ENOUGH and not ended:
        talk = harm is Harm.TALK or relation is Relation.QUESTION
        return Urgency.MEDIUM if talk else Urgency.HIGH
    raised = seen.sign("medium") + seen.sign("high") >= 0.8
    return Urgency.MEDIUM if raised or harm is Harm.PANIC else Urgency.LOW


def _band(score: float, margin: float) -> Band:
    if score >= 2 * _ENOUGH and margin >= _ENOUGH:
        return Band.SURE
    return Band.MAYBE if score >= _ENOUGH and margin >= 0.3 else Band.WEAK


def _quiet(kind: ReportKind, relation: Relation, seen: _Seen) -> Classified:
    """Return a zero report or chatter."""
    zero = kind is ReportKind.ZERO
    sure = seen.sign("zero") >= 2 if zero else seen.covered >= 0.75
    label = ":zero" if zero else ":chat"
    said = _said(seen, label)
    id_, en = (
        (f"Laporan nihil: “{said}”.", f"Nothing to report: “{said}”.")
        if zero
        else ("Tidak memuat kejadian.", "Says nothing that happened.")
    )
    return Classified(
        kind=kind,
        issue_type=None,
        sector=None,
        urgency=Urgency.LOW,
        harm=None,
        band=Band.SURE if sure else Band.MAYBE,
        relation=relation,
        why=(Words(id_, en),),
    )


def _why(seen: _Seen, code: str | None) -> tuple[Words, ...]:
    """Return the phrases that decided: of the type, then of harm and urgency."""
    out: list[Words] = []
    if code is None:
        out.append(Words("Jenisnya belum dikenali.", "Its type isn't recognised."))
    else:
        name, said = issue_type(code).words, _said(seen, code)
        out.append(
            Words(f"“{said}” menunjuk {name.id}.", f"“{said}” points to {name.en}.")
        )
    for label, id_, en in _RAISERS:
        said = _said(seen, label)
        if said and code != ASSEMBLY:
            out.append(Words(f"“{said}”: {id_}.", f"“{said}”: {en}."))
    return tuple(out)


_RAISERS = (
    (":accused", "seseorang dituduh atau dikepung", "someone accused or surrounded"),
    (":high", "bahaya bagi orang", "danger to people"),
    (":panic", "kepanikan", "panic"),
)


def _said(seen: _Seen, label: str) -> str:
    """Return the words of the strongest phrases of `label`, at most three."""
    hits = [hit for hit in seen.found if hit.label == label and hit.weight > 0]
    hits.sort(key=lambda hit: (-hit.weight, hit.start))
    said = [" ".join(seen.words[hit.start : hit.end]) for hit in hits]
    return ", ".join(list(dict.fromkeys(said))[:3])
