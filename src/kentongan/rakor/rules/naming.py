"""How a meeting is named: by its month, and where that isn't enough by its forum.

The name is its address too, so no two meetings that take place share one: the city
team's regular Rakor is 2020-02, another forum's 2020-02-fkub; a second one of the
month in the same forum adds its number.
"""

from __future__ import annotations

from collections.abc import Collection

CITY_TEAM = "timdu"
LONGEST = 64


def name_of(forum: str, month: str, taken: Collection[str], *, regular: bool) -> str:
    """Return the name of a forum's meeting in a month, none that is `taken`.

    >>> name_of("timdu", "2020-02", (), regular=True)
    '2020-02'
    >>> name_of("fkub", "2020-02", ["2020-02-fkub"], regular=False)
    '2020-02-fkub-2'
    """
    stem = month if forum == CITY_TEAM else f"{month}-{forum.replace('-', '_')}"
    if regular:
        return stem
    number = 2
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def parts_of(name: str) -> tuple[str, str, str]:
    """Return month, forum and number of a name: the last two may be empty.

    A forum's own hyphen is an underscore there: fkdm-2 is another body than fkdm.

    >>> parts_of("2020-02-fkdm_2-3")
    ('2020-02', 'fkdm-2', '3')
    """
    year, month, *rest = name.split("-")
    number = rest.pop() if rest and rest[-1].isdigit() else ""
    return f"{year}-{month}", "".join(rest).replace("_", "-"), number
