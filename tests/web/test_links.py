"""S11: no page leads its reader to one that isn't there or isn't theirs."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest

from tests import cast
from tests.issues import sample
from tests.rakor import scene
from tests.web.desk import Desk

LINK = re.compile(r'<a [^>]*?href="([^"#?]+)"')
NUMBER = re.compile(r"\d\d-\d\d\d|\d{4}-\d\d")
HOMES = ("/meja/", "/situasi/", "/tugas/", "/sinyal/", "/jejak/", "/laporan/")
EACH = 3


@pytest.fixture
def desk(db, monkeypatch):
    scene.invited()
    sample.opened()
    cast.rumour_in_review()
    cast.receive(["Tolong, orang dipukuli warga di Jati karena dikira penculik!"])
    return Desk(monkeypatch, scene.LOCKING)


def _shape(path: str) -> str:
    return NUMBER.sub("N", path)


@pytest.mark.parametrize("account", [account for account, *_ in cast.OFFICERS])
def test_every_link_opens_for_whoever_is_shown_it(desk, account):
    todo = [(path, "") for path in HOMES]
    seen: dict[str, set[str]] = {}
    dead = []
    while todo:
        path, shown_on = todo.pop(0)
        known = seen.setdefault(_shape(path), set())
        if path in known or len(known) >= EACH:
            continue
        known.add(path)
        page = desk.get(account, path)
        if page.status_code != 200:
            dead += [(path, shown_on)] if shown_on else []
            continue
        if "html" not in page["Content-Type"]:
            continue
        links = (urljoin(path, unescape(link)) for link in LINK.findall(page.text))
        todo += [
            (link, path)
            for link in links
            if not urlsplit(link).netloc and not link.startswith(("/en/", "/static/"))
        ]
    assert not dead
    assert len(seen) > 1
