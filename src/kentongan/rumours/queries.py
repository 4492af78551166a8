"""The rumour card: claim, spread, who was asked, drafts, calls, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kentongan.access.actors import title_of
from kentongan.domain.acts import Act
from kentongan.domain.codes import Harm
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.reports import queries as reported
from kentongan.reports.queries import Danger
from kentongan.rumours import models, rules
from kentongan.tasks import queries as tasks


@dataclass(frozen=True)
class RumourView:
    """A rumour as a list shows it."""

    id: int
    number: str
    claim: str
    group_id: int
    group_number: str
    messages: int
    sector: str
    issue_type: str
    state: str
    harm: str
    harm_said_at: datetime | None
    harm_reason: str
    first_at: datetime
    taken_up_at: datetime
    settled_at: datetime | None
    area: str
    note: str

    @property
    def ref(self) -> Ref:
        """How the ledger names it."""
        return Ref("rumour", self.id)


@dataclass(frozen=True)
class AnswerView:
    """A drafted or published answer."""

    version: int
    title: str
    body: str
    verdict: str
    verdict_kind: str
    what_checked: str
    what_to_do: str
    place: str
    since: datetime
    until: datetime
    as_of: datetime
    checked_by: tuple[str, ...]
    not_covered: str
    correction: str
    author: str
    author_title: str
    drafted_at: datetime
    returned: str
    publication_id: int | None
    published_at: datetime | None
    slug: str


@dataclass(frozen=True)
class CallView:
    """A logged call."""

    to: str
    note: str
    safe: bool
    at: datetime


@dataclass(frozen=True)
class Card:
    """Everything the card shows.

    `accused` are the messages for which the machine proposes T1: read after a person
    last judged the harm.
    """

    rumour: RumourView
    replies: tuple[tasks.ReplyView, ...]
    answers: tuple[AnswerView, ...]
    calls: tuple[CallView, ...]
    accused: tuple[Danger, ...]
    acts: frozenset[Act]

    @property
    def safe(self) -> bool:
        """Whether the last call said that the person is out of danger."""
        return bool(self.calls) and self.calls[-1].safe


def rumours(*, by: Actor, at: datetime, open_only: bool = False) -> list[RumourView]:
    """Return the rumours that `by` may see, the newest first."""
    rows = models.Rumour.visible_to(by, at).select_related("group")
    if open_only:
        rows = rows.exclude(state__in=[s.value for s in rules.MACHINE.done])
    return [_view(row) for row in rows.order_by("-taken_up_at")]


def card(*, by: Actor, at: datetime, number: str) -> Card:
    """Return the card of one rumour.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    rows = models.Rumour.visible_to(by, at).filter(number=number)
    row = rows.select_related("group").first()
    if row is None:
        raise NotFound
    answers = row.answers.select_related("publication").order_by("-pk")
    return Card(
        rumour=_view(row),
        replies=tuple(tasks.replies(by=by, at=at, about=row.ref)),
        answers=tuple(_answer(answer) for answer in answers),
        calls=tuple(CallView(c.to, c.note, c.safe, c.at) for c in row.calls.all()),
        accused=accused(by=by, at=at).get(row.pk, ()),
        acts=frozenset(rules.MACHINE.acts(rules.State(row.state))),
    )


def unmatched(*, by: Actor, at: datetime, rumour_id: int) -> frozenset[str]:
    """Return the slugs of the answers that a person said aren't this rumour's."""
    seen = models.Rumour.visible_to(by, at).filter(pk=rumour_id)
    rows = models.Unmatched.objects.filter(rumour__in=seen, closed_at=None)
    return frozenset(rows.values_list("slug", flat=True))


