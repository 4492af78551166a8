"""What a program gives: types that every room can hold, and what is wrong in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, AwareDatetime, Field, StringConstraints

from kentongan.domain.words import Words
from kentongan.formats import plain
from kentongan.web.api.problems import Wrong

Line = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]*$")]
"""Words in one line: a control character is no filter, and PostgreSQL takes no NUL."""
Prose = Annotated[str, AfterValidator(plain)]
"""Words of any length, without the characters that no database takes."""
FIRST, LAST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
Moment = Annotated[AwareDatetime, Field(ge=FIRST, le=LAST)]
"""A moment with its zone; at the ends of the calendar no zone can be reckoned."""

_TEXT = Words("harus berupa teks", "must be text")
_WHOLE = Words("harus bilangan bulat", "must be a whole number")
_MOMENT = Words(
    "harus waktu dengan zonanya, misalnya 2020-02-03T12:00:00+07:00",
    "must be a moment with its zone, for example 2020-02-03T12:00:00+07:00",
)
_OBJECT = Words("harus berupa objek JSON", "must be a JSON object")
UNKNOWN = Words("tidak dikenal", "unknown")
UNREADABLE = Words("tidak terbaca sebagai JSON", "can't be read as JSON")
_ELSE = Words("tidak terbaca", "can't be read")
WORDS: dict[str, Words] = {
    "missing": Words("wajib diisi", "must be given"),
    "extra_forbidden": UNKNOWN,
    "string_type": _TEXT,
    "string_unicode": _TEXT,
    "string_too_short": Words(
        "paling sedikit {min_length} huruf", "at least {min_length} characters"
    ),
    "string_too_long": Words(
        "paling banyak {max_length} huruf", "at most {max_length} characters"
    ),
    "string_pattern_mismatch": Words(
        "bentuknya harus {pattern}", "must look like {pattern}"
    ),
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing_size": _WHOLE,
    "bool_type": Words("isi true atau false", "give true or false"),
    "bool_parsing": Words("isi true atau false", "give true or false"),
    "greater_than_equal": Words("paling sedikit {ge}", "at least {ge}"),
    "less_than_equal": Words("paling banyak {le}", "at most {le}"),
    "enum": Words("pilih salah satu: {expected}", "choose one of: {expected}"),
    "timezone_aware": _MOMENT,
    "dict_type": _OBJECT,
    "model_type": _OBJECT,
    "model_attributes_type": _OBJECT,
}


def told(errors: Sequence[dict[str, Any]], language: str) -> Iterator[Wrong]:
    """Return where each thing is wrong and what about it, in the reader's language."""
    for one in errors:
        yield Wrong(where=_where(one["loc"]), what=_what(one)(language))


def of_address(errors: Sequence[dict[str, Any]]) -> bool:
    """Return whether the address itself is wrong, so that nothing can be there."""
    return any(one["loc"][0] == "path" for one in errors)


def _where(parts: Sequence[object]) -> str:
    """Return the part as the program knows it, without our name for its body."""
    first, *rest = map(str, parts)
    return ".".join([first, *(rest[1:] if first == "body" else rest)])


def _what(one: dict[str, Any]) -> Words:
    kind = str(one["type"])
    words = WORDS.get(kind, _MOMENT if kind.startswith("datetime") else _ELSE)
    values = {name: _shown(value) for name, value in one.get("ctx", {}).items()}
    return Words(words.id.format(**values), words.en.format(**values))


def _shown(value: object) -> str:
    return str(value).replace("' or '", "', '")
