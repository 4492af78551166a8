"""Which benchmarks there are, and running them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kentongan.bench import pages, path, reading
from kentongan.bench.figures import Figure, machine
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

BENCHES: dict[str, Callable[[Path], list[Figure]]] = {
    "path": path.measure,
    "pages": pages.measure,
    "reading": reading.measure,
}


class NoSuchBench(Refusal):
    """Not a benchmark."""

    what = Words(
        "Pengukuran {name} tidak ada. Yang ada: {known}.",
        "There is no benchmark {name}. There are: {known}.",
    )


def run(names: Sequence[str], datasets: Path) -> dict[str, Any]:
    """Run the named benchmarks, or all of them.

    Raises
    ------
    NoSuchBench
        If one isn't known.
    """
    for name in names:
        if name not in BENCHES:
            raise NoSuchBench(name=name, known=", ".join(BENCHES))
    before = machine()
    figures = [f for name in names or BENCHES for f in BENCHES[name](datasets)]
    return {"machine": before, "figures": [figure.document() for figure in figures]}
