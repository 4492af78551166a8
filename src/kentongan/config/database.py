"""The database: SQLite with full durability, or PostgreSQL by one setting."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

PRAGMAS = (
    "PRAGMA journal_mode=WAL;"
    "PRAGMA synchronous=FULL;"
    "PRAGMA foreign_keys=ON;"
    "PRAGMA busy_timeout=20000;"
    "PRAGMA temp_store=MEMORY;"
    "PRAGMA cache_size=-32000;"
)


class BadDatabaseUrl(ValueError):
    """KENTONGAN_DATABASE isn't a PostgreSQL address."""

    def __init__(self, url: str) -> None:
        scheme = urlsplit(url).scheme or "?"
        super().__init__(
            f"KENTONGAN_DATABASE: scheme {scheme} is not known."
            " Write postgresql://user:password@host:5432/name, or leave it empty"
            " for SQLite."
        )


def sqlite(data: Path) -> dict[str, object]:
    """Return Django's settings for the file under `data`."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": data / "kentongan.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "init_command": PRAGMAS,
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
        },
        "TEST": {"NAME": data / "test.sqlite3"},
    }


def postgresql(url: str) -> dict[str, object]:
    """Return Django's settings for the server at `url`.

    Raises
    ------
    BadDatabaseUrl
        If `url` isn't a PostgreSQL address.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise BadDatabaseUrl(url)
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(query.get("host", parts.hostname or "")),
        "PORT": str(parts.port or ""),
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 8}},
    }


def choose(url: str, data: Path) -> dict[str, object]:
    """Return the settings for `url`, or SQLite when it is empty."""
    return postgresql(url) if url else sqlite(data)
