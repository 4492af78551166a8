"""States of a report, how it is recognised, and what counts as enough word."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from kentongan.domain.acts import Act
from kentongan.domain.codes import Channel, ContentRating
from kentongan.domain.machine import Machine
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

MAX_TEXT = 64_000
MIN_TEXT = 10
OLDEST_DAYS = 366
BATCH = 50


class State(StrEnum):
    """Where a report stands."""

    RECEIVED = "masuk"
    NEEDS_INFO = "perlu_info"
    LINKED = "ditautkan"
    NOT_REPORT = "bukan_laporan"
    REFUSED = "ditolak"
    FORWARDED = "diteruskan"
    CLOSED = "ditutup"


class UploadState(StrEnum):
    """How far a file has come that somebody brought."""

    LOOKED_AT = "dilihat"
    QUEUED = "antre"
    READING = "dibaca"
    DONE = "selesai"
    FAILED = "gagal"
    DROPPED = "dibuang"


MACHINE = Machine(
    start=State.RECEIVED,
    done={
        State.LINKED,
        State.NOT_REPORT,
        State.REFUSED,
        State.FORWARDED,
        State.CLOSED,
    },
    moves=(
        (State.RECEIVED, Act.REPORT_ASK, State.NEEDS_INFO),
        (State.NEEDS_INFO, Act.REPORT_ANSWER, State.RECEIVED),
        (State.NEEDS_INFO, Act.REPORT_CLOSE, State.CLOSED),
        (State.RECEIVED, Act.REPORT_LINK, State.LINKED),
        (State.RECEIVED, Act.REPORT_SET_ASIDE, State.NOT_REPORT),
        (State.RECEIVED, Act.REPORT_REFUSE, State.REFUSED),
        (State.RECEIVED, Act.REPORT_FORWARD, State.FORWARDED),
        (State.RECEIVED, Act.REPORT_CLOSE, State.CLOSED),
        (State.LINKED, Act.REPORT_REOPEN, State.RECEIVED),
        (State.NOT_REPORT, Act.REPORT_REOPEN, State.RECEIVED),
        (State.REFUSED, Act.REPORT_REOPEN, State.RECEIVED),
        (State.FORWARDED, Act.REPORT_REOPEN, State.RECEIVED),
        (State.CLOSED, Act.REPORT_REOPEN, State.RECEIVED),
    ),
)


class TooShort(Refusal):
    """A report without a story."""

    what = Words(
        "Cerita: tulis paling sedikit 10 huruf.",
        "Story: write at least 10 letters.",
    )


class KeyReused(Refusal):
    """An agency's program used one key for two reports."""

    what = Words(
        "Idempotency-Key: kunci ini sudah dipakai untuk laporan lain. Buat yang baru.",
        "Idempotency-Key: this key was used for another report. Make a new one.",
    )


class LongAgo(Refusal):
    """A report that a program says is older than a year."""

    what = Words(
        "sent_at: {days} hari yang lalu, paling lama {most}. Yang lama dimasukkan"
        " sekretariat sebagai berkas.",
        "sent_at: {days} days ago, {most} at most. The secretariat brings in what is"
        " older as a file.",
    )


class TooLong(Refusal):
    """A report over 64 kB."""

    what = Words(
        "Cerita: {size} huruf melebihi 64.000. Kirim bagian yang penting saja.",
        "Story: {size} letters exceed 64,000. Send only what matters.",
    )


class NeedReason(Refusal):
    """What leaves the desk needs a reason that someone can read later."""

    what = Words(
        "Alasan: tulis paling sedikit 10 huruf.",
        "Reason: write at least 10 letters.",
    )


class OneChannelOnly(Refusal):
    """A content is called certain, and one channel only says so."""

    what = Words(
        "Isi: dipastikan atau besar kemungkinan hanya bila dua saluran berbeda"
        " mengatakan hal yang sama. Pilih mungkin, atau tautkan laporan lain dahulu.",
        "Content: confirmed or probable only when two different channels say the same."
        " Choose possible, or attach another report first.",
    )


def check_story(text: str) -> str:
    """Return `text` without outer blanks.

    Raises
    ------
    TooShort, TooLong
        If it can't be a report.
    """
    story = text.strip()
    if len(story) < MIN_TEXT:
        raise TooShort
    if len(story) > MAX_TEXT:
        raise TooLong(size=len(story))
    return story


def check_sent(stated: datetime | None, at: datetime) -> datetime:
    """Return when a program's report was sent: never after it came.

    Raises
    ------
    LongAgo
        If it is said to be older than a year, as by a clock that was never set.
    """
    if stated is None or stated > at:
        return at
    if at - stated > timedelta(days=OLDEST_DAYS):
        raise LongAgo(days=(at - stated).days, most=OLDEST_DAYS)
    return stated


def check_reason(text: str) -> str:
    """Return `text` without outer blanks.

    Raises
    ------
    NeedReason
        If it is too short to be one.
    """
    if len(text.strip()) < MIN_TEXT:
        raise NeedReason
    return text.strip()


def check_rating(content: ContentRating, channels: int) -> None:
    """Let nobody call a content certain on the word of one channel.

    Raises
    ------
    OneChannelOnly
        If the rating is 1 or 2 and fewer than two channels said the same.
    """
    certain = content in {ContentRating.CONFIRMED, ContentRating.PROBABLE}
    if certain and channels < 2:
        raise OneChannelOnly


def pseudonym(sender: str, key: bytes) -> str:
    """Return the name under which a channel's sender is known here.

    The keyed hash can't be turned back into the name or number, which is not kept.
    """
    name = " ".join(sender.split()).casefold()
    return hmac.new(key, name.encode(), sha256).hexdigest()[:12]


def recognise(
    channel: Channel, sender: str, sent_at: datetime | None, text: str, nth: int
) -> str:
    """Return the key by which the same message is known again.

    `nth` counts equal messages of one sender and minute within a file, so that a
    second "siap" is kept while the same file read twice adds nothing.
    """
    minute = sent_at.isoformat(timespec="minutes") if sent_at else ""
    parts = (channel.value, sender, minute, " ".join(text.split()), str(nth))
    return sha256("\x1f".join(parts).encode()).hexdigest()


def office_key(agency: str, key: str, content: Iterable[str]) -> tuple[str, str]:
    """Return what tells an agency's use of a key, and what was sent with it; 32 hex."""
    use = sha256("\x1f".join(("api", agency, key)).encode())
    sent = sha256("\x1f".join(content).encode())
    return use.hexdigest()[:32], sent.hexdigest()[:32]


def receipt_code(client_id: str, pepper: bytes) -> str:
    """Return the 16 digits of a web report's receipt.

    The same client id gives the same receipt, so that a lost answer can be asked
    for again without a second report.
    """
    digest = hmac.new(pepper, client_id.encode(), sha256).digest()
    return f"{int.from_bytes(digest[:8]) % 10**16:016}"


def spaced(code: str) -> str:
    """Return a receipt as people copy it: four groups of four."""
    return " ".join(code[i : i + 4] for i in range(0, 16, 4))
