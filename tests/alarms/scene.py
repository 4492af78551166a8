"""A flood that people have in hand, and the early warning that follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from kentongan.alarms import actions
from kentongan.alarms.models import EarlyWarning
from kentongan.alarms.rules import Draft, Source
from kentongan.domain.codes import Classification, Level, Sector
from kentongan.domain.hazards import Advised, Certainty, Hazard, Onset
from kentongan.issues import actions as issues
from kentongan.issues import queries as issued
from kentongan.issues.actions import NewIssue
from kentongan.issues.rules import Plan
from tests.cast import NOON, who

WONOASIH, KEDOPOK = "35.74.02", "35.74.05"
REASON = "Air terus naik menurut petugas di lapangan."


def flood(*, restricted: bool = False, at: datetime = NOON) -> Source:
    """An issue that BPBD answers for, as the source of a warning."""
    issue = issues.open_issue(
        new=NewIssue(
            title="Genangan di Wonoasih dan Kedopok",
            sector=Sector.SOCIETY,
            issue_type="genangan",
            area="35.74",
            owner="bpbd",
            next_step=Plan("Memantau tinggi air", "bpbd", at + timedelta(days=1)),
            summary="Catatan dalam yang tidak untuk umum.",
            classification=Classification.TERBATAS
            if restricted
            else Classification.BIASA,
            agencies=("bpbd",),
        ),
        by=who("operator"),
        at=at,
    )
    seen = issued.by_id(by=who("operator"), at=at, issue_id=issue.pk)
    assert seen is not None
    return Source(seen.ref, seen.label, seen.owner)


def draft(at: datetime = NOON, **changes: object) -> Draft:
    """A complete draft."""
    words = Draft(
        title="Genangan di Kecamatan Wonoasih dan Kedopok",
        body="Air setinggi lutut di permukiman tepi sungai dan masih naik.",
        affected="Warga di tepi sungai di Wonoasih dan Kedopok.",
        what_to_do="Pindahkan barang ke tempat tinggi.\nMatikan listrik.",
        avoid="Jangan melintasi arus deras.",
        help="Posko BPBD buka 24 jam; dalam bahaya telepon 112.",
        steps="Perahu dan dapur umum disiapkan.",
        hazard=Hazard.WEATHER,
        level=Level.ALERT,
        onset=Onset.NOW,
        certainty=Certainty.OBSERVED,
        advised=Advised.AVOID,
        areas=(WONOASIH, KEDOPOK),
        issuer="bpbd",
        offices=("pupr", "dinkes"),
        starts_at=at,
        ends_at=at + timedelta(hours=12),
    )
    return replace(words, **changes)


def drafted(by: str = "operator", at: datetime = NOON, **changes) -> EarlyWarning:
    """A draft that waits for BPBD's head."""
    return actions.draft_warning(
        draft=draft(at, **changes), source=flood(at=at), by=who(by), at=at
    )


def out(at: datetime = NOON, **changes) -> EarlyWarning:
    """A warning that BPBD's head let out."""
    row = drafted(at=at, **changes)
    return actions.issue_warning(
        warning_id=row.pk, reason=REASON, by=who("kalaksa"), at=at
    )
