"""CAP 1.2: other offices' warnings are read, ours are written (S13)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.refusals import Refusal
from kentongan.formats import FileTooBig, cap, plain
from tests.conftest import SHARED

FOLDER = SHARED / "formats/cap"
MESSAGES = sorted(p for p in FOLDER.glob("*") if p.suffix in {".cap", ".xml"})
REFUSED = {"invalid.cap": "alert/scope"}
WIB = timezone(timedelta(hours=7))
MINE = cap.Alert(
    identifier="ID-35.74-48-317-1",
    sender="ID-35.74-bpbd",
    sent=datetime(2020, 2, 15, 20, 45, tzinfo=WIB),
    status=cap.Status.EXERCISE,
    msg_type=cap.MsgType.UPDATE,
    scope=cap.Scope.PUBLIC,
    references=(
        cap.Reference("ID-35.74-bpbd", "x-1", datetime(2020, 2, 15, tzinfo=WIB)),
    ),
    infos=(
        cap.Info(
            event="Genangan & banjir <Wonoasih>",
            categories=(cap.Category.MET,),
            urgency=cap.Urgency.IMMEDIATE,
            severity=cap.Severity.SEVERE,
            certainty=cap.Certainty.OBSERVED,
            language="id-ID",
            expires=datetime(2020, 2, 16, tzinfo=UTC),
            areas=(cap.Area("Wonoasih", geocodes=(cap.Pair("kode", "35.74.02"),)),),
        ),
    ),
)
HEAD = "<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'>"
needs_folder = pytest.mark.skipif(not MESSAGES, reason="no CAP messages to read")


def _schema():
    from lxml import etree

    return etree.XMLSchema(etree.parse(str(FOLDER / "CAP-v1.2.xsd")))


def _is_valid(data: bytes) -> bool:
    from lxml import etree

    return bool(_schema().validate(etree.fromstring(data)))


@needs_folder
@pytest.mark.parametrize("path", MESSAGES, ids=lambda path: path.name)
def test_every_message_is_read_or_refused_with_the_reason(path):
    data = path.read_bytes()
    if path.name in REFUSED:
        with pytest.raises(cap.NotCap, match=REFUSED[path.name]):
            cap.read(data, name=path.name)
        return
    alert = cap.read(data, name=path.name)
    assert alert.identifier
    assert cap.read(cap.write(alert)) == alert
    assert _is_valid(cap.write(alert))


@needs_folder
def test_what_we_write_is_valid_against_the_schema_of_the_standard():
    written = cap.write(MINE)
    assert _is_valid(written)
    assert written == cap.write(cap.read(written))


def test_a_message_is_read_with_area_time_and_what_it_replaces():
    alert = cap.read(cap.write(MINE))
    assert alert == MINE
    (info,) = alert.infos
    assert info.event == "Genangan & banjir <Wonoasih>"
    assert info.areas[0].geocodes == (("kode", "35.74.02"),)
    assert alert.references[0].identifier == "x-1"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<!DOCTYPE a [<!ENTITY x 'y'>]><alert>&x;</alert>", cap.HostileCap),
        (b"<!DOCTYPE a SYSTEM 'http://x.test/a'><alert/>", cap.HostileCap),
        (b" " * (1024 * 1024 + 1), FileTooBig),
        (b"\x00\x01", cap.NotCap),
        (b"<rss/>", cap.NotCap),
        (b"<a>" * 20_000, cap.NotCap),
        (f"{HEAD}<identifier>a b</identifier></alert>".encode(), cap.NotCap),
    ],
)
def test_what_would_do_harm_or_is_no_message_is_refused(data, why):
    with pytest.raises(why):
        cap.read(data)


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("+07:00</sent>", "</sent>", "alert/sent"),
        ("<status>Exercise", "<status>Serius", "alert/status"),
        ("<category>Met</category>", "", "info/category"),
        ("<event>", "<event>a</event><event>", "info/event"),
        ("<areaDesc>", "<tempat>x</tempat><areaDesc>", "area/tempat"),
        ("x-1,", "x-1;", "alert/references"),
    ],
)
def test_a_refusal_says_where_and_what(old, new, where):
    text = cap.write(MINE).decode()
    assert old in text
    with pytest.raises(cap.NotCap, match=where):
        cap.read(text.replace(old, new).encode(), name="bmkg.cap")


def test_a_signature_is_set_aside_and_nothing_is_fetched():
    mark = "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/></alert>"
    text = cap.write(MINE).decode().replace("</alert>", mark)
    assert cap.read(text.encode()) == MINE


@given(st.binary(max_size=200) | st.text(max_size=80).map(lambda t: HEAD + t))
def test_other_bytes_are_refused_and_never_fail_otherwise(data):
    message = data if isinstance(data, bytes) else data.encode("utf-8", "replace")
    with pytest.raises(Refusal):
        cap.read(message)


@given(st.text(min_size=1, max_size=60))
def test_any_words_are_written_as_xml(words):
    from dataclasses import replace

    info = replace(MINE.infos[0], headline=words)
    (read,) = cap.read(cap.write(replace(MINE, infos=(info,)))).infos
    kept = plain(words).translate({0xFFFE: None, 0xFFFF: None})
    assert read.headline.split() == kept.split()
