"""Press releases: drafted by one, approved by another."""

from __future__ import annotations

from datetime import datetime

from kentongan.access import audiences, numbers
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, require, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.publication import models, rules
from kentongan.publication.actions.publish import New, publish


@action
def draft_release(
    *,
    about: Ref,
    title: str,
    body: str,
    correction: str = "",
    by: Actor,
    at: datetime,
) -> models.Release:
    """Draft a release, a new wording of one that was returned, or a correction.

    `correction` says what changes in a release that is public already.

    Raises
    ------
    HoldsPersonalData, TreatsAsThreat
        If it couldn't be published as it stands.
    """
    permit = require_act(by, Act.RELEASE_DRAFT, at)
    rules.check_text(f"{title}\n{body}\n{correction}")
    returned = models.Release.visible_to(by, at).filter(
        about_kind=about.kind, about_id=about.id, state=rules.DraftState.RETURNED.value
    )
    release = returned.first()
    if release is None:
        release = models.Release.create(
            audiences.label(places.house().kode),
            number=numbers.fresh(models.Release)[0],
            about_kind=about.kind,
            about_id=about.id,
            title=title,
            body=body,
            correction=correction,
            state=rules.DRAFT.start.value,
            author=by.id,
            recorded_at=at,
        )
    else:
        state = rules.DRAFT.step(rules.DraftState(release.state), Act.RELEASE_DRAFT)
        release.state, release.author = state.value, by.id
        release.title, release.body = title, body
        release.correction = correction or release.correction
        release.save()
    record(permit, on=release.ref, content=body)
    return release


@action
def approve_release(*, release_id: int, by: Actor, at: datetime) -> models.Publication:
    """Approve a release as a second person and make it public."""
    release = models.Release.visible_to(by, at).get(pk=release_id)
    permit = require(by, Act.RELEASE_APPROVE, release.label, at)
    state = rules.DRAFT.step(rules.DraftState(release.state), Act.RELEASE_APPROVE)
    release.state = state.value
    text = rules.Text(title=release.title, body=release.body)
    release.publication = publish(
        permit=permit,
        about=Ref(release.about_kind, release.about_id),
        new=New(
            rules.Kind.RELEASE,
            text,
            author=release.author,
            correction=release.correction,
        ),
    )
    release.save(update_fields=["state", "publication"])
    record(permit, on=release.ref)
    return release.publication


@action
def return_release(
    *, release_id: int, note: str, by: Actor, at: datetime
) -> models.Release:
    """Send a release back with a note."""
    release = models.Release.visible_to(by, at).get(pk=release_id)
    permit = require(by, Act.RELEASE_RETURN, release.label, at)
    state = rules.DRAFT.step(rules.DraftState(release.state), Act.RELEASE_RETURN)
    release.state, release.note = state.value, note
    release.save(update_fields=["state", "note"])
    record(permit, on=release.ref)
    return release
