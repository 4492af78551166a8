"""Secrets of the house: files under the data folder, made at first use."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def key(data: Path, name: str) -> str:
    """Return the secret `name` kept under `data`, made at first use (0600)."""
    folder = data / "keys"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / name
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii")
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
        file.flush()
        os.fsync(file.fileno())
    return path.read_text(encoding="ascii")
