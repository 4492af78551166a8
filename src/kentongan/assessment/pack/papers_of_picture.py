"""Outputs 2 and 6: the situation report, its morning supplement, the mayor's page."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from kentongan.assessment import labels
from kentongan.assessment.pack import due, sections
from kentongan.assessment.pack.paper import Desk, NotDue, Paper
from kentongan.assessment.queries.picture import compute
from kentongan.assessment.queries.snapshots import Frozen
from kentongan.assessment.rules.comparing import changes, unchanged
from kentongan.assessment.rules.confidence import Confidence
from kentongan.assessment.rules.situation import Ask, Matter, Situation
from kentongan.documents import Frame, briefing, situation, supplement
from kentongan.domain.codes import Level
from kentongan.domain.dates import month_year, short_day
from kentongan.rakor import queries as rakor
from kentongan.rakor.labels import FOLLOW_UPS
from kentongan.rakor.rules.followups import Outcome


def papers(desk: Desk) -> list[Paper | NotDue]:
    """Return report, supplement and briefing as they were known at their hours."""
    day = due.material_on(desk)
    if desk.locked is None and not due.has_come(desk, day):
        why = due.until(day, "bahan belum dikunci")
        return [
            NotDue("2 Laporan situasi", why),
            NotDue("6 Ringkasan untuk pimpinan", why),
            NotDue("2 Perkembangan pagi", "bahan belum dikunci"),
        ]
    if desk.locked is None and desk.meeting.closed_at is not None:
        why = "bahan rapat ini tidak pernah dikunci; keadaan waktu itu tidak dibekukan"
        return [
            NotDue("2 Laporan situasi", why),
            NotDue("6 Ringkasan untuk pimpinan", why),
        ]
    frame, picture = _material(desk)
    report, page = (
        sections.report(desk, frame, picture),
        _briefing(desk, frame, picture),
    )
    made: list[Paper | NotDue] = [
        Paper("02-laporan-situasi.pdf", partial(situation.pdf, report)),
        Paper("06-ringkasan-pimpinan.pdf", partial(briefing.pdf, page)),
    ]
    return [*made, *_morning(desk)]


def _material(desk: Desk) -> tuple[Frame, Situation]:
    """Return the locked picture, or a draft as of now while nothing is locked."""
    if desk.locked is not None:
        return desk.frame(draft=False, frozen=desk.locked), desk.locked.situation
    picture = compute(by=desk.eye, at=desk.at, month=desk.month, name=desk.meeting.name)
    return desk.frame(draft=True), picture


def _morning(desk: Desk) -> list[Paper | NotDue]:
    if desk.locked is None or desk.morning is None:
        why = "tidak ada perkembangan yang dicatat sesudah bahan dikunci"
        if desk.meeting.opened_at is None:
            why = "ditulis pada pagi hari rapat"
        return [NotDue("2 Perkembangan pagi", why)]
    added = _supplement(desk, desk.locked, desk.morning)
    frame = desk.frame(draft=False, frozen=desk.morning)
    page = _briefing(desk, frame, desk.morning.situation, added.until)
    return [
        Paper("02-perkembangan-pagi.pdf", partial(supplement.pdf, added)),
        Paper("06-ringkasan-pimpinan-pagi.pdf", partial(briefing.pdf, page)),
    ]


def _supplement(desk: Desk, locked: Frozen, morning: Frozen) -> supplement.Supplement:
    before, now = locked.situation, morning.situation
    noted = rakor.supplements(by=desk.eye, at=desk.at, month=desk.meeting.name)
    written = [
        supplement.Change(one.as_of, "Catatan sekretariat", one.text, source=one.by)
        for one in noted
    ]
    computed = [
        supplement.Change(
            one.at, one.subject.id, one.now.id, one.before.id, one.source or "dihitung"
        )
        for one in changes(before, now)
    ]
    came = max(now.flow.reports - before.flow.reports, 0)
    return supplement.Supplement(
        frame=desk.frame(draft=False, frozen=morning),
        rakor=desk.held_on,
        locked_at=locked.at,
        until=max((one.as_of for one in noted), default=morning.at),
        headline=now.headline.sentence.id,
        headline_at_lock=before.headline.sentence.id,
        received=f"{came} laporan masuk sejak bahan dikunci.",
        changes=tuple(sorted(written + computed, key=lambda one: one.at)),
        unchanged=tuple(words.id for words in unchanged(before, now)),
    )


def _briefing(
    desk: Desk, frame: Frame, picture: Situation, until: datetime | None = None
) -> briefing.Briefing:
    of = picture.followups.of
    return briefing.Briefing(
        frame=frame,
        reader=desk.leader.short,
        rakor=desk.held_on,
        data_until=until or picture.at,
        headline=picture.headline.sentence.id,
        coverage=picture.headline.coverage.id,
        unknown=picture.silent,
        matters=tuple(_matter(matter) for matter in picture.matters),
        asks=tuple(ask_words(ask, desk.held_on) for ask in picture.asks),
        last_month=month_year(of).id.split()[0] if of else "lalu",
        tallies=tuple(
            briefing.Tally(FOLLOW_UPS[Outcome(outcome)].id, count)
            for outcome, count in picture.followups.tally
        ),
        may_say=tuple(one.sentence.id for one in picture.may_say),
        must_not_say=tuple(_unquoted(words.id) for words in picture.do_not_say),
        confidence=confidence(picture),
    )


def _matter(matter: Matter) -> briefing.Matter:
    grave = matter.level in {Level.ALERT, Level.CRITICAL}
    return briefing.Matter(
        title=matter.title.id,
        text=matter.text.id,
        level=matter.level if grave else None,
    )


def ask_words(ask: Ask, today: date) -> str:
    """Return what is asked, with its office and its date."""
    parts = [ask.office]
    if ask.due is not None:
        day = short_day(ask.due).id
        parts.append("hari ini" if ask.due <= today else f"sebelum {day}")
    told = ", ".join(filter(None, parts))
    return f"{ask.text.id} ({told})" if told else ask.text.id


def _unquoted(text: str) -> str:
    """Return only the words not to say: the page has no room for the reason."""
    start, end = text.find("“"), text.find("”")
    return text[start + 1 : end] if 0 <= start < end else text


def confidence(picture: Situation) -> str:
    """Return how sure the picture is of each matter, the surest first."""
    order = list(Confidence)
    said: list[str] = []
    for kind in order:
        named = [
            f"hal {place} ({matter.sureness.why.id})"
            for place, matter in enumerate(picture.matters, 1)
            if matter.sureness.confidence is kind and not matter.closed
        ]
        if named:
            said.append(f"{labels.CONFIDENCES[kind].id} untuk {', '.join(named)}")
    silent = len(picture.silent)
    whole = f"{silent} kelurahan diam" if silent else "semua kelurahan melapor"
    return f"{'; '.join([*said, whole])}."
