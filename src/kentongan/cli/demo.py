"""`kentongan demo`: play the acceptance month, say what was found, serve it."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from django.core.management import call_command
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from kentongan.access import actors
from kentongan.assessment import pack as packs
from kentongan.cli import house, screen
from kentongan.demo import found, player
from kentongan.domain.periods import Month
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.places import queries as places

LOCKED = datetime(2020, 2, 21, 8, tzinfo=UTC)


class BadDate(Refusal):
    """Not a date."""

    what = Words(
        "Tanggal {text}: tulis seperti 2020-02-24.",
        "Date {text}: write it like 2020-02-24.",
    )


class NotEmpty(Refusal):
    """The folder holds a real house."""

    what = Words(
        "Folder {data} sudah berisi data yang bukan peragaan. Pilih folder lain dengan"
        " --data.",
        "Folder {data} holds data that is no demo. Choose another with --data.",
    )


def _date(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text).date()
    except ValueError as error:
        raise BadDate(text=text) from error


def run(options: argparse.Namespace) -> int:
    """Play, write the pack, print, serve."""
    until = _date(options.until)
    slips: dict[str, str] = {}
    call_command("migrate", verbosity=0)
    if not places.is_open():
        slips = _play(until, quiet=options.json)
    elif not places.house().demo:
        raise NotEmpty(data=options.data)
    result = found.summary()
    files = _pack(options.data)
    if options.json:
        screen.document({**result.document, "receipts": slips, "pack": files})
    else:
        told = [f"Nomor laporan {what}: {slip}" for what, slip in slips.items()]
        for line in (*result.lines, *told, *files):
            screen.line(line)
    if options.no_serve:
        return 0
    screen.line("Akun peragaan (kata sandi: kentongan):")
    for account, title in player.LOGINS:
        screen.line(f"  {account:<12} {title}")
    return _serve(options)


def _serve(options: argparse.Namespace) -> int:
    """Serve as a new process: the typesetter's threads don't survive a fork."""
    data, port = str(options.data), str(options.port)
    command = ["-m", "kentongan", "serve", "--data", data, "--port", port]
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, *command])  # noqa: S606


def _pack(data: Path) -> list[str]:
    """Write the pack of the February Rakor once its material was locked."""
    at = house.moment()
    if at < LOCKED:
        return []
    by = actors.console(places.house().kode)
    out = data / "berkas-2020-02"
    built = packs.build(month=Month(2020, 2), out=out, by=by, at=at)
    return [f"Berkas: {out / path.name}" for path in built.files]


def _play(until: date | None, *, quiet: bool) -> dict[str, str]:
    """Play, and return the receipts of those who can be followed at /lapor/pantau/."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, disable=quiet) as progress:
        bar = progress.add_task("Memainkan bulan peragaan", total=1.0)

        def tell(share: float, words: str) -> None:
            progress.update(bar, completed=share, description=words)

        return player.play(until=until, tell=tell).slips
