"""A public warning as a CAP message: ours said in the words of the standard."""

from __future__ import annotations

from datetime import datetime

from kentongan.domain.codes import Level
from kentongan.domain.hazards import HAZARDS, Advised, Certainty, Hazard, Onset
from kentongan.formats.cap import (
    Alert,
    Area,
    Category,
    Info,
    MsgType,
    Pair,
    Reference,
    ResponseType,
    Scope,
    Severity,
    Status,
    Urgency,
)
from kentongan.formats.cap import Certainty as Sureness
from kentongan.places import queries as places
from kentongan.publication.queries import Link, PublicWarning
from kentongan.publication.rules import Message
from kentongan.web.public.early_warnings.said import DEMO

HEADLINE = 160
CATEGORIES = {
    Hazard.WEATHER: Category.MET,
    Hazard.GROUND: Category.GEO,
    Hazard.FIRE: Category.FIRE,
    Hazard.HEALTH: Category.HEALTH,
    Hazard.SECURITY: Category.SECURITY,
    Hazard.SAFETY: Category.SAFETY,
    Hazard.RESCUE: Category.RESCUE,
    Hazard.TRAFFIC: Category.TRANSPORT,
    Hazard.SUPPLY: Category.INFRA,
    Hazard.ENVIRONMENT: Category.ENV,
    Hazard.OTHER: Category.OTHER,
}
SEVERITIES = {
    Level.ATTENTION: Severity.MODERATE,
    Level.ALERT: Severity.SEVERE,
    Level.CRITICAL: Severity.EXTREME,
}
URGENCIES = {
    Onset.NOW: Urgency.IMMEDIATE,
    Onset.SOON: Urgency.EXPECTED,
    Onset.LATER: Urgency.FUTURE,
}
CERTAINTIES = {
    Certainty.OBSERVED: Sureness.OBSERVED,
    Certainty.LIKELY: Sureness.LIKELY,
    Certainty.POSSIBLE: Sureness.POSSIBLE,
}
RESPONSES = {
    Advised.PREPARE: ResponseType.PREPARE,
    Advised.AVOID: ResponseType.AVOID,
    Advised.SHELTER: ResponseType.SHELTER,
    Advised.EVACUATE: ResponseType.EVACUATE,
    Advised.MONITOR: ResponseType.MONITOR,
}


def alert(warning: PublicWarning, url: str) -> Alert:
    """Return the message that let a warning out, or updated an earlier one."""
    sent = warning.published_at or warning.period.starts_at
    before = warning.before
    kind = MsgType.UPDATE if before is not None else MsgType.ALERT
    text = "\n\n".join(
        part
        for part in (warning.text.body, warning.notice.affected, warning.notice.steps)
        if part
    )
    info = _info(warning, url, warning.text.title, text)
    return _message(warning, kind, sent, 1, info, [before] if before else [])


def ending(warning: PublicWarning, end: Link, url: str) -> Alert:
    """Return the message that ended or cancelled a warning."""
    info = _info(warning, url, end.title, end.body, over=end.message)
    return _message(warning, MsgType.CANCEL, end.at, end.version, info, [warning.link])


def _message(  # noqa: PLR0917
    warning: PublicWarning,
    kind: MsgType,
    sent: datetime,
    version: int,
    info: Info,
    earlier: list[Link],
) -> Alert:
    house = places.house()
    return Alert(
        identifier=_identifier(warning.slug, version),
        sender=_sender(warning.notice.office),
        sent=sent.astimezone(house.zone),
        status=Status.EXERCISE if house.demo else Status.ACTUAL,
        msg_type=kind,
        scope=Scope.PUBLIC,
        note=DEMO if house.demo else "",
        references=tuple(_reference(one) for one in earlier),
        infos=(info,),
    )


def _info(
    warning: PublicWarning,
    url: str,
    headline: str,
    text: str,
    *,
    over: Message | None = None,
) -> Info:
    notice, zone = warning.notice, places.zone()
    told = (warning.text.what_to_do, notice.avoid, notice.help)
    advised = RESPONSES[notice.advised]
    if over is not None:
        advised = (
            ResponseType.ALL_CLEAR if over is not Message.WRONG else ResponseType.NONE
        )
    return Info(
        language="id-ID",
        categories=(CATEGORIES[notice.hazard],),
        event=HAZARDS[notice.hazard].id,
        responses=(advised,),
        urgency=URGENCIES[notice.onset] if over is None else Urgency.PAST,
        severity=SEVERITIES.get(notice.level, Severity.UNKNOWN),
        certainty=CERTAINTIES[notice.certainty],
        audience=notice.affected,
        effective=warning.period.starts_at.astimezone(zone),
        expires=warning.period.ends_at.astimezone(zone),
        sender_name=notice.office_name,
        headline=headline[:HEADLINE],
        description=text,
        instruction="\n".join(part for part in told if part) if over is None else "",
        web=url,
        areas=tuple(_area(area.kode, area.name) for area in notice.areas),
    )


def _area(kode: str, name: str) -> Area:
    return Area(name, geocodes=(Pair("kode_wilayah", kode),))


def _reference(link: Link) -> Reference:
    sent = link.at.astimezone(places.zone())
    return Reference(_sender(link.office), _identifier(link.slug, link.version), sent)


def _sender(office: str) -> str:
    return f"ID-{places.house().kode}-{office}"


def _identifier(slug: str, version: int) -> str:
    return f"ID-{places.house().kode}-{slug}-{version}"
