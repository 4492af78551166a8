"""Find the claims already answered that a message makes again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from kentongan.domain.codes import Band
from kentongan.science.text.grams import SPACE, Grams, Rarity, grams
from kentongan.science.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

_SHOWN = 6  # words given as the reason
_TELLING = 4  # letters of a word that is worth showing
_SURE, _MAYBE, _LEAST = 0.30, 0.18, 0.06  # cosines where the bands begin
_LEAD = 0.08  # by which a sure match stands before the next claim
_SAME_TYPE = 0.12  # added where the claim is of the message's type
_TAIL = 64  # claims that are compared one by one until the index is made again


@dataclass(frozen=True)
class AnsweredClaim:
    """A claim with an answer: the sentence checked and other ways it was said."""

    id: int
    claim: str
    wordings: tuple[str, ...] = ()
    issue_type: str | None = None


@dataclass(frozen=True)
class Match:
    """A claim that the message may make, and the words that both hold."""

    id: int
    score: float
    band: Band
    words: tuple[str, ...]


@dataclass(frozen=True)
class _Wording:
    claim: int  # place in the list of claims
    grams: Grams
    words: frozenset[str]


@dataclass(frozen=True)
class _Index:
    """Weights of all wordings, gathered by gram: posting lists end to end."""

    starts: NDArray[np.int64]
    wordings: NDArray[np.int64]
    weights: NDArray[np.float32]


class Matcher:
    """Claims already answered, searched by the cosine of weighted character grams.

    A claim's score is that of its best wording; a claim of the message's issue type
    gets a small lead, because Javanese and Madurese messages share few words with an
    Indonesian answer. Bands come from thresholds, never from the cosine as such.

    Examples
    --------
    >>> matcher = Matcher([AnsweredClaim(4, "Penculik anak memakai mobil putih")])
    >>> matcher.match("awas mobil putih nyulik anak")[0].id
    4
    """

    def __init__(self, claims: Iterable[AnsweredClaim] = ()) -> None:
        self._claims: list[AnsweredClaim] = []
        self._wordings: list[_Wording] = []
        self._rarity = Rarity()
        self._scratch = np.zeros(SPACE, dtype=np.float32)
        self._indexed = 0
        self._index = _gather([], self._rarity)
        for claim in claims:
            self.add(claim)

    def __len__(self) -> int:
        """Return how many claims are held."""
        return len(self._claims)

    def add(self, claim: AnsweredClaim) -> None:
        """Hold one more claim, or another wording of one by the same id."""
        place = len(self._claims)
        self._claims.append(claim)
        for said in dict.fromkeys((claim.claim, *claim.wordings)):
            normalised = normalise(said)
            found = grams(normalised)
            self._rarity.add(found)
            words = frozenset(normalised.split())
            self._wordings.append(_Wording(place, found, words))

    def match(
        self, text: str, limit: int = 5, *, issue_type: str | None = None
    ) -> tuple[Match, ...]:
        """Return the claims most like `text`, best first, at most `limit`.

        Nothing is returned for a claim that shares next to nothing with the text;
        "none of these" is always a possible answer.
        """
        normalised = normalise(text)
        if not self._wordings or not normalised:
            return ()
        scores = self._scores(grams(normalised))
        best = self._by_claim(scores, issue_type)
        ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
        words = tuple(dict.fromkeys(normalised.split()))
        return tuple(self._matches(ranked, words))[:limit]

    def _scores(self, found: Grams) -> NDArray[np.float32]:
        """Return the cosine with each wording: shape (wordings,), float32."""
        if len(self._wordings) - self._indexed > max(_TAIL, self._indexed // 8):
            self._index = _gather(self._wordings, self._rarity)
            self._indexed = len(self._wordings)
        mine = self._rarity.weigh(found)
        scores = np.zeros(len(self._wordings), dtype=np.float32)
        if self._indexed:
            held = _postings(self._index, mine.ids)
            weights = np.repeat(mine.weights, held.lengths)
            products = (weights * self._index.weights[held.places]).astype(np.float64)
            sums = np.bincount(self._index.wordings[held.places], products)
            scores[: len(sums)] = sums
        self._scratch[mine.ids] = mine.weights
        for place in range(self._indexed, len(self._wordings)):
            other = self._rarity.weigh(self._wordings[place].grams)
            scores[place] = self._scratch[other.ids] @ other.weights
        self._scratch[mine.ids] = 0.0
        return scores

    def _by_claim(
        self, scores: NDArray[np.float32], issue_type: str | None
    ) -> dict[int, tuple[float, int]]:
        """Return the best score and wording of each claim that is like enough."""
        best: dict[int, tuple[float, int]] = {}
        typed = issue_type is not None
        for place in np.flatnonzero(scores >= (0.0 if typed else _LEAST)).tolist():
            claim = self._claims[self._wordings[place].claim]
            score = float(scores[place])
            if typed and claim.issue_type == issue_type:
                score += _SAME_TYPE
            if score >= _LEAST and score > best.get(claim.id, (0.0, 0))[0]:
                best[claim.id] = min(score, 1.0), place
        return best

    def _matches(
        self, ranked: list[tuple[int, tuple[float, int]]], words: tuple[str, ...]
    ) -> Iterator[Match]:
        for rank, (claim, (score, place)) in enumerate(ranked):
            following = ranked[rank + 1][1][0] if rank + 1 < len(ranked) else 0.0
            lead = score - following if rank == 0 else 0.0
            held = self._wordings[place].words
            shared = [w for w in words if w in held and len(w) >= _TELLING]
            yield Match(
                claim, round(score, 4), _band(score, lead), tuple(shared[:_SHOWN])
            )


@dataclass(frozen=True)
class _Postings:
    """Where in an index the postings of some grams lie, and how many each has."""

    places: NDArray[np.int64]
    lengths: NDArray[np.int64]


def _band(score: float, lead: float) -> Band:
    if score >= _SURE and lead >= _LEAD:
        return Band.SURE
    return Band.MAYBE if score >= _MAYBE else Band.WEAK


def _gather(wordings: list[_Wording], rarity: Rarity) -> _Index:
    """Return the index of `wordings`: for each gram who holds it, and its weight."""
    if not wordings:
        empty = np.empty(0, np.int64)
        return _Index(np.zeros(SPACE + 1, np.int64), empty, np.empty(0, np.float32))
    weighed = [rarity.weigh(one.grams) for one in wordings]
    ids = np.concatenate([one.ids for one in weighed])
    who = np.repeat(np.arange(len(weighed)), [len(one.ids) for one in weighed])
    weights = np.concatenate([one.weights for one in weighed])
    order = np.argsort(ids, kind="stable")
    starts = np.searchsorted(ids[order], np.arange(SPACE + 1))
    return _Index(starts, who[order], weights[order])


def _postings(index: _Index, ids: NDArray[np.int64]) -> _Postings:
    first, last = index.starts[ids], index.starts[ids + 1]
    lengths = last - first
    ends = np.cumsum(lengths)
    offsets = np.repeat(first - (ends - lengths), lengths)
    return _Postings(offsets + np.arange(ends[-1] if len(ends) else 0), lengths)
