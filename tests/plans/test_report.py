"""S9: a period's report writes what it can, says what is missing, leaks nothing."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime

import pytest
from openpyxl import load_workbook

from kentongan.assessment import plan_report
from kentongan.assessment.plan_report import gathering
from kentongan.assessment.queries.evidence import Held, suggested, things
from kentongan.domain.codes import Phase
from kentongan.domain.rights import NotAllowed
from kentongan.ledger.models import Entry
from kentongan.plans import actions, queries
from kentongan.plans.actions import Achieved, NewFile
from kentongan.plans.rules import Part, Period
from kentongan.tasks import actions as tasks
from tests import cast
from tests.cast import NOON
from tests.documents.reading import pages
from tests.plans import scene

pytestmark = pytest.mark.django_db
B04 = Period(2020, Part.B04)
MAY = datetime(2020, 5, 2, 3, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _city(db):
    cast.city()


def _activity(proof: str = "Dihadiri 60 wali murid.") -> None:
    by = cast.who("dikbud")
    one = tasks.plan_activity(
        what="Sosialisasi di SD Peragaan 1",
        phase=Phase.PREVENTION,
        place="SD Peragaan 1",
        day=date(2020, 2, 3),
        by=by,
        at=NOON,
    )
    day = date(2020, 2, 3)
    tasks.report_activity(activity_id=one.pk, day=day, proof=proof, by=by, at=NOON)


def _proved(proof: str = "Dihadiri 60 wali murid.") -> int:
    """Dikbud's achievement with its activity as evidence."""
    _activity(proof)
    one, by = scene.reached(), cast.who("dikbud")
    refs = list(things(by=by, at=NOON, period=B04))
    actions.choose_evidence(
        action_id=one, part=Part.B04, refs=refs, offered=refs, by=by, at=NOON
    )
    return one


def _build(out, at=NOON):
    return plan_report.build(period=B04, out=out, by=cast.console(), at=at)


def _text(path) -> str:
    return " ".join(pages(path.read_bytes()))


def _binder(report) -> zipfile.ZipFile:
    [path] = [path for path in report.files if path.suffix == ".zip"]
    return zipfile.ZipFile(io.BytesIO(path.read_bytes()))


def test_an_office_may_not_build_it(tmp_path):
    scene.adopted()
    with pytest.raises(NotAllowed):
        plan_report.build(period=B04, out=tmp_path, by=cast.who("dikbud"), at=NOON)


def test_an_office_is_offered_its_own_work_of_the_period():
    _activity()
    scene.adopted()
    by = cast.who("operator")
    found = things(by=by, at=NOON, period=B04).values()
    one = queries.action(by=by, at=NOON, year=2020, number=1)
    two = queries.action(by=by, at=NOON, year=2020, number=2)
    assert [thing.kind for thing in suggested(one, found)] == [Held.ACTIVITY]
    assert not suggested(two, found)
    assert not things(by=by, at=NOON, period=Period(2020, Part.B08))


def test_before_the_period_is_over_everything_is_a_draft_and_says_so(tmp_path):
    _proved()
    early = _build(tmp_path / "1")
    assert early.draft
    assert "belum berakhir" in early.missing[0]
    assert "aksi 2 (Bakesbangpol): capaian belum dicatat" in early.missing
    assert "DRAF" in _text(tmp_path / "1/renaksi-2020-B04.pdf")
    late = _build(tmp_path / "2", MAY)
    assert not late.draft
    assert "DRAF" not in _text(tmp_path / "2/renaksi-2020-B04.pdf")
    assert Entry.objects.filter(act="action_plan.report").count() == 2


def test_the_files_hold_the_plan_and_what_was_reached(tmp_path):
    _proved()
    _build(tmp_path)
    book = load_workbook(tmp_path / "renaksi-2020-B04.xlsx")
    said = [str(c.value) for sheet in book for row in sheet for c in row if c.value]
    for words in (scene.DIKBUD.what, "Dua kecamatan", scene.REACHED.reached):
        assert words in said
    sheet = (tmp_path / "renaksi-2020-B04-lembar-salin.txt").read_text()
    order = ["Aksi:", "Tugas Tim Terpadu:", "Ukuran keberhasilan B04:", "Capaian B04:"]
    assert sorted(order, key=sheet.index) == order


def test_the_same_state_gives_the_same_bytes():
    _proved()
    first, second = (plan_report.gather(period=B04, at=NOON) for _ in range(2))
    binder = plan_report.binding.bound
    book = plan_report.action_plan.xlsx
    assert binder(first) == binder(second)
    assert book(first.doc) == book(second.doc)


def test_nobodys_name_or_number_leaves_in_the_binder(tmp_path):
    _proved("Hubungi Pak Slamet 0812-3456-7890, 60 wali murid hadir.")
    with _binder(_build(tmp_path)) as binder:
        whole = b"".join(binder.read(name) for name in binder.namelist()).decode()
    assert "60 wali murid" in whole
    assert "Slamet" not in whole
    assert "0812" not in whole


def test_restricted_evidence_is_listed_and_stays_until_its_head_lets_it_go(tmp_path):
    plan = scene.drafted()
    new = actions.NewAction(
        "Patroli malam bersama",
        scene.DIKBUD.duty,
        Phase.CESSATION,
        "polres",
        measures={Part.B04: "12 malam"},
    )
    row = actions.add_action(plan_id=plan.pk, new=new, by=cast.who("operator"), at=NOON)
    actions.adopt_all(plan_id=plan.pk, by=cast.who("mayor"), at=NOON)
    at, by = {"action_id": row.pk, "part": Part.B04, "at": NOON}, cast.who("polres")
    actions.achieve(new=Achieved("Sepuluh malam patroli.", 83), by=by, **at)
    sent = NewFile("Patroli di pelabuhan", scene.photo(), restricted=True)
    kept = actions.add_file(new=sent, by=by, **at)
    before = _build(tmp_path / "1")
    with _binder(before) as binder:
        assert not [name for name in binder.namelist() if name.endswith(".jpg")]
        index = binder.read("00-daftar-isi.txt").decode()
    assert gathering.RESTRICTED in index
    assert "pelabuhan" not in index
    actions.confirm(evidence_id=kept.pk, by=cast.who("kapolres"), at=NOON)
    with _binder(_build(tmp_path / "2")) as binder:
        [photo] = [name for name in binder.namelist() if name.endswith(".jpg")]
        assert b"Kamera Rahasia" not in binder.read(photo)
