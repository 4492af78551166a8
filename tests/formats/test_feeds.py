"""Feeds saved as files become messages; none of them reaches the network (S2)."""

from __future__ import annotations

import socket
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.refusals import Refusal
from kentongan.formats import FileTooBig, feeds
from kentongan.formats.feeds.check import HostileFeed, NotFeed
from kentongan.formats.feeds.markup import text_of_html

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:georss="http://www.georss.org/georss"><channel><title>Kabar Kota</title>{}
</channel></rss>"""
ITEM = """<item><title>Banjir di Wonoasih</title><link>https://x.test/1</link>
<guid>kabar-1</guid><pubDate>Sat, 15 Feb 2020 19:05:00 +0700</pubDate>
<category>Bencana</category><georss:point>-7.8 113.2</georss:point>
<description><![CDATA[<p>Air&nbsp;setinggi <b>lutut</b>.</p>
<script>x()</script><p>Warga mengungsi.</p>]]></description></item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Kota</title>
<entry><title>Banjir</title><id>urn:1</id><updated>2020-02-15T12:05:00Z</updated>
<author><name>Humas</name></author>
<content type="html">&lt;p&gt;Surut&lt;/p&gt;</content>
</entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Kota</title></channel><item rdf:about="u"><title>Banjir</title>
<dc:date>2020-02-15T19:05:00+07:00</dc:date></item></rdf:RDF>"""
OLD = """<rss version="0.91"><channel><title>Kota</title><item><title>Banjir</title>
</item></channel></rss>"""


@pytest.fixture
def entries(write, zone):
    """Reads a feed given as text or bytes."""
    return lambda content: list(feeds.read(write("umpan.xml", content), zone=zone))


def test_an_item_is_read_with_its_time_place_and_source(entries):
    (item,) = entries(RSS.format(ITEM))
    assert item.text == "Banjir di Wonoasih.\nAir setinggi lutut.\nWarga mengungsi."
    assert item.sent_at == datetime(2020, 2, 15, 12, 5, tzinfo=UTC)
    assert (item.sender, item.key) == ("Kabar Kota", "kabar-1")
    assert item.point == (113.2, -7.8)
    assert item.fields == (("link", "https://x.test/1"), ("kategori", "Bencana"))


@pytest.mark.parametrize(
    ("feed", "text", "dated"),
    [(ATOM, "Banjir.\nSurut", True), (RDF, "Banjir", True), (OLD, "Banjir", False)],
    ids=["Atom", "RSS 1.0", "RSS 0.91"],
)
def test_every_dialect_is_read(entries, feed, text, dated):
    (item,) = entries(feed)
    assert item.text == text
    assert (item.sent_at == datetime(2020, 2, 15, 12, 5, tzinfo=UTC)) is dated


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("Sat, 15 Feb 2020 19:05:00", 12),
        ("Sat, 15 Feb 2020 19:05:00 WITA", 11),
        ("2020-02-15T19:05:00", 12),
        ("Sat, 15 Feb 2020 19:05:00 GMT", 19),
    ],
)
def test_a_time_without_a_zone_is_the_citys(entries, written, hour):
    item = f"<item><title>x</title><pubDate>{written}</pubDate></item>"
    assert entries(RSS.format(item))[0].sent_at.hour == hour


def test_a_date_that_cant_be_read_is_kept_as_written(entries):
    item = "<item><title>x</title><pubDate>Sabtu Legi</pubDate></item>"
    (read,) = entries(RSS.format(item))
    assert read.sent_at is None
    assert read.fields == (("tanggal", "Sabtu Legi"),)


def test_html_names_and_control_characters_dont_stop_a_feed(entries):
    (item,) = entries(
        RSS.format("<item><title>A&nbsp;\x08&amp; B&hellip;</title></item>")
    )
    assert item.text == "A & B\u2026"


def test_another_encoding_is_read(entries):
    latin = RSS.replace("UTF-8", "iso-8859-1").format(
        "<item><title>Café</title></item>"
    )
    assert entries(latin.encode("latin-1"))[0].text == "Café"
    assert entries(RSS.replace("UTF-8", "UTF-16").format(ITEM).encode("utf-16"))


def test_an_empty_entry_says_why(entries):
    first, second = entries(RSS.format("<item><link>u</link></item>" + ITEM))
    assert isinstance(first, Unread)
    assert isinstance(second, Incoming)


LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
)


@pytest.mark.parametrize(
    "head",
    [
        LAUGHS + "]>",
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
        '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>',
    ],
    ids=["billion laughs", "external entity", "external DTD", "parameter entity"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_in_no_time(entries, monkeypatch, head, encoding):
    def offline(*_):
        raise AssertionError("a feed reached for the network")

    monkeypatch.setattr(socket, "socket", offline)
    body = RSS.partition("?>")[2].format("<item><title>&j;</title></item>")
    began = time.perf_counter()
    with pytest.raises(HostileFeed, match="DTD"):
        entries((head + body).encode(encoding))
    assert time.perf_counter() - began < 1


@pytest.mark.parametrize(
    "content",
    ["<html><body>x</body></html>", "<rss><channel>", "halo", "<a>" * 100, RSS[:60]],
)
def test_what_is_no_feed_is_refused_by_name(entries, content):
    with pytest.raises(NotFeed, match=r"umpan\.xml"):
        entries(content)


def test_elements_without_end_are_refused(entries):
    deep = "<b>" * 60 + "</b>" * 60
    with pytest.raises(NotFeed):
        entries(RSS.format(f"<item>{deep}</item>"))


def test_a_feed_of_more_than_10_mb_is_refused(entries):
    with pytest.raises(FileTooBig):
        entries(RSS.format(" " * 10_500_000))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("a<br/>b", "a\nb"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("3 &lt; 5 &amp; 6", "3 < 5 & 6"),
        ("<style>p{}</style>x<SCRIPT>y()</SCRIPT>z", "xz"),
        ("<p>tak ditutup", "tak ditutup"),
        ("harga < 5", "harga < 5"),
    ],
)
def test_markup_becomes_what_is_seen(markup, text):
    assert text_of_html(markup) == text


def test_markup_built_to_be_slow_isnt():
    began = time.perf_counter()
    for piece in ("<", "<!--", "<script>", "&", "<a "):
        text_of_html(piece * 100_000)
    assert time.perf_counter() - began < 3


@given(st.binary(max_size=300))
def test_nothing_but_a_refusal_comes_of_any_bytes(scratch, zone, data):
    scratch.write_bytes(RSS.format("").encode().replace(b"</channel>", data))
    try:
        list(feeds.read(scratch, zone=zone))
    except Refusal:
        return


@given(st.lists(st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=30)))
def test_every_item_is_a_message_or_says_why(scratch, zone, titles):
    items = "".join(
        f"<item><title><![CDATA[{title.replace(']]>', '')}]]></title></item>"
        for title in titles
    )
    scratch.write_text(RSS.format(items), encoding="utf-8")
    assert len(list(feeds.read(scratch, zone=zone))) == len(titles)
