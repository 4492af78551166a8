"""The only door to the public."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kentongan.domain.codes import Verdict
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Permit
from kentongan.publication import rules
from kentongan.publication.models import Publication


@dataclass(frozen=True)
class New:
    """What is to be said in public, within which scope, resting on which offices.

    An early warning brings its own number as `slug` and the moment it runs out.
    """

    kind: rules.Kind
    text: rules.Text
    author: str
    scope: rules.Scope | None = None
    sources: Sequence[rules.Source] = field(default_factory=tuple)
    correction: str = ""
    slug: str = ""
    expires_at: datetime | None = None


def publish(*, permit: Permit, about: Ref, new: New) -> Publication:
    """Freeze a text as public: a step of the act that `permit` allows.

    Raises
    ------
    SecondPersonNeeded, HoldsPersonalData, TreatsAsThreat, NotBounded, ConsentMissing
        If the gate doesn't open.
    """
    rules.check_second_person(author=new.author, approver=permit.actor.id)
    rules.check_text(new.text.words)
    if new.kind is rules.Kind.ANSWER:
        scope = new.scope or rules.Scope("", None, None, None, ())
        rules.check_scope(scope, new.text.verdict)
    rules.check_consent(new.sources)
    return _store(permit, about, new)


def publish_holding(*, permit: Permit, about: Ref, text: rules.Text) -> Publication:
    """Publish the fixed "being checked" sentence: no verdict, gone in 24 hours."""
    rules.check_text(text.words)
    new = New(rules.Kind.HOLDING, text, author=rules.MACHINE_AUTHOR)
    return _store(permit, about, new)


def _store(permit: Permit, about: Ref, new: New) -> Publication:
    rows = Publication.objects.filter(
        kind=new.kind.value, about_kind=about.kind, about_id=about.id
    )
    last = rows.order_by("-version").first()
    scope = new.scope or rules.Scope("", None, None, None, ())
    verdict: Verdict | None = new.text.verdict
    return Publication.objects.create(
        kind=new.kind.value,
        about_kind=about.kind,
        about_id=about.id,
        slug=new.slug or (last.slug if last else _slug(new.text.title)),
        version=last.version + 1 if last else 1,
        title=new.text.title,
        claim=new.text.claim,
        verdict=verdict.value if verdict else "",
        verdict_kind=new.text.verdict_kind,
        body=new.text.body,
        what_checked=new.text.what_checked,
        what_to_do=new.text.what_to_do,
        place=scope.place,
        since=scope.since,
        until=scope.until,
        as_of=scope.as_of,
        checked_by=list(scope.checked_by),
        not_covered=scope.not_covered,
        correction=new.correction,
        author=new.author,
        approver=permit.actor.id,
        approver_title=permit.actor.name,
        published_at=permit.at,
        expires_at=new.expires_at or rules.expires(new.kind, permit.at),
    )


def _slug(title: str) -> str:
    slug = rules.slug_of(title)
    taken = Publication.objects.filter(slug__startswith=slug)
    count = taken.values("about_kind", "about_id").distinct().count()
    return f"{slug}-{count + 1}" if count else slug
