"""Bringing a copy back: into a folder where nothing is, and never over anything.

`bring_back` runs before the settings are read, since those make the folder's keys.
"""

from __future__ import annotations

import argparse
import os
import shutil
from pathlib import Path

from kentongan.cli.copies import manifest
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words


class SomethingThere(Refusal):
    """A folder or database that isn't empty."""

    what = Words(
        "{where}: sudah berisi. Memulihkan tidak pernah menimpa; sebut folder baru"
        " dengan --data, atau basis data yang kosong.",
        "{where}: isn't empty. Restoring never writes over anything; name a new folder"
        " with --data, or an empty database.",
    )


class OtherDatabase(Refusal):
    """The copy is of SQLite and PostgreSQL is set, or the other way round."""

    what = Words(
        "Cadangan ini dari {kind}. {step}",
        "This copy is of {kind}. {step_en}",
    )


STEPS = {
    "sqlite": Words(
        "Kosongkan KENTONGAN_DATABASE, lalu ulangi.",
        "Unset KENTONGAN_DATABASE and try again.",
    ),
    "postgresql": Words(
        "Buat basis data kosong dan sebut dalam KENTONGAN_DATABASE, lalu ulangi.",
        "Make an empty database, name it in KENTONGAN_DATABASE and try again.",
    ),
}


def bring_back(folder: Path, data: Path) -> None:
    """Copy a sound copy into a folder that is absent or empty.

    Raises
    ------
    NotACopy, DamagedCopy, SomethingThere, OtherDatabase
        If it can't be brought back; nothing was touched then.
    """
    found = manifest.read(folder)
    served = "postgresql" if os.environ.get("KENTONGAN_DATABASE") else "sqlite"
    if found.database != served:
        step = STEPS.get(found.database, STEPS["sqlite"])
        raise OtherDatabase(kind=found.database, step=step.id, step_en=step.en)
    if data.exists() and (not data.is_dir() or any(data.iterdir())):
        raise SomethingThere(where=data)
    data.parent.mkdir(parents=True, exist_ok=True)
    half = data.absolute().with_name(f".{data.name}.sedang")
    shutil.rmtree(half, ignore_errors=True)
    try:
        shutil.copytree(folder, half)
        manifest.read(half)
        half.chmod(0o700)
        if data.exists():
            data.rmdir()
        half.rename(data)
    finally:
        shutil.rmtree(half, ignore_errors=True)


def run(options: argparse.Namespace) -> int:
    """Read the whole ledger of what was brought back, and write down that it was."""
    from django.conf import settings
    from django.db import connection

    from kentongan.access import actors
    from kentongan.cli import house, screen
    from kentongan.cli.copies.making import DUMP, address, program
    from kentongan.ledger import queries as ledger
    from kentongan.ledger.actions import note_restored
    from kentongan.places import queries as places

    if connection.vendor == "postgresql":
        if connection.introspection.table_names():
            raise SomethingThere(where=settings.DATABASES["default"]["NAME"])
        asked = settings.DATABASES["default"]
        command = ["pg_restore", "--exit-on-error", "--no-owner", *address(asked)]
        program([*command, str(settings.DATA / DUMP)], str(asked["PASSWORD"]))
    found = manifest.read(options.folder)
    checked = ledger.verify()
    if checked.broken_at is not None or ledger.hash_at(found.rows) != found.head:
        screen.line(f"Rantai putus di baris {checked.broken_at or checked.rows}."
                    " Jangan pakai cadangan ini; ambil yang sebelumnya.")  # fmt: skip
        return 1
    by = actors.console(places.house().kode)
    digest = manifest.digest(options.folder / manifest.NAME)
    note_restored(rows=checked.rows, digest=digest, by=by, at=house.moment())
    screen.line(
        f"{found.name} ({found.kode}) pulih di {settings.DATA}: {checked.rows} baris"
        f" catatan utuh, {len(found.files)} berkas, keadaan {found.made_at}."
    )
    screen.line(f"Berikutnya: kentongan serve --data {settings.DATA}")
    return 0
