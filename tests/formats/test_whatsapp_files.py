"""Chats arrive as text or ZIP, in any encoding, and sometimes to do harm (S1, S2)."""

from __future__ import annotations

import hashlib
import time
import tracemalloc
from datetime import datetime, timedelta
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.refusals import Refusal
from kentongan.formats import (
    ARCHIVE_ENTRIES,
    BrokenArchive,
    TooDense,
    TooManyEntries,
    TooMuchUnpacked,
    whatsapp,
)
from kentongan.formats.whatsapp.source import NoChat

LINE = "26/01/20 19.05 - Pos Jati: nihil ndan\n"


def read(path, zone):
    return list(whatsapp.read(path, zone=zone))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_any_unicode_is_read_with_or_without_its_mark(write, zone, encoding):
    (item,) = read(write("chat.txt", (LINE + "séé").encode(encoding)), zone)
    assert (item.sender, item.text) == ("Pos Jati", "nihil ndan\nséé")


def test_broken_letters_are_replaced_and_the_message_kept(write, zone):
    broken = b"26/01/20 19.05 - A: banjir \xff\xfe di Jati \xc3\n26/01/20 19.06 - B: ok"
    first, second = read(write("chat.txt", broken), zone)
    assert first.text.startswith("banjir \ufffd")
    assert second.text == "ok"


def test_windows_line_ends_are_no_part_of_a_text(write, zone):
    (item,) = read(write("chat.txt", LINE.replace("\n", "\r\n") + "dua\r\n"), zone)
    assert item.text == "nihil ndan\ndua"


def test_control_characters_are_taken_out(write, zone):
    (item,) = read(write("chat.txt", "26/01/20 19.05 - A\x00: b\x00a\x1bnjir"), zone)
    assert (item.sender, item.text) == ("A", "banjir")


@pytest.mark.parametrize(
    "name",
    ["_chat.txt", "WhatsApp Chat with FKDM.txt", "Chat WhatsApp dengan FKDM.txt"],
)
def test_the_phones_zip_is_opened(pack, zone, name):
    path = pack(
        "chat.zip", {name: LINE * 3, "IMG-1.jpg": b"\xff\xd8", "catatan.txt": "x"}
    )
    assert len(read(path, zone)) == 3


@pytest.mark.parametrize("parts", [{"a.jpg": b"x"}, {"a.txt": LINE, "b.txt": LINE}])
def test_a_zip_without_exactly_one_chat_is_refused(pack, zone, parts):
    with pytest.raises(NoChat, match="tepat satu"):
        read(pack("chat.zip", parts), zone)


def test_a_text_without_any_header_is_refused_by_name(write, zone):
    with pytest.raises(whatsapp.NotWhatsApp) as refusal:
        whatsapp.read(write("surat.txt", "Yth. Bapak Camat\nDengan hormat"), zone=zone)
    assert "surat.txt" in refusal.value.say("id")
    assert "Export chat" in refusal.value.say("en")


def test_a_zip_bomb_is_refused_from_its_directory(pack, zone):
    """The safeguards: ratio at most 100."""
    with pytest.raises(TooDense):
        read(pack("bomb.zip", {"_chat.txt": b"0" * 5_000_000}), zone)


def test_too_many_files_are_refused(pack, zone):
    parts = {f"{number}.jpg": b"x" for number in range(ARCHIVE_ENTRIES + 1)}
    with pytest.raises(TooManyEntries, match="tanpa media"):
        read(pack("media.zip", parts), zone)


def test_more_than_100_mb_unpacked_is_refused(tmp_path, zone):
    path = tmp_path / "large.zip"
    with (
        ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("_chat.txt", "w", force_zip64=True) as entry,
    ):
        for number in range(106):
            entry.write(hashlib.shake_128(bytes([number])).digest(1_000_000))
    with pytest.raises(TooMuchUnpacked):
        read(path, zone)


def test_what_comes_out_is_counted_again_while_it_streams(pack, zone, monkeypatch):
    path = pack("chat.zip", {"_chat.txt": LINE * 10_000})
    items = whatsapp.read(path, zone=zone)
    monkeypatch.setattr("kentongan.formats.ARCHIVE_BYTES", 100_000)
    monkeypatch.setattr("kentongan.formats._check_directory", lambda *_: None)
    with pytest.raises(TooMuchUnpacked):
        list(items)


