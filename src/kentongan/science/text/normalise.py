"""One spelling for what people type: chat Indonesian with Javanese and Madurese."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kentongan.science.text.wordlists import word_pairs

if TYPE_CHECKING:
    from collections.abc import Mapping

_TABLE = Path(__file__).with_name("chat_words.csv")
_CACHED = 2_000  # longer texts are rare and would fill the memory of the cache
_READ = 20_000  # characters of a message that are read; a longer one says it again

_TOKEN = re.compile(r"\[(?:[A-Z]{2,10})-\d{1,6}\]")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_RUN = re.compile(r"([a-z])\1{2,}")
_TWICE = re.compile(r"([a-z]{3,})2(nya|an|ku|mu)?")
_LEET = re.compile(r"[a-z]+(?:[013457][a-z]+)+")
_DIGITS = str.maketrans("oil", "011")
_NOT_DIGITS = str.maketrans("", "", "oil0123456789")
_ONLY_LETTERS = str.maketrans("", "", "0123456789")
_LETTERS = str.maketrans("013457", "oieast")
APOSTROPHES = dict.fromkeys(map(ord, "'`\u2018\u2019\u02bc\u00b4\u02bb"))

_HEAD = re.compile(
    r"""^[\s\W]*(?:
      (?:sering\s+)?diteruskan(?:\s+(?:berkali[- ]kali|dari\s+\S+))?
    | forwarded(?:\s+(?:many\s+times|message))? | fwd? | fw
    | (?:hasil\s+)?co?pas(?:\s+(?:dari|dr)\s+(?:grup|grub|group|wag?)(?:\s+sebelah)?)?
    | copy\s+paste | repost
    | (?:info(?:rmasi)?\s+)?(?:dari|dr|dapat\s+dari|dpt\s+dr|dpt\s+dari|teko|deri)
      \s+(?:grup|grub|group|wag?)(?:\s+(?:sebelah|rt|wa|keluarga|wali\s+murid))?
    | info\s+(?:a1|valid|penting|dari\s+polres|dari\s+polisi)
    | i[zj]in\s+(?:share|sher|forward|meneruskan|teruskan|copas)
    | sekedar\s+(?:share|meneruskan|info) | sekadar\s+(?:share|meneruskan|info)
    | (?:tolong|mohon|tulung)?\s*(?:di)?(?:sebar(?:kan|no|luaskan|aken|raghi)?|share
      |sher|viral(?:kan|no)|bagikan)(?:\s+(?:ke|kpd|kepada)\s+\S+(?:\s+\S+)?)?
    )\s*(?=[:\-.!\n*_\]>)]|$)[\s\W]*""",
    re.IGNORECASE | re.VERBOSE,
)
_FORWARD = re.compile(
    r"""\b(?:
      diteruskan | forwarded | fwd | copas | copy\s+paste
    | (?:dari|dr|teko|deri)\s+(?:grup|grub|group|wag)\b
    | (?:grup|grub|group|wag)\s+sebelah | info\s+a1
    | i[zj]in\s+(?:share|sher|forward|meneruskan|copas)
    | se[kd]e?dar\s+(?:share|meneruskan) | sekadar\s+(?:share|meneruskan)
    | (?:di)?sebar(?:kan|no|luaskan|aken|raghi) | (?:di)?viral(?:kan|no)
    | (?:mohon|tolong|tulung|tlg)\s+(?:di\s?)?(?:share|sher|bagikan|sebar)
    | (?:di)?share\s+ke | teruskan\s+(?:ke|kepada|pesan|info)
    | bagikan\s+(?:ke|kepada|info)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_HEAD_SPAN = 400  # a header stands at the beginning; nothing is searched further on


def normalise(text: str) -> str:
    """Return the words of `text` in one spelling, separated by single spaces.

    Unicode compatibility forms, accents, emoji, links, tokens of redaction, headers of
    forwards, repeats ("aamiiin"), look-alike digits ("p3nculikan", "O812") and chat
    spellings are undone; Javanese and Madurese function words become Indonesian, so
    that one message in three languages shares its words.

    The result is a fixed point: ``normalise(normalise(text)) == normalise(text)``.

    Examples
    --------
    >>> normalise("Fwd: Ati2 lur, onok wong nyulik bocah!!! 😱")
    'hati hati saudara ada orang nyulik anak'
    """
    return _cached(text) if len(text) <= _CACHED else _normalise(text)


def words(text: str) -> list[str]:
    """Return the normalised words of `text`."""
    return normalise(text).split()


def is_forward(text: str) -> bool:
    """Return whether `text` says of itself that it was passed on.

    Examples
    --------
    >>> is_forward("Dari grup sebelah: awas mobil putih")
    True
    """
    return _FORWARD.search(plain(text[: 4 * _HEAD_SPAN])) is not None


def plain(text: str) -> str:
    """Return `text` without compatibility forms and invisible characters."""
    if text.isascii():
        return text
    kept = unicodedata.normalize("NFKC", text)[:_READ]
    return "".join(
        char for char in kept if unicodedata.category(char) not in {"Cf", "Cs", "Mn"}
    )


def fold(text: str) -> str:
    """Return `text` in lower case without accents and apostrophes."""
    lower = plain(text).lower().translate(APOSTROPHES)
    if lower.isascii():
        return lower
    parts = unicodedata.normalize("NFKD", lower)
    return "".join(char for char in parts if not unicodedata.combining(char))


@cache
def chat_words() -> dict[str, str]:
    """Return how chat spellings are written out."""
    rows = word_pairs(_TABLE)
    return {chat: " ".join(_close(word, rows)) for chat, word in rows.items()}


def _close(word: str, rows: Mapping[str, str]) -> list[str]:
    """Write out a spelling until nothing in it is a spelling."""
    done: list[str] = []
    for part in word.split():
        again = rows.get(part, part)
        done += [part] if again == part else _close(again, rows)
    return done


@lru_cache(maxsize=4096)
def _cached(text: str) -> str:
    return _normalise(text)


def _normalise(text: str) -> str:
    body = _without_header(_TOKEN.sub(" ", text[:_READ]))
    if "http" in body or "www." in body:
        body = _LINK.sub(" tautan ", body)
    spelt = chat_words()
    return " ".join(_spell(word, spelt) for word in _WORD.findall(fold(body)))


def _without_header(text: str) -> str:
    for _ in range(3):
        found = _HEAD.match(text, 0, _HEAD_SPAN)
        if found is None or found.end() == len(text):
            return text
        text = text[found.end() :]
    return text


def _spell(word: str, spelt: dict[str, str]) -> str:
    known = spelt.get(word)
    if known is not None:
        return known
    if word.isalpha():
        short = _RUN.sub(r"\1", word)
        return spelt.get(short, short)
    twice = _TWICE.fullmatch(word)
    if twice is not None:
        root = _spell(twice[1], spelt)
        return f"{root} {_spell(root + (twice[2] or ''), spelt)}"
    if not word.translate(_NOT_DIGITS):
        return word.translate(_DIGITS) if _mostly_digits(word) else word
    if _LEET.fullmatch(word):
        return _spell(word.translate(_LETTERS), spelt)
    return word


def _mostly_digits(word: str) -> bool:
    return 2 * len(word.translate(_ONLY_LETTERS)) < len(word)
