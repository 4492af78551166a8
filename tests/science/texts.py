"""Texts that tests read: any characters at all, and words of the chat mixed."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from kentongan.science.text.redact import SpanKind

TOKEN = re.compile(rf"\[(?:{'|'.join(SpanKind)})-\d+\]")
FULL_WIDTH = {ord("0") + n: 0xFF10 + n for n in range(10)}
LONG = 65_536  # characters

_SAID = (
    "pak bu mas Pak Mbak BU Slamet budi SITI H. Dr. bin al RT 03 RW05 rt03/rw02 Lurah"
    " 0812-3456-7890 081234567890 +6281234567890 62 8 08l2 N 1789 N789RT ab nopol plat"
    " 3574044103900001 NIK KK no : ( ) 8 th umur tahun kelas SDN Jati siswa anak korban"
    " inisial A.B. bernama an nama Rp 1.250.000 rek BCA 1234567890 12/34 24/2/2020"
    " @budi @ , ; - [NAMA-1] [PLAT-2] [ ] b.s@mail.com facebook.com/b.s ig: akun rumah"
    " di Jl. Mawar No. 5 gang 2 blok A 12 kel. kec. Kedungasem Mayangan banjir nihil"
    " aman penculik mobil putih tidak ada jam 9 malam kemarin minggu lalu tadi besok"
    " senin dari grup sebelah: awas https://x.com/a delapan nol satu dua tiga empat"
)
WORDS = tuple(_SAID.split(" "))
ODD = (
    "\n", "\t", "\0", "\u200b", "\u2068", "\u2069", "\ud800", "\udfff", "\u00e9",
    "\ufb01", "\ufdfa", "\u0130", "\u00df", "\uff10\uff18\uff11\uff12",
    "\U0001d7d8\U0001d7e0",
    "\u00bd", "\u2018", "\u2013", "\U0001f600",
)  # fmt: skip
GAPS = ("", " ", " ", " ", ". ", ",", "-", ".", "/", "\n")

anything = st.text(st.characters(exclude_categories=()), max_size=300)
chat = st.lists(
    st.tuples(st.sampled_from((*WORDS, *ODD)), st.sampled_from(GAPS)).map("".join),
    max_size=16,
).map("".join)
texts = chat | anything
