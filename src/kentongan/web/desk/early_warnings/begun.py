"""What a draft starts from: an issue or alarm, an earlier draft, or what it updates."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from kentongan.access.queries import secretariat
from kentongan.alarms import queries
from kentongan.alarms.queries import EarlyWarningView
from kentongan.alarms.rules import Draft, Source, propose
from kentongan.domain.acts import Act
from kentongan.domain.codes import Level
from kentongan.domain.refusals import NotFound
from kentongan.issues import queries as issues
from kentongan.places import queries as places
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import language

ISSUE, ALARM = "isu", "sinyal"


@dataclass(frozen=True)
class Begun:
    """The words to start from; `draft.level` is aman where a person has to choose."""

    words: str
    draft: Draft
    source: Source | None
    proposed: bool


def of_address(visit: Visit) -> Begun:
    """Return what ?isu= or ?sinyal= names.

    Raises
    ------
    NotFound
        If the address names nothing that the reader may know of.
    """
    issue, alarm = visit.query.get(ISSUE, ""), visit.query.get(ALARM, "")
    if issue and visit.holds(Act.ISSUE_VIEW):
        return _of_issue(visit, issue)
    if alarm and visit.holds(Act.ALARM_VIEW):
        return _of_alarm(visit, alarm)
    raise NotFound


def _of_issue(visit: Visit, number: str) -> Begun:
    story = issues.issue_by_number(by=visit.by, at=visit.at, number=number)
    one = story.issue
    source = Source(one.ref, one.label, one.owner)
    words = _("Isu {number}: {title}").format(number=number, title=one.title)
    draft = _proposed(visit, one.issue_type, one.area, one.owner, title=one.title)
    return Begun(words, draft, source, proposed=True)


def _of_alarm(visit: Visit, number: str) -> Begun:
    by, at = visit.by, visit.at
    one = queries.alarm_by_number(by=by, at=at, number=number)
    source = Source(one.ref, one.label, secretariat())
    draft = _proposed(visit, one.issue_type, one.area, by.agency)
    return Begun(one.sentence(language()), draft, source, proposed=True)


def _proposed(
    visit: Visit, issue_type: str, area: str, office: str, *, title: str = ""
) -> Draft:
    start = propose(issue_type, places.name_of(area), visit.at)
    return Draft(
        title=title or start.title,
        body="",
        affected="",
        what_to_do=start.what_to_do,
        help=start.help,
        hazard=start.hazard,
        level=Level.SAFE,
        onset=start.onset,
        certainty=start.certainty,
        advised=start.advised,
        areas=(area,),
        issuer=office,
        offices=(),
        starts_at=start.starts_at,
        ends_at=start.ends_at,
        avoid=start.avoid,
    )


def of_warning(one: EarlyWarningView) -> Begun:
    """Return the words of an earlier draft, or of the warning that is updated."""
    text, notice, period = one.public.text, one.public.notice, one.public.period
    draft = Draft(
        title=text.title,
        body=text.body,
        affected=notice.affected,
        what_to_do=text.what_to_do,
        help=notice.help,
        hazard=notice.hazard,
        level=notice.level,
        onset=notice.onset,
        certainty=notice.certainty,
        advised=notice.advised,
        areas=one.areas,
        issuer=one.issuer,
        offices=one.offices,
        starts_at=period.starts_at,
        ends_at=period.ends_at,
        avoid=notice.avoid,
        steps=notice.steps,
    )
    return Begun("", draft, None, proposed=False)
