"""The report of a period on the action plan: what can be written, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from kentongan.assessment.plan_report import binding, gathering
from kentongan.assessment.plan_report.gathering import Gathered
from kentongan.documents import action_plan
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.plans.rules import Period

__all__ = ["Gathered", "Report", "build", "gather"]
gather = gathering.gather


@dataclass(frozen=True)
class Report:
    """The files that were written, what is missing, and whether it is a draft."""

    files: tuple[Path, ...]
    missing: tuple[str, ...]
    draft: bool


def build(*, period: Period, out: Path, by: Actor, at: datetime) -> Report:
    """Write the period's report into the folder `out`, as far as it can be written.

    Everything is read and set before one row is recorded with the files' digest.

    Raises
    ------
    NotAllowed
        If `by` may not build it.
    NotFound
        If the year has no plan.
    """
    require_act(by, Act.ACTION_PLAN_REPORT, at)
    found = gathering.gather(period=period, at=at)
    out.mkdir(parents=True, exist_ok=True)
    files = tuple(_write(out, found))
    whole = sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
    note_report(plan=found.plan.ref, digest=whole, by=by, at=at)
    return Report(files, found.doc.missing, draft=not found.doc.over)


def _write(out: Path, found: Gathered) -> list[Path]:
    stem = f"renaksi-{found.period}"
    made = {
        f"{stem}.pdf": action_plan.pdf(found.doc),
        f"{stem}.xlsx": action_plan.xlsx(found.doc),
        f"{stem}-lembar-salin.txt": action_plan.text(found.doc),
        f"{stem}-data-dukung.zip": binding.bound(found),
    }
    for name, content in made.items():
        (out / name).write_bytes(content)
    return [out / name for name in made]


@action
def note_report(*, plan: Ref, digest: str, by: Actor, at: datetime) -> None:
    """Record that a report was written, with the digest of all its files."""
    permit = require_act(by, Act.ACTION_PLAN_REPORT, at)
    record(permit, on=plan, content=digest)
