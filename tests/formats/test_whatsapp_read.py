"""Exported chats become messages; every line that is none says why (S1, S2)."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from kentongan.domain.incoming import Incoming, Unread
from kentongan.formats import whatsapp

A_DAY = "26/01/20 19.05 - "


def read(path, zone):
    return list(whatsapp.read(path, zone=zone))


@pytest.fixture
def one(write, zone):
    """Reads one Android message, given what follows the header."""

    def _one(rest, header=A_DAY):
        (item,) = read(write("chat.txt", header + rest), zone)
        return item

    return _one


@pytest.mark.parametrize(
    "form", ["ddmmyy_24hrs", "mmddyy_24hrs", "mmddyyyy_12hrs", "yyyymmdd_24hrs"]
)
def test_another_parser_reads_the_same_messages(shared, zone, form):
    """S2: the exports of a published parser, against its own list of messages."""
    folder = shared / "formats" / "whatsapp"
    items = read(folder / f"chatminer_test_{form}.txt", zone)
    wanted = json.loads((folder / "chatminer_target.json").read_text())
    said = [item for item in items if isinstance(item, Incoming)]
    assert [
        (
            item.sent_at.astimezone(zone).replace(tzinfo=None).isoformat(),
            item.sender,
            item.text.replace("\n", " "),
        )
        for item in reversed(said)
    ] == [(item["timestamp"], item["author"], item["message"]) for item in wanted]


def test_what_that_parser_drops_is_told_here(shared, zone):
    path = shared / "formats" / "whatsapp" / "chatminer_test_ddmmyy_24hrs.txt"
    rest = [item for item in read(path, zone) if isinstance(item, Unread)]
    assert [(item.line, item.system) for item in rest] == [
        (2, False),
        (6, True),
        (7, True),
    ]


@pytest.mark.parametrize(
    "header",
    [
        "26/01/20 19.05 - ",
        "26/01/20, 19.05 - ",
        "26/01/2020 19.05 - ",
        "26/1/20 19:05 - ",
        "26/1/2020, 19:05 - ",
        "26.01.20, 19:05 - ",
        "26-01-2020 19:05 - ",
        "2020-01-26, 19:05 - ",
        "2020/01/26 19:05 - ",
        "1/26/20, 7:05 PM - ",
        "1/26/20, 7:05\u202fPM - ",
        "1/26/20, 7:05\u00a0pm - ",
        "01/26/2020, 07:05 p. m. - ",
        "01/26/2020, 07:05 p.m. - ",
        "26/01/20 19.05 \u2013 ",
        "26/01/2020 pukul 19.05 - ",
        "[26/01/20 19.05.00] ",
        "[26/01/20, 19.05.00] ",
        "[26/01/2020, 19:05:00] ",
        "\u200e[26/01/20 19.05.00] ",
        "[1/26/20, 7:05:00\u202fPM] ",
        "[2020-01-26, 7:05:00 PM] ",
        "[19.05, 26/1/2020] ",
        "\u200f\u202a26/01/20 19.05 - ",
    ],
)
def test_every_common_date_and_clock_is_read(one, header):
    """S2: Android and iOS, Indonesian and English, 24 and 12 hours."""
    item = one("Pos Jati: nihil", header)
    assert item.sent_at == datetime(2020, 1, 26, 12, 5, tzinfo=UTC)
    assert (item.sender, item.text) == ("Pos Jati", "nihil")


@pytest.mark.parametrize(
    ("clock", "hour"), [("12:10 AM", 0), ("12:10 PM", 12), ("00:10 a. m.", 0)]
)
def test_noon_and_midnight_of_a_twelve_hour_clock(one, zone, clock, hour):
    item = one("A: x", f"26/01/20, {clock} - ")
    assert item.sent_at.astimezone(zone).hour == hour


def test_seconds_are_kept(one):
    assert one("A: x", "[26/01/20 19.05.22] ").sent_at.second == 22


def test_a_message_goes_on_until_the_next_header(write, zone):
    text = f"{A_DAY}A: satu\n\ndua\n- 3. tiga\n{A_DAY}B: empat\n\n"
    first, second = read(write("chat.txt", text), zone)
    assert (first.line, first.text) == (1, "satu\n\ndua\n- 3. tiga")
    assert (second.line, second.text) == (5, "empat")


@pytest.mark.parametrize(
    ("written", "sender"),
    [
        ("+62 812-0000-1234", "+62 812-0000-1234"),
        ("\u202a+62\u00a0812\u20110000\u20111234\u202c", "+62 812-0000-1234"),
        ("~\u202fBu RT", "~ Bu RT"),
        ("Pak RW 🥁 (Jati)", "Pak RW 🥁 (Jati)"),
        ("RT.03:RW.01", "RT.03:RW.01"),
    ],
)
def test_a_sender_keeps_one_spelling(one, written, sender):
    item = one(f"{written}: banjir: dua titik")
    assert (item.sender, item.text) == (sender, "banjir: dua titik")


@pytest.mark.parametrize(
    "notice",
    [
        "Pesan dan panggilan terenkripsi secara end-to-end. Tidak seorang pun di luar"
        " chat ini yang dapat membaca atau mendengarkannya.",
        "Messages and calls are end-to-end encrypted. No one outside of this chat, not"
        " even WhatsApp, can read or listen to them. Tap to learn more.",
        'Budi membuat grup "FKDM Jati"',
        'Budi created group "Info: FKDM Jati"',
        'Budi mengubah nama grup dari "Info" menjadi "Info: Jati"',
        'Budi changed the subject from "Info: RT 3" to "Info: RT 4"',
        "Budi menambahkan Siti",
        "Budi added Siti",
        "Siti keluar",
        "Siti left",
        "Siti bergabung menggunakan tautan undangan grup ini",
        "Siti joined using this group's invite link",
        "Budi mengubah ikon grup ini",
        "Budi changed this group's icon",
        "Kode keamanan Anda dengan Siti telah berubah.",
        "Your security code with Siti changed. Tap to learn more.",
        "Anda sekarang admin",
        "You're now an admin",
        "Budi mengaktifkan pesan sementara.",
        "Panggilan suara tak terjawab",
    ],
)
def test_whatsapps_own_lines_are_told_and_not_refused(one, notice):
    item = one(notice)
    assert isinstance(item, Unread)
    assert item.system


def test_ios_puts_its_notices_under_a_name(one):
    header = "[26/01/20 19.05.22] "
    assert one("FKDM Jati: \u200eBudi menambahkan Anda.", header).system
    assert one(
        "FKDM: \u200eMessages and calls are end-to-end encrypted.", header
    ).system
    assert isinstance(one("Budi: Siti menambahkan garam.", header), Incoming)


def test_a_line_without_a_sender_that_is_no_notice_is_refused(one):
    item = one("Tulisan tanpa pengirim")
    assert isinstance(item, Unread)
    assert not item.system
    assert "pengirim" in item.why.id


@pytest.mark.parametrize(
    ("written", "text", "attached"),
    [
        ("<Media tidak disertakan>", "", ()),
        ("<Media omitted>", "", ()),
        ("\u200egambar tidak disertakan", "", ()),
        ("\u200eimage omitted", "", ()),
        ("stiker tidak disertakan", "", ()),
        ("GIF omitted", "", ()),
        ("<Media tidak disertakan>\nBanjir di Jati", "Banjir di Jati", ()),
        ("\u200e<terlampir: 01-PHOTO.jpg>", "", ("01-PHOTO.jpg",)),
        ("Awas \u200e<attached: 01-PHOTO.jpg>", "Awas", ("01-PHOTO.jpg",)),
        ("IMG-20200126-WA0001.jpg (file terlampir)", "", ("IMG-20200126-WA0001.jpg",)),
        ("IMG-1.jpg (file attached)\nini fotonya", "ini fotonya", ("IMG-1.jpg",)),
    ],
)
def test_media_are_messages(one, written, text, attached):
    item = one(f"A: {written}")
    assert item.media
    assert item.text == text
    assert item.fields == tuple(("lampiran", name) for name in attached)


def test_words_about_media_are_no_media(one):
    assert not one("A: kenapa gambar tidak disertakan?").media


@pytest.mark.parametrize(
    "written",
    [
        "Pesan ini telah dihapus",
        "Anda menghapus pesan ini.",
        "This message was deleted",
        "\u200eYou deleted this message.",
        "This message was deleted by admin +62 812-0000-1234.",
    ],
)
def test_a_deleted_message_is_kept_as_deleted(one, written):
    item = one(f"A: {written}")
    assert item.deleted
    assert item.text == ""


@pytest.mark.parametrize("mark", ["<Pesan ini diedit>", "<This message was edited>"])
def test_the_mark_of_an_edit_is_taken_out(one, mark):
    item = one(f"A: Banjir surut \u200e{mark}")
    assert item.edited
    assert item.text == "Banjir surut"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Diteruskan\nAwas penculik", "Awas penculik"),
        ("*Diteruskan berkali-kali*\nAwas penculik", "Awas penculik"),
        ("Forwarded many times\nAwas penculik", "Awas penculik"),
        ("*Copas dari grup sebelah*\nAwas", "*Copas dari grup sebelah*\nAwas"),
        ("Fwd: awas penculik", "Fwd: awas penculik"),
        ("Dari grup sebelah: awas", "Dari grup sebelah: awas"),
    ],
)
def test_a_forwarded_message_is_marked(one, written, text):
    item = one(f"A: {written}")
    assert item.forwarded
    assert item.text == text


@pytest.mark.parametrize(
    "written",
    ["Tolong diteruskan ke Polsek ndan", "Jl. Terusan Mawar banjir", "Diteruskan"],
)
def test_asking_to_pass_on_is_not_forwarding(one, written):
    assert not one(f"A: {written}").forwarded


def test_a_shared_position_becomes_a_point(one):
    item = one("A: lokasi: https://maps.google.com/?q=-7.754321,113.215678")
    assert item.point == (113.215678, -7.754321)


def test_a_chat_pasted_into_a_message_stays_in_it(write, zone):
    pasted = (
        f"{A_DAY}A: Diteruskan\n[24/01/20 07.15.00] B: awas\n[24/01/20 07.16] C: ya"
    )
    (item,) = read(write("chat.txt", pasted), zone)
    assert item.text.count("\n") == 1
    assert "] C: ya" in item.text


def test_what_stands_before_the_first_message_is_told(write, zone):
    first, second = read(write("chat.txt", f"sisa pesan\n\n{A_DAY}A: x"), zone)
    assert (first.line, first.raw, first.system) == (1, "sisa pesan", False)
    assert second.line == 3


def test_an_impossible_clock_is_refused_with_its_line(write, zone):
    text = f"{A_DAY}A: x\n26/01/20 29.75 - A: y\n{A_DAY}A: z"
    items = read(write("chat.txt", text), zone)
    assert [type(item) for item in items] == [Incoming, Unread, Incoming]
    assert items[1].raw.endswith("A: y")


def test_a_message_longer_than_64_kb_is_refused_and_the_next_is_read(write, zone):
    text = (
        f"{A_DAY}A: {'x' * 70_000}\n{A_DAY}B: {'é' * 32_768}\n{A_DAY}C: {'é' * 32_769}"
    )
    first, second, third = read(write("chat.txt", text), zone)
    assert isinstance(first, Unread)
    assert "64 kB" in first.why.id
    assert isinstance(second, Incoming)
    assert isinstance(third, Unread)
