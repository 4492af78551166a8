"""The two or three sentences of a matter: figures with their office and their hour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from kentongan.assessment.rules.levels import Indicator
from kentongan.assessment.rules.wording import (
    decimal,
    first_sentence,
    listed,
    lower_first,
    moment,
    upper_first,
)
from kentongan.domain.dates import day_month, short_day
from kentongan.domain.words import Words

FEW = 5


@dataclass(frozen=True)
class Call:
    """A call to the duty officer, and whether it said that the person is safe."""

    at: datetime
    safe: bool


@dataclass(frozen=True)
class RumourFacts:
    """What is told of a rumour; the answer is the public one in force, if any.

    Readers `outside` its circle hear no count below five.
    """

    kind: Words
    messages: int
    villages: int
    marks: tuple[Indicator, ...]
    versions: int
    outside: bool = False
    answer: str = ""
    checked_by: tuple[str, ...] = ()
    as_of: datetime | None = None
    alarm_at: datetime | None = None
    first_answer_at: datetime | None = None
    unanswered: tuple[str, ...] = ()
    calls: tuple[Call, ...] = ()


@dataclass(frozen=True)
class IssueFacts:
    """What is told of an issue."""

    title: str
    development: str
    next_step: str
    office: str
    due_at: datetime | None
    late: bool
    reports: int


@dataclass(frozen=True)
class DecisionFacts:
    """What is told of a decision that waits on someone outside."""

    title: str
    addressee: str
    request: bool
    sent_on: date | None
    awaits_reply: bool
    unmet: tuple[str, ...]
    reviews: tuple[date, ...]
    today: date


def join(parts: Sequence[Words]) -> Words:
    """Return sentences one after the other, each with its full stop."""
    told = [part for part in parts if part.id]
    return Words(
        " ".join(_stop(part.id) for part in told),
        " ".join(_stop(part.en) for part in told),
    )


def _stop(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def rumour_title(facts: RumourFacts) -> Words:
    """Return Isu penculikan anak, naik lagi."""
    if Indicator.RISING not in facts.marks:
        return facts.kind
    again = facts.versions > 0
    return Words(
        f"{facts.kind.id}, naik{' lagi' if again else ''}",
        f"{facts.kind.en}, rising{' again' if again else ''}",
    )


def rumour(facts: RumourFacts, zone: ZoneInfo) -> Words:
    """Return how many say it, who checked, how fast it was answered, who was hurt."""
    calls = () if facts.outside else facts.calls
    return join(
        [_spread(facts), _checked(facts, zone), _speed(facts), accused(calls, zone)]
    )


def _spread(facts: RumourFacts) -> Words:
    if facts.outside and facts.messages < FEW:
        return Words(f"Kurang dari {FEW} pesan", f"Fewer than {FEW} messages")
    return Words(
        f"{facts.messages} pesan, {facts.villages} kelurahan",
        f"{facts.messages} messages, {facts.villages} kelurahan",
    )


def _checked(facts: RumourFacts, zone: ZoneInfo) -> Words:
    if facts.answer and facts.as_of is not None:
        offices = listed(facts.checked_by)
        said, at = lower_first(first_sentence(facts.answer)), moment(facts.as_of, zone)
        return Words(
            f"{offices.id} memeriksa: {said} (keadaan {at.id})",
            f"{offices.en} checked: “{said}” (as of {at.en})",
        )
    if facts.unanswered:
        offices = listed(facts.unanswered)
        return Words(
            f"Belum dijawab untuk umum; menunggu {offices.id}",
            f"No public answer yet; waiting for {offices.en}",
        )
    return Words("Belum dijawab untuk umum", "No public answer yet")


def _speed(facts: RumourFacts) -> Words:
    if facts.alarm_at is None or facts.first_answer_at is None:
        return Words("", "")
    hours = decimal((facts.first_answer_at - facts.alarm_at).total_seconds() / 3600)
    return Words(
        f"Klarifikasi terbit {hours.id} jam setelah sinyal",
        f"Answered {hours.en} hours after the alarm",
    )


def accused(calls: Sequence[Call], zone: ZoneInfo) -> Words:
    """Return what became of the one who was accused, or nothing."""
    if not calls:
        return Words("", "")
    first = calls[0].at.astimezone(zone)
    day = short_day(first.date())
    safe = next((call.at.astimezone(zone) for call in calls if call.safe), None)
    if safe is None:
        return Words(
            f"{day.id} {first:%H.%M} seorang warga dituduh; petugas jaga ditelepon",
            f"{day.en} {first:%H:%M} a resident was accused; duty officer phoned",
        )
    return Words(
        f"{day.id} {first:%H.%M} seorang warga dituduh; petugas jaga ditelepon,"
        f" {safe:%H.%M} selamat",
        f"{day.en} {first:%H:%M} a resident was accused; duty officer phoned,"
        f" safe {safe:%H:%M}",
    )


def issue(facts: IssueFacts, zone: ZoneInfo) -> Words:
    """Return what is known, then the next step with office and date."""
    development = first_sentences(facts.development)
    parts = [Words(development, development)]
    if not development and facts.reports:
        parts = [Words(f"{facts.reports} laporan", f"{facts.reports} reports")]
    return join([*parts, next_step(facts, zone)])


def first_sentences(text: str, limit: int = 220) -> str:
    """Return as many whole sentences of `text` as fit, at least one, cut if need be."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    cut = text[:limit]
    end = max(cut.rfind(". "), cut.rfind("; "))
    if end > limit // 3:
        return cut[:end]
    return cut.rpartition(" ")[0].rstrip(",;") + "…"


