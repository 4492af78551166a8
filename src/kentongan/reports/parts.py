"""A photo that comes in parts: what is here already, the next part, the whole.

A part that arrives twice, late or after a later one adds nothing: the sender is told
how much is here, and goes on from there.
"""

from __future__ import annotations

import fcntl
import time
from hashlib import sha256
from pathlib import Path

from django.conf import settings

ENDING = ".bagian"
DAY = 24 * 3600


def name_of(report_id: int, photo_id: str) -> str:
    """Return the name that a photo has here, made of the sender's id of it."""
    return sha256(f"{report_id}:{photo_id}".encode()).hexdigest()


def held(name: str) -> int:
    """Return how many bytes of a photo are here."""
    path = _path(name)
    return path.stat().st_size if path.is_file() else 0


def append(name: str, start: int, data: bytes) -> int:
    """Add the part that begins at `start`, if it is the next; return what is here."""
    with _path(name).open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0, 2)
        if file.tell() == start:
            file.write(data)
        return file.tell()


def whole(name: str) -> bytes:
    """Return what came together."""
    return _path(name).read_bytes()


def drop(name: str) -> None:
    """Forget the parts of a photo."""
    _path(name).unlink(missing_ok=True)


def drop_old() -> None:
    """Forget what nobody went on sending for a day: the phone begins again."""
    for path in _folder().glob(f"*{ENDING}"):
        if time.time() - path.stat().st_mtime > DAY:
            path.unlink(missing_ok=True)


def _path(name: str) -> Path:
    return _folder() / f"{name}{ENDING}"


def _folder() -> Path:
    folder = settings.DATA / "incoming"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder
