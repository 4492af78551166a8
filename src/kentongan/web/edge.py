"""The edge of the pages: `route` reads the clock, asks the policy, and refuses.

The one place for failures: not allowed or not found is the same 404, recorded here
after the rollback; any other refusal is a 409 page that says what to do.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Protocol

from django.core.exceptions import (
    BadRequest,
    ObjectDoesNotExist,
    SuspiciousOperation,
)
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.http import urlencode

from kentongan.access import actors
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.register import RIGHTS
from kentongan.domain.rights import Actor, NotAllowed, holds
from kentongan.domain.roles import Role
from kentongan.domain.words import Words
from kentongan.ledger.actions import refuse
from kentongan.ledger.look import one_look
from kentongan.places import queries as places
from kentongan.web import frame
from kentongan.web.routes import register

log = logging.getLogger(__name__)
UNREADABLE = (BadRequest, SuspiciousOperation, MultiPartParserError)
NAMED = frozenset({Role.OWNER, Role.ASKER, Role.CONDITION_CHECKER, Role.REPORTER})


class Unreadable(Refusal):
    """What was sent is too long, has too many fields, or isn't a form at all."""

    what = Words(
        "Isian ini tidak terbaca: terlalu panjang atau rusak di jalan. Ringkaskan,"
        " lalu kirim lagi.",
        "This form can't be read: it is too long, or was damaged on the way. Shorten"
        " it and send it again.",
    )


class View(Protocol):
    """A page: takes the request and, by keyword, who asks, when, and what."""

    __name__: str

    def __call__(
        self, request: HttpRequest, *, by: Actor, at: datetime, **kwargs: Any
    ) -> HttpResponse: ...


def now() -> datetime:
    """Return the house's moment: a demo carries its own date."""
    return places.house().clock or running()


def running() -> datetime:
    """Return the moment by the machine's clock, which runs in a demo too."""
    return datetime.now(UTC)


def ticking() -> datetime:
    """Return the moment by which codes run out: a demo's date stands still."""
    return running() if places.house().clock else now()


def who(request: HttpRequest, at: datetime) -> Actor:
    """Return the officer of the session, or the public."""
    return actors.signed_in(request.user, at) or actors.PUBLIC


def route(address: str, act: Act, view: Callable[..., HttpResponse]) -> URLPattern:
    """Return the URL of a page: the only way to make one."""
    name = register(address, act, view.__name__)

    def page(request: HttpRequest, **kwargs: object) -> HttpResponse:
        with one_look():
            return _answer(request, act, view, kwargs)

    return path(address, page, name=name)


def _answer(
    request: HttpRequest,
    act: Act,
    view: Callable[..., HttpResponse],
    kwargs: dict[str, object],
) -> HttpResponse:
    at = now()
    by = who(request, at)
    if not may_enter(by, act):
        return _shut(request, by, act, at)
    try:
        return view(request, by=by, at=at, **kwargs)
    except (NotAllowed, NotFound, ObjectDoesNotExist, Http404) as error:
        return _absent(request, by, act, at, error)
    except Refusal as refusal:
        return _refused(request, by, at, refusal)
    except UNREADABLE as error:
        return _unreadable(request, by, act, at, error)
    except Exception:
        code = secrets.token_hex(3).upper()
        log.exception("page failed, code %s", code)
        return render(request, "parts/broken.html", {"code": code}, status=500)


def may_enter(by: Actor, act: Act) -> bool:
    """Return whether the act may be theirs; the object itself is asked later."""
    right = RIGHTS.get(act)
    if right is None:
        return False
    if holds(by, act):
        return True
    staff = by.id != actors.PUBLIC.id
    return bool(right.roles & NAMED) and (staff or Role.REPORTER in right.roles)


def _shut(request: HttpRequest, by: Actor, act: Act, at: datetime) -> HttpResponse:
    if Role.NEWCOMER in by.roles:
        return redirect(reverse(Act.OFFICER_CHOOSE_PASSWORD.value))
    if by.id == actors.PUBLIC.id and request.method == "GET":
        here = urlencode({"lanjut": request.path})
        return redirect(f"{reverse(Act.SESSION_ENTER.value)}?{here}")
    return _absent(request, by, act, at, NotAllowed(act=act))


def _absent(
    request: HttpRequest, by: Actor, act: Act, at: datetime, error: Exception
) -> HttpResponse:
    refuse(by=by, act=act, on=Ref("page", 0), at=at, why=type(error).__name__)
    return frame.plain(request, "parts/absent.html", by, at, {}, 404)


def _refused(
    request: HttpRequest, by: Actor, at: datetime, refusal: Refusal
) -> HttpResponse:
    why: dict[str, object] = {"why": frame.refused(request, by, at, refusal)}
    return frame.plain(request, "parts/refused.html", by, at, why, 409)


def _unreadable(
    request: HttpRequest, by: Actor, act: Act, at: datetime, error: Exception
) -> HttpResponse:
    refuse(by=by, act=act, on=Ref("page", 0), at=at, why=type(error).__name__)
    why: dict[str, object] = {"why": frame.why(Unreadable())}
    return frame.plain(request, "parts/refused.html", by, at, why, 400)
