"""S11: whatever a form sends, the house answers in words: never with a broken page."""

from __future__ import annotations

import ast
import functools
import os
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import cycle, islice, product
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, resolve

from kentongan.domain.acts import Act
from kentongan.ledger.models import Entry
from kentongan.ledger.rules import Verdict
from kentongan.web import edge
from kentongan.web.api.edge import BASE
from kentongan.web.public.reporting import pace
from kentongan.web.routes import ROUTES
from kentongan.web.urls import PAGES
from tests import cast
from tests.rakor import scene
from tests.web import crawl, full
from tests.web.desk import Desk

GARBAGE = (
    "",
    " ",
    "x",
    "-1",
    "0",
    "7",
    "1e9",
    "²",
    "٣",
    "9" * 25,
    "2020-02-30",
    "2020-02-30T25:00",
    "0001-01-01",
    "0001-01-01T00:00",
    "9999-12-31",
    "9999-12-31T23:59",
    "2020-03-18T10:00+99:00",
    "2020-03-18T10:00+07:00",
    "tidak_ada",
    "issue:1",
    "issue:999999",
    "issue:" + "9" * 25,
    "rumour:0",
    "ditinjau_orang_kedua",
    "35.74.99.9999",
    "polres",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "%s {0} {apa} %(ini)s",
    "\x00",
    "🔥",
    "Kalimat yang cukup panjang agar lolos dari batas huruf.",
    "panjang " * 3000,
)
ANSWERS = {200, 302, 400, 403, 404, 405, 409, 429}
ACCOUNTS = (
    "",
    "operator",
    "verifier",
    "verifier2",
    "head",
    "secretary",
    "mayor",
    "polres",
    "kapolres",
    "dinkes",
    "dikbud",
    "satpol",
    "pupr",
    "bpbd",
    "kalaksa",
    "auditor",
    "administrator",
    "fkdm",
)
MANY = len(GARBAGE) if os.environ.get("KENTONGAN_EXAMPLES") == "full" else 3
FIELD = re.compile(r"[a-z][a-z_]{1,29}")


class Town:
    """The full city with everybody's browser, and every form and object in it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.forms: dict[tuple[str, tuple[str, ...]], tuple[str, crawl.Seen]] = {}
        self.parts: dict[str, set[object]] = {}
        for account in ACCOUNTS:
            self._walk(account)

    def browser(self, account: str) -> Client:
        return self.desk.browser(account) if account else Client()

    def _walk(self, account: str) -> None:
        client = self.browser(account)
        starts = [f"/{route.path}" for route in ROUTES if "<" not in route.path]
        for address, forms in crawl.walk(client, *starts):
            for path in (address.partition("?")[0], *(one.action for one in forms)):
                match = resolve(path)
                for name, part in match.kwargs.items():
                    self.parts.setdefault(_key(match.route, name), set()).add(part)
            for form in forms:
                kind = (resolve(form.action).route, tuple(form.values))
                self.forms.setdefault(kind, (account, form))

    def addresses(self, path: str) -> Iterator[str]:
        """Yield a route's address for every object of it that was found."""
        names = re.findall(r"<\w+:(\w+)>", path)
        known = [sorted(self.parts.get(_key(path, n), ()), key=str) for n in names]
        for chosen in product(*(parts[:2] or ["1"] for parts in known)):
            address = path
            for part in chosen:
                address = re.sub(r"<\w+:\w+>", str(part), address, count=1)
            yield f"/{address}"

    def send(self, account: str, address: str, form: dict[str, object]) -> str:
        """Post a form and undo what it did; return what was wrong with the answer."""
        pace.forget()
        with transaction.atomic():
            rows = Entry.objects.filter(verdict=Verdict.REFUSED.value)
            before = rows.count()
            response = self.browser(account).post(address, form)
            refused = rows.count() > before
            transaction.set_rollback(True)
        if response.status_code not in ANSWERS:
            return str(response.status_code)
        if response.status_code in {400, 404, 409} and not refused:
            return f"{response.status_code}, but not in the ledger"
        return ""


def _key(path: str, name: str) -> str:
    """Return what a part of an address is a number of: the folder it stands in."""
    return f"{path.partition('<')[0]}{name}"


@pytest.fixture
def town(db, monkeypatch) -> Town:
    cast.city(scene.START)
    full.build()
    return Town(Desk(monkeypatch, scene.RAKOR))


def _patterns() -> Iterator[tuple[str, URLPattern]]:
    """Yield every page; what programs ask is tried in `tests/api`."""
    for page in PAGES:
        for pattern in import_module(f"kentongan.web.{page}.urls").urlpatterns:
            if not str(pattern.pattern).startswith(BASE):
                yield page, pattern


@functools.cache
def _fields(page: str) -> tuple[str, ...]:
    """Return every short word in the code of a page: the names of fields among them."""
    folder = Path(import_module(f"kentongan.web.{page}.urls").__file__).parent
    trees = [ast.parse(path.read_text()) for path in sorted(folder.glob("*.py"))]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    said = {node.value for node in nodes if isinstance(node, ast.Constant)}
    words = {word for word in said if isinstance(word, str)}
    return tuple(sorted(word for word in words if FIELD.fullmatch(word)))


def _said(wrong: Iterable[tuple[str, str, dict[str, object]]]) -> str:
    rows = [f"{who} {what} {str(form)[:160]}" for who, what, form in wrong]
    return "\n".join(rows[:60])


def _may(account: str, act: Act) -> bool:
    by = cast.who(account, scene.RAKOR) if account else edge.actors.PUBLIC
    return edge.may_enter(by, act)


def test_every_address_takes_any_words(town):
    """Each registered address, for someone who may send to it, with any words."""
    garbage, who, wrong = cycle(GARBAGE), cycle(ACCOUNTS), []
    for page, pattern in _patterns():
        path = str(pattern.pattern)
        act = next(route.act for route in ROUTES if route.path == path)
        for address in town.addresses(path):
            account = next(one for one in who if _may(one, act))
            mixed = {name: next(garbage) for name in _fields(page)}
            same = dict.fromkeys(_fields(page), next(garbage))
            for form in ({}, same, mixed):
                what = town.send(account, address, form)
                wrong += [(account, f"{address} {what}", {})] if what else []
    assert not wrong, _said(wrong)


def test_a_form_with_one_bad_field_is_answered_in_words(town):
    """Each form that someone finds, filled in, but for one field."""
    garbage, wrong = cycle(GARBAGE), []
    assert len({route for route, _ in town.forms}) > 60
    for account, seen in town.forms.values():
        for name in seen.values:
            for bad in islice(garbage, MANY):
                what = town.send(account, seen.action, {**seen.values, name: bad})
                said = {name: bad[:40]}
                wrong += [(account, f"{seen.action} {what}", said)] if what else []
    assert not wrong, _said(wrong)
