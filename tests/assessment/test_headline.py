"""S6: the headline is computed from evidence; silence is never calm."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kentongan.assessment.rules.coverage import Village, coverage
from kentongan.assessment.rules.headline import count_word, headline
from kentongan.assessment.rules.levels import GRAVE
from kentongan.assessment.rules.settings import DEFAULT
from kentongan.domain.codes import Level

CALM = "aman dan kondusif"
SILENT = ("Kedunggaleng", "Sumber Wetan", "Pohsangit Kidul")


def villages(total=29, silent=(), days=7):
    names = [f"Kelurahan {n}" for n in range(total - len(silent))]
    heard = [
        Village(f"35.74.01.{1000 + n}", name, days) for n, name in enumerate(names)
    ]
    quiet = [Village(f"35.74.02.{1000 + n}", name, 2) for n, name in enumerate(silent)]
    return coverage([*heard, *quiet])


def test_the_sentence_of_the_acceptance_month():
    found = headline(
        [Level.ATTENTION, Level.ATTENTION], villages(29, SILENT), waiting=1
    )
    assert found.calm
    assert found.whole.id == (
        "Keadaan: aman dan kondusif, tiga hal perlu perhatian. 26 dari 29 kelurahan"
        " cukup melapor. Belum cukup data, jadi belum dapat disebut aman: Kedunggaleng,"
        " Sumber Wetan, Pohsangit Kidul."
    )


def test_with_twelve_silent_kelurahan_data_are_insufficient():
    silent = [f"Diam {n}" for n in range(12)]
    found = headline([Level.ATTENTION], villages(29, silent), rumours=1)
    assert not found.calm
    assert found.sentence.id == (
        "Belum dapat dinyatakan kondusif: kabar 12 kelurahan kurang,"
        " dan satu rumor meresahkan."
    )
    assert found.coverage.id == "17 dari 29 kelurahan cukup melapor."
    assert "Diam 11" in found.silent.id


def test_eighty_five_percent_is_the_line():
    at_line = headline([], villages(20, ["a", "b", "c"]))
    below = headline([], villages(20, ["a", "b", "c", "d"]))
    assert at_line.calm
    assert not below.calm


def test_one_grave_matter_is_named_before_everything_else():
    found = headline([Level.ALERT, Level.ATTENTION, Level.CRITICAL], villages())
    assert found.sentence.id == (
        "Belum dapat dinyatakan kondusif: satu hal rawan, dan satu hal waspada."
    )
    assert found.sentence.en == (
        "Can't be called conducive yet: one is critical, and one is on alert."
    )


def test_nothing_to_say_is_said_short():
    assert headline([], villages()).sentence.id == "Keadaan: aman dan kondusif."
    one = headline([Level.ATTENTION], villages()).sentence
    assert one.en == "Situation: safe and conducive, one matter needs attention."


LEVELS = st.lists(st.sampled_from(Level), max_size=8)
DAYS = st.lists(st.integers(0, 7), max_size=40)


@given(levels=LEVELS, days=DAYS, waiting=st.integers(0, 5), rumours=st.integers(0, 5))
def test_never_calm_without_reports_nor_beside_a_grave_matter(
    levels, days, waiting, rumours
):
    found = coverage(
        Village(f"35.74.01.{n:04}", f"K{n}", d) for n, d in enumerate(days)
    )
    said = headline(levels, found, waiting=waiting, rumours=rumours)
    enough = sum(d >= DEFAULT.enough_days for d in days)
    grave = any(level in GRAVE for level in levels)
    assert said.calm == (bool(days) and enough >= 0.85 * len(days) and not grave)
    for text, word in ((said.whole.id, CALM), (said.whole.en, "safe and conducive")):
        assert (word in text) == said.calm
    silent = [f"K{n}" for n, d in enumerate(days) if d < DEFAULT.enough_days]
    assert all(name in said.silent.id for name in silent)


@given(levels=LEVELS, total=st.integers(1, 40), more=st.integers(0, 40))
def test_more_silence_never_makes_it_calmer(levels, total, more):
    few = headline(levels, villages(total, [str(n) for n in range(min(more, total))]))
    none = headline(levels, villages(total, [str(n) for n in range(total)]))
    assert not none.calm
    assert few.calm <= headline(levels, villages(total)).calm


@given(levels=LEVELS, extra=st.sampled_from(sorted(GRAVE)))
def test_a_grave_matter_more_is_never_calm(levels, extra):
    assert not headline([*levels, extra], villages()).calm


def test_numbers_are_words_up_to_eight():
    assert [count_word(n).id for n in (1, 3, 8, 9)] == ["satu", "tiga", "delapan", "9"]
