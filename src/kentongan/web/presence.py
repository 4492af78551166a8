"""Who was on a page in the last seconds: a file each, gone when they leave.

Not in the database: it isn't an act, it is forgotten in ten seconds, and every process
of the server sees the same folder.
"""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

from django.conf import settings
from django.core import signing

from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor

SECONDS = 10.0
SALT = "kentongan.hadir"


def sign(page: str, by: Actor) -> str:
    """Return the sign that `by` was shown `page`: nobody asks about another page."""
    return signing.dumps([page, by.id], salt=SALT)


def shown(sign: str, by: Actor) -> str:
    """Return the page that `sign` says `by` was shown.

    Raises
    ------
    NotFound
        If it wasn't signed here, or for somebody else.
    """
    try:
        page, reader = signing.loads(sign, salt=SALT)
    except signing.BadSignature:
        raise NotFound from None
    if reader != by.id:
        raise NotFound
    return str(page)


def _folder(page: str) -> Path:
    name = hashlib.sha256(page.encode()).hexdigest()[:32]
    return Path(settings.DATA) / "presence" / name


def greet(page: str, who: str, title: str) -> list[str]:
    """Note that `who` is on `page`; return the titles of the others, in order."""
    folder = _folder(page)
    folder.mkdir(parents=True, exist_ok=True)
    own = folder / who.replace(":", "-")
    own.write_text(title, encoding="utf-8")
    oldest = time.time() - SECONDS
    others = [path for path in folder.iterdir() if path != own]
    return sorted({_title(path) for path in others if _is_here(path, oldest)})


def _is_here(path: Path, oldest: float) -> bool:
    try:
        if path.stat().st_mtime >= oldest:
            return True
        path.unlink()
    except FileNotFoundError:
        pass
    return False


def _title(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
