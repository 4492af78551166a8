"""What the machine proposes for a draft: never figures, never a level."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from kentongan.domain.hazards import Advised, Certainty, Hazard, Onset, hazard_of
from kentongan.domain.issue_types import issue_types

HOLDS = timedelta(hours=12)
HELP = "Dalam bahaya, telepon 112 (darurat) atau 110 (polisi)."


@dataclass(frozen=True)
class Proposal:
    """Words and codes to start from; a person rewrites and chooses."""

    title: str
    hazard: Hazard
    onset: Onset
    certainty: Certainty
    advised: Advised
    what_to_do: str
    avoid: str
    help: str
    starts_at: datetime
    ends_at: datetime


_DO = {
    Hazard.WEATHER: (
        "Pindahkan barang dan surat penting ke tempat tinggi.\n"
        "Matikan listrik bila air mulai masuk rumah.\n"
        "Dampingi anak, lansia, dan penyandang disabilitas.",
        "Jangan melintasi genangan yang arusnya deras.\n"
        "Jauhi saluran air, tiang listrik, dan pohon besar.",
    ),
    Hazard.GROUND: (
        "Keluar ke tempat terbuka bila bangunan retak.\nIkuti petunjuk petugas.",
        "Jauhi bangunan retak, tebing, dan tiang.",
    ),
    Hazard.FIRE: (
        "Keluar dari bangunan dan beri jalan bagi mobil pemadam.\n"
        "Putus listrik dan gas bila aman dilakukan.",
        "Jangan mendekat untuk menonton.",
    ),
    Hazard.HEALTH: (
        "Cuci tangan dan tutup makanan.\n"
        "Bila bergejala, periksakan diri ke puskesmas terdekat.",
        "Jangan memakai obat tanpa petunjuk petugas kesehatan.",
    ),
    Hazard.SECURITY: (
        "Tetap tenang dan ikuti petunjuk petugas.\n"
        "Laporkan yang Anda lihat; jangan bertindak sendiri.",
        "Hindari berkerumun di tempat kejadian.\nJangan meneruskan kabar yang belum"
        " jelas.",
    ),
}
_ANY = (
    "Ikuti petunjuk petugas di tempat.\nTeruskan peringatan ini kepada tetangga.",
    "Jangan mendekati tempat berbahaya.",
)


def propose(issue_type: str, place: str, at: datetime) -> Proposal:
    """Return what a draft about `issue_type` in `place` may start from."""
    known = issue_types().get(issue_type)
    hazard = hazard_of(issue_type)
    todo, avoid = _DO.get(hazard, _ANY)
    return Proposal(
        title=f"{known.words.id if known else 'Peringatan'} di {place}",
        hazard=hazard,
        onset=Onset.NOW,
        certainty=Certainty.OBSERVED,
        advised=Advised.AVOID,
        what_to_do=todo,
        avoid=avoid,
        help=HELP,
        starts_at=at,
        ends_at=at + HOLDS,
    )
