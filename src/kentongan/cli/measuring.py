"""`kentongan bench`: every figure beside its peer, from one run."""

from __future__ import annotations

import argparse

from kentongan.bench import registry
from kentongan.cli import screen


def run(options: argparse.Namespace) -> int:
    """Run the named benchmarks, or all, and print their figures."""
    result = registry.run(options.names, options.datasets)
    if options.json:
        screen.document(result)
        return 0
    for figure in result["figures"]:
        value = figure["value"]
        shown = "tidak diukur" if value is None else f"{value:,.4g} {figure['unit']}"
        why = figure.get("why", "")
        screen.line(f"{figure['id']:<44} {shown:>22}  {figure.get('goal', '')} {why}")
    return 0
