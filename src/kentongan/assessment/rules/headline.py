"""The sentence that a Rakor opens with: computed, never calm without reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kentongan.assessment.rules.coverage import Coverage
from kentongan.assessment.rules.levels import GRAVE
from kentongan.domain.codes import Level
from kentongan.domain.words import Words

_TEN_ID = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan")
_TEN_EN = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")


@dataclass(frozen=True)
class Headline:
    """The sentence, what was heard and from whom not; `calm` where it says so."""

    sentence: Words
    coverage: Words
    silent: Words
    calm: bool

    @property
    def whole(self) -> Words:
        """Return all of it in one go."""
        parts = [self.sentence, self.coverage, self.silent]
        return Words(
            " ".join(part.id for part in parts if part.id),
            " ".join(part.en for part in parts if part.en),
        )


def count_word(n: int) -> Words:
    """Return tiga for 3; figures from nine on."""
    if n < len(_TEN_ID):
        return Words(_TEN_ID[n], _TEN_EN[n])
    return Words(str(n), str(n))


def headline(
    levels: Iterable[Level],
    coverage: Coverage,
    *,
    waiting: int = 0,
    rumours: int = 0,
) -> Headline:
    """Return the sentence for matters of `levels`.

    `waiting` decisions on someone outside need attention too; `rumours` of the matters
    are in circulation without an answer. It is calm only when nothing is orange or red
    and enough kelurahan report.
    """
    counts = Counter(levels)
    grave = sum(counts[level] for level in GRAVE)
    calm = grave == 0 and coverage.enough
    matters = counts[Level.ATTENTION] + waiting
    sentence = _calm(matters) if calm else _not_calm(counts, coverage, rumours)
    return Headline(sentence, _heard(coverage), _silent(coverage), calm)


def _calm(matters: int) -> Words:
    if matters == 0:
        return Words("Keadaan: aman dan kondusif.", "Situation: safe and conducive.")
    n = count_word(matters)
    verb = "needs" if matters == 1 else "need"
    return Words(
        f"Keadaan: aman dan kondusif, {n.id} hal perlu perhatian.",
        f"Situation: safe and conducive, {n.en} matter{'' if matters == 1 else 's'}"
        f" {verb} attention.",
    )


def _not_calm(counts: Counter[Level], coverage: Coverage, rumours: int) -> Words:
    why: list[Words] = []
    for level, en in ((Level.CRITICAL, "critical"), (Level.ALERT, "on alert")):
        if counts[level]:
            n = count_word(counts[level])
            verb = "is" if counts[level] == 1 else "are"
            why.append(Words(f"{n.id} hal {level.value}", f"{n.en} {verb} {en}"))
    if not coverage.enough:
        why.append(_too_little(coverage))
    if rumours:
        n = count_word(rumours)
        why.append(
            Words(
                f"{n.id} rumor meresahkan",
                f"{n.en} rumour{'' if rumours == 1 else 's'} unsettle"
                f"{'s' if rumours == 1 else ''} people",
            )
        )
    return Words(
        f"Belum dapat dinyatakan kondusif: {_join([w.id for w in why], 'dan')}.",
        f"Can't be called conducive yet: {_join([w.en for w in why], 'and')}.",
    )


def _too_little(coverage: Coverage) -> Words:
    n = len(coverage.silent)
    if not coverage.heard:
        return Words("belum ada kabar yang cukup", "there is not enough word")
    return Words(f"kabar {n} kelurahan kurang", f"{n} kelurahan sent too little word")


def _heard(coverage: Coverage) -> Words:
    heard, total = len(coverage.heard), coverage.total
    return Words(
        f"{heard} dari {total} kelurahan cukup melapor.",
        f"{heard} of {total} kelurahan report enough.",
    )


def _silent(coverage: Coverage) -> Words:
    if not coverage.silent:
        return Words("", "")
    names = ", ".join(coverage.names)
    return Words(
        f"Belum cukup data, jadi belum dapat disebut aman: {names}.",
        f"Not enough data, so not to be called safe: {names}.",
    )


def _join(parts: Sequence[str], last: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])}, {last} {parts[-1]}"
