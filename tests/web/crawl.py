"""A reader who follows every link and writes down every form that it finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urlsplit

from django.test import Client
from django.urls import resolve

ALIKE = 3
SENTENCE = "Ada yang perlu diketahui tentang hal ini."
EXAMPLES = {
    "date": "2020-03-18",
    "datetime-local": "2020-03-18T10:00",
    "number": "3",
    "checkbox": "on",
    "hidden": "",
    "select": "",
}


@dataclass
class Seen:
    """A form of a page: where it goes, and what can stand in its fields."""

    action: str
    values: dict[str, str] = field(default_factory=dict)


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.links: list[str] = []
        self.forms: list[Seen] = []
        self._open: Seen | None = None
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        had = {name: value or "" for name, value in attrs}
        if tag == "a" and had.get("href", "").startswith("/"):
            self.links.append(urldefrag(had["href"]).url)
        if tag == "form" and had.get("method", "").lower() == "post":
            self._open = Seen(urlsplit(had.get("action") or self.address).path)
        if self._open is not None:
            self._fill(self._open.values, tag, had)

    def _fill(self, values: dict[str, str], tag: str, had: dict[str, str]) -> None:
        name = had.get("name", "")
        if tag in {"input", "textarea", "select"} and name:
            example = EXAMPLES.get(had.get("type", tag), SENTENCE)
            values.setdefault(name, had.get("value") or example)
            self._select = name if tag == "select" else ""
        if tag == "option" and self._select:
            chosen = values[self._select]
            values[self._select] = chosen or had.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form" and self._open is not None:
            self.forms.append(self._open)
            self._open = None


def walk(client: Client, *starts: str) -> Iterator[tuple[str, list[Seen]]]:
    """Yield addresses that links lead to, a few of each kind, with their forms."""
    todo, alike, done = list(starts), Counter[str](), set()
    while todo:
        address = todo.pop(0)
        kind = resolve(address.partition("?")[0]).route
        if address in done or alike[kind] == ALIKE:
            continue
        done.add(address)
        alike[kind] += 1
        response = client.get(address)
        if response.status_code != 200 or "html" not in response["Content-Type"]:
            continue
        reader = _Reader(address)
        reader.feed(response.text)
        yield address, reader.forms
        todo += [one for one in reader.links if "?" not in one and one[:4] != "/en/"]
