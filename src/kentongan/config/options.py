"""Every setting of the house, read once from the environment.

Each is documented in `docs/settings.md`; a test compares the two.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Options:
    """What can be set; everything else is decided.

    `data` is the folder that holds the database, keys and attachments;
    `database` a PostgreSQL URL or empty for SQLite in `data`; `hosts` the names
    under which the house is reached; `secure` whether it is served over TLS;
    `debug` shows stack traces and is refused by `check --deploy`; `api_per_minute` is
    how many requests a minute one token may make.
    """

    data: Path
    database: str
    hosts: tuple[str, ...]
    secure: bool
    debug: bool
    api_per_minute: int

    @classmethod
    def read(cls, env: Mapping[str, str] = os.environ) -> Options:
        """Return the options that `env` sets."""
        hosts = env.get("KENTONGAN_HOSTS", "127.0.0.1,localhost,[::1]")
        return cls(
            data=Path(env.get("KENTONGAN_DATA", "kentongan-data")).absolute(),
            database=env.get("KENTONGAN_DATABASE", ""),
            hosts=tuple(host for host in hosts.split(",") if host),
            secure=env.get("KENTONGAN_SECURE", "") == "1",
            debug=env.get("KENTONGAN_DEBUG", "") == "1",
            api_per_minute=int(env.get("KENTONGAN_API_PER_MINUTE", "600")),
        )
