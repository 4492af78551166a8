"""Whether there is a house to work in, before a command touches anything."""

from __future__ import annotations

import os
from pathlib import Path

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

FOUNDS = frozenset({"init", "demo", "bench", "restore"})
FILE = "kentongan.sqlite3"


class NoHouse(Refusal):
    """A command for a house that nobody opened."""

    what = Words(
        "{where}: belum ada rumah di sini. Jalankan `kentongan init --area KODE --data"
        " {data}`, atau sebut folder yang benar dengan --data.",
        "{where}: there is no house here yet. Run `kentongan init --area KODE --data"
        " {data}`, or name the right folder with --data.",
    )


class NoDatabase(Refusal):
    """The database that is set can't be opened."""

    what = Words(
        "Basis data {where} tidak dapat dibuka: {why}. Periksa KENTONGAN_DATABASE dan"
        " folder --data, lalu ulangi.",
        "Database {where} can't be opened: {why}. Check KENTONGAN_DATABASE and the"
        " folder of --data, then try again.",
    )


def check_folder(command: str, data: Path) -> None:
    """Refuse a folder without a database, and leave nothing in it.

    Raises
    ------
    NoHouse
        If the command needs a house, and the folder holds none.
    """
    if command in FOUNDS or os.environ.get("KENTONGAN_DATABASE"):
        return
    if not (data / FILE).is_file():
        raise NoHouse(where=data.absolute(), data=data)


def check_open(command: str, data: Path) -> None:
    """Refuse a database in which no house was opened; settings are chosen by now.

    Raises
    ------
    NoDatabase, NoHouse
        If it can't be opened, or holds no house.
    """
    if command in FOUNDS:
        return
    from django.conf import settings
    from django.db import DatabaseError, connection

    from kentongan.places import queries as places

    where = settings.DATABASES["default"]["NAME"]
    try:
        founded = "places_house" in connection.introspection.table_names()
        if not (founded and places.is_open()):
            raise NoHouse(where=where, data=data)
    except DatabaseError as error:
        why = str(error).strip().splitlines()[0]
        raise NoDatabase(where=where, why=why) from error
