"""Receiving: every message is kept, sealed, under a pseudonym, exactly once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import F

from kentongan.access import audiences, numbers
from kentongan.access import queries as offices
from kentongan.access.models import Post
from kentongan.domain.acts import Act
from kentongan.domain.codes import Channel, Origin
from kentongan.domain.incoming import Incoming, Unread
from kentongan.domain.refs import Ref
from kentongan.domain.rights import Actor, Label, require, require_act
from kentongan.ledger.actions import record
from kentongan.ledger.turn import action
from kentongan.places import queries as places
from kentongan.reports import models, rules
from kentongan.reports.receipts import Slip, give, make_slip
from kentongan.reports.sealing import pepper, pseudonym_key, seal


@dataclass(frozen=True)
class Received:
    """What became of a batch: report ids by line, and how many were there already."""

    new: tuple[tuple[int, int], ...]
    duplicate: int
    refused: int


@dataclass(frozen=True)
class NewReport:
    """One report from the web form.

    `client_id` is made by the sender, so that a repeated send is known again.
    """

    text: str
    client_id: str
    area: str = ""
    post: str = ""
    sent_at: datetime | None = None
    channel: Channel = Channel.WEB
    about: Ref | None = None


@action
def open_batch(*, name: str, channel: Channel, by: Actor, at: datetime) -> int:
    """Open a batch for one file; its lines follow in parts of at most 50."""
    permit = require_act(by, Act.REPORT_RECEIVE, at)
    batch = _batch(name, channel, at)
    record(permit, on=batch.ref)
    return batch.pk


@action
def receive(
    *,
    batch_id: int,
    items: Sequence[Incoming],
    nths: Sequence[int],
    unread: Sequence[Unread] = (),
    upload_id: int = 0,
    by: Actor,
    at: datetime,
) -> Received:
    """Keep up to 50 messages and refused lines of a batch, and count its upload on."""
    batch = models.Batch.visible_to(by, at).get(pk=batch_id)
    permit = require(by, Act.REPORT_RECEIVE, batch.label, at)
    drafts = [_draft(batch, i, n, at) for i, n in zip(items, nths, strict=True)]
    fresh = _not_yet_known(drafts)
    posts = _note_senders(fresh, at)
    new = _store(batch, fresh, posts, at)
    refused = [line for line in unread if not line.system]
    _keep_unread(batch, refused)
    models.Batch.visible_to(by, at).filter(pk=batch.pk).update(
        read=F("read") + len(items) + len(unread),
        new=F("new") + len(new),
        duplicate=F("duplicate") + len(items) - len(new),
        refused=F("refused") + len(refused),
    )
    if upload_id:
        uploads = models.Upload.visible_to(by, at).filter(pk=upload_id)
        uploads.update(done=F("done") + len(items) + len(unread))
    record(permit, on=batch.ref)
    return Received(new=new, duplicate=len(items) - len(new), refused=len(refused))


def receive_one(*, new: NewReport, by: Actor, at: datetime) -> str:
    """Keep one report from a form and return its receipt.

    Sent again with the same client id and words it is the same report and receipt;
    with other words it is kept as a further report of the same sender. The slow digest
    of the receipt is made before the turn to write is waited for.

    Raises
    ------
    TooShort, TooLong
        If it holds no story.
    """
    story = rules.check_story(new.text)
    sender = rules.pseudonym(f"web:{new.client_id}", pseudonym_key())
    key = rules.recognise(new.channel, sender, None, story, 0)
    code = rules.receipt_code(f"{new.client_id}:{key}", pepper())
    told = replace(new, text=story)
    keep_one(new=told, key=key, slip=make_slip(code), by=by, at=at)
    return code


@action
def keep_one(*, new: NewReport, key: str, slip: Slip, by: Actor, at: datetime) -> None:
    """Keep a report from a form under `key`, unless it is there already."""
    permit = require_act(by, Act.REPORT_RECEIVE, at)
    item = Incoming(
        line=1,
        sent_at=new.sent_at or at.replace(minute=0, second=0, microsecond=0),
        sender="",
        text=new.text,
        place=places.full_name_of(new.area) if new.area else "",
    )
    batch = _batch("Formulir", new.channel, at)
    if not models.Report.known_keys([key]):
        stored = _store_one(batch, _draft(batch, item, 0, at), key, new, at)
        give(stored, slip)
    record(permit, on=batch.ref)


@action
def map_senders(*, pairs: Mapping[str, str], by: Actor, at: datetime) -> int:
    """Map pseudonyms to posts, once; zero reports of them gain their area."""
    permit = require_act(by, Act.CHANNEL_MAP, at)
    posts = Post.objects.in_bulk(list(pairs.values()))
    for pseudonym, code in pairs.items():
        models.Sender.objects.filter(pk=pseudonym).update(post=posts[code])
        reports = models.Report.visible_to(by, at).filter(sender=pseudonym)
        area = posts[code].area
        house = places.house().kode
        reports.filter(area=house).update(area=area)
        zeros = models.ZeroReport.objects.filter(report__in=reports, closed_at=None)
        zeros.filter(area="").update(area=area, post=posts[code])
    record(permit, on=Ref("sender", 0), content=",".join(sorted(pairs)))
    return len(pairs)


@dataclass(frozen=True)
class _Draft:
    item: Incoming
    pseudonym: str
    key: str
    sent_at: datetime


def _secretariat() -> Label:
    return audiences.label(places.house().kode, [offices.secretariat()])


def _batch(name: str, channel: Channel, at: datetime) -> models.Batch:
    return models.Batch.create(
        _secretariat(), name=name[:120], channel=channel.value, recorded_at=at
    )


def _draft(batch: models.Batch, item: Incoming, nth: int, at: datetime) -> _Draft:
    sender = rules.pseudonym(item.sender, pseudonym_key()) if item.sender else ""
    channel = Channel(batch.channel)
    text = item.text if not item.key else f"{item.key}\n{item.text}"
    key = rules.recognise(channel, sender, item.sent_at, text, nth)
    return _Draft(item, sender, key, item.sent_at or at)


def _not_yet_known(drafts: Sequence[_Draft]) -> list[_Draft]:
    keys = [draft.key for draft in drafts]
    known = models.Report.known_keys(keys)
    fresh: dict[str, _Draft] = {}
    for draft in drafts:
        if draft.key not in known:
            fresh.setdefault(draft.key, draft)
    return list(fresh.values())


def _note_senders(fresh: Sequence[_Draft], at: datetime) -> dict[str, Post | None]:
    names = {d.pseudonym: d.item.sender for d in fresh if d.pseudonym}
    known = models.Sender.objects.select_related("post").in_bulk(list(names))
    missing = [pseudonym for pseudonym in names if pseudonym not in known]
    if missing:
        by_name = {post.name.casefold(): post for post in Post.objects.all()}
        models.Sender.objects.bulk_create(
            models.Sender(
                pseudonym=pseudonym,
                suggested=by_name.get(" ".join(names[pseudonym].split()).casefold()),
                first_at=at,
            )
            for pseudonym in missing
        )
    counts = Counter(draft.pseudonym for draft in fresh if draft.pseudonym)
    if counts:
        models.Sender.add_messages(counts)
    return {pseudonym: sender.post for pseudonym, sender in known.items()}


def _report(
    batch: models.Batch, draft: _Draft, number: str, post: Post | None, at: datetime
) -> models.Report:
    label = batch.label
    return models.Report(
        classification=label.classification.value,
        audience_id=label.audience,
        area=post.area if post else label.area,
        number=number,
        batch=batch,
        channel=batch.channel,
        origin=(Origin.OFFICER if post else Origin.RESIDENT).value,
        line=draft.item.line,
        sender=draft.pseudonym,
        key=draft.key,
        sent_at=draft.sent_at,
        recorded_at=at,
        state=rules.MACHINE.start.value,
    )


def _store(
    batch: models.Batch,
    fresh: Sequence[_Draft],
    posts: Mapping[str, Post | None],
    at: datetime,
) -> tuple[tuple[int, int], ...]:
    given = numbers.fresh(models.Report, len(fresh)) if fresh else []
    rows = models.Report.store(
        _report(batch, draft, number, posts.get(draft.pseudonym), at)
        for draft, number in zip(fresh, given, strict=True)
    )
    models.Sealed.objects.bulk_create(
        models.Sealed(report=row, payload=seal(wrap(draft.item)))
        for row, draft in zip(rows, fresh, strict=True)
    )
    return tuple((row.line, row.pk) for row in rows)


def wrap(item: Incoming) -> str:
    """Return what is sealed: the marks of the channel, then the words."""
    lon, lat = item.point or ("", "")
    forwarded = "F" if item.forwarded else ""
    empty = "X" if item.deleted or (item.media and not item.text.strip()) else ""
    head = "\x1f".join((forwarded, empty, item.place, str(lon), str(lat), item.sector))
    return f"{head}\x1e{item.text}"


def _store_one(
    batch: models.Batch, draft: _Draft, key: str, new: NewReport, at: datetime
) -> models.Report:
    post = Post.objects.filter(pk=new.post).first() if new.post else None
    row = _report(batch, draft, numbers.fresh(models.Report)[0], post, at)
    row.key = key
    row.sender = ""
    row.area = new.area or row.area
    if new.about is not None:
        row.about_kind, row.about_id = new.about.kind, new.about.id
    row.save(force_insert=True)
    models.Sealed.objects.create(report=row, payload=seal(wrap(draft.item)))
    return row


def _keep_unread(batch: models.Batch, lines: Sequence[Unread]) -> None:
    models.Unread.objects.bulk_create(
        models.Unread(
            batch=batch,
            line=line.line,
            why_id=line.why.id[:300],
            why_en=line.why.en[:300],
            raw=seal(line.raw[: rules.MAX_TEXT]),
        )
        for line in lines
    )
