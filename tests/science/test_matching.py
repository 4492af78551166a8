"""The answered claims that a message makes again."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.codes import Band
from kentongan.science.text.matching import AnsweredClaim, Matcher
from kentongan.science.text.normalise import normalise
from tests.science.texts import chat, texts

CLAIMS = (
    AnsweredClaim(
        1, "Ada anak diculik di Kota Probolinggo", issue_type="isu_penculikan"
    ),
    AnsweredClaim(2, "Garam langka mulai besok", issue_type="harga_pangan"),
    AnsweredClaim(3, "Air PDAM beracun setelah banjir", ("air pam ada racunnya",)),
    AnsweredClaim(4, "Kapal pesiar membawa penyakit", issue_type="isu_kesehatan"),
    AnsweredClaim(5, "Bantuan sosial dipotong petugas kelurahan"),
)
FEW = st.lists(st.sampled_from(CLAIMS), unique=True)
MANY = 200  # claims, more than are compared one by one


def claim(number: int) -> AnsweredClaim:
    """Return a claim of its own words."""
    word = "".join("bcdfghjklm"[int(digit)] + "a" for digit in f"{number:04}")
    return AnsweredClaim(number, f"kabar {word} beredar", issue_type=None)


@given(st.sampled_from(CLAIMS))
def test_a_claim_in_its_own_words_is_surely_found(one):
    for wording in (one.claim, one.claim.upper(), *one.wordings):
        best = Matcher(CLAIMS).match(wording)[0]
        assert (best.id, best.band) == (one.id, Band.SURE)
        assert set(best.words) <= set(normalise(wording).split())


def test_between_two_claims_as_near_neither_is_sure():
    near = AnsweredClaim(9, "Ada anak diculik di Kota Pasuruan")
    best = Matcher([CLAIMS[0], near]).match("ada anak diculik di kota")[0]
    assert best.score > 0.3
    assert best.band is Band.MAYBE


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("katanya ada anak yg diculik di probolinggo ya", 1),
        ("ono arek dicolik nang probolinggo tah?", 1),
        ("besok garam mulai langka, borong lur", 2),
        ("jangan minum air pam, ada racunnya!", 3),
    ],
)
def test_an_answered_claim_is_found_by_other_words(text, number):
    assert Matcher(CLAIMS).match(text)[0].id == number


@pytest.mark.parametrize("text", ["", "😀", "86 ndan", "xyzzy qwerty", "[NAMA-1]"])
def test_what_shares_next_to_nothing_matches_nothing(text):
    assert Matcher(CLAIMS).match(text) == ()
    assert Matcher().match(text) == ()


def test_the_type_of_the_message_helps_its_claims_only():
    plain = {m.id: m.score for m in Matcher(CLAIMS).match("anak di kota")}
    typed = {
        m.id: m.score
        for m in Matcher(CLAIMS).match("anak di kota", issue_type="isu_penculikan")
    }
    assert typed[1] > plain[1]
    assert {key: typed[key] for key in plain if key != 1} == {
        key: score for key, score in plain.items() if key != 1
    }


@given(
    FEW, texts | chat.map(lambda text: f"{CLAIMS[0].claim} {text}"), st.integers(0, 4)
)
def test_matches_are_claims_held_once_in_order_and_no_more_than_asked(
    held, text, limit
):
    found = Matcher(held).match(text, limit)
    assert len(found) <= limit
    assert len({match.id for match in found}) == len(found)
    assert {match.id for match in found} <= {one.id for one in held}
    assert all(a.score >= b.score for a, b in pairwise(found))
    assert all(0 < match.score <= 1 for match in found)
    assert all(match.band is not Band.SURE for match in found[1:])


@given(st.permutations(CLAIMS), st.sampled_from(CLAIMS), chat)
def test_the_order_of_the_claims_decides_nothing(shuffled, one, text):
    said = f"{one.claim} {text}"
    assert Matcher(shuffled).match(said) == Matcher(CLAIMS).match(said)


@given(chat)
def test_a_claim_held_later_is_found_as_one_held_from_the_start(text):
    grown = Matcher(CLAIMS[:2])
    grown.match(text)
    for one in CLAIMS[2:]:
        grown.add(one)
    assert len(grown) == len(CLAIMS)
    assert grown.match(text) == Matcher(CLAIMS).match(text)


def test_among_many_each_is_found_whether_indexed_or_not_yet():
    matcher = Matcher()
    for number in range(MANY):
        matcher.add(claim(number))
        for earlier in {0, number // 2, number}:
            best = matcher.match(claim(earlier).claim)[0]
            assert best.id == earlier
            assert best.score > 0.99 or number > earlier


def test_another_wording_by_the_same_id_leads_to_the_same_claim():
    matcher = Matcher(CLAIMS)
    matcher.add(AnsweredClaim(2, "uyah larang angel golekane"))
    found = matcher.match("uyah larang")
    assert found[0].id == 2
    assert [match.id for match in found].count(2) == 1
