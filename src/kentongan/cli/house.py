"""Starting a city, serving it, and looking after its records."""

from __future__ import annotations

import argparse
import socket
import sys
import threading
from datetime import UTC, datetime

from django.core.management import call_command

from kentongan.access import actors
from kentongan.cli import screen, starting
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.domain.words import Words
from kentongan.ledger import queries as ledger
from kentongan.ledger.actions import note_verified
from kentongan.places import actions as place_actions
from kentongan.places import queries as places
from kentongan.places.rules import incoming
from kentongan.web import checked
from kentongan.web.health import facts
from kentongan.worker import loop


class NoSuchFile(Refusal):
    """The file that was named isn't there."""

    what = Words(
        "{path}: tidak ada. Periksa nama berkasnya.",
        "{path}: not there. Check the name of the file.",
    )


class PortTaken(Refusal):
    """Another program listens there already."""

    what = Words(
        "Port {port} pada {host} sudah dipakai program lain."
        " Hentikan program itu, atau pilih port lain dengan --port.",
        "Port {port} on {host} is taken by another program."
        " Stop it, or choose another with --port.",
    )


def moment() -> datetime:
    """Return the house's moment: a demo carries its own date."""
    clock = places.house().clock if places.is_open() else None
    return clock or datetime.now(UTC)


def root(area: str) -> Actor:
    """Return the console before any office exists."""
    return Actor(id="console", roles=frozenset({Role.CONSOLE}), areas=(area,))


def init(options: argparse.Namespace) -> int:
    """Create the database and open the house for one city or regency."""
    call_command("migrate", verbosity=0)
    starting.open_city(options.area, at=datetime.now(UTC), demo=False)
    house = places.house()
    screen.line(
        f"{house.name} ({house.kode}) siap: {len(places.districts())} kecamatan,"
        f" {len(places.villages())} kelurahan atau desa."
    )
    screen.line("Berikutnya: kentongan officer add pengelola --title JABATAN")
    return 0


def check(options: argparse.Namespace) -> int:
    """Run the checks; --deploy refuses a demo and weak settings."""
    found = checked.problems(deploy=options.deploy)
    if options.json:
        problems = [{"id": p.id, "says": p.words.id, "grave": p.grave} for p in found]
        screen.document({"problems": problems, "health": _health()})
        return _bad(found, options)
    for problem in found:
        sys.stderr.write(f"{problem.words.id}\n")
    if not found:
        screen.line("Tidak ada yang kurang.")
    return _bad(found, options)


def _bad(found: list[checked.Problem], options: argparse.Namespace) -> int:
    return 1 if any(p.grave or options.deploy for p in found) else 0


def _health() -> list[dict[str, object]]:
    return [
        {
            "key": fact.key,
            "name": fact.name.id,
            "says": fact.says.id,
            "todo": fact.todo.id if fact.todo else None,
            "well": fact.todo is None,
        }
        for fact in facts(moment())
    ]


def audit(options: argparse.Namespace) -> int:
    """Read the whole ledger and say whether the chain holds."""
    checked = ledger.verify()
    if places.is_open():
        by = actors.console(places.house().kode)
        rows, broken = checked.rows, checked.broken_at
        note_verified(rows=rows, broken_at=broken, by=by, at=moment())
    if options.json:
        screen.document(vars(checked))
    elif checked.broken_at is None:
        head = f"{checked.head[:4]} {checked.head[4:8]}".upper()
        screen.line(f"{checked.rows} baris utuh, kepala {head}")
    else:
        screen.line(
            f"Rantai putus di baris {checked.broken_at}."
            " Jangan ubah apa pun; hubungi auditor."
        )
    return 0 if checked.broken_at is None else 1


def places_import(options: argparse.Namespace) -> int:
    """Bring in places or borders from GeoJSON or CSV."""
    if not options.file.is_file():
        raise NoSuchFile(path=options.file)
    rows = incoming.read(options.file.name, options.file.read_bytes())
    by = actors.console(places.house().kode)
    result = place_actions.bring_in(rows=rows, by=by, at=moment())
    screen.line(
        f"{result.areas} wilayah, {result.landmarks} tempat, {result.borders} batas;"
        f" {len(result.refused)} ditolak"
    )
    for refused in result.refused:
        screen.line(f"  baris {refused.line}: {refused.why.say('id')}")
    return 0


def worker(options: argparse.Namespace) -> int:
    """Let the jobs follow the ledger until interrupted."""
    del options
    stop = threading.Event()
    try:
        loop.run(stop)
    except KeyboardInterrupt:
        stop.set()
    return 0


def _claim(host: str, port: int) -> None:
    """Refuse a taken port: two servers on one port mix their answers silently."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortTaken(host=host, port=port) from error


def serve(options: argparse.Namespace) -> int:
    """Serve the pages, with the worker beside them."""
    from granian import Granian
    from granian.constants import Interfaces

    host = getattr(options, "host", "127.0.0.1")
    _claim(host, options.port)
    stop = threading.Event()
    thread = threading.Thread(target=loop.run, args=(stop,), daemon=True)
    thread.start()
    screen.line(f"http://{host}:{options.port}/")
    server = Granian(
        "kentongan.web.wsgi:application",
        address=host,
        port=options.port,
        interface=Interfaces.WSGI,
        workers_kill_timeout=5,
        log_access=False,
    )
    try:
        server.serve()
    finally:
        stop.set()
    return 0
