"""The tests of this room open houses themselves: they begin without a city.

What is taken away comes back with the test's rollback, the ledger's guard too.
"""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _no_house_yet(request) -> None:
    marked = request.node.get_closest_marker("django_db") is not None
    if not marked and "db" not in request.fixturenames:
        return
    request.getfixturevalue("db")
    from django.db import connection

    from kentongan.ledger.models import Entry
    from kentongan.places import models

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER ledger_entry_no_DELETE")
        else:
            cursor.execute("SET LOCAL kentongan.flush = 'on'")
    for model in (models.Boundary, models.Alias, models.Landmark, models.Area):
        model.objects.all().delete()
    models.House.objects.all().delete()
    Entry.objects.all().delete()
