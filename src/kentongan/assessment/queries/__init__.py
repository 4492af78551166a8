"""Reads of this room: the situation, levels, who takes part, what was right."""

from kentongan.assessment.queries.agenda import sources as agenda_sources
from kentongan.assessment.queries.evaluation import Evaluation, evaluation
from kentongan.assessment.queries.levels import LevelView, levels, red
from kentongan.assessment.queries.participation import (
    Board,
    OfficePart,
    PostWord,
    participation,
)
from kentongan.assessment.queries.picture import situation
from kentongan.assessment.queries.snapshots import Frozen, last_before, snapshot
from kentongan.assessment.queries.unsettled import unsettled

__all__ = [
    "Board",
    "Evaluation",
    "Frozen",
    "LevelView",
    "OfficePart",
    "PostWord",
    "agenda_sources",
    "evaluation",
    "last_before",
    "levels",
    "participation",
    "red",
    "situation",
    "snapshot",
    "unsettled",
]
