"""What a command prints: one document, for people or as JSON."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from pathlib import Path

from rich.console import Console

console = Console(highlight=False, soft_wrap=True)


def _plain(value: object) -> object:
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    raise TypeError(type(value).__name__)


def document(value: object) -> None:
    """Print one JSON document."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2, default=_plain)
    sys.stdout.write("\n")


def line(text: str = "") -> None:
    """Print one line for people."""
    console.print(text, markup=False)
