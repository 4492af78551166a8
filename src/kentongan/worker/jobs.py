"""One table from act to what follows; each job has a cursor on the ledger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kentongan.access import actors
from kentongan.assessment import actions as assessment
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor
from kentongan.ledger.followers import Pace
from kentongan.places import queries as places
from kentongan.publication import actions as publication
from kentongan.publication import queries as public
from kentongan.publication.actions.readers import Said
from kentongan.rakor import actions as rakor
from kentongan.reports import actions as reports
from kentongan.reports import queries as reported
from kentongan.reports.actions.claims import Answered
from kentongan.rumours import actions as rumours
from kentongan.rumours import queries as rumoured
from kentongan.tasks import queries as tasks
from kentongan.worker import daily

Follow = Callable[[Ref, datetime], None]


@dataclass(frozen=True)
class Job:
    """`follow` is called for each ledger row of one of `acts`, once to effect.

    A job that looks at where things stand, not at the row, goes at `Pace.LATEST`.
    """

    name: str
    acts: frozenset[Act]
    follow: Follow
    pace: Pace = Pace.EACH


def _machine(name: str) -> Actor:
    return actors.machine(places.house().kode, name)


def read_reports(_: Ref, at: datetime) -> None:
    """Read what was received and not yet read."""
    ids = reported.waiting()
    if ids:
        reports.read(ids=ids, by=_machine("pembaca"), at=at)


def notice_recurrence(_: Ref, at: datetime) -> None:
    """See whether a rumour that was dealt with circulates again."""
    rumours.notice_recurrence(by=_machine("pengamat"), at=at)


def take_in_readers(_: Ref, at: datetime) -> None:
    """Make responses and correction requests of what came from public pages."""
    by = _machine("penerima")
    for said in reported.said_about_publications(by=by, at=at):
        publication.take_in(
            said=Said(
                report_id=said.report_id,
                channel=said.channel,
                publication_id=said.publication_id,
                text=said.text,
                received_at=said.received_at,
                label=said.label,
            ),
            by=by,
            at=at,
        )
        reports.hand_over(report_id=said.report_id, by=by, at=at)


def note_replies(on: Ref, at: datetime) -> None:
    """Let the rumour go on whose office replied; a late reply moves nothing."""
    by = _machine("penghubung")
    about = tasks.served_by(on.id)
    if about is None or about.kind != "rumour":
        return
    if rumoured.is_checked(by=by, at=at, rumour_id=about.id):
        rumours.note_reply(rumour_id=about.id, by=by, at=at)


def remember_answer(on: Ref, at: datetime) -> None:
    """Let the reading machine know what was answered in public."""
    by = _machine("pengingat")
    rumour = rumoured.by_id(by=by, at=at, rumour_id=on.id)
    text = public.about(on, at=at)[0]
    reports.remember_answer(
        answered=Answered(
            about=on,
            claim=rumour.claim,
            wordings=reported.wordings(by=by, at=at, group_id=rumour.group_id),
            issue_type=rumour.issue_type,
            verdict=text.verdict,
            answer=text.body,
            slug=text.slug,
        ),
        by=by,
        at=at,
    )


def tell_reporters(on: Ref, at: datetime) -> None:
    """Tell those who reported that there is an answer."""
    text = public.about(on, at=at)[0]
    words = f"Diperbarui, versi {text.version}" if text.version > 1 else "Sudah dijawab"
    reports.tell_reporters(
        about=on,
        text=f"{words}: {text.title} /benarkah/{text.slug}/",
        by=_machine("pengabar"),
        at=at,
    )


def freeze_morning(on: Ref, at: datetime) -> None:
    """Freeze the picture of the morning when developments are added to a Rakor."""
    assessment.freeze(meeting_id=on.id, by=_machine("penilai"), at=at)


def raise_met(_: Ref, at: datetime) -> None:
    """Raise the review of a decision whose conditions are met, on the same day."""
    rakor.raise_due_reviews(by=_machine("pengingat"), at=at)


JOBS: tuple[Job, ...] = (
    Job("read_reports", frozenset({Act.REPORT_RECEIVE}), read_reports),
    Job("take_in_readers", frozenset({Act.REPORT_READ}), take_in_readers, Pace.LATEST),
    Job(
        "notice_recurrence",
        frozenset({Act.REPORT_READ}),
        notice_recurrence,
        Pace.LATEST,
    ),
    Job("note_replies", frozenset({Act.INQUIRY_REPLY}), note_replies),
    Job("remember_answer", frozenset({Act.RUMOUR_APPROVE}), remember_answer),
    Job("tell_reporters", frozenset({Act.RUMOUR_APPROVE}), tell_reporters),
    Job("sweep", frozenset({Act.DAY_BEGIN}), daily.sweep),
    Job("sweep_growth", frozenset({Act.REPORT_READ}), daily.sweep_growth, Pace.LATEST),
    Job("raise_reviews", frozenset({Act.DAY_BEGIN}), daily.raise_reviews),
    Job("remind_of_plan", frozenset({Act.DAY_BEGIN}), daily.remind_of_plan),
    Job("raise_met", frozenset({Act.DECISION_CHECK}), raise_met),
    Job("freeze_morning", frozenset({Act.RAKOR_SUPPLEMENT}), freeze_morning),
    Job(
        "publish_track_record",
        frozenset({Act.DAY_BEGIN}),
        daily.publish_track_record,
        Pace.LATEST,
    ),
    Job("delete_assemblies", frozenset({Act.DAY_BEGIN}), daily.delete_assemblies),
)
