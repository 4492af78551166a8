"""A plan of 2020 with two actions: one of Dikbud, one of the secretariat."""

from __future__ import annotations

import io

from PIL import Image

from kentongan.domain.codes import Phase
from kentongan.plans import actions, queries
from kentongan.plans.actions import Achieved, NewAction
from kentongan.plans.models import ActionPlan
from kentongan.plans.rules import Duty, Part
from tests import cast
from tests.cast import NOON

DIKBUD = NewAction(
    "Sosialisasi penjemputan anak kepada wali murid",
    Duty.INFORMING,
    Phase.PREVENTION,
    "dikbud",
    "Polres",
    {Part.B04: "Dua kecamatan", Part.B08: "Empat kecamatan"},
)
RAKOR = NewAction(
    "Menyelenggarakan Rakor setiap bulan",
    Duty.COORDINATION,
    Phase.PREVENTION,
    "bakesbangpol",
    "",
    {Part.B04: "4 Rakor"},
)
REACHED = Achieved("Dua kecamatan, 120 wali murid.", 100)


def drafted(year: int = 2020, at=NOON) -> ActionPlan:
    return actions.draft_plan(
        year=year,
        forum=queries.forum(),
        new=(DIKBUD, RAKOR),
        by=cast.who("operator", at),
        at=at,
    )


def adopted(at=NOON) -> ActionPlan:
    plan = drafted(at=at)
    actions.adopt_all(plan_id=plan.pk, by=cast.who("mayor", at), at=at)
    return plan


def action_id(number: int = 1, at=NOON) -> int:
    by = cast.who("operator", at)
    return queries.action(by=by, at=at, year=2020, number=number).id


def reached(at=NOON) -> int:
    """Dikbud writes what B04 reached of the adopted plan."""
    adopted(at)
    one = action_id(at=at)
    by = cast.who("dikbud", at)
    actions.achieve(action_id=one, part=Part.B04, new=REACHED, by=by, at=at)
    return one


def photo() -> bytes:
    """Return a picture that tells where and with what it was taken."""
    made, exif = io.BytesIO(), Image.Exif()
    exif[0x010F] = "Kamera Rahasia"
    Image.new("RGB", (40, 30), "gray").save(made, "JPEG", exif=exif)
    return made.getvalue()
