"""Which part of the manual a page is about."""

from __future__ import annotations

from django.urls import reverse

from kentongan.domain.rights import Actor
from kentongan.domain.roles import Role
from kentongan.web.manual import book

PAGES: dict[str, tuple[str, str]] = {
    "meja": ("operator", "Memulai pagi"),
    "laporan": ("operator", "Memilah laporan"),
    "laporan/masukkan": ("operator", "Memasukkan ekspor WhatsApp"),
    "isu-beredar": ("verifier", "Mengangkat kabar"),
    "rumor": ("verifier", "Memeriksa"),
    "sinyal": ("operator", "Menilai sinyal"),
    "isu": ("operator", "Mengangkat isu, memberi tugas"),
    "tugas": ("agency", "Mengerjakan tugas"),
    "kegiatan": ("agency", "Mencatat kegiatan bulanan"),
    "renaksi": ("secretary", "Rencana aksi dan laporan B04, B08, B12"),
    "keputusan": ("secretary", "Keputusan, surat, dan syarat"),
    "rakor": ("secretary", "Pada hari rapat"),
    "situasi": ("leader", "Membaca situasi dalam dua menit"),
    "terbitan": ("verifier", "Menulis jawaban"),
    "terbitan/peringatan": ("agency", "Peringatan dini"),
    "tanggapan": ("operator", "Membaca tanggapan warga"),
    "jejak": ("auditor", "Membaca jejak"),
    "pengaturan": ("administrator", "Mengisi kota: halaman Pengaturan"),
    "pos": ("field", "Melapor lewat telepon tanpa grup"),
    "benarkah": ("resident", "Benarkah kabar itu?"),
    "lapor": ("resident", "Melapor"),
    "peringatan": ("resident", "Peringatan dini"),
    "hak-jawab": ("resident", "Menanggapi dan meminta perbaikan"),
}
"""The beginning of an address, and the chapter and section that explain it."""
ROLES: tuple[tuple[Role, str], ...] = (
    (Role.OPERATOR, "operator"),
    (Role.VERIFIER, "verifier"),
    (Role.SECRETARY, "secretary"),
    (Role.NOTE_TAKER, "secretary"),
    (Role.LEADER, "leader"),
    (Role.AGENCY_HEAD, "agency"),
    (Role.AGENCY_OFFICER, "agency"),
    (Role.FIELD_OFFICER, "field"),
    (Role.AUDITOR, "auditor"),
    (Role.ADMINISTRATOR, "administrator"),
)


def of(path: str) -> tuple[str, int] | None:
    """Return chapter and section number for an address, the narrowest that fits."""
    bare = path.removeprefix("/en").strip("/")
    fitting = [one for one in PAGES if bare == one or bare.startswith(one + "/")]
    if not fitting:
        return None
    name, title = PAGES[max(fitting, key=len)]
    found = book.chapter(name, "id")
    sections = found.sections if found else ()
    number = next((one.number for one in sections if one.title == title), 0)
    return name, number


def address(path: str) -> str:
    """Return the page of the manual for an address, at its section."""
    part = of(path)
    if part is None:
        return reverse("help.view")
    name, number = part
    return f"{reverse('help.view.chapter', args=[name])}#bagian-{number}"


def own(by: Actor) -> tuple[str, ...]:
    """Return the chapters of the reader's roles; a resident's without any."""
    names = dict.fromkeys(name for role, name in ROLES if role in by.roles)
    return tuple(names) or ("resident",)
