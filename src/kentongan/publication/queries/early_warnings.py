"""Early warnings as the public reads them: in force, replaced, ended, run out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from kentongan.domain.codes import Level
from kentongan.domain.hazards import Advised, Certainty, Hazard, Onset
from kentongan.domain.refusals import NotFound
from kentongan.publication import models
from kentongan.publication.rules import AreaName, Message, Notice, Period, Text

REMEMBERED = timedelta(days=60)
TEXTS = (Message.FIRST.value, Message.UPDATE.value)


@dataclass(frozen=True)
class Link:
    """Another message of the chain: what it is, when it went out, its words."""

    slug: str
    message: Message
    at: datetime
    title: str
    body: str
    version: int
    office: str

    @property
    def ends(self) -> bool:
        """Whether it ends what it follows, instead of replacing it."""
        return self.message not in {Message.FIRST, Message.UPDATE}


@dataclass(frozen=True)
class PublicWarning:
    """One early warning as it is read; `published_at` is None for a draft."""

    slug: str
    text: Text
    notice: Notice
    message: Message
    period: Period
    approver_title: str
    published_at: datetime | None
    before: Link | None = None
    after: Link | None = None

    def holds(self, at: datetime) -> bool:
        """Return whether it is in force at `at`."""
        return self.after is None and self.period.ends_at > at

    @property
    def link(self) -> Link:
        """How another message of the chain names it."""
        at, office = self.published_at or self.period.starts_at, self.notice.office
        title, body = self.text.title, self.text.body
        return Link(self.slug, self.message, at, title, body, 1, office)

    @property
    def ending(self) -> Link | None:
        """The message that ended or cancelled it."""
        return self.after if self.after is not None and self.after.ends else None

    @property
    def update(self) -> Link | None:
        """The warning that replaced it."""
        return self.after if self.after is not None and not self.after.ends else None


def in_force(*, at: datetime) -> list[PublicWarning]:
    """Return the warnings that hold at `at`, the gravest first."""
    rows = _rows(at).filter(publication__expires_at__gt=at)
    found = [one for row in rows if (one := _view(row, at)).holds(at)]
    grave = {Level.CRITICAL: 0, Level.ALERT: 1}
    return sorted(found, key=lambda one: grave.get(one.notice.level, 2))


def early_warnings(*, at: datetime) -> list[PublicWarning]:
    """Return the warnings of the last two months, newest first."""
    rows = _rows(at).filter(publication__published_at__gt=at - REMEMBERED)
    return [_view(row, at) for row in rows]


def early_warning(slug: str, *, at: datetime) -> PublicWarning:
    """Return one warning.

    Raises
    ------
    NotFound
        If none that is public bears the number.
    """
    row = _rows(at).filter(publication__slug=slug).first()
    if row is None:
        raise NotFound
    return _view(row, at)


def by_slug(slugs: Collection[str], *, at: datetime) -> dict[str, PublicWarning]:
    """Return the public ones among `slugs`, in one look."""
    rows = _rows(at).filter(publication__slug__in=slugs) if slugs else ()
    return {row.publication.slug: _view(row, at) for row in rows}


def preview(
    *, slug: str, text: Text, notice: Notice, period: Period, before: Link | None = None
) -> PublicWarning:
    """Return a draft exactly as the public would read it."""
    message = Message.UPDATE if before else Message.FIRST
    return PublicWarning(slug, text, notice, message, period, "", None, before)


def _rows(at: datetime) -> QuerySet[models.Notice]:
    rows = models.Notice.objects.filter(
        message__in=TEXTS, publication__published_at__lte=at
    )
    return rows.select_related(
        "publication",
        "replaces__notice",
        "publication__followed__publication",
    ).order_by("-publication__published_at", "-pk")


def _view(row: models.Notice, at: datetime) -> PublicWarning:
    said = row.publication
    follower = getattr(said, "followed", None)
    after = _link(follower) if follower is not None else None
    return PublicWarning(
        slug=said.slug,
        text=Text(title=said.title, body=said.body, what_to_do=said.what_to_do),
        notice=_notice(row),
        message=Message(row.message),
        period=Period(row.starts_at, said.expires_at or at),
        approver_title=said.approver_title,
        published_at=said.published_at,
        before=_link(row.replaces.notice) if row.replaces is not None else None,
        after=after if after is not None and after.at <= at else None,
    )


def _notice(row: models.Notice) -> Notice:
    """Return what a stored notice says."""
    return Notice(
        hazard=Hazard(row.hazard),
        level=Level(row.level),
        onset=Onset(row.onset),
        certainty=Certainty(row.certainty),
        advised=Advised(row.advised),
        areas=tuple(AreaName(kode, name) for kode, name in row.areas),
        affected=row.affected,
        avoid=row.avoid,
        help=row.help,
        steps=row.steps,
        office=row.office,
        office_name=row.office_name,
    )


def _link(row: models.Notice) -> Link:
    """Return a message of a chain as another one names it."""
    said = row.publication
    return Link(
        slug=said.slug,
        message=Message(row.message),
        at=said.published_at,
        title=said.title,
        body=said.body,
        version=said.version,
        office=row.office,
    )
