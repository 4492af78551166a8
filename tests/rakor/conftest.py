"""The city of the Rakor, for the tests that need a database."""

from __future__ import annotations

import pytest

from tests import cast
from tests.rakor import scene


@pytest.fixture
def city(db):
    """Offices, officers and the forum, as of the first working day of 2020."""
    cast.city(scene.START)
