"""Packs on the shelf: built once for a state of the ledger, kept under the data folder.

A folder is named after the meeting and the ledger's row before it was built; building
is a row itself, so a pack is fresh while nothing but that row came after.
"""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings

from kentongan.assessment import pack
from kentongan.domain.periods import Month
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.ledger import queries as ledger
from kentongan.rakor.queries import MeetingView

LIST, KEEP = "daftar.json", 2


@dataclass(frozen=True)
class Paper:
    """One file of a pack."""

    name: str
    words: str
    form: str
    size: int


@dataclass(frozen=True)
class Shelved:
    """A pack as it lies there: its papers, what isn't due, when it was built."""

    folder: Path
    built_at: datetime
    seq: int
    papers: tuple[Paper, ...]
    not_due: tuple[tuple[str, str], ...]

    @property
    def fresh(self) -> bool:
        """Whether nothing was done in the house since it was built."""
        return ledger.head().seq <= self.seq + 1

    def bytes_of(self, name: str) -> bytes:
        """Return a paper's content.

        Raises
        ------
        NotFound
            If the pack holds no such paper.
        """
        if name not in {paper.name for paper in self.papers}:
            raise NotFound
        return (self.folder / name).read_bytes()

    @property
    def whole(self) -> bytes:
        """Return all papers as one ZIP."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for paper in self.papers:
                archive.write(self.folder / paper.name, paper.name)
        return out.getvalue()


def _of(month: str) -> Path:
    return Path(settings.DATA) / "packs" / month


def newest(month: str) -> Shelved | None:
    """Return the newest pack of a meeting, or None before the first."""
    lists = sorted(_of(month).glob(f"*/{LIST}"))
    return _read(lists[-1]) if lists else None


def _read(listed: Path) -> Shelved:
    found = json.loads(listed.read_text(encoding="utf-8"))
    folder, titles = listed.parent, dict(found.get("titles", []))
    return Shelved(
        folder=folder,
        built_at=datetime.fromisoformat(found["built_at"]),
        seq=int(found["seq"]),
        papers=tuple(_paper(folder / name, titles) for name in found["files"]),
        not_due=tuple((document, why) for document, why in found["not_due"]),
    )


def _paper(path: Path, titles: Mapping[str, str]) -> Paper:
    words = titles.get(path.name) or path.stem.partition("-")[2].replace("-", " ")
    return Paper(
        name=path.name,
        words=words[:1].upper() + words[1:],
        form=path.suffix.removeprefix(".").upper(),
        size=path.stat().st_size,
    )


def build(*, meeting: MeetingView, by: Actor, at: datetime) -> Shelved:
    """Build the pack of a meeting, unless the newest is of this very state."""
    name, month = meeting.name, Month.parse(meeting.month)
    last = newest(name)
    if last is not None and last.fresh:
        return last
    head = ledger.head()
    folder = _of(name) / f"{head.seq:012}-{head.hash[:8]}"
    result = pack.build(month=month, name=name, out=folder, by=by, at=at)
    listed = {
        "built_at": at.isoformat(),
        "seq": head.seq,
        "files": [path.name for path in result.files],
        "titles": result.titles,
        "not_due": result.not_due,
    }
    (folder / LIST).write_text(json.dumps(listed), encoding="utf-8")
    for old in sorted(_of(name).iterdir())[:-KEEP]:
        shutil.rmtree(old)
    return _read(folder / LIST)
