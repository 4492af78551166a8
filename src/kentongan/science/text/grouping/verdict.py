"""Whether a message belongs to a group: text, type, place and time as evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from kentongan.domain.areas import district_of
from kentongan.domain.codes import Band
from kentongan.domain.issue_types import issue_types
from kentongan.domain.words import Words

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True)
class Limits:
    """Where the decisions lie; cosines of 0 to 1.

    From `attach` a message joins, from `ask` a person is asked, from `same` two texts
    are copies of each other. An event's reports come within `gap`; what circulates
    comes back within `window`.
    """

    attach: float = 0.32
    ask: float = 0.22
    same: float = 0.80
    gap: timedelta = timedelta(days=3)
    window: timedelta = timedelta(days=45)


@dataclass(frozen=True)
class Proposal:
    """Where a message belongs: `group` to join, or `ask`, a group to ask about.

    `score` is the cosine with the most similar wording of that group; `words` are
    those that both hold.
    """

    group: int | None
    score: float
    band: Band
    words: tuple[str, ...]
    ask: int | None
    why: Words


@dataclass(frozen=True)
class Facts:
    """What is known of a message or, of a group, by its latest and commonest."""

    at: datetime
    issue_type: str | None
    places: frozenset[str]


class Join(IntEnum):
    """What the evidence allows."""

    NO = 0
    ASK = 1
    YES = 2


@dataclass(frozen=True)
class Judged:
    """One group weighed: the decision, how sure, and the reason."""

    join: Join
    band: Band
    why: Words


ALONE = Words("Belum ada laporan yang sama.", "No report says the same yet.")
_COPY = Words("Bunyinya hampir sama persis.", "The wording is nearly the same.")
_CLAIM = Words(
    "Isu yang sama sedang beredar; tempat boleh berbeda.",
    "The same claim is circulating; places may differ.",
)
_EVENT = Words("Jenis, kecamatan, dan harinya sama.", "Same type, kecamatan and days.")
_TEXT = Words("Kata-katanya serupa.", "The words are alike.")
_ELSEWHERE = Words(
    "Kata-katanya serupa, tetapi tempatnya lain: sama?",
    "The words are alike but the place differs: the same?",
)
_OTHER_TYPE = Words(
    "Kata-katanya serupa, tetapi jenisnya lain: sama?",
    "The words are alike but the type differs: the same?",
)
_UNSURE = Words(
    "Kata-katanya agak serupa: sama?", "The words are somewhat alike: the same?"
)
_LATER = Words("Sudah lewat beberapa hari: sama?", "Days have passed: the same?")


NO_PLACE = Words(
    "Jenis dan harinya sama, tempatnya tidak disebut: sama?",
    "Same type and days, no place stated: the same?",
)
_ONLY = Words(
    "Hanya satu kejadian jenis ini sedang berlangsung.",
    "Only one event of this type is going on.",
)


def only_one(judged: Judged) -> Judged:
    """Return the decision where the group asked about is the only one going on."""
    return Judged(Join.YES, Band.MAYBE, _ONLY) if judged.why is NO_PLACE else judged


def judge(mine: Facts, group: Facts, score: float, limits: Limits) -> Judged:
    """Weigh one group for a message.

    A claim is one rumour wherever it is heard. An event needs the same kecamatan and
    days: if it is wide (water, prices) that and the type suffice, else the words must
    be alike too. Unlike place, type or time never decides silently where the words are
    alike: a person is asked.
    """
    if abs(mine.at - group.at) > limits.window:
        return Judged(Join.NO, Band.WEAK, ALONE)
    if mine.issue_type != group.issue_type:
        return _unlike(mine, group, score, limits)
    kind = issue_types().get(mine.issue_type or "")
    if kind is not None and kind.claim:
        band = Band.SURE if score >= limits.ask else Band.MAYBE
        return Judged(Join.YES, band, _CLAIM)
    if kind is None:
        return _by_text(score, limits)
    return _event(mine, group, score, limits)


def _event(mine: Facts, group: Facts, score: float, limits: Limits) -> Judged:
    late = abs(mine.at - group.at) > limits.gap
    stated = bool(mine.places and group.places)
    if stated and not mine.places & group.places:
        return _asked(score, limits.same, _ELSEWHERE)
    if late:
        return _asked(score, limits.attach, _LATER)
    wide = issue_types()[mine.issue_type or ""].wide
    if wide and stated:
        band = Band.SURE if score >= limits.ask else Band.MAYBE
        return Judged(Join.YES, band, _EVENT)
    alike = _by_text(score, limits)
    if wide and alike.join is not Join.YES:
        return Judged(Join.ASK, Band.WEAK, NO_PLACE)
    return alike


def _by_text(score: float, limits: Limits) -> Judged:
    if score >= limits.same:
        return Judged(Join.YES, Band.SURE, _COPY)
    if score >= limits.attach:
        return Judged(Join.YES, Band.MAYBE, _TEXT)
    return _asked(score, limits.ask, _UNSURE)


def _unlike(mine: Facts, group: Facts, score: float, limits: Limits) -> Judged:
    """Weigh a group of another type; a copy whose type was missed still joins."""
    one_missing = mine.issue_type is None or group.issue_type is None
    if one_missing and score >= limits.same:
        return Judged(Join.YES, Band.MAYBE, _COPY)
    least = limits.attach if one_missing else (limits.attach + limits.same) / 2
    return _asked(score, least, _OTHER_TYPE)


def _asked(score: float, least: float, why: Words) -> Judged:
    join = Join.ASK if score >= least else Join.NO
    return Judged(join, Band.WEAK, why if join else ALONE)


def district(place: str | None) -> frozenset[str]:
    """Return the kecamatan of a kode wilayah; empty when the place is wider or none."""
    found = district_of(place) if place else None
    return frozenset({found}) if found else frozenset()
