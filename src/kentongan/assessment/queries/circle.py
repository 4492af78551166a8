"""Who looks: the machine counts everything, a reader sees what the reader may know."""

from __future__ import annotations

from kentongan.access import actors, audiences
from kentongan.access import queries as offices
from kentongan.domain.codes import Classification
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.places import queries as places


def counter() -> Actor:
    """Return the machine: levels and counts rest on all there is."""
    return actors.machine(places.house().kode, "penilai")


def desk() -> Actor:
    """Return the eye of the secretariat for what it hands to a meeting.

    It sees what its office may know of the ordinary class; what is restricted goes
    into no material, which says with whom it is instead.
    """
    secretariat = offices.secretariat()
    return Actor(
        id="machine:sekretariat",
        roles=frozenset({Role.MACHINE}),
        agency=secretariat,
        clearance=Classification.BIASA,
        audiences=audiences.of_agency(secretariat),
        areas=(places.house().kode,),
        name="Mesin",
    )
