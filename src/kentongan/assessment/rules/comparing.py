"""What changed between two pictures: what the mayor reads first in the morning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kentongan.assessment.rules.situation import Matter, RumourLine, Situation
from kentongan.domain.codes import Level
from kentongan.domain.labels import LEVELS
from kentongan.domain.refs import Ref
from kentongan.domain.words import Words

_NEW = Words("baru, sebelumnya tidak ada", "new, not there before")


@dataclass(frozen=True)
class Change:
    """One thing that is different now; `before` is empty for something new."""

    at: datetime
    subject: Words
    now: Words
    before: Words
    source: str


def changes(before: Situation, now: Situation) -> list[Change]:
    """Return what is different in `now`, the headline first."""
    found: list[Change] = []
    if before.headline.sentence != now.headline.sentence:
        subject = Words("Keadaan", "Situation")
        found.append(
            _change(now, subject, now.headline.sentence, before.headline.sentence)
        )
    found += _matters(before, now)
    found += _answers(before, now)
    return found + _silence(before, now)


def unchanged(before: Situation, now: Situation) -> list[Words]:
    """Return the matters that stand as they did."""
    old = _keyed(before.matters)
    return [
        matter.title
        for key, matter in _keyed(now.matters).items()
        if (was := old.get(key)) and _same(was, matter)
    ]


def _same(was: Matter, now: Matter) -> bool:
    return (was.level, was.text) == (now.level, now.text)


def _change(
    now: Situation, subject: Words, words: Words, before: Words, source: str = ""
) -> Change:
    return Change(now.at, subject, words, before, source)


def _keyed(matters: Iterable[Matter]) -> dict[tuple[Ref | str, int], Matter]:
    """Return matters by what they are; closed ones of one office in their order."""
    seen: Counter[Ref | str] = Counter()
    found: dict[tuple[Ref | str, int], Matter] = {}
    for matter in matters:
        key = matter.ref or matter.title.id
        found[key, seen[key]] = matter
        seen[key] += 1
    return found


def _matters(before: Situation, now: Situation) -> list[Change]:
    old = _keyed(before.matters)
    found = []
    for key, matter in _keyed(now.matters).items():
        was = old.pop(key, None)
        if was is None:
            found.append(_change(now, matter.title, _told(matter), Words("", "")))
        elif was.level is not matter.level:
            found.append(
                _change(now, matter.title, LEVELS[matter.level], LEVELS[was.level])
            )
        elif was.text != matter.text:
            found.append(
                _change(
                    now,
                    matter.title,
                    _only(matter.text, was.text),
                    _only(was.text, matter.text),
                )
            )
    gone = Words("tidak lagi perlu perhatian", "needs no attention any more")
    found += [
        _change(now, matter.title, gone, LEVELS[matter.level])
        for matter in old.values()
        if matter.level is not Level.UNKNOWN
    ]
    return found


def _only(text: Words, other: Words) -> Words:
    """Return the sentences of `text` that `other` hasn't."""
    return Words(_sentences(text.id, other.id), _sentences(text.en, other.en))


def _sentences(text: str, other: str) -> str:
    known = set(other.split(". "))
    return ". ".join(part for part in text.split(". ") if part not in known)


def _told(matter: Matter) -> Words:
    return matter.text if matter.text.id else _NEW


def _answers(before: Situation, now: Situation) -> list[Change]:
    old = {rumour.claim: len(rumour.versions) for rumour in before.rumours}
    return [
        _answer(rumour, old.get(rumour.claim, 0))
        for rumour in now.rumours
        if rumour.claim and len(rumour.versions) > old.get(rumour.claim, 0)
    ]


def _answer(rumour: RumourLine, versions: int) -> Change:
    last = max(rumour.versions, key=lambda version: version.number)
    was = Words(f"versi {versions}", f"version {versions}")
    return Change(
        at=last.at,
        subject=Words("Klarifikasi", "Public answer"),
        now=Words(f"versi {last.number}: {last.text}", f"version {last.number}"),
        before=was if versions else Words("", ""),
        source=last.approved_by,
    )


def _silence(before: Situation, now: Situation) -> list[Change]:
    was, is_ = set(before.silent), set(now.silent)
    found = []
    subject = Words("Kabar kelurahan", "Word from kelurahan")
    if more := sorted(is_ - was):
        names = ", ".join(more)
        words = Words(f"kini kurang melapor: {names}", f"now too silent: {names}")
        found.append(_change(now, subject, words, Words("", "")))
    if back := sorted(was - is_):
        names = ", ".join(back)
        words = Words(f"kembali cukup melapor: {names}", f"enough again: {names}")
        found.append(_change(now, subject, words, Words("", "")))
    return found
