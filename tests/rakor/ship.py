"""Steps of the decision about the ship, and what is known of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kentongan.domain.codes import Competence
from kentongan.rakor import actions, queries
from kentongan.rakor.rules.reviews import Check
from tests import cast
from tests.rakor import scene
from tests.rakor.scene import LETTER, RAKOR, wib

FEBRUARY, NYEPI, IDULFITRI = date(2020, 2, 24), date(2020, 3, 25), date(2020, 5, 24)
LIFTED = wib("2023-05-05 21.00")


def state(row):
    """Where the decision stands."""
    row.refresh_from_db()
    return row.state


def card(row, at):
    """The card as the secretary reads it."""
    by = cast.who("secretary", at)
    return queries.decision_by_number(by=by, at=at, number=row.number)


def work(at):
    """The days of the reviews that are work at a moment."""
    return [due.day for due in queries.due_reviews(by=cast.who("secretary", at), at=at)]


def look_again(row, at, *dates, meeting=None):
    """The secretary reminds the addressee and sets the next reviews."""
    reviewed = actions.Reviewed(dates, "Belum ada jawaban.", meeting)
    by = cast.who("secretary", at)
    return actions.remind(decision_id=row.pk, reviewed=reviewed, by=by, at=at)


def checked(row, at, result=Check.NOT_MET, said="Kedaruratan masih berlaku."):
    """Dinkes looks at the source."""
    return actions.check(
        condition_id=row.conditions.get().pk,
        result=result,
        evidence=said,
        by=cast.who("dinkes", at),
        at=at,
    )


def reviewed_in_february():
    """The letter, sent and reviewed in the February Rakor."""
    row = scene.sent()
    scene.morning(FEBRUARY)
    meeting = scene.in_session()
    look_again(row, RAKOR, NYEPI, IDULFITRI, meeting=meeting.pk)
    return row


def replied(reply, text="KSOP menunda sandar sampai ada kabar.", **more):
    """A reply of KSOP, received on 14 February."""
    return actions.Answered(reply, text, wib("2020-02-14 10.00"), **more)


def own(**changes):
    """A decision of the city's own."""
    new = replace(
        scene.SHIP,
        title="Pernyataan bersama",
        competence=Competence.OWN,
        addressee="",
        conditions=(),
    )
    return replace(new, **changes)


def in_force(at=LETTER):
    """The city's own decision, in force."""
    scene.planned()
    row = scene.proposed(own())
    actions.make(decision_id=row.pk, by=cast.who("mayor"), at=at)
    actions.take_effect(decision_id=row.pk, by=cast.who("secretary"), at=at)
    return row
