"""The worker, what it has still to do, what failed, and which channels are silent."""

from __future__ import annotations

from datetime import datetime, timedelta

from kentongan.access import actors
from kentongan.domain.codes import Channel
from kentongan.domain.labels import CHANNELS
from kentongan.domain.words import Words
from kentongan.ledger import queries as ledger
from kentongan.ledger import standing
from kentongan.places import queries as places
from kentongan.reports import queries as reported
from kentongan.web.health import said
from kentongan.web.health.said import Fact

ALIVE = timedelta(minutes=5)
LONG = 200
SILENT = timedelta(days=7)
SHOWN = 5


def worker(now: datetime) -> Fact:
    """Say whether the worker is alive, and what it did last."""
    name = Words("Pekerja", "Worker")
    step = Words(
        "Jalankan kentongan serve, atau kentongan worker bila terpisah.",
        "Run kentongan serve, or kentongan worker where it is apart.",
    )
    beat = standing.last_beat()
    if beat is None:
        return Fact("worker", name, Words("Belum berjalan.", "Not running."), step)
    when = said.moment(beat)
    if now - beat > ALIVE:
        text = Words(f"Diam sejak {when.id}.", f"Silent since {when.en}.")
        return Fact("worker", name, text, step)
    last = ledger.last_by_machine()
    if last is None:
        text = Words("Berjalan; belum ada pekerjaan.", "Running; nothing done yet.")
        return Fact("worker", name, text)
    when = said.moment(last.at)
    text = Words(
        f"Berjalan; pekerjaan terakhir {when.id}.", f"Running; last job {when.en}."
    )
    return Fact("worker", name, text)


def queue() -> Fact:
    """Say how much waits for the worker."""
    name = Words("Antrean", "Queue")
    unread, rows = len(reported.waiting(limit=10_000)), ledger.to_follow()
    if not unread and rows <= LONG:
        return Fact("queue", name, Words("Tidak ada yang antre.", "Nothing waits."))
    text = Words(
        f"{unread} laporan belum dibaca mesin, {rows} baris catatan belum diikuti.",
        f"{unread} reports not read by the machine, {rows} ledger rows not followed.",
    )
    step = Words(
        "Tunggu beberapa menit. Bila tidak berkurang, mulai ulang pekerja.",
        "Wait a few minutes. If it doesn't shrink, restart the worker.",
    )
    return Fact("queue", name, text, step if unread > LONG or rows > LONG else None)


def failures() -> Fact:
    """Say which jobs failed, and what to do."""
    name = Words("Pekerjaan gagal", "Failed jobs")
    found = ledger.failed()
    if not found:
        return Fact("failed", name, Words("Tidak ada.", "None."))
    rows = "; ".join(
        f"{one.job.replace('_', ' ')} #{one.seq}: {one.error}, {one.tries}x"
        for one in found[:SHOWN]
    )
    text = Words(f"{len(found)}: {rows}.", f"{len(found)}: {rows}.")
    step = Words(
        "Diulang sendiri sampai lima kali. Bila tetap, mulai ulang pekerja dan kirim"
        " baris ini kepada pembuat program.",
        "Tried again up to five times. If it stays, restart the worker and send this"
        " line to the program's makers.",
    )
    return Fact("failed", name, text, step)


def channels(at: datetime) -> Fact:
    """Say since when each channel that was ever used is silent."""
    name = Words("Saluran", "Channels")
    by = actors.machine(places.house().kode)
    heard = reported.last_heard(by=by, at=at)
    if not heard:
        text = Words("Belum ada laporan masuk.", "No report has come in yet.")
        return Fact("channels", name, text)
    parts = [_heard(Channel(channel), when) for channel, when in heard.items()]
    text = Words("; ".join(p.id for p in parts), "; ".join(p.en for p in parts))
    silent = [c for c, when in heard.items() if at - when > SILENT]
    step = Words(
        "Tanyakan kepada operator apakah saluran yang diam masih dipakai.",
        "Ask the operator whether the silent channel is still in use.",
    )
    return Fact("channels", name, text, step if silent else None)


def _heard(channel: Channel, when: datetime) -> Words:
    told, name = said.moment(when), CHANNELS[channel]
    return Words(f"{name.id} terakhir {told.id}", f"{name.en} last {told.en}")