def next_step(facts: IssueFacts, zone: ZoneInfo) -> Words:
    """Return what comes next, by whom, until when; or that nothing is set."""
    if not facts.next_step or facts.due_at is None:
        return Words("Belum ada langkah berikut", "No next step is set")
    day = short_day(facts.due_at.astimezone(zone).date())
    late = Words(" (lewat)", " (overdue)") if facts.late else Words("", "")
    step = upper_first(facts.next_step.rstrip("."))
    return Words(
        f"{step}: {facts.office}, sebelum {day.id}{late.id}",
        f"{step}: {facts.office}, before {day.en}{late.en}",
    )


def decision(facts: DecisionFacts) -> Words:
    """Return letter and reply, who decides, what it waits for, when it is reviewed."""
    return join([_letter(facts), _right(facts), _unmet(facts), _reviews(facts)])


def _letter(facts: DecisionFacts) -> Words:
    if facts.sent_on is None:
        return Words("Belum dikirim", "Not sent yet")
    day = short_day(facts.sent_on)
    reply = (
        Words("belum dijawab", "not answered")
        if facts.awaits_reply
        else Words("sudah dijawab", "answered")
    )
    return Words(
        f"Surat terkirim {day.id}, {reply.id}", f"Letter sent {day.en}, {reply.en}"
    )


def _right(facts: DecisionFacts) -> Words:
    if not facts.request:
        return Words("", "")
    return Words(
        f"Yang memutuskan {facts.addressee}; kota memohon",
        f"{facts.addressee} decides; the city asks",
    )


def _unmet(facts: DecisionFacts) -> Words:
    if not facts.unmet:
        return Words("", "")
    return Words(
        f"Menunggu: {'; '.join(facts.unmet)}", f"Waits for: {'; '.join(facts.unmet)}"
    )


def _reviews(facts: DecisionFacts) -> Words:
    due = [day for day in facts.reviews if day <= facts.today]
    ahead = [day for day in facts.reviews if day > facts.today]
    now = Words("Ditinjau sekarang", "Under review now") if due else Words("", "")
    if not ahead:
        return now
    day = day_month(min(ahead))
    if due:
        return Words(f"{now.id}, berikutnya {day.id}", f"{now.en}, next {day.en}")
    return Words(f"Ditinjau {day.id}", f"Review on {day.en}")
