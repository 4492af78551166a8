"""Lists that forms choose from, in the reader's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

from django.utils.translation import gettext as _

from kentongan.access import queries as access
from kentongan.domain.issue_types import issue_types
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.web import areas
from kentongan.web.desk.forms import Option
from kentongan.web.templatetags.words import label, language

LOCAL = frozenset({"kecamatan", "kelurahan"})


def pick(words: str) -> Option:
    """Return the line of a list that chooses nothing yet."""
    return Option("", words)


def said(words: Mapping[Any, Words]) -> tuple[Option, ...]:
    """Return the codes of a table of words."""
    return tuple(Option(str(c.value), w(language())) for c, w in words.items())


def codes(found: Iterable[Enum | str], table: str) -> tuple[Option, ...]:
    """Return codes with the words of one of the pages' tables."""
    values = [str(getattr(code, "value", code)) for code in found]
    return tuple(Option(value, label(value, table)) for value in values)


def _kinds() -> dict[str, str]:
    return {
        "forkopimda": _("Forkopimda"),
        "sekretariat": _("Sekretariat"),
        "kota": _("Perangkat daerah"),
        "vertikal": _("Instansi vertikal"),
        "masyarakat": _("Forum masyarakat"),
        "kecamatan": _("Camat"),
        "kelurahan": _("Lurah"),
    }


def offices(*, local: bool = True) -> tuple[Option, ...]:
    """Return the offices under their kinds; without `local`, no camat and lurah."""
    kinds = _kinds()
    found = [o for o in access.agencies() if local or o.kind not in LOCAL]
    order = {kind: place for place, kind in enumerate(kinds)}
    found.sort(key=lambda office: (order.get(office.kind, len(order)), office.short))
    return tuple(Option(o.code, o.short, kinds.get(o.kind, o.kind)) for o in found)


def places_of_city() -> tuple[Option, ...]:
    """Return the city, its kecamatan, and their kelurahan."""
    house = places.house()
    found = [Option(house.kode, _("seluruh {name}").format(name=house.name))]
    for district in areas.by_district():
        whole = _("seluruh {name}").format(name=district.name)
        found.append(Option(district.kode, whole, district.name))
        found += [Option(k, name, district.name) for k, name in district.villages]
    return tuple(found)


def types() -> tuple[Option, ...]:
    """Return the issue types under their sectors."""
    return tuple(
        Option(one.code, one.words(language()), label(one.sector, "sector"))
        for one in issue_types().values()
    )
