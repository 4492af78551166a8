"""The month is played once, by the command people use, then only read."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection
from django.test import Client

from kentongan.reports.sealing import pepper
from kentongan.web.public.reporting import pace


@dataclass(frozen=True)
class Played:
    """What the command printed, and where its house stands."""

    document: dict
    data: Path


def _database(data: Path) -> dict[str, str]:
    """Return the environment of a database of the play's own."""
    url = os.environ.get("KENTONGAN_DATABASE", "")
    if not url:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {data.name}")
    return {"KENTONGAN_DATABASE": urlunsplit(urlsplit(url)._replace(path=data.name))}


def _play(data: Path) -> str:
    """Play into `data`, once for all workers of a run; return what was printed."""
    printed = data / "printed.json"
    with (data.parent / "play.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not printed.exists():
            env = {**os.environ, "KENTONGAN_DATA": str(data), **_database(data)}
            line = [sys.executable, "-m", "kentongan", "demo", "--no-serve", "--json"]
            done = subprocess.run(
                [*line, "--data", str(data)], env=env, capture_output=True, text=True
            )
            assert done.returncode == 0, done.stderr[-3000:]
            printed.write_text(done.stdout, encoding="utf-8")
    return printed.read_text(encoding="utf-8")


@contextmanager
def _inside(data: Path) -> Iterator[None]:
    """Let the tests work in the house that stands in `data`."""
    own = connection.settings_dict["NAME"]
    connection.close()
    here = data / "kentongan.sqlite3"
    name = here if connection.vendor == "sqlite" else data.name
    connection.settings_dict["NAME"] = name
    if connection.vendor == "postgresql":
        connection.close_pool()
    yield
    connection.close()
    if connection.vendor == "postgresql":
        connection.close_pool()
    connection.settings_dict["NAME"] = own


@pytest.fixture(scope="module")
def played(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Played]:
    """Play to the end, and let the tests read that house."""
    base = tmp_path_factory.getbasetemp()
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    data = run / "peragaan"
    data.mkdir(exist_ok=True)
    with django_db_blocker.unblock():
        printed = _play(data)
        with _inside(data):
            yield Played(json.loads(printed), data)


@pytest.fixture
def house(played, db) -> Played:
    """The played house, open for reading; what a test did to it is rolled back."""
    return played


@pytest.fixture
def resident(house, settings) -> Iterator[Client]:
    """A browser without an account at the played house, with that house's secrets."""
    settings.DATA = house.data
    pepper.cache_clear()
    pace.forget()
    yield Client()
    pepper.cache_clear()


@dataclass(frozen=True)
class Command:
    """The command line with a data folder of its own."""

    env: dict[str, str]

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run one command and return what it printed."""
        line = [sys.executable, "-m", "kentongan", *words]
        return subprocess.run(line, env=self.env, capture_output=True, text=True)


@pytest.fixture(scope="module")
def nowhere(
    django_db_setup, django_db_blocker, tmp_path_factory, worker_id
) -> Iterator[Command]:
    """A machine on which nothing was begun: a command line, and an empty folder."""
    with _begun(
        tmp_path_factory.mktemp(f"kota_lain_{worker_id}"), django_db_blocker
    ) as console:
        yield console


@pytest.fixture(scope="module")
def nowhere_else(django_db_setup, django_db_blocker, tmp_path_factory, worker_id):
    """Makes such a machine for each city of a test."""

    def make(kode: str):
        name = f"kota_{kode.replace('.', '_')}_{worker_id}"
        return _begun(tmp_path_factory.mktemp(name), django_db_blocker)

    return make


@contextmanager
def _begun(data: Path, blocker) -> Iterator[Command]:
    with blocker.unblock():
        env = {**os.environ, "KENTONGAN_DATA": str(data), **_database(data)}
        with _inside(data):
            yield Command(env)
