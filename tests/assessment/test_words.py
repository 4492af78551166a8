"""S6, S8, S12: what may be said, how sure, and how long it took."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kentongan.assessment.rules import times
from kentongan.assessment.rules.confidence import Confidence, sureness
from kentongan.assessment.rules.coverage import Village, coverage
from kentongan.assessment.rules.speech import Answered, Requested, do_not_say, may_say
from kentongan.assessment.rules.wording import decimal, first_sentence, listed
from kentongan.domain.codes import Competence, Verdict
from kentongan.domain.periods import WIB

AT = datetime(2020, 2, 24, 0, 0, tzinfo=UTC)
ANSWER = Answered(
    title="Benarkah ada penculikan anak di Kota Probolinggo?",
    body="Tidak ada kasus penculikan. Sekolah berjalan seperti biasa.",
    verdict=Verdict.FALSE,
    place="Kota Probolinggo",
    as_of=AT,
    checked_by=("Polres", "Dikbud", "RSUD"),
    not_covered="luar kota",
)
SHIP = Requested("Penundaan kapal pesiar", "KSOP", Competence.REQUEST, replied=False)


def test_what_may_be_said_is_bounded_by_moment_place_and_office():
    [said] = may_say([ANSWER], WIB)
    assert said.sentence.id == (
        "Sampai 24 Februari 2020 pukul 07.00 WIB, tidak ada kasus penculikan di Kota"
        " Probolinggo menurut pemeriksaan Polres, Dikbud, dan RSUD."
    )
    assert said.source == ANSWER.title


def test_what_is_not_certain_is_not_said_as_if_it_were():
    for unsure in (
        replace(ANSWER, verdict=Verdict.OPEN),
        replace(ANSWER, checked_by=()),
    ):
        [said] = may_say([unsure], WIB)
        assert "masih diperiksa" in said.sentence.id
        assert "tidak ada kasus" not in said.sentence.id


@given(st.lists(st.sampled_from(["Polres", "Dikbud", "Lurah Jati"]), max_size=3))
def test_nothing_may_be_said_without_place_and_moment(offices):
    [said] = may_say([replace(ANSWER, checked_by=tuple(offices))], WIB)
    assert "24 Februari 2020 pukul 07.00 WIB" in said.sentence.id
    assert not offices or "Kota Probolinggo" in said.sentence.id


def test_what_goes_beyond_the_scope_is_not_to_be_said():
    found = [words.id for words in do_not_say([ANSWER], [SHIP])]
    assert any(line.startswith("“di mana pun tidak ada”") for line in found)
    assert any("KSOP memutuskan" in line for line in found)
    assert any("KSOP belum menjawab" in line for line in found)


def test_an_answered_request_and_an_own_decision_forbid_less():
    replied = replace(SHIP, replied=True)
    assert not any("belum menjawab" in w.id for w in do_not_say([], [replied]))
    assert do_not_say([], [replace(SHIP, competence=Competence.OWN)]) == []


def around(silent):
    rows = [
        Village(f"35.74.02.{n:04}", str(n), 0 if n < silent else 7) for n in range(6)
    ]
    return coverage(rows)


def sure(silent, checked_by=0):
    return sureness(checked_by=checked_by, around=around(silent), share=2 / 3)


def test_how_sure_rests_on_who_checked_and_who_is_silent():
    assert sure(3, checked_by=3).confidence is Confidence.HIGH
    assert sure(0).confidence is Confidence.HIGH
    assert sure(1).confidence is Confidence.MEDIUM
    assert sure(1).why.id == "1 kelurahan diam"
    assert sure(3).confidence is Confidence.LOW
    assert sureness(checked_by=0, around=coverage([]), share=0.5).confidence is (
        Confidence.LOW
    )


HOUR = timedelta(hours=1)


def test_times_are_medians_over_the_rumours_that_got_so_far():
    paths = [
        times.Path(AT, AT + HOUR, AT + 2 * HOUR, AT + 3 * HOUR, AT + 10.5 * HOUR),
        times.Path(AT, AT + 3 * HOUR),
    ]
    found = times.medians(paths)
    assert (found.group, found.alarm, found.answer) == (2, 2, 10.5)
    assert found.of == (2, 1, 1, 1)
    assert times.medians([]).group is None


@given(st.lists(st.integers(0, 500), min_size=1), st.randoms())
def test_medians_do_not_depend_on_the_order(spans, random):
    paths = [times.Path(AT, AT + n * HOUR) for n in spans]
    shuffled = list(paths)
    random.shuffle(shuffled)
    assert times.medians(paths) == times.medians(shuffled)


def test_a_rate_of_nothing_is_none():
    assert times.rate(0, 0) is None
    assert times.rate(3, 4) == 0.75


def test_words():
    assert listed(["A", "B", "C"]).id == "A, B, dan C"
    assert listed(["A", "B"]).en == "A and B"
    assert decimal(10.5).id == "10,5"
    assert decimal(10).id == "10"
    assert first_sentence("Tidak ada. Tenang.") == "Tidak ada"
    assert first_sentence("Pukul 09.00 aman. Ya") == "Pukul 09.00 aman"
