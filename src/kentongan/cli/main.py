"""The command `kentongan` and its subcommands.

Exit 0 done, 1 refused (the message says where, what and what to do), 2 usage.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from kentongan import __version__
from kentongan.cli import standing
from kentongan.cli.copies import restoring
from kentongan.domain.refusals import Refusal
from kentongan.domain.register import STAFF

Run = Callable[[argparse.Namespace], int]


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="kentongan",
        description="Peringatan dini, jawaban teruji, dan tindak lanjut untuk Tim PKS.",
    )
    top.add_argument("--version", action="version", version=__version__)
    commands = top.add_subparsers(dest="command", required=True, metavar="PERINTAH")
    for add in (_init, _demo, _serve, _worker, _check, _intake, _audit):
        add(commands)
    for add in (_officer, _places, _rakor, _report, _bench, _backup, _restore):
        add(commands)
    return top


if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001


def _command(commands: Commands, name: str, words: str) -> argparse.ArgumentParser:
    one: argparse.ArgumentParser = commands.add_parser(name, help=words)
    data = os.environ.get("KENTONGAN_DATA", "kentongan-data")
    one.add_argument("--data", type=Path, default=Path(data), help="folder data")
    return one


def _init(commands: Commands) -> None:
    one = _command(commands, "init", "mulai untuk satu kota atau kabupaten")
    one.add_argument("--area", required=True, metavar="KODE", help="misalnya 35.74")


def _officer(commands: Commands) -> None:
    one = _command(
        commands, "officer", "tambah akun jabatan, atau beri kata sandi awal"
    )
    one.add_argument("what", choices=["add", "reset"])
    one.add_argument("account", metavar="AKUN")
    one.add_argument("--title", metavar="JABATAN", help="jabatan, bukan nama orang")
    one.add_argument("--agency", metavar="KANTOR", help="bila kosong: sekretariat")
    one.add_argument("--role", action="append", choices=[r.value for r in STAFF])
    one.add_argument("--area", action="append", metavar="KODE", help="boleh berulang")
    one.add_argument("--clearance", choices=["biasa", "terbatas"], default="biasa")


def _demo(commands: Commands) -> None:
    one = _command(commands, "demo", "mainkan bulan peragaan, lalu sajikan")
    one.add_argument("--no-serve", action="store_true")
    one.add_argument("--until", metavar="TANGGAL", help="berhenti pada tanggal ini")
    one.add_argument("--port", type=int, default=8000)
    one.add_argument("--json", action="store_true")


def _serve(commands: Commands) -> None:
    one = _command(commands, "serve", "sajikan halaman dan jalankan pekerja")
    one.add_argument("--host", default="127.0.0.1")
    one.add_argument("--port", type=int, default=8000)


def _worker(commands: Commands) -> None:
    _command(commands, "worker", "jalankan pekerja saja")


def _check(commands: Commands) -> None:
    one = _command(commands, "check", "periksa pengaturan, kelengkapan dan kesehatan")
    one.add_argument("--deploy", action="store_true")
    one.add_argument("--json", action="store_true")


def _intake(commands: Commands) -> None:
    one = _command(commands, "intake", "masukkan berkas laporan")
    one.add_argument("files", nargs="+", type=Path, metavar="FILE")
    kinds = ["whatsapp", "csv", "xlsx", "geojson", "rss"]
    one.add_argument("--channel", choices=kinds)
    one.add_argument("--json", action="store_true")


def _audit(commands: Commands) -> None:
    one = _command(commands, "audit", "periksa keutuhan catatan")
    one.add_argument("what", choices=["verify"])
    one.add_argument("--json", action="store_true")


def _places(commands: Commands) -> None:
    one = _command(commands, "places", "masukkan tempat atau batas wilayah")
    one.add_argument("what", choices=["import"])
    one.add_argument("file", type=Path)


def _rakor(commands: Commands) -> None:
    one = _command(commands, "rakor", "tulis berkas Rakor")
    one.add_argument("what", choices=["pack"])
    one.add_argument("month", metavar="YYYY-MM[-FORUM]")
    one.add_argument("--out", type=Path, required=True)
    one.add_argument("--json", action="store_true")


def _report(commands: Commands) -> None:
    one = _command(commands, "report", "tulis laporan capaian rencana aksi")
    one.add_argument("what", choices=["b-period"])
    one.add_argument("period", metavar="YYYY-B04")
    one.add_argument("--out", type=Path, required=True)
    one.add_argument("--json", action="store_true")


def _bench(commands: Commands) -> None:
    one = _command(commands, "bench", "ukur, setiap angka di samping pembandingnya")
    one.add_argument("names", nargs="*", metavar="NAMA")
    one.add_argument("--datasets", type=Path, default=Path("../shared/data"))
    one.add_argument("--json", action="store_true")


def _backup(commands: Commands) -> None:
    one = _command(commands, "backup", "cadangkan rumah ini, selagi berjalan")
    one.add_argument("folder", type=Path, metavar="FOLDER", help="di luar folder data")
    one.add_argument("--json", action="store_true")


def _restore(commands: Commands) -> None:
    one = _command(commands, "restore", "pulihkan cadangan ke folder data yang kosong")
    one.add_argument("folder", type=Path, metavar="CADANGAN")


RUNS = {
    "init": "house:init",
    "officer": "officers:run",
    "serve": "house:serve",
    "worker": "house:worker",
    "check": "house:check",
    "audit": "house:audit",
    "places": "house:places_import",
    "intake": "intake:run",
    "demo": "demo:run",
    "rakor": "rakor:pack",
    "report": "report:b_period",
    "bench": "measuring:run",
    "backup": "copies.making:run",
    "restore": "copies.restoring:run",
}


def _runner(name: str) -> Run:
    """Return what runs a command: its module alone, after the settings are chosen."""
    module, _, verb = RUNS[name].partition(":")
    run: Run = getattr(import_module(f"kentongan.cli.{module}"), verb)
    return run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = parser().parse_args(arguments)
    try:
        standing.check_folder(options.command, options.data)
        if options.command == "restore":
            restoring.bring_back(options.folder, options.data)
        return _run(options)
    except Refusal as refusal:
        sys.stderr.write(f"{refusal.say('id')}\n")
        return 1
    except BrokenPipeError:
        return 0


def _run(options: argparse.Namespace) -> int:
    """Choose the settings, and run the command in its house."""
    os.environ["KENTONGAN_DATA"] = str(options.data.absolute())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings")
    import django

    django.setup()
    # Commands make many short-lived rows: fewer collections save about a tenth.
    gc.set_threshold(50_000, 20, 20)
    standing.check_open(options.command, options.data)
    return _runner(options.command)(options)
