"""Files that were brought and started: read in parts, at the worker's pace."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from kentongan.access import actors
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.reports import actions, intake, keeping, queries
from kentongan.reports.queries import UploadView

log = logging.getLogger(__name__)
KEPT = timedelta(hours=24)
BROKEN = Words(
    "Pembacaan berhenti karena gangguan. Masukkan lagi berkasnya: baris yang sudah"
    " terbaca tidak menjadi dua.",
    "Reading stopped at a fault. Bring the file again: lines that were read don't"
    " become two.",
)


def read_started(at: datetime) -> None:
    """Read every started file to its end, and throw away what nobody took in."""
    by = actors.machine(places.house().kode, "penerima")
    while (upload := queries.next_upload(by=by, at=at)) is not None:
        keeping.close_left_open()
        actions.end_reading(
            upload_id=upload.id, why=_read(upload, by, at), by=by, at=at
        )
    for upload_id in queries.forgotten_uploads(by=by, at=at, before=at - KEPT):
        actions.drop(upload_id=upload_id, by=by, at=at)


def _read(upload: UploadView, by: Actor, at: datetime) -> Words | None:
    try:
        intake.read_upload(upload=upload, zone=places.zone(), by=by, at=at)
    except Refusal as refusal:
        return Words(refusal.say("id"), refusal.say("en"))
    except Exception:
        log.exception("file %s failed", upload.number)
        return BROKEN
    return None
