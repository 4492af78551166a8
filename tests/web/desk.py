"""A desk whose clock the tests turn: pages opened and forms sent as one of the cast."""

from __future__ import annotations

import re
from datetime import datetime
from html import unescape

import pytest
from django.test import Client

from kentongan.access.models import Officer
from kentongan.web import edge
from tests import cast

BETWEEN = re.compile(r"<(?:title|textarea|option)[^>]*>.*?</[a-z]+>|<[^>]+>", re.DOTALL)
OWN_FILE = re.compile(r'<script type="module" src="/static/js/\w+\.js"></script>')
CODE = re.compile(r"(?<![\w./@-])[a-z]+(?:_[a-z0-9]+)+(?![\w-])")


class Desk:
    """Everybody's browser, at one moment that can be moved."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: datetime) -> None:
        self.at = at
        self._clients: dict[str, Client] = {}
        monkeypatch.setattr(edge, "now", lambda: self.at)

    def browser(self, account: str):
        if account not in self._clients:
            client = Client()
            client.force_login(Officer.objects.get(account=account))
            self._clients[account] = client
        return self._clients[account]

    def who(self, account: str):
        return cast.who(account, self.at)

    def get(self, account: str, path: str):
        return self.browser(account).get(path)

    def see(self, account: str, path: str) -> str:
        """Open a page in both languages as it must be; return its Indonesian."""
        for language in ("/en", ""):
            response = self.get(account, language + path)
            assert response.status_code == 200, (path, response.status_code)
            check(response.text)
        return response.text

    def post(self, account: str, path: str, **form):
        """Send a form that is accepted; return the page it leads to."""
        client = self.browser(account)
        response = client.post(path, form)
        assert response.status_code == 302, words(response.text)
        shown = client.get(response.url)
        assert shown.status_code == 200
        return shown

    def refused(self, account: str, path: str, **form) -> str:
        """Send a form that can't be accepted now; return the page that says why."""
        response = self.browser(account).post(path, form)
        assert response.status_code == 409, response.status_code
        check(response.text)
        return unescape(response.text)

    def unknown(self, account: str, path: str, **form) -> None:
        """Open or send what isn't the account's to know: the same answer as absent."""
        client = self.browser(account)
        response = client.post(path, form) if form else client.get(path)
        assert response.status_code == 404
        absent = client.get("/tidak-ada-halaman-ini/")
        assert _bare(response.text) == _bare(absent.text)


def _bare(text: str) -> str:
    return re.sub(r'href="/en/[^"]*"', "", text)


def words(text: str) -> str:
    """Return what a person reads of a page."""
    return unescape(" ".join(BETWEEN.sub(" ", text).split()))


def check(text: str) -> None:
    """One headline, nothing inline, no raw code, every field with a label."""
    assert text.count("<h1>") == 1
    assert "style=" not in text
    assert "<script" not in OWN_FILE.sub("", text)
    ids = re.findall(r'\sid="([^"]+)"', text)
    assert len(ids) == len(set(ids)), [one for one in ids if ids.count(one) > 1]
    assert not CODE.findall(words(text)), CODE.findall(words(text))
    for tag in re.findall(r"<(?:input|select|textarea)[^>]*>", text):
        labelled = "aria-label" in tag or 'type="hidden"' in tag
        labelled = labelled or 'type="checkbox"' in tag
        name = re.search(r'id="([^"]+)"', tag)
        assert labelled or (name and f'for="{name[1]}"' in text), tag
