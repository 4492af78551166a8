"""A directive typed in the room, on one line: who, what, until when, which proof.

Two ways of writing it: `Dikbud: surat edaran s.d. 26 Feb; bukti: surat`, as it is
spoken, or `Dikbud > surat edaran > 26 Feb > surat`, with arrows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from difflib import get_close_matches
from zoneinfo import ZoneInfo

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.domain.workdays import Calendar
from kentongan.rakor.rules.days import read_when
from kentongan.rakor.rules.wording import check_words
from kentongan.rakor.rules.workday import check_workday

END_OF_DAY = time(23, 59)
_PARTS = (
    Words("siapa", "who"),
    Words("apa", "what"),
    Words("kapan", "until when"),
    Words("bukti", "proof"),
)
_ARROW = re.compile(r"\s*(?:->|=>|→|>)\s*")
_WHO = re.compile(r"^(?P<who>[^:]*):\s*(?P<rest>.*)$")
_PROVED = re.compile(r"\s*[;,.]?\s*\b(?:bukti|proof)(?:nya)?\s*[:=]\s*|\s*;\s*", re.I)
_UNTIL = re.compile(
    r"[\s,]+(?:paling lambat|selambat-?(?:lambat)?nya|s\.\s?d\.?|s/d|sd"
    r"|sampai(?: dengan)?|hingga|sebelum|tenggat|until|by|before)\b[.:]?",
    re.I,
)
_PIECE = re.compile(r"[,;/&+]|[^\s,;/&+]+")
_BETWEEN = frozenset({",", ";", "/", "&", "+", "dan", "and", "serta", "bersama"})
_NOISE = re.compile(r"[\W_]+")
_WHAT = Words("Arahan, apa", "Directive, what")
_PROOF = Words("Arahan, bukti", "Directive, proof")
_WHEN = Words("Tenggat", "Deadline")
_SHORT_PROOF = 3

Offices = Mapping[str, Sequence[str]]
"""Each name by which an office or a circle of offices is called, and its codes."""


class NotFourParts(Refusal):
    """The line doesn't say all four."""

    what = Words(
        "Arahan: tulis siapa: apa s.d. kapan; bukti: apa. Yang belum ada:"
        " {missing_id}.",
        "Directive: write who: what by when; proof: what. Missing: {missing_en}.",
    )


class UnknownOffice(Refusal):
    """No office is called that."""

    what = Words(
        "Arahan: kantor “{name}” tidak dikenal. {hint_id}",
        "Directive: there is no office “{name}”. {hint_en}",
    )


@dataclass(frozen=True)
class Directive:
    """What was said: which offices owe what until when, and what will show it."""

    owners: tuple[str, ...]
    what: str
    due_on: date
    proof: str
    clock: time | None = None

    def due_at(self, zone: ZoneInfo) -> datetime:
        """Return the moment it is due: the hour said, or the end of the day."""
        local = datetime.combine(self.due_on, self.clock or END_OF_DAY, tzinfo=zone)
        return local.astimezone(UTC)


def parse_directive(
    line: str, offices: Offices, day: date, calendar: Calendar
) -> Directive:
    """Return the directive that `line`, typed on `day`, says.

    Raises
    ------
    NotFourParts, TooShort
        If a part is missing or says nothing.
    UnknownOffice
        If an owner isn't known.
    NotADay, WrongWeekday, LongPast, PastDay, NotAWorkday
        If the deadline can't be read, has passed or is a day off.
    """
    who, what, until, proof = _split(line)
    owners = read_offices(who, offices)
    what = check_words(_WHAT, what)
    proof = check_words(_PROOF, proof, least=_SHORT_PROOF)
    when = read_when(until, day)
    due_on = check_workday(_WHEN, when.date, today=day, calendar=calendar)
    return Directive(owners, what, due_on, proof, when.clock)


def _split(line: str) -> list[str]:
    parts = _ARROW.split(line.strip())
    if len(parts) == 1:
        parts = _spoken(line.strip())
    filled = [parts[place].strip() if place < len(parts) else "" for place in range(4)]
    missing = [words for words, part in zip(_PARTS, filled, strict=True) if not part]
    if missing or len(parts) > len(_PARTS):
        raise NotFourParts(
            missing_id=", ".join(words.id for words in missing) or "-",
            missing_en=", ".join(words.en for words in missing) or "-",
        )
    return filled


def _spoken(line: str) -> list[str]:
    """Cut `who: what s.d. when; bukti: proof`; what isn't said stays empty.

    The last "until" of the sentence is the deadline's, so that what is to be done may
    hold such a word itself.
    """
    said = _WHO.match(line)
    if said is None or _PROVED.fullmatch(line[: said.end("who") + 1]):
        return [line]
    rest, proof = said["rest"], ""
    if shown := _PROVED.search(rest):
        rest, proof = rest[: shown.start()], rest[shown.end() :]
    marks = list(_UNTIL.finditer(f" {rest}"))
    if not marks:
        return [said["who"], rest, "", proof]
    what, until = rest[: max(marks[-1].start() - 1, 0)], rest[marks[-1].end() - 1 :]
    return [said["who"], what, until, proof]


def key_of(name: str) -> str:
    """Return `name` as it is compared: no case, no signs."""
    return _NOISE.sub(" ", name.casefold()).strip()


def read_offices(text: str, offices: Offices) -> tuple[str, ...]:
    """Return the codes of the offices that `text` lists, each once, in order.

    The longest known name wins, so "Dinas Pendidikan dan Kebudayaan" is one office.

    Raises
    ------
    UnknownOffice
        If a part of it is no known name; near names are proposed.
    """
    known = {key_of(name): codes for name, codes in offices.items()}
    pieces = _PIECE.findall(text)
    found: dict[str, None] = {}
    start = 0
    while start < len(pieces):
        if pieces[start].casefold() in _BETWEEN:
            start += 1
            continue
        end = _longest(pieces, start, known)
        if end is None:
            raise _unknown(pieces, start, offices)
        found.update(dict.fromkeys(known[key_of(" ".join(pieces[start:end]))]))
        start = end
    if not found:
        raise _unknown(pieces, 0, offices)
    return tuple(found)


def _longest(pieces: list[str], start: int, known: Offices) -> int | None:
    ends = range(len(pieces), start, -1)
    return next(
        (end for end in ends if key_of(" ".join(pieces[start:end])) in known), None
    )


def _unknown(pieces: list[str], start: int, offices: Offices) -> UnknownOffice:
    name: list[str] = []
    for piece in pieces[start:]:
        if piece.casefold() in _BETWEEN:
            break
        name.append(piece)
    said = " ".join(name)
    near = get_close_matches(key_of(said), [key_of(n) for n in offices], n=3)
    shown = {key_of(office): office for office in offices}
    names = ", ".join(shown[key] for key in near)
    return UnknownOffice(
        name=said,
        hint_id=f"Maksud Anda: {names}?" if names else "Pilih dari daftar kantor.",
        hint_en=f"Did you mean: {names}?" if names else "Choose from the offices.",
    )
