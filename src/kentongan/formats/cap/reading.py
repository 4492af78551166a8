"""CAP bytes to values: versions 1.1 and 1.2, or the reason why not.

An element is read, set aside on purpose (a signature, an embedded file), or refused;
none is dropped in silence. Nothing that a message names is fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.formats import FileTooBig
from kentongan.formats.cap import values
from kentongan.formats.cap.node import Node, NotCap

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["HostileCap", "NotCap", "read"]
LIMIT = 1024 * 1024
VERSIONS = tuple(f"urn:oasis:names:tc:emergency:cap:{n}" for n in ("1.1", "1.2"))


class HostileCap(Refusal):
    """A message that declares its own entities, as only an attack does."""

    what = Words(
        "Pesan {name} memuat DTD atau entitas XML dan tidak dibuka."
        " Minta pesan asli dari pengirimnya.",
        "Message {name} holds a DTD or XML entities and isn't opened."
        " Ask its sender for the original.",
    )


def read(data: bytes, *, name: str = "CAP") -> values.Alert:
    """Return the message in `data`; `name` is what a refusal calls it.

    Raises
    ------
    FileTooBig
        If it has more than 1 MB.
    HostileCap
        If it declares a document type or entities.
    NotCap
        If it is no CAP 1.1 or 1.2: where, and what was found.
    """
    if len(data) > LIMIT:
        raise FileTooBig(name=name, found=len(data), limit=LIMIT)
    try:
        root: Element = fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        raise HostileCap(name=name) from error
    except (ParseError, ValueError, LookupError) as error:
        raise NotCap(name=name, where="XML", found=str(error)[:80]) from error
    space, _, tag = root.tag.removeprefix("{").rpartition("}")
    if space not in VERSIONS or tag != "alert":
        raise NotCap(name=name, where="alert", found=root.tag[:80])
    return _alert(Node(root, space, name))


def _alert(node: Node) -> values.Alert:
    alert = values.Alert(
        identifier=node.name_of("identifier"),
        sender=node.name_of("sender"),
        sent=node.moment("sent"),
        status=node.code("status", values.Status),
        msg_type=node.code("msgType", values.MsgType),
        scope=node.code("scope", values.Scope),
        source=node.text("source"),
        restriction=node.text("restriction"),
        addresses=node.text("addresses"),
        codes=node.texts("code"),
        note=node.text("note"),
        references=node.references("references"),
        incidents=node.text("incidents"),
        infos=tuple(_info(one) for one in node.children("info")),
    )
    node.finish()
    return alert


def _info(node: Node) -> values.Info:
    info = values.Info(
        language=node.text("language") or "en-US",
        categories=node.codes("category", values.Category),
        event=node.needed("event"),
        responses=node.codes("responseType", values.ResponseType, least=0),
        urgency=node.code("urgency", values.Urgency),
        severity=node.code("severity", values.Severity),
        certainty=node.code("certainty", values.Certainty),
        audience=node.text("audience"),
        event_codes=node.pairs("eventCode"),
        effective=node.maybe_moment("effective"),
        onset=node.maybe_moment("onset"),
        expires=node.maybe_moment("expires"),
        sender_name=node.text("senderName"),
        headline=node.text("headline"),
        description=node.text("description"),
        instruction=node.text("instruction"),
        web=node.text("web"),
        contact=node.text("contact"),
        parameters=node.pairs("parameter"),
        resources=tuple(_resource(one) for one in node.children("resource")),
        areas=tuple(_area(one) for one in node.children("area")),
    )
    node.finish()
    return info


def _resource(node: Node) -> values.Resource:
    size = node.number("size")
    resource = values.Resource(
        description=node.needed("resourceDesc"),
        mime_type=node.text("mimeType"),
        size=None if size is None else int(size),
        uri=node.text("uri"),
        digest=node.text("digest"),
    )
    node.set_aside("derefUri")
    node.finish()
    return resource


def _area(node: Node) -> values.Area:
    area = values.Area(
        description=node.needed("areaDesc"),
        polygons=node.texts("polygon"),
        circles=node.texts("circle"),
        geocodes=node.pairs("geocode"),
        altitude=node.number("altitude"),
        ceiling=node.number("ceiling"),
    )
    node.finish()
    return area
