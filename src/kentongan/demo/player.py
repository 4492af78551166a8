"""Plays the month: the same acts that people use, the same jobs, day by day."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from kentongan.demo import cast, messages
from kentongan.demo.script import ONWARD, STEPS
from kentongan.demo.stage import Stage, Step, moment, on
from kentongan.ledger.watch import only_acts
from kentongan.places import queries as places

START = on(2020, 1, 20, "07:00")
SEED = 20200224
LOGINS = tuple((account, title) for account, title, *_ in cast.ACCOUNTS)
Tell = Callable[[float, str], None]


def quiet(share: float, words: str) -> None:
    """Tell nobody."""
    del share, words


def play(*, until: date | None = None, tell: Tell = quiet) -> Stage:
    """Play from the city's first day to the end of `until`, or of the March Rakor."""
    with only_acts():
        return _play(until, tell)


def _play(until: date | None, tell: Tell) -> Stage:
    tell(0.0, "Menyiapkan kota peragaan")
    cast.settle(START)
    villages = [area.name for area in places.villages()]
    with tempfile.TemporaryDirectory(prefix="kentongan-peragaan-") as folder:
        stage = Stage(
            folder=Path(folder), messages=messages.month(villages, SEED), at=START
        )
        stage.exports["year"] = messages.quiet_year(villages, SEED)
        steps = _chosen(until)
        for number, step in enumerate(steps):
            stage.turn_to(step.at)
            step.do(stage)
            tell((number + 1) / len(steps), f"{step.at:%d-%m-%Y}")
        if until is not None and until > stage.at.date():
            _wait(stage, until, tell)
    return stage


def _chosen(until: date | None) -> list[Step]:
    return [step for step in STEPS if until is None or step.at.date() <= until]


def _wait(stage: Stage, until: date, tell: Tell) -> None:
    """Let the scheduled checks run day by day, and what happens among them."""
    onward = list(ONWARD)
    day = stage.at.date()
    while day < until:
        day += timedelta(1)
        stage.turn_to(moment(day, "08:00"))
        while onward and onward[0].at.date() == day:
            step = onward.pop(0)
            stage.turn_to(step.at)
            step.do(stage)
        tell(1.0, f"{day:%d-%m-%Y}")
