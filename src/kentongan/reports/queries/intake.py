"""What was read in: batches, refused lines, senders to map, what waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Max

from kentongan.domain.codes import SAID_BACK, Channel
from kentongan.domain.rights import Actor, Label
from kentongan.reports import models

FORMS = (Channel.WEB, Channel.API, *SAID_BACK)


@dataclass(frozen=True)
class BatchView:
    """One file as its page tells it."""

    id: int
    name: str
    channel: str
    recorded_at: datetime
    read: int
    new: int
    duplicate: int
    refused: int

    @property
    def skipped(self) -> int:
        """How many lines were never meant as a message."""
        return self.read - self.new - self.duplicate - self.refused


@dataclass(frozen=True)
class UnreadView:
    """A refused line: where and why."""

    line: int
    why: tuple[str, str]


@dataclass(frozen=True)
class SenderView:
    """A pseudonym, the post it stands for, or the one its name suggests."""

    pseudonym: str
    post: str
    suggested: str
    messages: int


def batches(*, by: Actor, at: datetime, limit: int = 50) -> list[BatchView]:
    """Return the newest files that were read in."""
    rows = models.Batch.visible_to(by, at).exclude(channel__in=FORMS).order_by("-pk")
    return [
        BatchView(
            id=row.pk,
            name=row.name,
            channel=row.channel,
            recorded_at=row.recorded_at,
            read=row.read,
            new=row.new,
            duplicate=row.duplicate,
            refused=row.refused,
        )
        for row in rows[:limit]
    ]


def unread_lines(*, by: Actor, at: datetime, batch_id: int) -> list[UnreadView]:
    """Return the refused lines of one file."""
    batch = models.Batch.visible_to(by, at).get(pk=batch_id)
    rows = batch.unread.order_by("line").values_list("line", "why_id", "why_en")
    return [UnreadView(line, (why_id, why_en)) for line, why_id, why_en in rows]


def senders(*, mapped: bool) -> list[SenderView]:
    """Return the pseudonyms that are mapped to a post, or those that aren't."""
    rows = models.Sender.objects.filter(post__isnull=not mapped).order_by("-messages")
    return [
        SenderView(
            pseudonym=row.pseudonym,
            post=row.post_id or "",
            suggested=row.suggested_id or "",
            messages=row.messages,
        )
        for row in rows
    ]


def waiting(limit: int = 50) -> list[int]:
    """Return the ids of reports that the machine hasn't read yet."""
    rows = models.Report.unread_ids()
    return list(rows[:limit])


@dataclass(frozen=True)
class Said:
    """What a reader wrote under a public text, redacted, not yet taken in."""

    report_id: int
    channel: Channel
    publication_id: int
    text: str
    received_at: datetime
    label: Label


def said_about_publications(*, by: Actor, at: datetime) -> list[Said]:
    """Return responses and corrections that were read and not yet taken in."""
    rows = models.Report.visible_to(by, at).filter(
        about_kind="publication", is_read=True, state="masuk"
    )
    chosen = rows.filter(readings__closed_at=None).annotate(text=F("readings__text"))
    return [
        Said(
            report_id=row.pk,
            channel=Channel(row.channel),
            publication_id=row.about_id or 0,
            text=row.text,
            received_at=row.sent_at,
            label=row.label,
        )
        for row in chosen.order_by("pk")
    ]


def wordings(
    *, by: Actor, at: datetime, group_id: int, limit: int = 20
) -> tuple[str, ...]:
    """Return the different ways in which a group's messages say it, redacted."""
    rows = models.Reading.objects.filter(
        closed_at=None,
        report__memberships__group_id=group_id,
        report__memberships__closed_at=None,
        report__in=models.Report.visible_to(by, at),
    )
    texts = rows.order_by("report__sent_at").values_list("text", flat=True)
    return tuple(dict.fromkeys(texts[: limit * 5]))[:limit]


def last_heard(*, by: Actor, at: datetime) -> dict[str, datetime]:
    """Return when each channel that was ever used last brought something."""
    rows = models.Batch.visible_to(by, at).exclude(channel__in=SAID_BACK)
    found = rows.values_list("channel").annotate(last=Max("recorded_at"))
    return dict(found.order_by("channel"))
