"""Opening a house: its areas, the usual offices and posts."""

from __future__ import annotations

from datetime import datetime

from kentongan.access import actions as access
from kentongan.access import starting
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.places import actions as place_actions
from kentongan.places import queries as places


def open_city(kode: str, *, at: datetime, demo: bool) -> None:
    """Open the house for `kode` with the offices and posts a city starts with."""
    by = Actor(id="console", roles=frozenset({Role.CONSOLE}), areas=(kode,))
    place_actions.open_house(kode=kode, demo=demo, by=by, at=at)
    city = starting.Place(kode, places.house().name)
    districts = [starting.Place(area.kode, area.name) for area in places.districts()]
    villages = [starting.Place(area.kode, area.name) for area in places.villages()]
    access.add_agencies(new=starting.agencies(city, districts, villages), by=by, at=at)
    access.add_posts(new=starting.posts(districts, villages), by=by, at=at)
