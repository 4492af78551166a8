"""The level of each open issue and rumour, for the pages that show a badge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.assessment import labels
from kentongan.assessment.queries.standings import Standings, standings
from kentongan.assessment.rules.levels import Indicator, Standing
from kentongan.assessment.rules.settings import DEFAULT, Settings
from kentongan.domain.acts import Act
from kentongan.domain.codes import Level
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, require_act
from kentongan.domain.words import Words
from kentongan.issues import queries as issued
from kentongan.rumours import queries as rumoured


@dataclass(frozen=True)
class LevelView:
    """A level with what it rests on, and what it asks for."""

    level: Level
    indicators: tuple[Indicator, ...]
    until: datetime | None
    response: Words
    office: str
    settings: Words


def levels(
    *, by: Actor, at: datetime, settings: Settings = DEFAULT
) -> dict[Ref, LevelView]:
    """Return the level of every open issue and rumour that `by` may know of.

    Raises
    ------
    NotAllowed
        If `by` holds no view of the situation.
    """
    require_act(by, Act.SITUATION_VIEW, at)
    found = standings(at=at, settings=settings)
    known = {issue.ref for issue in issued.issues(by=by, at=at, open_only=True)}
    known |= {rumour.ref for rumour in rumoured.rumours(by=by, at=at)}
    owners = _owners(found)
    return {
        ref: _view(standing, owners.get(ref, ""), settings)
        for ref, standing in found.by_ref.items()
        if ref in known
    }


def _owners(found: Standings) -> dict[Ref, str]:
    return {one.issue.ref: one.issue.owner_name for one in found.issues}


def _view(standing: Standing, office: str, settings: Settings) -> LevelView:
    return LevelView(
        level=standing.level,
        indicators=standing.indicators,
        until=standing.until,
        response=labels.RESPONSES[standing.level],
        office=office,
        settings=settings.words,
    )


def red(*, at: datetime) -> frozenset[int]:
    """Return the ids of the issues whose level is rawan: their time is clock hours."""
    found = standings(at=at)
    return frozenset(
        one.issue.id for one in found.issues if one.standing.level is Level.CRITICAL
    )
