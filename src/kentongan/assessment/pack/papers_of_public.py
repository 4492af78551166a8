"""Outputs 10, 11 and 12: what was said in public, from its frozen texts only."""

from __future__ import annotations

import re
from datetime import datetime
from functools import partial

from kentongan.assessment.pack.paper import Desk, NotDue, Paper, signs
from kentongan.documents import (
    clarification,
    early_warning,
    plain_date,
    press_release,
)
from kentongan.domain.codes import Verdict, VerdictKind
from kentongan.domain.periods import day_of
from kentongan.publication import papers as written
from kentongan.publication import queries as published
from kentongan.publication.queries import PublicText
from kentongan.publication.rules import Kind
from kentongan.rakor import queries as rakor
from kentongan.rakor.queries.minuting import DecidedView

_KINDS = {kind.value: kind for kind in VerdictKind}
MOST = 200
_BETWEEN = re.compile(r"\n|;\s|\.\s")
LONGEST = 60


def papers(desk: Desk) -> list[Paper | NotDue]:
    """Return the warnings and clarifications of the period, and the release."""
    return [*_warnings(desk), *_clarifications(desk), *_release(desk)]


def _warnings(desk: Desk) -> list[Paper | NotDue]:
    end = max(desk.meeting.held_at, desk.period.end)
    made: list[Paper | NotDue] = []
    for warning in published.early_warnings(at=desk.at):
        out = warning.published_at
        if out is not None and desk.period.start <= out <= end:
            frame = desk.frame(draft=False)
            doc = written.paper(warning, frame, at=desk.at)
            name = f"10-peringatan-dini-{warning.slug}.pdf"
            made.append(Paper(name, partial(early_warning.pdf, doc)))
    if made:
        return made
    why = "tidak ada peringatan yang terbit pada masa ini"
    return [NotDue("10 Peringatan dini", why)]


def _clarifications(desk: Desk) -> list[Paper | NotDue]:
    end = max(desk.meeting.held_at, desk.period.end)
    texts = published.latest(Kind.ANSWER, at=min(desk.at, end), limit=MOST)
    wanted = [text for text in texts if text.published_at >= desk.period.start]
    if not wanted:
        why = "tidak ada klarifikasi yang terbit pada masa ini"
        return [NotDue("11 Klarifikasi", why)]
    made: list[Paper | NotDue] = []
    for text in wanted:
        doc = _clarification(desk, text)
        stem, title = _stem(text.slug), f"Klarifikasi: {text.title}"
        made += [
            Paper(f"{stem}.pdf", partial(clarification.pdf, doc), title),
            Paper(f"{stem}.png", partial(clarification.poster, doc), title),
            Paper(f"{stem}.txt", partial(_chat, doc), title),
        ]
    return made


def _stem(slug: str) -> str:
    """Return a file name that ends with a whole word."""
    whole = f"11-klarifikasi-{slug}"
    return whole if len(whole) <= LONGEST else whole[:LONGEST].rpartition("-")[0]


def _chat(doc: clarification.Clarification) -> bytes:
    return clarification.chat_text(doc).encode()


def _clarification(desk: Desk, text: PublicText) -> clarification.Clarification:
    versions = published.versions(text.slug, at=desk.at)
    until = [v for v in versions if v.published_at <= text.published_at]
    return clarification.Clarification(
        frame=desk.frame(draft=False),
        question=text.title,
        claim=text.claim,
        verdict=Verdict(text.verdict),
        answer=text.body,
        place=text.place,
        period=_span(desk, text.since, text.until),
        as_of=text.as_of or text.published_at,
        checked_by=text.checked_by,
        versions=tuple(
            clarification.Version(
                v.version, v.published_at, v.body, v.approver_title, v.correction
            )
            for v in reversed(until)
        ),
        kind=_KINDS.get(text.verdict_kind),
        not_covered=f"tidak mencakup {text.not_covered}" if text.not_covered else "",
        checked=_each(text.what_checked),
        advice=_each(text.what_to_do),
    )


def _each(text: str) -> tuple[str, ...]:
    """Return what stands on lines of its own, or one after another in a line."""
    parts = (part.strip(" -.") for part in _BETWEEN.split(text))
    return tuple(part for part in parts if part)


def _span(desk: Desk, since: datetime | None, until: datetime | None) -> str:
    if since is None or until is None:
        return ""
    first, last = (day_of(m, desk.house.zone) for m in (since, until))
    return f"{plain_date(first)} sampai {plain_date(last)}"


def _release(desk: Desk) -> list[Paper | NotDue]:
    found = [
        text
        for text in published.about(desk.meeting.ref, at=desk.at)
        if text.kind == Kind.RELEASE.value
    ]
    if not found:
        why = "belum disetujui orang kedua; satu hari sesudah rapat"
        if desk.meeting.closed_at is None:
            why = "rapat belum ditutup; satu hari sesudah rapat"
        return [NotDue("12 Siaran pers", why)]
    doc = _document(desk, found[0])
    return [
        Paper("12-siaran-pers.pdf", partial(press_release.pdf, doc)),
        Paper("12-siaran-pers.docx", partial(press_release.docx, doc)),
    ]


def _document(desk: Desk, text: PublicText) -> press_release.PressRelease:
    """Return the release word for word; who decides stands beside each decision."""
    parts = [part.strip() for part in text.body.split("\n") if part.strip()]
    decided = rakor.minutes(by=desk.eye, at=desk.at, month=desk.meeting.name).decisions
    return press_release.PressRelease(
        frame=desk.frame(draft=False),
        title=text.title,
        released_on=day_of(text.published_at, desk.house.zone),
        lead=parts[0] if parts else "",
        paragraphs=tuple(parts[1:]),
        quotes=(),
        decisions=tuple(_decision(one) for one in decided),
        scope="",
        contact=f"Sekretariat Tim Terpadu di {desk.office.short}",
        signatory=signs(desk.office, desk.house.name),
    )


def _decision(one: DecidedView) -> press_release.PublicDecision:
    decision = one.decision
    awaits = list(decision.unmet)
    if decision.awaits_reply:
        awaits.insert(0, f"jawaban {decision.addressee}")
    return press_release.PublicDecision(decision.title, "; ".join(awaits))
