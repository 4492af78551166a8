"""Where a thing comes from, in words, with its page where the reader may know it."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import get_script_prefix
from django.utils.translation import gettext as _

from kentongan.alarms import queries as alarms
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.issues import queries as issues
from kentongan.issues.labels import OTHER_SOURCE, SOURCES
from kentongan.rakor import queries as rakor
from kentongan.rumours import queries as rumours
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.desk import month_words
from kentongan.web.templatetags.words import language


@dataclass(frozen=True)
class Origin:
    """Words, and an address unless the thing isn't to be known."""

    words: str
    url: str = ""


def rakor_page(month: str) -> str:
    """Return the address of a meeting's page."""
    return f"{get_script_prefix()}rakor/{month}/"


OPENED_BY = {
    "rakor": Act.RAKOR_VIEW,
    "decision": Act.DECISION_VIEW,
    "issue": Act.ISSUE_VIEW,
    "rumour": Act.RUMOUR_VIEW,
    "alarm": Act.ALARM_VIEW,
}


def of(ref: Ref | None, visit: Visit) -> Origin | None:
    """Return what `ref` names, as far as the reader may know of it.

    Its address is left out where the reader may know of it but not open its page.
    """
    if ref is None:
        return None
    try:
        found = _known(ref, visit)
    except NotFound:
        found = None
    if found is None:
        return Origin(_kind(ref.kind))
    act = OPENED_BY.get(ref.kind)
    return found if act and visit.holds(act) else Origin(found.words)


def _kind(kind: str) -> str:
    if kind == "rakor":
        return _("Rakor")
    return SOURCES.get(kind, OTHER_SOURCE)(language())


def _known(ref: Ref, visit: Visit) -> Origin | None:
    by, at = visit.by, visit.at
    if ref.kind == "rakor":
        meeting = rakor.meeting_by_id(by=by, at=at, meeting_id=ref.id)
        words = _("Rakor {month}").format(month=month_words(meeting.name))
        return Origin(words, rakor_page(meeting.name))
    if ref.kind == "decision":
        decision = rakor.decision_by_id(by=by, at=at, decision_id=ref.id)
        words = _("Keputusan {number}: {title}")
        return _page("decision", decision.number, words, decision.title)
    if ref.kind == "issue":
        issue = issues.by_id(by=by, at=at, issue_id=ref.id)
        words = _("Isu {number}: {title}")
        return _page("issue", issue.number, words, issue.title) if issue else None
    if ref.kind == "rumour":
        rumour = rumours.by_id(by=by, at=at, rumour_id=ref.id)
        words = _('Rumor {number}: "{title}"')
        return _page("rumour", rumour.number, words, rumour.claim)
    if ref.kind == "alarm":
        return _alarm(ref, visit)
    return None


def _page(kind: str, number: str, words: str, title: str) -> Origin:
    return Origin(words.format(number=number, title=title), page_of(kind, number))


def _alarm(ref: Ref, visit: Visit) -> Origin | None:
    for alarm in alarms.alarms(by=visit.by, at=visit.at):
        if alarm.id == ref.id:
            words = _("Sinyal {number}: {title}")
            said = alarm.sentence(language())
            return _page("alarm", alarm.number, words, said)
    return None
