"""Report, nihil or talk; of what type; who may be hurt; how soon to look."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.demo.messages import Message, month
from kentongan.domain.codes import Band, Harm, ReportKind, Urgency
from kentongan.domain.issue_types import issue_types
from kentongan.science.text.classify import ASSEMBLY, Relation, classify
from kentongan.science.text.classify.signs import see
from tests.science.conftest import City, probolinggo
from tests.science.texts import texts

ORDER = list(Urgency)
MONTH = month(sorted(probolinggo().villages), seed=7)
WRITTEN = sorted({message.text for message in MONTH})
SEEN_NOW = "Orang dikira penculik dikeroyok warga di Kebonsari Wetan!"


def of(truth: str) -> list[Message]:
    return list({m.text: m for m in MONTH if m.truth == truth}.values())


def share(found: list[bool]) -> float:
    return sum(found) / len(found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("siap ndan 86", ReportKind.NOT_REPORT),
        ("", ReportKind.NOT_REPORT),
        ("👍👍", ReportKind.NOT_REPORT),
        ("wilayah aman? mohon laporan nihil", ReportKind.NOT_REPORT),
        ("Mohon ijin, wilayah Kel. Pilang aman terkendali", ReportKind.ZERO),
        ("nihil kejadian, tidak ada banjir", ReportKind.ZERO),
        ("Awas penculikan anak pakai mobil putih", ReportKind.REPORT),
        ("situasi tidak aman, ada keributan di pasar", ReportKind.REPORT),
        ("nihil, tapi ada orang dikeroyok warga", ReportKind.REPORT),
        ("nihil, tapi dikejar massa", ReportKind.REPORT),
    ],
)
def test_a_message_is_a_report_a_nihil_or_talk(text, kind):
    assert classify(text).kind is kind


@pytest.mark.parametrize("calm", ["aman", "kondusif"])
@pytest.mark.parametrize(
    "before", ["situasi tidak", "wilayah Jati belum", "kondisi tdk"]
)
def test_what_is_not_calm_is_no_nihil(before, calm):
    assert classify(f"{before} {calm}").kind is ReportKind.REPORT
    assert classify(f"{before} ada kejadian, {calm}").kind is ReportKind.ZERO


def test_a_word_said_again_weighs_once():
    assert see("ribut ribut terus ribut").types == see("ribut").types


def test_every_kelurahan_can_say_nihil(city: City):
    for name in city.villages:
        assert classify(f"Kel. {name} nihil").kind is ReportKind.ZERO, name


def test_the_months_nihil_and_talk_are_hardly_taken_for_reports():
    """Share of distinct texts; truths are those the month was written with."""
    zero = [classify(m.text).kind is ReportKind.ZERO for m in of("nihil")]
    talk = [classify(m.text).kind is not ReportKind.REPORT for m in of("chatter")]
    assert share(zero) >= 0.99
    assert share(talk) >= 0.94


def test_the_months_rumour_is_found_and_strangers_to_it_are_not():
    kidnap = [classify(m.text).issue_type == "isu_penculikan" for m in of("kidnap")]
    assert share(kidnap) >= 0.95
    strangers = {m.truth for m in MONTH if m.truth.startswith("stranger_")}
    other = [
        classify(m.text).issue_type != "isu_penculikan"
        for truth in strangers
        for m in of(truth)
    ]
    assert share(other) >= 0.95


def test_the_first_word_of_someone_accused_is_urgent():
    """Later ones say that help is on its way or that it is over."""
    first = min(of("t1"))
    assert classify(first.text).urgency is Urgency.HIGH


def test_someone_accused_now_comes_before_everything():
    found = classify(SEEN_NOW)
    assert (found.harm, found.urgency) == (Harm.ACCUSED, Urgency.HIGH)
    assert any("dituduh" in why.id for why in found.why)


@pytest.mark.parametrize("after", ["tolong amankan dulu", "jangan bubar dulu, cepat"])
def test_dulu_after_a_verb_is_no_past(after):
    found = classify(f"{SEEN_NOW} {after}")
    assert (found.harm, found.urgency) == (Harm.ACCUSED, Urgency.HIGH)


@pytest.mark.parametrize(
    "text",
    [
        "dulu pernah ada orang dikira penculik dikeroyok di sini",
        "dulu di pasar ada copet dikeroyok warga",
        "Alhamdulillah hoax, tidak ada orang dikeroyok",
        "tahun lalu pernah ada orang dikira penculik dikeroyok",
        "tidak ada penculikan, jangan main hakim sendiri",
    ],
)
def test_what_is_denied_or_long_past_accuses_nobody_now(text):
    assert classify(text).harm is not Harm.ACCUSED


@pytest.mark.parametrize(
    "text",
    [
        "Besok jam 13.00 ada aksi damai di alun-alun, sudah diberitahukan",
        "unjuk rasa 500 orang di depan kantor wali kota, tertib",
        "massa demo bergerak ke DPRD, orasi damai",
        "unjuk rasa damai di DPRD, massa mengepung kantor",
    ],
)
def test_people_who_assemble_raise_nothing(text):
    found = classify(text)
    assert found.issue_type == ASSEMBLY
    assert found.harm is None
    assert found.urgency is Urgency.LOW


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("hoax pak, gak ada penculikan", Relation.DENIAL),
        ("apa benar ada penculikan di Jati?", Relation.QUESTION),
        ("Dari grup sebelah: awas penculikan anak di sekolah", Relation.FORWARD),
        ("ada penculikan anak di Jati", Relation.STATEMENT),
    ],
)
def test_denied_asked_or_passed_on_it_is_the_same_rumour(text, relation):
    found = classify(text)
    assert (found.issue_type, found.relation) == ("isu_penculikan", relation)


@pytest.mark.parametrize(
    "text",
    [
        "Nonton film Penculikan di bioskop nanti malam",
        "Kehilangan sepeda motor di gang 2 Kel. Jati tadi malam",
        "kucing saya hilang, warna putih",
        "latihan simulasi penanganan penculikan di Polres besok",
    ],
)
def test_what_only_resembles_the_rumour_is_not_of_its_type(text):
    assert classify(text).issue_type != "isu_penculikan"


@given(st.sampled_from(WRITTEN))
def test_capitals_change_nothing(text):
    assert classify(text.upper()) == classify(text.lower())


@given(st.sampled_from(WRITTEN))
def test_saying_it_twice_raises_nothing(text):
    once, twice = classify(text), classify(f"{text} {text}")
    if once.kind is ReportKind.REPORT:
        assert ORDER.index(twice.urgency) <= ORDER.index(once.urgency)


@given(st.sampled_from(of("nihil") + of("chatter")))
def test_nothing_calm_beside_it_hides_someone_accused(message):
    found = classify(f"{SEEN_NOW} {message.text}")
    assert (found.harm, found.urgency) == (Harm.ACCUSED, Urgency.HIGH)


@given(texts)
def test_what_is_said_of_a_message_fits_together(text):
    found = classify(text)
    assert found.why
    assert found.band in set(Band)
    if found.issue_type is not None:
        assert found.sector is issue_types()[found.issue_type].sector
    if found.kind is not ReportKind.REPORT:
        assert (found.issue_type, found.harm) == (None, None)
        assert found.urgency is Urgency.LOW
    if found.harm is Harm.ACCUSED:
        assert found.urgency is Urgency.HIGH
    if found.issue_type == ASSEMBLY:
        assert found.harm is None
