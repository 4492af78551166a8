"""`kentongan report b-period 2020-B04 --out DIR`: the plan's report of a period."""

from __future__ import annotations

import argparse

from kentongan.access import actors
from kentongan.assessment import plan_report
from kentongan.cli import screen
from kentongan.cli.house import moment
from kentongan.domain.refusals import NotFound
from kentongan.places import queries as places
from kentongan.plans.queries import NoPlan
from kentongan.plans.rules import Period


def b_period(options: argparse.Namespace) -> int:
    """Write what can be written, and list what is missing and why."""
    period = Period.parse(options.period)
    by = actors.console(places.house().kode)
    try:
        made = plan_report.build(period=period, out=options.out, by=by, at=moment())
    except NotFound:
        raise NoPlan(year=period.year) from None
    if options.json:
        files = [path.name for path in made.files]
        said = {"files": files, "missing": made.missing, "draft": made.draft}
        screen.document({"period": str(period), **said})
        return 0
    for path in made.files:
        screen.line(f"  {path.name}{' (DRAF)' if made.draft else ''}")
    for words in made.missing:
        screen.line(f"  kurang: {words}")
    return 0
