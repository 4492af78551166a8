"""What a copy holds, file by file with its digest, so that it can be read back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

NAME = "manifest.json"
FORMAT = 1
PART = 1024 * 1024


class NotACopy(Refusal):
    """A folder without a manifest that can be read."""

    what = Words(
        "{folder}: bukan cadangan Kentongan; {name} tidak ada atau rusak. Sebut folder"
        " yang dibuat kentongan backup.",
        "{folder}: not a copy that Kentongan made; {name} is absent or damaged. Name a"
        " folder that kentongan backup made.",
    )


class DamagedCopy(Refusal):
    """A file of the copy isn't the one that was written."""

    what = Words(
        "{folder}: {path} tidak sama dengan saat dicadangkan. Jangan pakai cadangan"
        " ini; ambil yang sebelumnya.",
        "{folder}: {path} isn't what was copied. Don't use this copy; take the one"
        " before it.",
    )


@dataclass(frozen=True)
class Copied:
    """One file of a copy."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """A copy: of which house, when, by which version, and every file in it."""

    format: int
    version: str
    kode: str
    name: str
    made_at: str
    database: str
    rows: int
    head: str
    files: tuple[Copied, ...]

    @property
    def bytes(self) -> int:
        """How much it holds."""
        return sum(file.bytes for file in self.files)


def list_files(folder: Path) -> tuple[Copied, ...]:
    """Return every file under `folder` but the manifest, with its digest."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return tuple(
        Copied(path.relative_to(folder).as_posix(), path.stat().st_size, digest(path))
        for path in found
        if path.name != NAME
    )


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, read in parts."""
    sum_ = sha256()
    with path.open("rb") as file:
        while part := file.read(PART):
            sum_.update(part)
    return sum_.hexdigest()


def write(folder: Path, manifest: Manifest) -> str:
    """Write the manifest; return its own digest."""
    path = folder / NAME
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1)
    path.write_text(f"{text}\n", encoding="utf-8")
    return digest(path)


def read(folder: Path) -> Manifest:
    """Return the manifest of a copy whose files are all as they were written.

    Raises
    ------
    NotACopy
        If there is none.
    DamagedCopy
        If a file is absent, changed or not in it.
    """
    try:
        manifest = _read(json.loads((folder / NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise NotACopy(folder=folder, name=NAME) from error
    for path in _differing(folder, manifest):
        raise DamagedCopy(folder=folder, path=path)
    return manifest


def _read(value: dict[str, Any]) -> Manifest:
    files = tuple(Copied(**row) for row in value.pop("files"))
    manifest = Manifest(**value, files=files)
    if manifest.format != FORMAT:
        raise ValueError(manifest.format)
    return manifest


def _differing(folder: Path, manifest: Manifest) -> Iterator[str]:
    found = {file.path: file for file in list_files(folder)}
    for file in manifest.files:
        if found.pop(file.path, None) != file:
            yield file.path
    yield from found
