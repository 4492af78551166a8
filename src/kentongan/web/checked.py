"""What the system checks found, in the words of an office."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.checks import INFO, WARNING, CheckMessage, run_checks

from kentongan.domain.words import Words

DEFECT = Words(
    "Cacat program ({id}): {msg}. Laporkan kepada pembuatnya.",
    "A defect of the program ({id}): {msg}. Report it to its makers.",
)
KNOWN: dict[str, Words] = {
    "kentongan.E005": Words(
        "Belum ada basis data di folder ini. Jalankan kentongan init --area KODE"
        " dengan --data yang sama.",
        "No database in this folder yet. Run kentongan init --area CODE with the same"
        " --data.",
    ),
    "kentongan.E006": Words(
        "Ini basis data peragaan: kata sandinya diketahui semua orang. Mulai di folder"
        " baru dengan kentongan init.",
        "This is a demo database whose passwords everybody knows. Start in a new folder"
        " with kentongan init.",
    ),
    "security.W012": Words(
        "Sesi dapat terbaca di jaringan: layanan ini belum lewat TLS. Pasang TLS di"
        " depannya, lalu atur KENTONGAN_SECURE=1.",
        "Sessions can be read on the network: no TLS yet. Put TLS in front, then set"
        " KENTONGAN_SECURE=1.",
    ),
    "security.W018": Words(
        "KENTONGAN_DEBUG menyala: jejak kesalahan terbaca siapa pun. Matikan.",
        "KENTONGAN_DEBUG is on: anybody can read traces of errors. Switch it off.",
    ),
    "security.W020": Words(
        "KENTONGAN_HOSTS kosong: isi nama yang dipakai untuk membuka layanan ini.",
        "KENTONGAN_HOSTS is empty: give the names under which this is reached.",
    ),
}
WITHOUT_TLS = ("004", "008", "010", "011", "016")
KNOWN |= {f"security.W{n}": KNOWN["security.W012"] for n in WITHOUT_TLS}


@dataclass(frozen=True)
class Problem:
    """What a check found; a grave one stops the command."""

    id: str
    words: Words
    grave: bool


def problems(*, deploy: bool) -> list[Problem]:
    """Return what the checks found, each sentence once, the grave ones first."""
    found = run_checks(include_deployment_checks=deploy)
    told: dict[str, Problem] = {}
    for message in sorted(found, key=lambda one: -one.level):
        if message.level > INFO and not message.is_silenced():
            problem = _problem(message)
            told.setdefault(problem.words.id, problem)
    return list(told.values())


def _problem(message: CheckMessage) -> Problem:
    name = message.id or "?"
    words = KNOWN.get(name)
    if words is None:
        values = {"id": name, "msg": str(message.msg).rstrip(".")}
        words = Words(DEFECT.id.format(**values), DEFECT.en.format(**values))
    return Problem(name, words, grave=message.level > WARNING)
