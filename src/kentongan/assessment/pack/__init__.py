"""The pack of a Rakor: every document that is due, and what isn't, with why."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from kentongan.access import queries as offices
from kentongan.assessment.pack import (
    papers_of_decisions,
    papers_of_meeting,
    papers_of_minutes,
    papers_of_picture,
    papers_of_public,
)
from kentongan.assessment.pack.paper import Desk, NotDue, Paper
from kentongan.assessment.queries.circle import desk as eye
from kentongan.assessment.queries.snapshots import snapshot
from kentongan.assessment.rules.snapshots import Moment
from kentongan.domain.acts import Act
from kentongan.domain.periods import Month
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, require_act
from kentongan.ledger import queries as ledger
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.rakor import queries as rakor

HANDS = 4
_SOURCES = (
    papers_of_meeting,
    papers_of_picture,
    papers_of_minutes,
    papers_of_decisions,
    papers_of_public,
)


@dataclass(frozen=True)
class PackResult:
    """The files that were written, and each document that isn't due, with why."""

    files: tuple[Path, ...]
    titles: tuple[tuple[str, str], ...]
    not_due: tuple[tuple[str, str], ...]


def build(
    *, month: Month, out: Path, by: Actor, at: datetime, name: str = ""
) -> PackResult:
    """Write the pack of a month's Rakor into the folder `out`.

    `name` is the meeting's where it isn't the month's own.

    The picture is that of the lock, with the morning's developments beside it, however
    much later the pack is written. Everything is read before anything is typeset, and
    only then one row is recorded.

    Raises
    ------
    NotAllowed
        If `by` may not build packs.
    NotFound
        If there is no such Rakor.
    """
    require_act(by, Act.PACK_BUILD, at)
    desk = _desk(month, name or str(month), at)
    found = [paper for source in _SOURCES for paper in source.papers(desk)]
    papers = sorted(
        (one for one in found if isinstance(one, Paper)), key=lambda one: one.name
    )
    out.mkdir(parents=True, exist_ok=True)
    files = _write(papers, out)
    note_pack(meeting=desk.meeting.ref, digest=_digest(files), by=by, at=at)
    return PackResult(
        files=files,
        titles=tuple((one.name, one.title) for one in papers if one.title),
        not_due=tuple(
            sorted((one.document, one.why) for one in found if isinstance(one, NotDue))
        ),
    )


def _desk(month: Month, name: str, at: datetime) -> Desk:
    looks = eye()
    secretariat = offices.agency(offices.secretariat())
    return Desk(
        month=month,
        meeting=rakor.meeting(by=looks, at=at, month=name),
        eye=looks,
        at=at,
        house=places.house(),
        office=secretariat,
        leader=_leader(),
        head=ledger.head(),
        locked=snapshot(by=looks, at=at, month=month, name=name, moment=Moment.LOCK),
        morning=snapshot(
            by=looks, at=at, month=month, name=name, moment=Moment.SUPPLEMENT
        ),
    )


def _leader() -> offices.AgencyView:
    """Return the office of the one who leads: the first of Forkopimda's list."""
    return offices.agency("wali_kota")


def _write(papers: Sequence[Paper], out: Path) -> tuple[Path, ...]:
    """Typeset many at once: the typesetter works outside Python's own lock."""
    with ThreadPoolExecutor(HANDS) as hands:
        made = list(hands.map(lambda paper: paper.make(), papers))
    paths = [out / paper.name for paper in papers]
    for path, content in zip(paths, made, strict=True):
        path.write_bytes(content)
    return tuple(paths)


def _digest(files: Sequence[Path]) -> str:
    whole = sha256()
    for path in files:
        whole.update(path.read_bytes())
    return whole.hexdigest()


@action
def note_pack(*, meeting: Ref, digest: str, by: Actor, at: datetime) -> None:
    """Record that a pack was written, with the digest of all its files."""
    permit = require_act(by, Act.PACK_BUILD, at)
    record(permit, on=meeting, content=digest)