def test_a_damaged_zip_is_refused(pack, zone, tmp_path):
    data = bytearray(pack("chat.zip", {"_chat.txt": LINE * 500}).read_bytes())
    data[60:70] = b"\x00" * 10
    (tmp_path / "broken.zip").write_bytes(data)
    with pytest.raises(BrokenArchive):
        read(tmp_path / "broken.zip", zone)


def test_a_locked_zip_is_refused(pack, zone, tmp_path):
    data = bytearray(pack("chat.zip", {"_chat.txt": LINE}).read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(data)
    with pytest.raises(BrokenArchive, match="kata sandi"):
        read(tmp_path / "locked.zip", zone)


@given(st.binary(max_size=400))
def test_nothing_but_a_refusal_comes_of_any_bytes(scratch, zone, data):
    scratch.write_bytes(data)
    try:
        items = read(scratch, zone)
    except Refusal:
        return
    assert all(isinstance(item, Incoming | Unread) for item in items)


_PIECES = st.sampled_from(
    [
        "26/01/20 19.05 - A: satu",
        "01/26/20 19.05 - B: dua",
        "[26/01/20 19.05.22] C: dua",
        "99/99/99 99.99 - D: tiga",
        "26/01/20 19.05 - Budi keluar",
        "26/01/20 19.05 - tanpa pengirim",
        "lanjutan",
        "",
        "  ",
        "Diteruskan",
        "\u200e",
    ]
)


@given(st.lists(_PIECES, max_size=30))
def test_every_line_is_accounted_for(scratch, zone, lines):
    """A line begins an item or belongs to the one before it; none is lost."""
    scratch.write_text("\n".join(lines), encoding="utf-8")
    try:
        items = read(scratch, zone)
    except whatsapp.NotWhatsApp:
        return
    begins = [item.line for item in items]
    assert begins == sorted(set(begins))
    assert all(not line.strip() for line in lines[: begins[0] - 1])
    for item, end in zip(items, [*begins[1:], len(lines) + 1], strict=True):
        more = [line.strip() for line in lines[item.line : end - 1]]
        told = item.raw if isinstance(item, Unread) else item.text
        kept = {"", "\u200e", "Diteruskan", *map(str.strip, told.split("\n"))}
        assert set(more) <= kept


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60),
        min_size=1,
        max_size=8,
    )
)
def test_any_text_comes_out_as_it_was_written(scratch, zone, texts):
    lines = (f"26/01/20 19.05 - A: kata {text} kata" for text in texts)
    scratch.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    items = [item for item in read(scratch, zone) if isinstance(item, Incoming)]
    visible = str.maketrans("", "", "\u200b\u200e\u200f\ufeff" + _BIDI)
    assert [item.text for item in items] == [
        f"kata {text} kata".translate(visible) for text in texts
    ]


_BIDI = "".join(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]))


def a_long_chat(path, lines):
    moment = datetime(2020, 1, 1)  # noqa: DTZ001 - a phone's clock
    with path.open("w", encoding="utf-8") as out:
        for number in range(lines):
            moment += timedelta(minutes=number % 7)
            out.write(f"{moment:%d/%m/%y %H.%M} - Pos {number % 90}: nihil {number}\n")
    return path


def test_ten_thousand_lines_take_less_than_three_seconds(tmp_path, zone):
    path = a_long_chat(tmp_path / "chat.txt", 10_000)
    began = time.perf_counter()
    assert sum(1 for _ in whatsapp.read(path, zone=zone)) == 10_000
    assert time.perf_counter() - began < 3


def test_memory_does_not_grow_with_the_file(tmp_path, zone):
    """Even a number kept for each of 38,000 more lines would be 300 kB."""
    peaks = []
    for lines in (2_000, 40_000):
        path = a_long_chat(tmp_path / f"{lines}.txt", lines)
        tracemalloc.start()
        assert sum(1 for _ in whatsapp.read(path, zone=zone)) == lines
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 200_000
