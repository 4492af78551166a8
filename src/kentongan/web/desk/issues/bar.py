"""The filter bar of issues, read back in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from kentongan.domain.codes import Sector
from kentongan.issues.rules import State
from kentongan.places import queries as places
from kentongan.web.desk import choices
from kentongan.web.desk.forms import Option
from kentongan.web.templatetags.words import label

OPEN, ALL = "", "semua"


@dataclass(frozen=True)
class Bar:
    """What the list is narrowed to; `said` reads it back."""

    sector: str
    area: str
    state: str
    board: bool
    said: tuple[str, ...]

    @property
    def filtered(self) -> bool:
        """Whether anything is left out."""
        return bool(self.sector or self.area or self.state)

    @property
    def sectors(self) -> tuple[Option, ...]:
        """The sectors to choose from."""
        return choices.codes(Sector, "sector")

    @property
    def areas(self) -> tuple[Option, ...]:
        """The places to choose from."""
        return choices.places_of_city()

    @property
    def states(self) -> tuple[Option, ...]:
        """The states to choose from; open ones when none is chosen."""
        return (Option(ALL, _("semua, juga yang selesai")), *self._states)

    @property
    def _states(self) -> tuple[Option, ...]:
        return choices.codes(State, "issue")


def read(query: QueryDict) -> Bar:
    """Return what an address asks for; what isn't known narrows nothing."""
    sector, state = query.get("bidang", ""), query.get("keadaan", "")
    sector = sector if sector in set(Sector) else ""
    state = state if state in {ALL, *State} else OPEN
    area = places.area(query.get("tempat", ""))
    kode = area.kode if area is not None and not area.outside else ""
    said = [
        label(sector, "sector") if sector else "",
        area.name if area is not None and kode else "",
        label(state, "issue") if state not in {OPEN, ALL} else "",
    ]
    return Bar(
        sector=sector,
        area=kode,
        state=state,
        board=query.get("tampil") == "papan",
        said=tuple(filter(None, said)),
    )
