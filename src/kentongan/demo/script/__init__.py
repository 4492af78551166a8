"""The month, day by day: each step calls the acts that people use."""

from kentongan.demo.script import (
    april_onward,
    february_first,
    february_flood,
    february_rakor,
    february_second,
    february_warning,
    january,
    march,
    plan,
    readers,
    residents,
)
from kentongan.demo.stage import Step

STEPS: tuple[Step, ...] = tuple(
    sorted(
        (
            *january.STEPS,
            *february_first.STEPS,
            *february_second.STEPS,
            *february_flood.STEPS,
            *february_warning.STEPS,
            *february_rakor.STEPS,
            *march.STEPS,
            *plan.STEPS,
            *readers.STEPS,
            *residents.STEPS,
        )
    )
)
ONWARD: tuple[Step, ...] = tuple(sorted(april_onward.STEPS))

__all__ = ["ONWARD", "STEPS"]
