"""Kalimat aman: what may be said now, from public answers, within their scope only.

What not to say is the scope read backwards: what an answer doesn't cover, and what a
request to someone else doesn't decide.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from kentongan.assessment.rules.wording import (
    first_sentence,
    listed,
    lower_first,
    moment,
    upper_first,
)
from kentongan.domain.codes import Competence, Verdict
from kentongan.domain.words import Words


@dataclass(frozen=True)
class Answered:
    """A public answer in force, with the scope in which it holds."""

    title: str
    body: str
    verdict: Verdict
    place: str
    as_of: datetime
    checked_by: tuple[str, ...]
    not_covered: str = ""
    version: int = 1


@dataclass(frozen=True)
class Requested:
    """A decision by which the city asks someone else; `replied` in their own words."""

    title: str
    addressee: str
    competence: Competence
    replied: bool


@dataclass(frozen=True)
class Sayable:
    """A sentence that may be said, and the public text that it rests on."""

    sentence: Words
    source: str


def may_say(answers: Iterable[Answered], zone: ZoneInfo) -> list[Sayable]:
    """Return one sentence for each answer, bounded by moment, place and office."""
    return [Sayable(_sentence(one, zone), one.title) for one in answers]


def _sentence(one: Answered, zone: ZoneInfo) -> Words:
    at = moment(one.as_of, zone)
    if one.verdict is Verdict.OPEN or not one.checked_by:
        return Words(
            f"Kabar ini masih diperiksa; keadaan {at.id}. Belum ada kesimpulan.",
            f"This is still being checked; as of {at.en}. There is no conclusion yet.",
        )
    body = lower_first(first_sentence(one.body))
    offices = listed(one.checked_by)
    named = "menurut" in body.lower()
    where = "" if one.place.lower() in body.lower() else f" di {one.place}"
    by_id = "" if named else f" menurut pemeriksaan {offices.id}"
    by_en = "" if named else f" (checked by {offices.en})"
    if "sampai " in body.lower():
        return Words(
            f"{upper_first(body)}{where}{by_id} (keadaan {at.id}).",
            f"“{upper_first(body)}{where}”{by_en} (as of {at.en}).",
        )
    return Words(
        f"Sampai {at.id}, {body}{where}{by_id}.",
        f"As of {at.en}: “{body}{where}”{by_en}.",
    )


def do_not_say(
    answers: Iterable[Answered], requests: Iterable[Requested]
) -> list[Words]:
    """Return what goes beyond what was checked or decided, each with the reason."""
    found: list[Words] = []
    for one in answers:
        found += _beyond_answer(one)
    for request in requests:
        found += _beyond_request(request)
    return list(dict.fromkeys(found))


def _beyond_answer(one: Answered) -> list[Words]:
    if one.verdict is Verdict.OPEN:
        return [
            Words(
                f"“kabar itu benar” atau “kabar itu bohong”: {lower_first(one.title)}"
                " belum dapat dipastikan",
                f"“it is true” or “it is a lie”: “{one.title}” isn't certain yet",
            )
        ]
    outside = one.not_covered or f"di luar {one.place}"
    return [
        Words(
            f"“di mana pun tidak ada”: yang diperiksa hanya {one.place}; tidak"
            f" mencakup {outside}",
            f"“nowhere at all”: only {one.place} was checked; not {outside}",
        ),
        Words(
            f"“tidak akan terjadi”: pemeriksaan hanya berlaku sampai saat itu"
            f" ({one.place})",
            f"“it won't happen”: a check holds up to its own moment ({one.place})",
        ),
    ]


def _beyond_request(one: Requested) -> list[Words]:
    if one.competence is not Competence.REQUEST:
        return []
    found = [
        Words(
            f"“{lower_first(one.title)}: kami yang melarang atau menetapkan”: kota"
            f" memohon, {one.addressee} memutuskan",
            f"“{one.title}: we forbid or decide it”: the city asks,"
            f" {one.addressee} decides",
        )
    ]
    if not one.replied:
        found.append(
            Words(
                f"“sudah disetujui”: {one.addressee} belum menjawab",
                f"“it was agreed”: {one.addressee} hasn't answered",
            )
        )
    return found
