"""What a release can be about: a meeting, or the returned release being reworded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, holds
from kentongan.publication import queries
from kentongan.publication.rules import DraftState, Kind
from kentongan.rakor import queries as rakor
from kentongan.web.templatetags import words as say


@dataclass(frozen=True)
class Subject:
    """A meeting as the form names it, with a wording to start from."""

    key: str
    words: str
    ref: Ref
    title: str = ""
    body: str = ""
    note: str = ""
    corrects: bool = False


def subjects(by: Actor, at: datetime) -> list[Subject]:
    """Return the releases to reword or correct, then the meetings without one."""
    releases = queries.releases(by=by, at=at)
    returned = [
        Subject(r.number, r.title, r.about, r.title, r.body, r.note, bool(r.correction))
        for r in releases
        if r.state == DraftState.RETURNED.value
    ]
    taken = {release.about for release in releases}
    meetings = [one for one in _meetings(by, at) if one.ref not in taken]
    return returned + _wrong(by, at) + meetings


def _wrong(by: Actor, at: datetime) -> list[Subject]:
    """Return the public releases of which a correction was accepted."""
    if not holds(by, Act.RESPONSE_VIEW):
        return []
    owed = {c.slug: c.text for c in queries.corrections(by=by, at=at) if c.owed}
    drafted = {
        release.about
        for release in queries.releases(by=by, at=at)
        if release.state != DraftState.PUBLISHED.value
    }
    return [
        Subject(
            key=f"perbaiki:{text.slug}",
            words=_("Perbaiki: {title}").format(title=text.title),
            ref=text.about,
            title=text.title,
            body=text.body,
            note=owed[text.slug],
            corrects=True,
        )
        for text in queries.latest(Kind.RELEASE, at=at)
        if text.slug in owed and text.about not in drafted
    ]


def _meetings(by: Actor, at: datetime) -> list[Subject]:
    """Return the meetings that were held, with what they decided to start from."""
    if not holds(by, Act.RAKOR_VIEW):
        return []
    held = [m for m in rakor.meetings(by=by, at=at) if m.closed_at is not None]
    return [
        Subject(
            key=f"rakor:{meeting.name}",
            words=f"{meeting.forum_name}, {say.day_long(meeting.held_at)}",
            ref=meeting.ref,
            title=_title(meeting),
            body=_decided(meeting, by, at),
        )
        for meeting in held
    ]


def _title(meeting: rakor.MeetingView) -> str:
    day = say.day_long(meeting.held_at)
    return _("Hasil Rakor {forum}, {day}").format(forum=meeting.forum_name, day=day)


def _decided(meeting: rakor.MeetingView, by: Actor, at: datetime) -> str:
    if not holds(by, Act.DECISION_VIEW):
        return ""
    made = rakor.decisions(by=by, at=at, shelf=rakor.Shelf.ALL)
    return "\n".join(f"- {d.text}" for d in made if d.made_in == meeting.name)
