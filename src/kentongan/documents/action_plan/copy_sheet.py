"""The copy sheet: plain fields in the order of a form, to be pasted one by one."""

from __future__ import annotations

from dataclasses import dataclass

from kentongan.documents.action_plan.values import ActionPlan, Row

EMPTY = "-"


@dataclass(frozen=True)
class Field:
    """One field: what it is called, and what is pasted into it."""

    name: str
    text: str


def fields(row: Row, period: str) -> tuple[Field, ...]:
    """Return an action's fields: who and what, the measure, what came of it."""
    proofs = "; ".join(proof.title for proof in row.proofs if not proof.held)
    percent = "" if row.percent is None else f"{row.percent}"
    said = (
        ("Aksi", row.what),
        ("Tugas Tim Terpadu", row.duty),
        ("Tahap", row.phase),
        ("Penanggung jawab", row.office),
        ("Instansi terkait", row.partners),
        (f"Ukuran keberhasilan {period}", row.measure),
        (f"Capaian {period}", row.reached),
        ("Persen capaian", percent),
        ("Kategori capaian", row.grade),
        ("Hambatan", row.obstacle),
        ("Data dukung", proofs),
    )
    return tuple(Field(name, words or EMPTY) for name, words in said)


def text(doc: ActionPlan) -> bytes:
    """Return the whole sheet as plain text."""
    marks = ["PERAGAAN - BUKAN DOKUMEN RESMI"] if doc.frame.demo else []
    draft = ["DRAF: periode belum berakhir"] if not doc.over else []
    head = f"LEMBAR SALIN {doc.period}, {doc.forum}, {doc.frame.city}"
    lines = [*marks, *draft, head, f"Klasifikasi: {doc.frame.classification}"]
    for row in doc.rows:
        if row.measure:
            lines += ["", f"=== Aksi {row.number} ==="]
            lines += [f"{f.name}:\n{f.text}" for f in fields(row, doc.period[-3:])]
    return ("\n".join(lines) + "\n").encode()
