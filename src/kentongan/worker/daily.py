"""What each day brings: a sweep, reviews and checks that fall due, what is deleted."""

from __future__ import annotations

from datetime import datetime, timedelta

from kentongan.access import actors
from kentongan.alarms import actions as alarms
from kentongan.alarms import queries as alarmed
from kentongan.assessment import actions as assessment
from kentongan.domain.periods import day_of
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor
from kentongan.issues import actions as issues
from kentongan.places import queries as places
from kentongan.plans import actions as plans
from kentongan.rakor import actions as rakor
from kentongan.reports import queries as reported

GROWING = 8
PAUSE = timedelta(hours=1)


def _machine(name: str) -> Actor:
    return actors.machine(places.house().kode, name)


def sweep(on: Ref, at: datetime) -> None:
    """Look through all counts for what is unusual, once for days caught up with."""
    if on.id == day_of(at, places.zone()).toordinal():
        alarms.sweep(by=_machine("pengawas"), at=at)


def sweep_growth(_: Ref, at: datetime) -> None:
    """Sweep again as soon as a group that nobody took up grows fast.

    Not more than once an hour: a second sweep on the same day costs no more of the
    promise, but it costs time.
    """
    by = _machine("pengawas")
    last = alarmed.last_run(at=at)
    if last is not None and last.at > at - PAUSE:
        return
    groups = reported.growing(by=by, at=at, days=1, least=GROWING)
    if any(group.taken_up is None for group in groups):
        alarms.sweep(by=by, at=at)


def raise_reviews(_: Ref, at: datetime) -> None:
    """Raise the reviews and condition checks that fall due on this day."""
    by = _machine("pengingat")
    rakor.raise_due_reviews(by=by, at=at)
    rakor.raise_due_checks(by=by, at=at)


def remind_of_plan(_: Ref, at: datetime) -> None:
    """Remind of the action plan 30, 14 and 7 days before a period is due."""
    plans.remind(by=_machine("pengingat"), at=at)


def publish_track_record(_: Ref, at: datetime) -> None:
    """Publish what the last twelve months came to, as counted on this day."""
    assessment.publish_track_record(by=_machine("penilai"), at=at)


def delete_assemblies(_: Ref, at: datetime) -> None:
    """Delete the logistics of assemblies that ended seven days ago."""
    issues.delete_old_assemblies(by=_machine("penghapus"), at=at)


def expire_warnings(at: datetime) -> None:
    """Note the early warnings that ran out: the clock ends them, not a day."""
    alarms.expire_due(by=_machine("jam"), at=at)
