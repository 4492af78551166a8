"""Private persons are hidden; officials, streets and ordinary words are not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.science.text.redact import SpanKind, redact, scan
from kentongan.science.text.redact.names.cues import KIN, NAMING, NEEDS_KNOWN, TITLES
from kentongan.science.text.redact.tokens import is_common, lists
from tests.science.texts import TOKEN

PLACES_TOO = lists().place
GIVEN = sorted(lists().given - lists().common - lists().office - lists().rank - TITLES)
given_names = st.sampled_from(GIVEN)
unknown = (
    st.text(st.sampled_from("bdgkrtz"), min_size=2, max_size=3)
    .map(lambda consonants: "".join(f"{c}u" for c in consonants))
    .filter(lambda word: not is_common(word))
)
titles = st.sampled_from(sorted(TITLES - PLACES_TOO))


def hidden(text: str, name: str) -> bool:
    """Return whether no word of `name` is left in any spelling."""
    left = TOKEN.sub(" ", redact(text).text).lower()
    return not re.search(rf"\b(?:{'|'.join(name.lower().split())})\b", left)


@given(titles, given_names)
def test_a_title_announces_a_known_name_however_it_is_written(title, name):
    said = f"tadi {title} {name} datang"
    assert hidden(said, name)
    assert hidden(said.upper(), name)
    assert hidden(f"Tadi {title.title()} {name.title()} datang", name)


@given(titles, unknown, given_names)
def test_a_name_in_no_list_is_hidden_too_with_all_that_follows(title, first, last):
    assert hidden(
        f"tadi {title} {first.title()} {last.title()} datang", f"{first} {last}"
    )


@given(st.sampled_from(sorted(KIN - NEEDS_KNOWN)), given_names)
def test_a_capital_after_kinship_or_a_role_is_a_name(role, name):
    assert hidden(f"tadi {role} {name.title()} di sini", name)


@given(st.sampled_from(sorted(NAMING)), given_names, st.sampled_from([" ", ": ", " :"]))
def test_what_follows_a_naming_word_is_a_name(cue, name, mark):
    assert hidden(f"{cue}{mark}{name.title()} umur sekian", name)


@given(st.sampled_from(sorted(lists().alone)))
def test_a_name_that_is_nothing_else_needs_no_cue(name):
    assert hidden(f"tadi {name.title()} ikut rapat", name)


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("Pak Slamet Bu Siti hadir", "Pak [NAMA-1] Bu [NAMA-2] hadir"),
        ("Siti Aminah lalu Bu Siti", "[NAMA-1] lalu Bu [NAMA-1]"),
        ("H. Ahmad bin Umar pamit", "H. [NAMA-1] pamit"),
        ("Pak RT 03 Slamet", "Pak RT 03 [NAMA-1]"),
        ("korban inisial AB", "korban inisial [NAMA-1]"),
        ("Pelaku M.R. ditahan", "Pelaku [NAMA-1]. ditahan"),
        ("Bu Siti, Jl. Ahmad Yani", "Bu [NAMA-1], Jl. Ahmad Yani"),
    ],
)
def test_a_name_ends_where_the_next_begins(text, out):
    assert redact(text).text == out


@pytest.mark.parametrize(
    "text",
    [
        "Pak Lurah dan Bu Camat sudah tahu",
        "Pak RT 03, Pak Kapolsek, Bapak Wali Kota",
        "Lurah Jati Budi Santoso memimpin rapat",
        "Kapolsek Mayangan AKP Budi Santoso",
        "banjir di Jl. Ahmad Yani dan Jl. Slamet Riyadi",
        "Masjid Nurul Huda, SDN Sukabumi 2, Ponpes Al Hidayah",
        "KORBAN JIWA NIHIL, SISWA PULANG",
        "mohon ijin ndan, situasi aman terkendali",
        "ibu ibu pulang dari pasar baru",
        "anak anak main di Alun-Alun Kota Probolinggo",
        "dari Probolinggo ke Surabaya lewat Pasuruan",
        "pelaku masih dicari, saksi sudah diperiksa",
        "Warga Kelurahan Kedungasem kerja bakti hari Minggu",
        "Selamat pagi Bapak Ibu sekalian",
    ],
)
def test_officials_places_and_ordinary_words_stay(text):
    assert scan(text) == ()


@pytest.mark.parametrize("title", ["Pak", "Bu", "Ibu", "Mas"])
def test_a_title_before_an_office_or_a_rank_hides_nobody(title):
    for office in lists().rank | (lists().office - TITLES - {"bapak", "ibu"}):
        assert scan(f"tadi {title} {office.title()} hadir") == (), office


def test_names_of_kelurahan_are_nobodys(city):
    for name in city.villages:
        for said in (f"Kel. {name} nihil", f"warga {name} kerja bakti", f"dari {name}"):
            assert [s.kind for s in scan(said)] == [], said


@given(given_names, given_names)
def test_people_keep_their_tokens_apart(one, other):
    out = redact(f"Pak {one.title()} dan Bu {other.title()}, lalu Pak {one.title()}")
    assert {span.kind for span in out.spans} == {SpanKind.NAME}
    first, second, third = TOKEN.findall(out.text)
    assert first == third
    assert (first == second) == (one == other)


@pytest.mark.parametrize(
    "office", ["Polresta", "Polrestabes", "Polrestro", "Polsekta", "Damkar"]
)
def test_an_office_that_confirms_is_no_persons_name(office):
    assert not scan(f"Tidak ada penculikan di kota ini menurut {office}.")
