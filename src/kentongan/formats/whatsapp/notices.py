"""WhatsApp's own lines: encryption, who came and went, changed names, calls."""

from __future__ import annotations

import re

_ENGLISH = (
    r"end-to-end encrypt",
    r"(created|changed|left|joined|added|removed|deleted|pinned|unpinned)\b",
    r"security code (with|changed)|Your security code",
    r"(now|no longer) an? (group )?admin",
    r"(was|were|been) (added|removed|invited)",
    r"disappearing messages|default message timer",
    r"(missed|started|silenced)( an?)? (group |voice |video )*(call|chat)",
    r"turned (on|off)|(un)?blocked this|reset (this|the) (group|link)",
    r"requested to join|via invite link|invite link",
    r"waiting for this message|this (chat|business|group|community) (is|has|was|uses)",
)
_INDONESIAN = (
    r"(ter|di)enkripsi secara end-to-end|enkripsi end-to-end",
    r"(membuat|menambahkan|mengeluarkan|mengundang|menyematkan)\b",
    r"(telah )?(keluar|bergabung|dikeluarkan|ditambahkan|diundang)\b",
    r"(mengubah|mengganti|menghapus|memperbarui) (subjek|judul|nama|ikon|foto|gambar"
    r"|deskripsi|keterangan|pengaturan|setelan|nomor|info)",
    r"(diubah|berubah|beralih) (menjadi|ke)\b|nomor telepon",
    r"kode keamanan",
    r"(menjadi|sebagai|bukan lagi) admin|kini admin|sekarang admin",
    r"pesan sementara|pesan sementara bawaan",
    r"panggilan (grup |suara |video )*(tak|tidak) terjawab|memulai panggilan",
    r"(meng|non)aktifkan|(mem|buka )blokir",
    r"minta bergabung|tautan undangan|menunggu pesan ini",
    r"(chat|obrolan|grup|komunitas|bisnis) ini",
)
_NOTICE = re.compile("|".join(_ENGLISH + _INDONESIAN), re.IGNORECASE)
_NAMING = re.compile(
    r"\b(created group|changed the (subject|group name|name|group description"
    r"|description)|membuat grup"
    r"|(mengubah|mengganti) (subjek|judul|nama|deskripsi)( grup)?)\b"
    r".{0,200}[\"\u201c\u2018']",
    re.IGNORECASE,
)
_ENCRYPTION = re.compile(
    r"(messages and calls are|messages to this|pesan dan panggilan|pesan ke|"
    r"pesan yang dikirim)[^:]{0,80}(end-to-end)",
    re.IGNORECASE,
)


def is_notice(text: str) -> bool:
    """Return whether a line without a sender is one of WhatsApp's own."""
    return _NOTICE.search(text) is not None


def names_a_group(before_colon: str) -> bool:
    """Return whether what looks like a sender is a notice that quotes a name.

    `Budi changed the subject from "Info: RT 3" to "Info"` has a colon, but no sender.
    """
    return _NAMING.search(before_colon) is not None


def is_encryption(text: str) -> bool:
    """Return whether `text` is the encryption notice, which iOS puts under a name."""
    return _ENCRYPTION.match(text) is not None
