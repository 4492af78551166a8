"""The kept tally is the plain count, whoever asks and whatever was done."""

from __future__ import annotations

import itertools

import pytest

from kentongan.domain.codes import SAID_BACK, Channel
from kentongan.reports import actions, models
from kentongan.reports.queries import Filter, count_reports, list_reports
from kentongan.reports.rules import State
from tests import cast
from tests.web.conftest import LATER

pytestmark = pytest.mark.django_db
STATES = ("", *map(str, (State.RECEIVED, State.NOT_REPORT, State.REFUSED)))
SAID = ["Banjir selutut di Jati", "Kel. Jati nihil", "siap ndan 86", "Sampah di dam"]


def plain(by, narrow: Filter) -> int:
    """Count the rows themselves."""
    rows = models.Report.visible_to(by, LATER).exclude(channel__in=SAID_BACK)
    given = {"area__startswith": narrow.area, "state": narrow.state}
    given |= {"channel": narrow.channel, "message": narrow.message}
    given |= {"sector": narrow.sector}
    return rows.filter(
        **{name: value for name, value in given.items() if value}
    ).count()


def agree() -> int:
    """Compare every reader's counts with the plain ones; return the operator's all."""
    for by in cast.officers().values():
        for state, message, area in itertools.product(
            STATES, ["", "report"], ["", "35.74.01"]
        ):
            narrow = Filter(state=state, message=message, area=area)
            assert count_reports(by=by, at=LATER, narrow=narrow) == plain(by, narrow)
    return plain(cast.who("operator"), Filter())


def test_the_tally_agrees_before_and_after_every_kind_of_change(db):
    assert agree() == 0
    cast.receive([*SAID, *cast.KIDNAP])
    assert agree() > len(cast.KIDNAP)
    by = cast.who("operator")
    wanted = Filter(state="masuk", message="report")
    one, two, *_ = list_reports(by=by, at=LATER, narrow=wanted)
    actions.set_aside(report_id=one.id, reason="latihan komunikasi", by=by, at=LATER)
    actions.refuse_report(report_id=two.id, reason="di luar wewenang", by=by, at=LATER)
    agree()
    actions.reopen(report_id=one.id, by=by, at=LATER)
    agree()


def test_what_has_an_end_is_tallied_by_its_end(db):
    cast.receive(SAID)
    by = cast.who("operator")
    first = models.Report.visible_to(by, LATER).first()
    models.Report.visible_to(by, LATER).filter(pk=first.pk).update(expires_at=LATER)
    assert agree() == len(SAID) - 1
    models.Report.visible_to(by, LATER).update(channel=Channel.RESPONSE.value)
    assert agree() == 0
