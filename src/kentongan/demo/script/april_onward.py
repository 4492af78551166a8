"""After March: only the scheduled checks, until the emergency is lifted."""

from __future__ import annotations

from kentongan.demo.script.march import rakor_conditions
from kentongan.demo.stage import Stage, Step, on
from kentongan.rakor import actions as rakor
from kentongan.rakor.rules.reviews import Check


def lifted(stage: Stage) -> None:
    """5 May 2023: WHO lifts the emergency; Dinkes notes it, the decision is met."""
    by = stage.who("dinkes")
    for condition in rakor_conditions(stage):
        rakor.check(
            condition_id=condition,
            result=Check.MET,
            evidence="WHO mengakhiri kedaruratan kesehatan pada 5 Mei 2023.",
            by=by,
            at=stage.at,
        )
    rakor.fulfil(
        decision_id=stage.ids["ship_decision"],
        note="Syarat terpenuhi.",
        by=by,
        at=stage.at,
    )


STEPS = (Step(on(2023, 5, 5, "21:00"), lifted),)
