"""Commands say where, what and what to do; none leaves a trace of a mistyped folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

NEEDING = (
    ["serve"],
    ["worker"],
    ["check", "--deploy"],
    ["intake", "obrolan.txt"],
    ["audit", "verify"],
    ["places", "import", "batas.csv"],
    ["rakor", "pack", "2020-02", "--out", "berkas"],
)
SECURE = {"KENTONGAN_SECURE": "1", "KENTONGAN_HOSTS": "kentongan.example.id"}


def run(*arguments: object, **setting: str) -> subprocess.CompletedProcess[str]:
    """Run one command as an office does, in a process of its own."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("KENTONGAN_")}
    command = [sys.executable, "-m", "kentongan", *map(str, arguments)]
    return subprocess.run(
        command, env={**env, **setting}, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def real(tmp_path_factory) -> Path:
    """A fresh house of a real city, as `init` leaves it."""
    data = tmp_path_factory.mktemp("rumah") / "data"
    opened = run("init", "--area", "35.74", "--data", data)
    assert opened.returncode == 0, opened.stderr
    return data


@pytest.mark.parametrize("command", NEEDING, ids=" ".join)
def test_without_a_house_a_command_refuses_and_leaves_no_folder(tmp_path, command):
    data = tmp_path / "salah-ketik"
    refused = run(*command, "--data", data)
    assert refused.returncode == 1
    assert refused.stderr.startswith(f"{data}: belum ada rumah di sini.")
    assert f"kentongan init --area KODE --data {data}" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert not data.exists()


def test_a_file_that_is_no_database_is_named(tmp_path):
    (tmp_path / "kentongan.sqlite3").write_text("bukan basis data " * 100)
    refused = run("audit", "verify", "--data", tmp_path)
    assert refused.returncode == 1
    assert "kentongan.sqlite3 tidak dapat dibuka" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_database_in_which_no_house_was_opened_is_refused(tmp_path):
    (tmp_path / "kentongan.sqlite3").touch()
    refused = run("audit", "verify", "--data", tmp_path)
    assert refused.returncode == 1
    assert "belum ada rumah di sini" in refused.stderr


def test_a_missing_file_is_named(real):
    refused = run("places", "import", "tidak-ada.csv", "--data", real)
    assert refused.returncode == 1
    assert refused.stderr == "tidak-ada.csv: tidak ada. Periksa nama berkasnya.\n"


def test_a_fresh_real_house_over_tls_may_be_deployed(real):
    checked = run("check", "--deploy", "--data", real, **SECURE)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_without_tls_it_may_not(real):
    checked = run("check", "--deploy", "--data", real)
    assert checked.returncode == 1
    assert "KENTONGAN_SECURE=1" in checked.stderr


@pytest.mark.journey
def test_a_demo_is_refused(tmp_path):
    data = tmp_path / "peragaan"
    told = run("demo", "--no-serve", "--until", "2020-01-26", "--data", data)
    assert told.returncode == 0, told.stderr
    checked = run("check", "--deploy", "--data", data, **SECURE)
    assert checked.returncode == 1
    assert "Ini basis data peragaan" in checked.stderr
