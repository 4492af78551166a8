"""What the meeting wrote down and what residents said, a line each."""

from __future__ import annotations

from datetime import datetime

from kentongan.access import actors
from kentongan.domain.codes import Channel
from kentongan.domain.dates import month_year
from kentongan.domain.periods import WIB
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor
from kentongan.publication import labels
from kentongan.publication import queries as public
from kentongan.publication.rules import (
    CorrectionState,
    Kind,
    RefusalReason,
    ResponseState,
)
from kentongan.rakor import queries as rakor
from kentongan.reports import queries as reported
from kentongan.rumours import queries as rumours

MOST = 500


def lines(at: datetime) -> list[str]:
    """Return what can be told at `at`; nothing is said of what didn't happen."""
    by = actors.by_account("operator", at)
    found = (
        *_holding(by, at),
        *_minutes(at),
        _responses(by, at),
        _corrections(by, at),
        _threads(by, at),
    )
    return [line for line in found if line]


def _holding(by: Actor, at: datetime) -> list[str]:
    """Tell what was said in public before anything was known."""
    said = [
        text
        for rumour in rumours.rumours(by=by, at=at)
        for text in public.about(Ref("rumour", rumour.id), at=at)
        if text.kind == Kind.HOLDING.value
    ]
    return [
        f"{text.title}: pernyataan sementara tanpa putusan,"
        f" {text.published_at.astimezone(WIB):%d-%m-%Y %H.%M} WIB, berlaku 24 jam."
        for text in said
    ]


def _minutes(at: datetime) -> list[str]:
    by = actors.by_account("sekretaris", at)
    held = [m for m in rakor.meetings(by=by, at=at) if m.approved_at is not None]
    return [
        _minuted(rakor.minutes(by=by, at=at, month=one.name))
        for one in sorted(held, key=lambda one: one.held_at)
    ]


def _minuted(found: rakor.MinutesView) -> str:
    written = sum(bool(item.minutes) for item in found.items)
    approved = found.meeting.approved_at
    day = f"{approved.astimezone(WIB):%d-%m-%Y}" if approved else ""
    return (
        f"Notula Rakor {month_year(found.meeting.name).id}: {found.board.came} dari"
        f" {found.board.invited} kantor datang, {written} butir dicatat,"
        f" {len(found.directives)} arahan; disahkan {day}."
    )


def _responses(by: Actor, at: datetime) -> str:
    found = public.responses(by=by, at=at)
    if not found:
        return ""
    shown = sum(one.state == ResponseState.SHOWN.value for one in found)
    kept = [one.reason for one in found if one.state == ResponseState.REFUSED.value]
    why = "; ".join(labels.REASONS[RefusalReason(reason)].id for reason in kept)
    held = f", {len(kept)} tidak ditampilkan ({why})" if kept else ""
    return f"Tanggapan warga: {len(found)} masuk, {shown} tampil{held}."


def _corrections(by: Actor, at: datetime) -> str:
    found = public.corrections(by=by, at=at)
    taken = sum(one.state == CorrectionState.ACCEPTED.value for one in found)
    if not found:
        return ""
    return f"Hak jawab: {len(found)} masuk, {taken} diterima."


def _threads(by: Actor, at: datetime) -> str:
    """Tell of those who reported without an account, known by their receipt only."""
    narrow = reported.Filter(channel=Channel.WEB.value)
    rows = reported.list_reports(by=by, at=at, narrow=narrow, size=MOST)
    threads = [reported.thread(row.id) for row in rows]
    spoke = sum(any(line[1] for line in thread) for thread in threads)
    told = sum(any(not line[1] for line in thread) for thread in threads)
    if not told:
        return ""
    return (
        f"Lewat nomor laporan, tanpa akun: {told} dari {len(rows)} pelapor dikabari,"
        f" {spoke} menjawab pertanyaan petugas."
    )
