"""The evidence binder: what may leave goes in, what may not is only listed."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings

from kentongan.assessment.plan_report.gathering import (
    Gathered,
    clean,
    held_back,
    proof,
)
from kentongan.assessment.queries.evidence import HELD, Thing
from kentongan.documents import plain_date
from kentongan.documents.binder import Folder, Leaf, zipped
from kentongan.plans.queries import ActionView, EvidenceView

_PNG = b"\x89PNG"
_LOST = "berkas tidak ditemukan"


def bound(found: Gathered) -> bytes:
    """Return the binder of a report."""
    doc = found.doc
    marks = ["PERAGAAN - BUKAN DOKUMEN RESMI"] if doc.frame.demo else []
    draft = [] if doc.over else ["DRAF: periode belum berakhir"]
    head = [
        f"DATA DUKUNG RENCANA AKSI TERPADU {doc.period}, {doc.frame.city}",
        *marks,
        *draft,
        f"Klasifikasi: {doc.frame.classification}."
        f" Kepala buku jejak baris {doc.frame.ledger_seq}: {doc.frame.short_head}",
    ]
    folders = [_folder(one, found) for one in found.plan.actions if one.counts]
    return zipped(head, [folder for folder in folders if folder is not None])


def _folder(one: ActionView, found: Gathered) -> Folder | None:
    target = one.target(found.period.part)
    if target is None:
        return None
    leaves = [leaf for piece in target.evidence for leaf in _leaves(piece, found)]
    return Folder(one.number, clean(one.what), tuple(leaves))


def _leaves(piece: EvidenceView, found: Gathered) -> Iterable[Leaf]:
    thing, shown = found.things.get(piece.about), proof(piece, found.things)
    if held_back(piece, thing) or shown.held:
        yield Leaf(shown.title, note=shown.held)
    elif piece.digest:
        yield _photo(shown.title, piece.digest)
    elif thing is not None:
        yield Leaf(shown.title, ".txt", _sheet(thing))
        for digest in thing.photos:
            yield _photo(f"Foto {shown.title}", digest)


def _photo(title: str, digest: str) -> Leaf:
    """Return a kept picture; it was written anew without metadata when it came."""
    path = settings.ATTACHMENTS / digest
    if not path.is_file():
        return Leaf(title, note=_LOST)
    content = path.read_bytes()
    return Leaf(title, ".png" if content.startswith(_PNG) else ".jpg", content)


def _sheet(thing: Thing) -> bytes:
    lines = [
        clean(thing.title),
        f"{HELD[thing.kind].id}, {plain_date(thing.day)}",
        "",
        clean(thing.body),
    ]
    return ("\n".join(lines) + "\n").encode()
