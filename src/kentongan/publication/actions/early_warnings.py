"""Early warnings through the gate: out, replaced by an update, or ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kentongan.domain.refs import Ref
from kentongan.domain.rights import Permit
from kentongan.publication import models, rules
from kentongan.publication.actions.publish import New, publish
from kentongan.publication.models import Publication


@dataclass(frozen=True)
class NewNotice:
    """An early warning that is to go out; none of its `writers` may let it out."""

    slug: str
    text: rules.Text
    notice: rules.Notice
    period: rules.Period
    writers: Sequence[str]
    sources: Sequence[rules.Source] = field(default_factory=tuple)
    replaces: Publication | None = None


def publish_notice(*, permit: Permit, about: Ref, new: NewNotice) -> Publication:
    """Let an early warning out: a step of the act that `permit` allows.

    Raises
    ------
    SecondPersonNeeded, HoldsPersonalData, TreatsAsThreat, ConsentMissing
        If the gate doesn't open.
    """
    for writer in new.writers:
        rules.check_second_person(author=writer, approver=permit.actor.id)
    rules.check_text(new.notice.words)
    kind, author = rules.Kind.WARNING, new.writers[-1]
    said = New(
        kind,
        new.text,
        author,
        sources=new.sources,
        slug=new.slug,
        expires_at=new.period.ends_at,
    )
    publication = publish(permit=permit, about=about, new=said)
    message = rules.Message.UPDATE if new.replaces else rules.Message.FIRST
    _keep(publication, new.notice, new.period, message, new.replaces)
    return publication


def end_notice(
    *, permit: Permit, out: Publication, message: rules.Message, office: str
) -> Publication:
    """End a warning that is out, in fixed words: a step of the act of `permit`."""
    row = models.Notice.objects.get(publication=out)
    said = New(
        rules.Kind.WARNING,
        rules.Text(title=out.title, body=rules.ending(message, office)),
        rules.ENDED_AUTHOR,
        slug=out.slug,
        expires_at=out.expires_at,
    )
    publication = publish(permit=permit, about=out.about, new=said)
    row.pk, row.publication, row.replaces = None, publication, out
    row.message = message.value
    row.save(force_insert=True)
    return publication


def _keep(
    publication: Publication,
    notice: rules.Notice,
    period: rules.Period,
    message: rules.Message,
    replaces: Publication | None,
) -> None:
    models.Notice.objects.create(
        publication=publication,
        replaces=replaces,
        message=message.value,
        hazard=notice.hazard.value,
        level=notice.level.value,
        onset=notice.onset.value,
        certainty=notice.certainty.value,
        advised=notice.advised.value,
        areas=[list(area) for area in notice.areas],
        affected=notice.affected,
        avoid=notice.avoid,
        help=notice.help,
        steps=notice.steps,
        office=notice.office,
        office_name=notice.office_name,
        starts_at=period.starts_at,
    )
