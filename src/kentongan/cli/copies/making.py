"""Copying a house while it runs: the database at one moment, attachments and keys."""

from __future__ import annotations

import argparse
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import connection

from kentongan import __version__
from kentongan.access import actors
from kentongan.cli import screen
from kentongan.cli.copies import manifest
from kentongan.cli.copies.manifest import Manifest
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.ledger import queries as ledger
from kentongan.ledger.actions import note_backup
from kentongan.places import queries as places

SQLITE, DUMP = "kentongan.sqlite3", "kentongan.dump"
FOLDERS = ("attachments", "keys")


class InsideTheHouse(Refusal):
    """A copy that would lie beside what it copies."""

    what = Words(
        "{folder}: di dalam folder data. Cadangkan ke luar folder itu, sebaiknya ke"
        " cakram lain.",
        "{folder}: inside the data folder. Copy to somewhere outside it, best to"
        " another disk.",
    )


class CopyFailed(Refusal):
    """The database couldn't be copied."""

    what = Words(
        "Basis data tidak tercadangkan: {why}. Yang setengah jadi sudah dibuang; ulangi"
        " sesudah dibereskan.",
        "The database wasn't copied: {why}. What was half done is gone; try again once"
        " that is mended.",
    )


def run(options: argparse.Namespace) -> int:
    """Copy the house into a new folder under the one that was named."""
    target: Path = options.folder.absolute()
    if target.is_relative_to(settings.DATA.absolute()):
        raise InsideTheHouse(folder=target)
    made, folder = make(target)
    if options.json:
        screen.document({"folder": folder, "files": len(made.files), "rows": made.rows,
                         "bytes": made.bytes, "head": made.head})  # fmt: skip
    else:
        screen.line(
            f"{folder}: {len(made.files)} berkas, {made.bytes // 1024} kB,"
            f" {made.rows} baris catatan; dibaca ulang, semuanya sama."
        )
        screen.line("Simpan di cakram lain. Kuncinya ikut: jaga seperti rumahnya.")
    return 0


def make(target: Path) -> tuple[Manifest, Path]:
    """Copy, read back, give the folder its name, and write down that it was done.

    Raises
    ------
    CopyFailed, DamagedCopy
        If it can't be done, or isn't the same when read back.
    """
    house, at = places.house(), datetime.now(UTC)
    target.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder = target / f"kentongan-{house.kode}-{at:%Y%m%dT%H%M%S}Z"
    half = folder.with_name(f".{folder.name}")
    half.mkdir(mode=0o700)
    try:
        made = _filled(half, at)
        manifest.read(half)
        half.rename(folder)
    finally:
        shutil.rmtree(half, ignore_errors=True)
    told = manifest.digest(folder / manifest.NAME)
    by = actors.console(house.kode)
    note_backup(rows=made.rows, digest=told, by=by, at=house.clock or at)
    return made, folder


def _filled(folder: Path, at: datetime) -> Manifest:
    house = places.house()
    rows, head = _database(folder)
    for name in FOLDERS:
        source = settings.DATA / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
    made = Manifest(
        format=manifest.FORMAT,
        version=__version__,
        kode=house.kode,
        name=house.name,
        made_at=at.isoformat(timespec="seconds"),
        database=connection.vendor,
        rows=rows,
        head=head,
        files=manifest.list_files(folder),
    )
    manifest.write(folder, made)
    return made


def _database(folder: Path) -> tuple[int, str]:
    """Copy the database; return the last row of the ledger that is in the copy."""
    if connection.vendor == "sqlite":
        return _sqlite(settings.DATA / SQLITE, folder / SQLITE)
    head = ledger.head()
    _dump(folder / DUMP)
    return head.seq, head.hash


def _sqlite(source: Path, target: Path) -> tuple[int, str]:
    try:
        with (
            closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as here,
            closing(sqlite3.connect(target)) as there,
        ):
            here.backup(there)
            there.execute("PRAGMA journal_mode=DELETE")
            sound = there.execute("PRAGMA integrity_check").fetchone()[0]
            last = there.execute(
                "SELECT seq, hash FROM ledger_entry ORDER BY seq DESC LIMIT 1"
            ).fetchone()
    except sqlite3.Error as error:
        raise CopyFailed(why=error) from error
    if sound != "ok":
        raise CopyFailed(why=sound)
    target.chmod(0o600)
    return int(last[0]), str(last[1])


def _dump(target: Path) -> None:
    asked = settings.DATABASES["default"]
    command = ["pg_dump", "--format=custom", "--no-owner", "--no-privileges"]
    command += [f"--file={target}", *address(asked)]
    program(command, str(asked["PASSWORD"]))
    target.chmod(0o600)


def address(asked: dict[str, object]) -> list[str]:
    """Return how a program of PostgreSQL is told which database."""
    named = {"host": "HOST", "port": "PORT", "username": "USER", "dbname": "NAME"}
    return [f"--{name}={asked[key]}" for name, key in named.items() if asked[key]]


def program(command: list[str], password: str) -> None:
    """Run a program of PostgreSQL.

    Raises
    ------
    CopyFailed
        If it isn't installed, or failed.
    """
    env = {**os.environ, "PGPASSWORD": password}
    try:
        done = subprocess.run(  # noqa: S603
            command, env=env, capture_output=True, text=True, check=False
        )
    except OSError as error:
        raise CopyFailed(why=f"{command[0]} tidak terpasang") from error
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [command[0]])[-1]
        raise CopyFailed(why=last)
