"""15 to 17 February: BPBD warns residents of the water, updates it, and ends it."""

from __future__ import annotations

from dataclasses import replace

from kentongan.alarms import actions
from kentongan.alarms.rules import Draft, Source
from kentongan.demo.stage import Stage, Step, on
from kentongan.domain.codes import Level
from kentongan.domain.hazards import Advised, Certainty, Hazard, Onset
from kentongan.issues import queries as issues

REASON = "Petugas di lapangan melihat air masih naik."
RISING = Draft(
    title="Genangan di Kecamatan Wonoasih dan Kedopok",
    body="Air meluap setelah hujan, setinggi lutut di permukiman dekat sungai,"
    " dan masih naik.",
    affected="Warga dekat sungai di Wonoasih dan Kedopok.",
    what_to_do="Pindahkan barang dan surat penting ke tempat tinggi.\n"
    "Matikan listrik bila air mulai masuk rumah.\n"
    "Dampingi anak, lansia, dan penyandang disabilitas.",
    avoid="Jangan melintasi genangan yang arusnya deras.\n"
    "Jauhi saluran air, tiang listrik, dan pohon besar.",
    help="Dalam bahaya, telepon 112 (darurat). Posko BPBD buka sepanjang malam.",
    steps="Perahu karet dan dapur umum disiapkan; saluran dijaga petugas.",
    hazard=Hazard.WEATHER,
    level=Level.ALERT,
    onset=Onset.NOW,
    certainty=Certainty.OBSERVED,
    advised=Advised.AVOID,
    areas=("35.74.02", "35.74.05"),
    issuer="bpbd",
    offices=("pupr", "dishub"),
    starts_at=on(2020, 2, 15, "20:50"),
    ends_at=on(2020, 2, 16, "12:00"),
)
FALLING = replace(
    RISING,
    body="Air mulai surut; beberapa jalan masih tergenang dan licin.",
    what_to_do="Pakai alas kaki saat membersihkan lumpur.\n"
    "Periksa kabel dan sakelar sebelum menyalakan listrik.",
    help="Dalam bahaya, telepon 112 (darurat). Posko BPBD tetap buka.",
    steps="Petugas membersihkan lumpur dan memantau tinggi air.",
    level=Level.ATTENTION,
    onset=Onset.SOON,
    starts_at=on(2020, 2, 16, "08:00"),
    ends_at=on(2020, 2, 17, "12:00"),
)


def draft(stage: Stage) -> None:
    """Let BPBD's officer draft a warning from the flood's issue."""
    by, at = stage.who("bpbd"), stage.at
    issue = issues.by_id(by=by, at=at, issue_id=stage.ids["flood"])
    if issue is None:
        raise LookupError("BPBD doesn't see the flood's issue")
    source = Source(issue.ref, issue.label, issue.owner)
    row = actions.draft_warning(draft=RISING, source=source, by=by, at=at)
    stage.ids["warning"] = row.pk


def issue(stage: Stage) -> None:
    """Let BPBD's head issue it; the offices say that it arrived."""
    by, at, pk = stage.who("kalaksa"), stage.at, stage.ids["warning"]
    actions.issue_warning(warning_id=pk, reason=REASON, by=by, at=at)


def arrived(stage: Stage) -> None:
    """Let PUPR and Dishub say that the warning arrived."""
    for account in ("pupr", "dishub"):
        by, pk = stage.who(account), stage.ids["warning"]
        actions.acknowledge_warning(warning_id=pk, by=by, at=stage.at)


def update(stage: Stage) -> None:
    """Replace it in the morning: the water recedes."""
    by, at, old = stage.who("bpbd"), stage.at, stage.ids["warning"]
    row = actions.draft_update(draft=FALLING, warning_id=old, by=by, at=at)
    stage.ids["warning"] = row.pk
    head, why = stage.who("kalaksa"), "Air mulai surut menurut petugas di lapangan."
    actions.issue_update(warning_id=row.pk, reason=why, by=head, at=at)


def over(stage: Stage) -> None:
    """End it before its time: the water has gone."""
    by, pk = stage.who("operator"), stage.ids["warning"]
    why = "BPBD melaporkan genangan sudah surut."
    actions.close_warning(warning_id=pk, reason=why, by=by, at=stage.at)


STEPS = (
    Step(on(2020, 2, 15, "20:40"), draft),
    Step(on(2020, 2, 15, "20:50"), issue),
    Step(on(2020, 2, 15, "21:10"), arrived),
    Step(on(2020, 2, 16, "08:00"), update),
    Step(on(2020, 2, 17, "09:30"), over),
)
