"""S7, S12: what each day brings happens through the ledger, also after days off."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kentongan.alarms.models import Run
from kentongan.assessment.queries.circle import counter
from kentongan.domain.periods import WIB, day_of
from kentongan.domain.refs import Ref
from kentongan.issues import actions as issues
from kentongan.issues import rules as issue_rules
from kentongan.issues.models import Assembly
from kentongan.rakor.models import Decision
from kentongan.rakor.rules.decisions import State
from kentongan.worker import daily, loop
from tests import cast
from tests.assessment.scene import LOCK
from tests.rakor import scene

pytestmark = pytest.mark.django_db


def day(at):
    return Ref("day", day_of(at, WIB).toordinal())


def test_every_day_that_begins_is_swept_once():
    loop.begin_days(LOCK)
    assert Run.objects.get().at == LOCK
    loop.begin_days(LOCK + timedelta(hours=2))
    assert Run.objects.count() == 1
    loop.begin_days(LOCK + timedelta(days=1))
    assert Run.objects.filter(closed_at=None).count() == 2


def test_days_that_were_missed_are_not_swept_again():
    loop.begin_days(LOCK)
    loop.begin_days(LOCK + timedelta(days=5))
    assert Run.objects.count() == 2
    daily.sweep(day(LOCK), LOCK + timedelta(days=6))
    assert Run.objects.count() == 2


def test_a_review_is_raised_by_the_day_itself():
    row = scene.sent()
    loop.begin_days(scene.wib("2020-02-24 06.00"))
    decision = Decision.visible_to(counter(), LOCK).get(pk=row.pk)
    assert decision.state == State.UNDER_REVIEW


def test_an_assembly_is_deleted_seven_days_after():
    issues.notify_assembly(
        new=issues.NewAssembly(
            logistics=issue_rules.Logistics(
                place="Alun-alun", traffic="satu lajur", medical="", contact="110"
            ),
            area="35.74.04.1001",
            starts_at=LOCK,
            ends_at=LOCK + timedelta(hours=2),
            notified=True,
        ),
        by=cast.who("operator", LOCK),
        at=LOCK,
    )
    loop.begin_days(LOCK + timedelta(days=6))
    assert Assembly.outdated(LOCK + timedelta(days=400)).count() == 1
    loop.begin_days(LOCK + timedelta(days=8))
    assert Assembly.outdated(LOCK + timedelta(days=400)).count() == 0
