"""The features of a document, one at a time, however long the document is."""

from __future__ import annotations

import io
import json
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.formats import JSON_DEPTH, encoding_of, open_text

_PIECE = 256 * 1024
_FEATURE = 16 * 1024 * 1024
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*("?)|[{}\[\],]', re.DOTALL)


class NotGeoJson(Refusal):
    """No feature in it."""

    what = Words(
        "Berkas {name} bukan GeoJSON: tidak ada Feature di dalamnya."
        " Ekspor lapisan sebagai GeoJSON (RFC 7946), lalu masukkan lagi.",
        "File {name} isn't GeoJSON: there is no Feature in it."
        " Export the layer as GeoJSON (RFC 7946) and bring it in again.",
    )


class TooDeep(Refusal):
    """Brackets within brackets without end."""

    what = Words(
        "Berkas {name}: tanda kurung bertumpuk lebih dari {limit} tingkat."
        " Berkas ini tidak dibuka; minta berkas asli dari pengirimnya.",
        "File {name}: brackets are nested more than {limit} levels."
        " It isn't opened; ask its sender for the original.",
    )


class FeatureTooBig(Refusal):
    """One feature larger than any report or boundary."""

    what = Words(
        "Berkas {name}: Feature ke-{number} lebih besar dari {limit} byte."
        " Sederhanakan geometrinya, lalu masukkan lagi.",
        "File {name}: feature {number} is larger than {limit} bytes."
        " Simplify its geometry and bring it in again.",
    )


class Piece(NamedTuple):
    """The text of one feature, and its number in the document, counted from 1."""

    number: int
    text: str


class _Scan:
    """Splits a document at the commas of its list of features.

    `depth` counts open brackets; `listed` is the depth inside the list of features,
    0 outside it; `start` is where the feature at hand begins in `buffer`, -1 between
    features. What lies before `start` is forgotten, so memory holds one feature.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._buffer = ""
        self._at = 0
        self._start = -1
        self._depth = 0
        self._listed = 0
        self._had_list = False
        self._previous = ""
        self._number = 0

    def feed(self, text: str) -> Iterator[Piece]:
        """Yield the features that are complete with this part of the document."""
        self._buffer += text
        for token in _TOKEN.finditer(self._buffer, self._at):
            if token[0].startswith('"') and not token[1]:
                self._at = token.start()
                break
            yield from self._take(token)
            self._previous = token[0]
            self._at = token.end()
        self._forget()

    def rest(self) -> Iterator[Piece]:
        """Yield what was cut off at the end of the document."""
        if self._start >= 0:
            yield from self._piece(len(self._buffer))

    def _take(self, token: re.Match[str]) -> Iterator[Piece]:
        mark, at = token[0], token.start()
        if mark in {"{", "["}:
            self._open(mark, at)
        elif mark in {"}", "]"}:
            yield from self._close(at)
        elif mark == "," and self._depth == self._listed > 0:
            yield from self._piece(at)
            self._start = at + 1

    def _open(self, mark: str, at: int) -> None:
        inside = self._depth == 1 and self._previous == '"features"'
        if mark == "[" and not self._listed and (self._depth == 0 or inside):
            self._listed = self._depth + 1
            self._had_list = True
            self._start = at + 1
        elif self._depth == 0:
            self._start = at
        self._depth += 1
        if self._depth > JSON_DEPTH:
            raise TooDeep(name=self._name, limit=JSON_DEPTH)

    def _close(self, at: int) -> Iterator[Piece]:
        self._depth = max(self._depth - 1, 0)
        if self._listed and self._depth < self._listed:
            yield from self._piece(at)
            self._listed, self._start = 0, -1
        if self._depth == 0:
            if not self._had_list and self._start >= 0:
                yield from self._piece(at + 1)
            self._had_list, self._start = False, -1

    def _piece(self, end: int) -> Iterator[Piece]:
        text = self._buffer[self._start : end].strip()
        if text:
            self._number += 1
            yield Piece(self._number, text)

    def _forget(self) -> None:
        done = self._at if self._start < 0 else self._start
        if len(self._buffer) - done > _FEATURE:
            number = self._number + 1
            raise FeatureTooBig(name=self._name, number=number, limit=_FEATURE)
        self._buffer = self._buffer[done:]
        self._at -= done
        self._start = self._start if self._start < 0 else 0


def check(path: Path) -> None:
    """Look through the whole document once, before any of it is believed.

    Raises
    ------
    NotGeoJson
        If there is no feature in it.
    TooDeep, FeatureTooBig
        If it breaks a limit.
    """
    found = 0
    for piece in pieces(path):
        found = piece.number
    if not found:
        raise NotGeoJson(name=path.name)


def pieces(path: Path) -> Iterator[Piece]:
    """Yield each feature of a FeatureCollection, of a list, or of lines of features.

    Raises
    ------
    TooDeep, FeatureTooBig
        If the document breaks a limit.
    """
    scan = _Scan(path.name)
    with _open(path) as text:
        while part := text.read(_PIECE):
            yield from scan.feed(part)
    yield from scan.rest()


def _open(path: Path) -> io.TextIOWrapper:
    stream = path.open("rb")
    return open_text(stream, encoding_of(stream.peek(4096)[:4096]), None)


def parse(text: str) -> Any:
    """Return the value of a JSON text.

    Raises
    ------
    ValueError
        If it isn't JSON (RFC 8259), or a number in it isn't finite.
    """
    return json.loads(text, parse_constant=_refuse, parse_float=_finite)


def _refuse(word: str) -> float:
    raise ValueError(f"{word} is no JSON number")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(f"{digits[:20]} is no finite number")
    return number
