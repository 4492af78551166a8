"""A house with its cast, at one moment that can be moved."""

from __future__ import annotations

import pytest

from kentongan.domain.roles import Role
from kentongan.web import edge
from kentongan.web.api import pace
from tests import cast
from tests.api.program import Program, token


@pytest.fixture
def clock(db, monkeypatch):
    now = {"at": cast.NOON}
    monkeypatch.setattr(edge, "now", lambda: now["at"])
    pace.forget()
    return now


@pytest.fixture
def operator(clock):
    return Program(token())


@pytest.fixture
def pupr(clock):
    return Program(token("pupr", Role.AGENCY_OFFICER))
