"""`kentongan rakor pack NAME --out DIR`: one meeting's documents, 2020-02 say."""

from __future__ import annotations

import argparse

from kentongan.access import actors
from kentongan.assessment import pack as packs
from kentongan.cli import screen
from kentongan.cli.house import moment
from kentongan.domain.periods import Month
from kentongan.places import queries as places


def pack(options: argparse.Namespace) -> int:
    """Write what is due, and list what isn't and why."""
    by = actors.console(places.house().kode)
    name = str(options.month)
    month = Month.parse(name[: len("2020-02")])
    result = packs.build(month=month, name=name, out=options.out, by=by, at=moment())
    if options.json:
        files = [path.name for path in result.files]
        screen.document({"files": files, "not_due": dict(result.not_due)})
        return 0
    for path in result.files:
        screen.line(f"  {path.name}")
    for name, why in result.not_due:
        screen.line(f"  belum: {name} ({why})")
    return 0
