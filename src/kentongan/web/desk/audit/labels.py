"""Words for what a row of the ledger is about, and why something was refused."""

from __future__ import annotations

from kentongan.domain.words import Words

KINDS: dict[str, Words] = {
    "activity": Words("kegiatan", "activity"),
    "agenda_item": Words("butir agenda", "agenda item"),
    "alarm": Words("sinyal", "alarm"),
    "batch": Words("berkas masuk", "file"),
    "correction_request": Words("hak jawab", "correction request"),
    "day": Words("hari", "day"),
    "decision": Words("keputusan", "decision"),
    "directive": Words("arahan", "directive"),
    "duty": Words("piket", "duty"),
    "group": Words("isu beredar", "group"),
    "house": Words("rumah data", "house"),
    "inquiry": Words("pertanyaan", "inquiry"),
    "issue": Words("isu", "issue"),
    "ledger": Words("rantai catatan", "chain"),
    "officer": Words("akun jabatan", "account"),
    "page": Words("halaman", "page"),
    "publication": Words("terbitan", "publication"),
    "rakor": Words("rakor", "rakor"),
    "release": Words("siaran pers", "release"),
    "report": Words("laporan", "report"),
    "response": Words("tanggapan", "response"),
    "rumour": Words("rumor", "rumour"),
    "seat": Words("kursi forum", "seat"),
    "sender": Words("pengirim", "sender"),
    "statement": Words("pernyataan", "statement"),
    "task": Words("tugas", "task"),
}
OTHER = Words("catatan lain", "another record")
NOT_ALLOWED = Words("tidak berwenang", "not allowed")
ABSENT = Words("tidak ada atau tertutup", "absent or closed")
NOT_YET = Words("syarat belum terpenuhi", "a condition isn't met")
WHY: dict[str, Words] = {
    "NotAllowed": NOT_ALLOWED,
    "NotFound": ABSENT,
    "DoesNotExist": ABSENT,
    "Http404": ABSENT,
}


def kind_words(kind: str) -> Words:
    """Return what a row is about; a kind that isn't listed is named so."""
    return KINDS.get(kind, OTHER)


def why_words(reason: str) -> Words:
    """Return why an act was refused."""
    return WHY.get(reason, NOT_YET)
