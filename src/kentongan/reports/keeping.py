"""A brought file lies sealed until it was read; only the parser sees it open."""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from kentongan.reports.sealing import seal_bytes, unseal_bytes

_TOKEN = re.compile(r"[0-9a-f]{32}")
_PLAIN = re.compile(r"[^\w .()-]+")
_PART = 1024 * 1024


def _folder() -> Path:
    folder = Path(settings.DATA) / "incoming"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def keep(chunks: Iterable[bytes]) -> str:
    """Keep a file sealed, part by part; return the token that names it."""
    token = secrets.token_hex(16)
    with (_folder() / token).open("xb") as target:
        for chunk in chunks:
            for start in range(0, len(chunk), _PART):
                part = seal_bytes(chunk[start : start + _PART])
                target.write(len(part).to_bytes(4, "big") + part)
    return token


@contextmanager
def opened(token: str, name: str) -> Iterator[Path]:
    """Lay the file open under its own name for as long as it is parsed."""
    folder = _folder() / f"terbuka-{secrets.token_hex(8)}"
    folder.mkdir(mode=0o700)
    path = folder / _file_name(name)
    try:
        with path.open("xb") as target:
            target.writelines(_parts(token))
        yield path
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _parts(token: str) -> Iterator[bytes]:
    with (_folder() / token).open("rb") as source:
        while size := int.from_bytes(source.read(4), "big"):
            yield unseal_bytes(source.read(size))


def _file_name(name: str) -> str:
    """Return a name without folders; its year and its ending stay."""
    stem, dot, ending = name.rpartition(".")
    plain = _PLAIN.sub("_", stem or name)[-80:].strip(". ")
    return f"{plain or 'berkas'}{dot}{_PLAIN.sub('', ending)[:8]}" if stem else plain


def throw_away(token: str) -> None:
    """Delete a sealed file; absent is as good."""
    if _TOKEN.fullmatch(token):
        (_folder() / token).unlink(missing_ok=True)


def close_left_open() -> None:
    """Delete what a killed reader left open."""
    for folder in _folder().glob("terbuka-*"):
        shutil.rmtree(folder, ignore_errors=True)
