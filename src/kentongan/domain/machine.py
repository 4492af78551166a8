"""State machines: which act leads from which state to which."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from kentongan.domain.acts import Act
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

S = TypeVar("S", bound=StrEnum)
NOTHING = Words("tidak ada lagi", "nothing more")


class WrongMove(Refusal):
    """The act isn't possible in this state."""

    what = Words(
        "Langkah “{act}” tidak dapat dilakukan: keadaannya sekarang “{state}”."
        " Yang dapat dilakukan: {possible}. Muat ulang halaman, lalu pilih lagi.",
        "The step “{act}” can't be done: it now stands at “{state}”."
        " What can be done: {possible}. Reload the page and choose again.",
    )


@dataclass(frozen=True)
class Machine(Generic[S]):
    """`done` are the states in which nobody owes anything any more."""

    start: S
    done: Set[S]
    moves: tuple[tuple[S, Act, S], ...]

    def step(self, state: S, act: Act) -> S:
        """Return where `act` leads from `state`.

        Raises
        ------
        WrongMove
            If `act` isn't possible in `state`.
        """
        for source, name, target in self.moves:
            if (source, name) == (state, act):
                return target
        possible = tuple(sorted(self.acts(state)))
        raise WrongMove(state=state, act=act, possible=possible or NOTHING)

    def allows(self, state: S, act: Act) -> bool:
        """Return whether `act` is possible in `state`."""
        return act in self.acts(state)

    def acts(self, state: S) -> set[Act]:
        """Return what can be done in `state`: the buttons of its page."""
        return {act for source, act, _ in self.moves if source == state}

    def reach(self, state: S, *, avoiding: Set[S] = frozenset()) -> set[S]:
        """Return every state that can follow `state` without entering `avoiding`."""
        seen, todo = {state}, [state]
        while todo:
            here = todo.pop()
            new = {to for source, _, to in self.moves if source == here}
            new -= seen | avoiding
            todo += new
            seen |= new
        return seen
