"""Releases: drafted by one, read through the gate, approved by another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.alarms import queries as alarms
from kentongan.alarms.queries import EarlyWarningView
from kentongan.domain.acts import Act
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor, holds
from kentongan.domain.words import Words
from kentongan.publication import actions, queries
from kentongan.publication.queries import ReleaseView
from kentongan.publication.rules import DraftState, Kind, check_text
from kentongan.rumours import queries as rumours
from kentongan.rumours.rules import State
from kentongan.web import frame
from kentongan.web.desk.publications.subjects import Subject, subjects
from kentongan.web.templatetags import words as say


class Incomplete(Refusal):
    """A release without a title, a text or a meeting."""

    what = Words("Siaran: isi {missing}.", "Release: give {missing}.")


@dataclass(frozen=True)
class Waiting:
    """A release that waits, with what the gate says of it."""

    release: ReleaseView
    gate: str
    own: bool


def many(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Show what waits and what is public."""
    return _show(request, by, at)


def _show(
    request: HttpRequest, by: Actor, at: datetime, error: str = ""
) -> HttpResponse:
    open_ = [r for r in queries.releases(by=by, at=at) if _is_open(r)]
    drafted = _answers_waiting(by, at)
    kinds = [kind for kind in Kind if kind is not Kind.WARNING]
    published = [(kind, queries.latest(kind, at=at)) for kind in kinds]
    may_draft = holds(by, Act.RELEASE_DRAFT)
    context: dict[str, object] = {
        "waiting": [Waiting(r, _gate(r), r.author == by.id) for r in open_],
        "answers": drafted,
        "headline": _headline(len(open_), len(drafted)),
        "published": published,
        "any_published": any(texts for _kind, texts in published),
        "warnings": _warnings(by, at),
        "subjects": subjects(by, at) if may_draft else [],
        "may_draft": may_draft,
        "may_approve": holds(by, Act.RELEASE_APPROVE),
        "may_return": holds(by, Act.RELEASE_RETURN),
        "posted": request.POST,
        "error": error,
    }
    status = 409 if error else 200
    template = "desk/publications/list.html"
    return frame.desk(request, template, by, at, context, status)


def _is_open(release: ReleaseView) -> bool:
    return release.state != DraftState.PUBLISHED.value


def _gate(release: ReleaseView) -> str:
    """Return what stands in the way of a release, or nothing."""
    try:
        check_text(f"{release.title}\n{release.body}")
    except Refusal as refusal:
        return frame.why(refusal)
    return ""


def _warnings(by: Actor, at: datetime) -> list[EarlyWarningView]:
    """Return the early warnings that wait for a head, and those in force."""
    if not holds(by, Act.EARLY_WARNING_VIEW):
        return []
    found = alarms.early_warnings(by=by, at=at)
    return [one for one in found if one.draft or one.out]


def _answers_waiting(by: Actor, at: datetime) -> list[rumours.RumourView]:
    if not holds(by, Act.RUMOUR_VIEW):
        return []
    found = rumours.rumours(by=by, at=at, open_only=True)
    return [row for row in found if row.state == State.IN_REVIEW.value]


def _headline(releases: int, answers: int) -> str:
    if not releases + answers:
        return _("Tidak ada naskah menunggu.")
    parts = []
    if answers:
        words = ngettext("{n} jawaban", "{n} jawaban", answers)
        parts.append(words.format(n=say.number(answers)))
    if releases:
        words = ngettext("{n} siaran", "{n} siaran", releases)
        parts.append(words.format(n=say.number(releases)))
    joined = _(" dan ").join(parts)
    return _("{what} menunggu orang kedua.").format(what=joined)


def draft(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Draft a release, or a new wording of one that was returned."""
    if request.method != "POST":
        return redirect("publication.view")
    title = request.POST.get("judul", "").strip()[:200]
    body = request.POST.get("isi", "").strip()
    try:
        about = _subject(request, by, at)
        if not title or not body:
            raise Incomplete(missing=_("judul") if not title else _("isi"))
        correction = request.POST.get("koreksi", "").strip()
        if about.corrects and not correction:
            raise Incomplete(missing=_("apa yang berubah"))
        actions.draft_release(
            about=about.ref,
            title=title,
            body=body,
            correction=correction if about.corrects else "",
            by=by,
            at=at,
        )
    except Refusal as refusal:
        return _show(request, by, at, frame.refused(request, by, at, refusal))
    frame.tell(request, _("Konsep tersimpan, menunggu orang kedua."))
    return redirect("publication.view")


def _subject(request: HttpRequest, by: Actor, at: datetime) -> Subject:
    key = request.POST.get("tentang", "")
    for subject in subjects(by, at):
        if subject.key == key:
            return subject
    raise Incomplete(missing=_("Rakor yang disiarkan"))


Step = Callable[[ReleaseView], object]


def _do(  # noqa: PLR0917
    request: HttpRequest, by: Actor, at: datetime, number: str, done: str, step: Step
) -> HttpResponse:
    found = [r for r in queries.releases(by=by, at=at) if r.number == number]
    if not found:
        raise NotFound
    try:
        step(found[0])
    except Refusal as refusal:
        return _show(request, by, at, frame.refused(request, by, at, refusal))
    frame.tell(request, done)
    return redirect("publication.view")


def approve(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Approve a release as a second person."""

    def step(release: ReleaseView) -> None:
        actions.approve_release(release_id=release.id, by=by, at=at)

    done = _("Terbit. Siaran kini dapat dibaca warga.")
    return _do(request, by, at, number, done, step)


def send_back(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Return a release with a note."""

    def step(release: ReleaseView) -> None:
        note = request.POST.get("catatan", "").strip()
        if not note:
            raise Incomplete(missing=_("catatan"))
        actions.return_release(release_id=release.id, note=note, by=by, at=at)

    return _do(request, by, at, number, _("Siaran dikembalikan."), step)
