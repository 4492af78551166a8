"""How the house stands as a program: its database, its worker, its clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from kentongan.ledger.models import Entry

BEAT = "worker.beat"


def beat() -> None:
    """Say that the worker is alive: the moment is that of a file, no row is written."""
    (settings.DATA / BEAT).touch()


def last_beat() -> datetime | None:
    """Return when the worker was last alive."""
    path = settings.DATA / BEAT
    if not path.is_file():
        return None
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def database_bytes() -> int:
    """Return how much the database holds."""
    if connection.vendor == "sqlite":
        name = str(connection.settings_dict["NAME"])
        files = [Path(f"{name}{ending}") for ending in ("", "-wal")]
        return sum(file.stat().st_size for file in files if file.is_file())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


def database_version() -> str:
    """Return the database's name and version."""
    if connection.vendor == "sqlite":
        sql, name = "SELECT sqlite_version()", "SQLite"
    else:
        sql, name = "SELECT current_setting('server_version')", "PostgreSQL"
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return f"{name} {str(cursor.fetchone()[0]).split()[0]}"


def unapplied() -> int:
    """Return how many migrations of this version the database hasn't seen."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def clock_behind(now: datetime) -> timedelta:
    """Return how far the clock is behind what the ledger has seen, or the database."""
    seen = Entry.objects.order_by("-seq").values_list("at", flat=True).first() or now
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp()")
            seen = max(seen, cursor.fetchone()[0])
    return max(seen - now, timedelta(0))
