"""Values to CAP 1.2, in the order that its schema asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from html import escape

from kentongan.formats import plain
from kentongan.formats.cap.values import Alert, Area, Info, Pair, Resource

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = "urn:oasis:names:tc:emergency:cap:1.2"


def write(alert: Alert) -> bytes:
    """Return `alert` as a CAP 1.2 document; the same values give the same bytes.

    Every moment needs a zone: the standard takes no Z, so UTC is written as -00:00.
    """
    lines = "\n".join(_alert(alert))
    return f'{_HEAD}<alert xmlns="{_SPACE}">\n{lines}\n</alert>\n'.encode()


def _alert(alert: Alert) -> Iterator[str]:
    yield _one("identifier", alert.identifier)
    yield _one("sender", alert.sender)
    yield _one("sent", _moment(alert.sent))
    yield _one("status", alert.status)
    yield _one("msgType", alert.msg_type)
    yield from _some("source", alert.source)
    yield _one("scope", alert.scope)
    yield from _some("restriction", alert.restriction)
    yield from _some("addresses", alert.addresses)
    yield from _some("code", *alert.codes)
    yield from _some("note", alert.note)
    named = (f"{r.sender},{r.identifier},{_moment(r.sent)}" for r in alert.references)
    yield from _some("references", " ".join(named))
    yield from _some("incidents", alert.incidents)
    for info in alert.infos:
        yield from _inside("info", _info(info))


def _info(info: Info) -> Iterator[str]:
    yield _one("language", info.language)
    yield from _some("category", *info.categories)
    yield _one("event", info.event)
    yield from _some("responseType", *info.responses)
    yield _one("urgency", info.urgency)
    yield _one("severity", info.severity)
    yield _one("certainty", info.certainty)
    yield from _some("audience", info.audience)
    yield from _pairs("eventCode", info.event_codes)
    yield from _moments(info)
    yield from _some("senderName", info.sender_name)
    yield from _some("headline", info.headline)
    yield from _some("description", info.description)
    yield from _some("instruction", info.instruction)
    yield from _some("web", info.web)
    yield from _some("contact", info.contact)
    yield from _pairs("parameter", info.parameters)
    for resource in info.resources:
        yield from _inside("resource", _resource(resource))
    for area in info.areas:
        yield from _inside("area", _area(area))


def _moments(info: Info) -> Iterator[str]:
    for tag, at in (
        ("effective", info.effective),
        ("onset", info.onset),
        ("expires", info.expires),
    ):
        if at is not None:
            yield _one(tag, _moment(at))


def _resource(resource: Resource) -> Iterator[str]:
    yield _one("resourceDesc", resource.description)
    yield _one("mimeType", resource.mime_type)
    if resource.size is not None:
        yield _one("size", str(resource.size))
    yield from _some("uri", resource.uri)
    yield from _some("digest", resource.digest)


def _area(area: Area) -> Iterator[str]:
    yield _one("areaDesc", area.description)
    yield from _some("polygon", *area.polygons)
    yield from _some("circle", *area.circles)
    yield from _pairs("geocode", area.geocodes)
    for tag, value in (("altitude", area.altitude), ("ceiling", area.ceiling)):
        if value is not None:
            yield _one(tag, f"{value:f}")


def _pairs(tag: str, pairs: tuple[Pair, ...]) -> Iterator[str]:
    for pair in pairs:
        parts = (_one("valueName", pair.name), _one("value", pair.value))
        yield from _inside(tag, iter(parts))


def _inside(tag: str, parts: Iterator[str]) -> Iterator[str]:
    yield f"<{tag}>"
    yield from parts
    yield f"</{tag}>"


def _some(tag: str, *texts: str) -> Iterator[str]:
    return (_one(tag, text) for text in texts if text)


def _one(tag: str, text: str) -> str:
    """Return one element; control characters, which XML can't hold, are left out."""
    clean = plain(text).replace("\ufffe", "").replace("\uffff", "")
    return f"<{tag}>{escape(clean, quote=False)}</{tag}>"


def _moment(at: datetime) -> str:
    if at.utcoffset() is None:
        raise ValueError(f"{at} has no zone")
    text = at.isoformat(timespec="seconds")
    return text.replace("+00:00", "-00:00")
