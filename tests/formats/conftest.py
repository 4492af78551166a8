"""What the tests of all formats need: a place to write, and a zone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile
from zoneinfo import ZoneInfo

import pytest


@pytest.fixture(scope="session")
def zone() -> ZoneInfo:
    return ZoneInfo("Asia/Jakarta")


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Writes a file: `write("chat.txt", text)`."""

    def _write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        data = content.encode() if isinstance(content, str) else content
        path.write_bytes(data)
        return path

    return _write


@pytest.fixture
def pack(tmp_path: Path) -> Callable[[str, dict[str, str | bytes]], Path]:
    """Packs a ZIP: `pack("chat.zip", {"_chat.txt": text})`."""

    def _pack(name: str, parts: dict[str, str | bytes]) -> Path:
        path = tmp_path / name
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            for part, content in parts.items():
                archive.writestr(part, content)
        return path

    return _pack


@pytest.fixture(scope="session")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One file that property tests write again and again."""
    return tmp_path_factory.mktemp("formats") / "scratch"