def unjudged(*, by: Actor, at: datetime) -> list[tuple[Danger, RumourView | None]]:
    """Return the T1 messages that no person's word covers, each with its rumour.

    A person's word on a rumour covers what was read in its messages before. A message
    of no rumour, or of one that `by` may not know of, stands alone until it is judged;
    judged T1, it still proposes T1 on a rumour that it is linked to later.
    """
    dangers = reported.in_danger(by=by, at=at, judged=True)
    abouts = [one.about if _of_rumour(one) else None for one in dangers]
    ids = {about.id for about in abouts if about}
    rows = models.Rumour.visible_to(by, at).filter(pk__in=ids).select_related("group")
    views = {row.pk: _view(row) for row in rows}
    known = [views.get(about.id) if about else None for about in abouts]
    pairs = zip(dangers, known, strict=True)
    return [(one, rumour) for one, rumour in pairs if not _covered(one, rumour)]


def _of_rumour(one: Danger) -> bool:
    return one.about is not None and one.about.kind == models.Rumour.kind


def _covered(one: Danger, rumour: RumourView | None) -> bool:
    if rumour is None:
        return one.judged
    return rumour.harm_said_at is not None and one.since <= rumour.harm_said_at


def accused(*, by: Actor, at: datetime) -> dict[int, tuple[Danger, ...]]:
    """Return by rumour the messages for which the machine proposes T1."""
    found: dict[int, tuple[Danger, ...]] = {}
    for one, rumour in unjudged(by=by, at=at):
        if rumour is not None:
            found[rumour.id] = (*found.get(rumour.id, ()), one)
    return found


def not_yet_safe(*, by: Actor, at: datetime) -> list[RumourView]:
    """Return the settled rumours of which nobody confirmed that the accused is safe."""
    done = [state.value for state in rules.MACHINE.done]
    rows = models.Rumour.visible_to(by, at).filter(
        state__in=done, harm=Harm.ACCUSED.value
    )
    found = rows.select_related("group").prefetch_related("calls")
    return [_view(row) for row in found if not _last_safe(row)]


def _last_safe(row: models.Rumour) -> bool:
    calls = list(row.calls.all())
    return bool(calls) and calls[-1].safe


def by_id(*, by: Actor, at: datetime, rumour_id: int) -> RumourView:
    """Return one rumour.

    Raises
    ------
    NotFound
        If there is none that `by` may know of.
    """
    rows = models.Rumour.visible_to(by, at).select_related("group")
    row = rows.filter(pk=rumour_id).first()
    if row is None:
        raise NotFound
    return _view(row)


def is_checked(*, by: Actor, at: datetime, rumour_id: int) -> bool:
    """Return whether a rumour is being checked, so that a reply moves it."""
    rows = models.Rumour.visible_to(by, at).filter(pk=rumour_id)
    return rows.filter(state__in=[s.value for s in rules.CHECKING]).exists()


def _view(row: models.Rumour) -> RumourView:
    return RumourView(
        id=row.pk,
        number=row.number,
        claim=row.claim,
        group_id=row.group_id,
        group_number=row.group.number,
        messages=row.group.size,
        sector=row.sector,
        issue_type=row.issue_type,
        state=row.state,
        harm=row.harm,
        harm_said_at=row.harm_said_at,
        harm_reason=row.harm_reason,
        first_at=row.first_at,
        taken_up_at=row.taken_up_at,
        settled_at=row.settled_at,
        area=row.area,
        note=row.note,
    )


def _answer(row: models.Answer) -> AnswerView:
    published = row.publication
    return AnswerView(
        version=row.version,
        title=row.title,
        body=row.body,
        verdict=row.verdict,
        verdict_kind=row.verdict_kind,
        what_checked=row.what_checked,
        what_to_do=row.what_to_do,
        place=row.place,
        since=row.since,
        until=row.until,
        as_of=row.as_of,
        checked_by=tuple(row.checked_by),
        not_covered=row.not_covered,
        correction=row.correction,
        author=row.author,
        author_title=title_of(row.author),
        drafted_at=row.drafted_at,
        returned=row.returned,
        publication_id=row.publication_id,
        published_at=published.published_at if published else None,
        slug=published.slug if published else "",
    )
