"""Facts of the house's health, in the order in which they should be looked at."""

from __future__ import annotations

import platform
import shutil
from datetime import datetime, timedelta

import django
from django.conf import settings

from kentongan import __version__
from kentongan.domain.acts import Act
from kentongan.domain.words import Words
from kentongan.ledger import queries as ledger
from kentongan.ledger import standing
from kentongan.places import queries as places
from kentongan.web.health import jobs, said
from kentongan.web.health.said import Fact

WEEK = timedelta(days=7)
LOW_DISK = 2 * 1024**3
DRIFT = timedelta(minutes=2)


def facts(at: datetime) -> list[Fact]:
    """Return every fact of the house's health."""
    return [
        jobs.worker(at),
        jobs.queue(),
        jobs.failures(),
        _ledger(at),
        _backup(at),
        _disk(),
        _database(),
        _migrations(),
        jobs.channels(at),
        _clock(at),
        _versions(),
    ]


def last_backup(at: datetime) -> tuple[datetime | None, bool]:
    """Return when the house was last copied, and whether that is too long ago."""
    last = ledger.last_of(Act.HOUSE_BACKUP)
    return (last.at, at - last.at > WEEK) if last else (None, True)


def _ledger(at: datetime) -> Fact:
    last = ledger.last_of(Act.AUDIT_VERIFY)
    name = Words("Keutuhan catatan", "Ledger")
    verify = Words("Jalankan kentongan audit verify.", "Run kentongan audit verify.")
    if last is None:
        never = Words("Belum pernah diperiksa.", "Never verified.")
        return Fact("ledger", name, never, verify)
    when = said.moment(last.at)
    if last.reason != "utuh":
        broken = Words(f"{last.reason}, {when.id}.", f"Broken, {when.en}.")
        call = Words(
            "Jangan ubah apa pun; hubungi auditor.",
            "Change nothing; call the auditor.",
        )
        return Fact("ledger", name, broken, call)
    whole = Words(
        f"Utuh, {last.on.id} baris, diperiksa {when.id}.",
        f"Whole, {last.on.id} rows, verified {when.en}.",
    )
    return Fact("ledger", name, whole, verify if at - last.at > WEEK else None)


def _backup(at: datetime) -> Fact:
    name = Words("Cadangan", "Backup")
    step = Words(
        "Jalankan kentongan backup FOLDER di komputer layanan, ke cakram lain.",
        "Run kentongan backup FOLDER on the server, to another disk.",
    )
    when, late = last_backup(at)
    if when is None:
        return Fact("backup", name, Words("Belum pernah.", "Never."), step)
    days = (at - when).days
    told = said.moment(when)
    text = Words(
        f"Terakhir {told.id}, {days} hari lalu.",
        f"Last {told.en}, {days} days ago.",
    )
    return Fact("backup", name, text, step if late else None)


def _disk() -> Fact:
    usage = shutil.disk_usage(settings.DATA)
    free, whole = said.size(usage.free), said.size(usage.total)
    text = Words(f"{free.id} bebas dari {whole.id}.", f"{free.en} free of {whole.en}.")
    step = Words(
        "Kosongkan atau tambah cakram: di bawah 2 GB penerimaan dapat berhenti.",
        "Free or add disk space: under 2 GB intake may stop.",
    )
    low = usage.free < LOW_DISK
    return Fact("disk", Words("Ruang cakram", "Disk"), text, step if low else None)


def _database() -> Fact:
    size = said.size(standing.database_bytes())
    return Fact("database", Words("Basis data", "Database"), size)


def _migrations() -> Fact:
    name = Words("Susunan basis data", "Database layout")
    left = standing.unapplied()
    if not left:
        text = Words("Sesuai versi program.", "As this version needs it.")
        return Fact("migrations", name, text)
    text = Words(f"{left} perubahan belum dijalankan.", f"{left} changes not applied.")
    step = Words(
        "Cadangkan, hentikan layanan, jalankan kentongan init dengan kode yang sama,"
        " lalu kentongan serve.",
        "Back up, stop the service, run kentongan init with the same code, then"
        " kentongan serve.",
    )
    return Fact("migrations", name, text, step)


def _clock(at: datetime) -> Fact:
    name = Words("Jam komputer", "Clock")
    if places.house().demo:
        return Fact("clock", name, Words("Jam peragaan.", "The demo's own clock."))
    behind = standing.clock_behind(at)
    if behind <= DRIFT:
        text = Words(
            "Tidak mundur dari catatan. Beda dengan jam dunia tidak diketahui dari"
            " sini.",
            "Not behind the ledger. How far it is from world time isn't known here.",
        )
        return Fact("clock", name, text)
    minutes = int(behind.total_seconds() // 60)
    text = Words(
        f"Tertinggal {minutes} menit dari catatan terakhir.",
        f"{minutes} minutes behind the last record.",
    )
    step = Words(
        "Betulkan jam komputer, lebih baik dengan NTP.", "Set the clock, best by NTP."
    )
    return Fact("clock", name, text, step)


def _versions() -> Fact:
    text = (
        f"Kentongan {__version__}, Python {platform.python_version()},"
        f" Django {django.get_version()}, {standing.database_version()}"
    )
    return Fact("versions", Words("Versi", "Versions"), Words(text, text))
