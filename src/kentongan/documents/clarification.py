"""Klarifikasi: one bounded answer as PDF, as poster and as text for chat groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kentongan.documents import Frame, moment, picture, qr, typeset
from kentongan.domain.codes import Verdict, VerdictKind
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

if TYPE_CHECKING:
    from datetime import datetime

CHAT_LIMIT = 700
_KINDS = {
    VerdictKind.CONTEXT: "konteks salah",
    VerdictKind.IMPOSTOR: "tiruan",
    VerdictKind.MANIPULATED: "manipulasi",
    VerdictKind.SATIRE: "satire",
}


class TooLongForChat(Refusal):
    """What may not be left out is longer than a chat text."""

    what = Words(
        "Teks untuk grup: {length} huruf, paling banyak {limit}. Ringkas kalimat"
        " jawaban atau lingkupnya; kabar, putusan, dan pemeriksa tidak boleh hilang.",
        "Chat text: {length} characters, at most {limit}. Shorten the answer or its"
        " scope; claim, verdict and checkers may not be left out.",
    )


class Unbounded(Refusal):
    """An answer that doesn't say where, when or who checked."""

    what = Words(
        "Klarifikasi: {missing} belum diisi. Jawaban hanya boleh terbit dengan tempat,"
        " masa, dan pemeriksanya.",
        "Answer: {missing} is empty. An answer goes out only with its place, its period"
        " and who checked.",
    )


@dataclass(frozen=True)
class Version:
    """One public version; `reason` says what was corrected."""

    number: int
    at: datetime
    text: str
    approved_by: str
    reason: str = ""


@dataclass(frozen=True)
class Clarification:
    """The answer in force and its history."""

    frame: Frame
    question: str
    claim: str
    verdict: Verdict
    answer: str
    place: str
    period: str
    as_of: datetime
    checked_by: tuple[str, ...]
    versions: tuple[Version, ...]
    kind: VerdictKind | None = None
    not_covered: str = ""
    checked: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    url: str = ""


def pdf(doc: Clarification) -> bytes:
    """Return the answer with what was checked and every version.

    Raises
    ------
    Unbounded
        If place, period or checkers are missing.
    """
    _check_bounds(doc)
    return typeset("clarification", doc, **_words(doc))


def poster(doc: Clarification) -> bytes:
    """Return a PNG of 1080 x 1350 for phones and notice boards.

    Raises
    ------
    Unbounded
        If place, period or checkers are missing.
    Overfull
        If the sentences don't fit.
    """
    _check_bounds(doc)
    code = qr(doc.url) if doc.url else ""
    return picture("poster", doc, **_words(doc), code=code)


def chat_text(doc: Clarification) -> str:
    """Return the answer in at most 700 characters, ready to paste.

    Advice is left out first, then what isn't covered; never the claim, the verdict,
    the scope, who checked, or as of when.

    Raises
    ------
    Unbounded
        If place, period or checkers are missing.
    TooLongForChat
        If the rest is still too long.
    """
    _check_bounds(doc)
    for advice in range(len(doc.advice), -1, -1):
        text = _chat(doc, doc.advice[:advice], doc.not_covered)
        if len(text) <= CHAT_LIMIT:
            return text
    text = _chat(doc, (), "")
    if len(text) > CHAT_LIMIT:
        raise TooLongForChat(length=len(text), limit=CHAT_LIMIT)
    return text


def _chat(doc: Clarification, advice: tuple[str, ...], not_covered: str) -> str:
    frame, kind = doc.frame, _words(doc)["kind"]
    scope = f"{doc.place}, {doc.period}"
    lines = [
        "PERAGAAN - BUKAN DOKUMEN RESMI" if frame.demo else "",
        f"*KLARIFIKASI* {frame.city}",
        f"Kabar: “{doc.claim}”",
        f"*{doc.verdict}*{f' ({kind})' if kind else ''}. {doc.answer}",
        f"Berlaku untuk: {scope}" + (f"; {not_covered}." if not_covered else "."),
        _checkers(doc),
        f"Yang dapat Anda lakukan: {'; '.join(advice)}." if advice else "",
        doc.url,
    ]
    return "\n".join(filter(None, lines))


def _checkers(doc: Clarification) -> str:
    at = moment(doc.as_of, doc.frame.zone)
    if not doc.checked_by:
        return f"Masih diperiksa. Keadaan {at}."
    return f"Diperiksa oleh {', '.join(doc.checked_by)}. Keadaan {at}."


def _words(doc: Clarification) -> dict[str, str]:
    return {"kind": _KINDS[doc.kind] if doc.kind else ""}


def _check_bounds(doc: Clarification) -> None:
    needed = {"tempat": doc.place, "masa": doc.period, "jawaban": doc.answer}
    if doc.verdict is not Verdict.OPEN:
        needed["pemeriksa"] = "".join(doc.checked_by)
    missing = [name for name, value in needed.items() if not value.strip()]
    if missing:
        raise Unbounded(missing=", ".join(missing))
