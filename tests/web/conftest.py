"""Browsers of the cast, and a city in which something was said and answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.test import Client

from kentongan.access.models import Officer
from kentongan.publication.queries import PublicText, latest
from kentongan.publication.rules import Kind
from kentongan.reports import actions as reports
from kentongan.reports.actions import NewReport
from kentongan.rumours import actions as rumours
from kentongan.web import edge
from kentongan.worker import loop
from tests import cast

Browser = Callable[[str], Client]
LATER = cast.NOON + timedelta(hours=3)


@pytest.fixture
def browser(db, monkeypatch) -> Browser:
    """A browser signed in as one of the cast, three hours after noon; "" is nobody."""
    monkeypatch.setattr(edge, "now", lambda: LATER)

    def open_for(account: str = "") -> Client:
        client = Client()
        if account:
            client.force_login(Officer.objects.get(account=account))
        return client

    return open_for


@pytest.fixture
def answered(db) -> PublicText:
    """The kidnapping rumour, answered in public by a second person."""
    rumour = cast.rumour_in_review()
    rumours.approve_answer(rumour_id=rumour.pk, by=cast.who("head"), at=cast.NOON)
    loop.drain(cast.NOON)
    return latest(Kind.ANSWER, at=LATER)[0]


@dataclass(frozen=True)
class Told:
    """A report from the web form: its receipt and its public number."""

    code: str
    number: str


@pytest.fixture
def told(db) -> Told:
    """A resident's report, read by the machine."""
    from kentongan.access.actors import PUBLIC
    from kentongan.reports.queries import Filter, list_reports

    story = "Ada genangan di Jalan Mawar, air masuk rumah sampai lutut."
    new = NewReport(text=story, client_id="1d0e", area="35.74.04.1003")
    code = reports.receive_one(new=new, by=PUBLIC, at=cast.NOON)
    loop.drain(cast.NOON)
    found = list_reports(by=cast.who("operator"), at=LATER, narrow=Filter())
    return Told(code, found[0].number)
