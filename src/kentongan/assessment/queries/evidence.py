"""What the house holds that can show an achievement of the action plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from kentongan.alarms import queries as alarms
from kentongan.domain.codes import Classification
from kentongan.domain.dates import plain_day
from kentongan.domain.periods import Period as Span
from kentongan.domain.periods import day_of
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.places import queries as places
from kentongan.plans.queries import ActionView
from kentongan.plans.rules import Duty, Period
from kentongan.publication import queries as public
from kentongan.publication.rules import Kind
from kentongan.rakor import queries as rakor
from kentongan.tasks import queries as tasks
from kentongan.tasks.rules import ActivityState, TaskState

MANY = 500


class Held(StrEnum):
    """What kind of thing it is."""

    ACTIVITY = "kegiatan"
    TASK = "tindak_lanjut"
    MINUTES = "notula"
    ANSWER = "klarifikasi"
    WARNING = "peringatan_dini"
    FILE = "berkas"


HELD: dict[Held, Words] = {
    Held.ACTIVITY: Words("kegiatan", "activity"),
    Held.TASK: Words("tindak lanjut", "task"),
    Held.MINUTES: Words("notula Rakor", "Rakor minutes"),
    Held.ANSWER: Words("klarifikasi", "public answer"),
    Held.WARNING: Words("peringatan dini", "early warning"),
    Held.FILE: Words("foto", "photo"),
}
_SERVES: dict[Held, frozenset[Duty]] = {
    Held.MINUTES: frozenset({Duty.COORDINATION, Duty.PLANNING}),
    Held.ANSWER: frozenset({Duty.INFORMING}),
    Held.WARNING: frozenset({Duty.WARNING}),
}
"""Things of the whole team, and the team's tasks that they can show."""


@dataclass(frozen=True)
class Thing:
    """One thing with what may be said of it; `photos` are digests of kept files."""

    ref: Ref
    kind: Held
    title: str
    day: date
    office: str
    body: str = ""
    photos: tuple[str, ...] = ()
    restricted: bool = False


def things(*, by: Actor, at: datetime, period: Period) -> dict[Ref, Thing]:
    """Return what `by` may know of the period's things, each with its class."""
    plain = replace(by, clearance=Classification.BIASA)
    common = {thing.ref for thing in _all(plain, at, period)}
    return {
        thing.ref: replace(thing, restricted=thing.ref not in common)
        for thing in _all(by, at, period)
    }


def suggested(one: ActionView, found: Iterable[Thing]) -> list[Thing]:
    """Return what can show an action: its office's work, the team's by its task."""
    fitting = [thing for thing in found if _fits(one, thing)]
    return sorted(fitting, key=lambda thing: (thing.day, thing.ref))


def _fits(one: ActionView, thing: Thing) -> bool:
    duties = _SERVES.get(thing.kind)
    return thing.office == one.office if duties is None else one.duty in duties


def _all(by: Actor, at: datetime, period: Period) -> list[Thing]:
    return [
        *_activities(by, at, period),
        *_tasks(by, at, period),
        *_minutes(by, at, period),
        *_answers(at, period),
        *_warnings(by, at, period),
    ]


def _inside(period: Period, moment: datetime | None) -> bool:
    span = Span.of_days(period.first, period.last, places.zone())
    return moment is not None and moment in span


def _activities(by: Actor, at: datetime, period: Period) -> Iterable[Thing]:
    rows = tasks.activities(by=by, at=at, first=period.first, last=period.last)
    for row in rows:
        if row.state == ActivityState.DONE and row.done_date is not None:
            body = f"{row.place}. {row.proof}"
            ref = Ref("activity", row.id)
            yield Thing(ref, Held.ACTIVITY, row.what, row.done_date, row.agency, body)


def _tasks(by: Actor, at: datetime, period: Period) -> Iterable[Thing]:
    for row in tasks.tasks(by=by, at=at):
        if row.state == TaskState.DONE and _inside(period, row.accepted_at):
            day = day_of(row.accepted_at or at, places.zone())
            body = "\n".join(text for text, _digest, _at in row.proofs if text)
            photos = tuple(digest for _text, digest, _at in row.proofs if digest)
            ref = Ref("task", row.id)
            yield Thing(ref, Held.TASK, row.what, day, row.owner, body, photos)


def _minutes(by: Actor, at: datetime, period: Period) -> Iterable[Thing]:
    for row in rakor.meetings(by=by, at=at):
        if row.approved_at is not None and _inside(period, row.held_at):
            day = day_of(row.held_at, places.zone())
            title = f"Notula Rakor {plain_day(day).id}"
            body = f"{row.forum_name}. Disahkan; berkasnya pada sekretariat."
            yield Thing(row.ref, Held.MINUTES, title, day, "", body)


def _answers(at: datetime, period: Period) -> Iterable[Thing]:
    for row in public.latest(Kind.ANSWER, at=at, limit=MANY):
        if _inside(period, row.published_at):
            day = day_of(row.published_at, places.zone())
            ref, body = Ref("publication", row.id), f"{row.verdict}. {row.body}"
            yield Thing(ref, Held.ANSWER, row.title, day, "", body)


def _warnings(by: Actor, at: datetime, period: Period) -> Iterable[Thing]:
    for row in alarms.early_warnings(by=by, at=at):
        out = row.public.published_at
        if out is not None and _inside(period, out):
            day, text = day_of(out, places.zone()), row.public.text
            ref = Ref("early_warning", row.id)
            yield Thing(ref, Held.WARNING, text.title, day, row.issuer, text.body)
