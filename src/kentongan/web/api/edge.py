"""The edge of the API: reads the clock, asks the policy, refuses; as the pages' does.

Every operation is made by `operation`, which registers its address with its act. What
isn't allowed and what isn't there is one answer; both are written down.
"""

from __future__ import annotations

import inspect
import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any, get_type_hints

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist, RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.security import HttpBearer

from kentongan.access import actors
from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound, Refusal
from kentongan.domain.rights import Actor, NotAllowed
from kentongan.domain.words import Words
from kentongan.ledger.actions import refuse
from kentongan.ledger.look import one_look
from kentongan.web import edge
from kentongan.web.api import given, pace, problems
from kentongan.web.api.problems import Problem, Wrong
from kentongan.web.routes import register_operation

log = logging.getLogger(__name__)
BASE = "api/v1/"
ANGLES = str.maketrans("{}", "<>")
"""How Django writes the parts of an address that OpenAPI writes in braces."""
ABSENT = (NotAllowed, NotFound, ObjectDoesNotExist, Http404)
FAILED = {401, 404, 422, 429}
ACT = "x-act"
"""Where the OpenAPI document names the act that an operation needs."""


@dataclass(frozen=True)
class Caller:
    """The program that asks, and when."""

    by: Actor
    at: datetime


class TooMany(Exception):
    """A program that asks more a minute than it may; `wait` are seconds."""

    def __init__(self, wait: int) -> None:
        super().__init__(wait)
        self.wait = wait


class Bearer(HttpBearer):
    """`Authorization: Bearer ktg_...`, given to an agency by the administrator.

    Pace and policy are asked here, before anything that was sent is read: who doesn't
    hold an act learns nothing from how a wrong request is answered.
    """

    def __init__(self, act: Act) -> None:
        super().__init__()
        self.act = act

    def authenticate(self, request: HttpRequest, token: str) -> Caller | None:
        """Return whose program it is; None for a token that doesn't hold.

        Raises
        ------
        TooMany, Http404
            If it asks too often, or for what it doesn't hold.
        """
        at = edge.now()
        by = actors.by_token(token, at)
        if by is None:
            return None
        wait = pace.seconds_left(by.id, settings.API_PER_MINUTE)
        if wait:
            raise TooMany(wait)
        if not edge.may_enter(by, self.act):
            _note(by, self.act, at, NotAllowed(act=self.act, actor=by.id))
            raise Http404
        return Caller(by, at)


def _note(by: Actor, act: Act, at: datetime, error: Exception) -> None:
    refuse(by=by, act=act, on=Ref("page", 0), at=at, why=type(error).__name__)


api = NinjaAPI(
    title="Kentongan",
    version="1",
    description="Laporan, isu beredar, rumor, isu, tugas, tempat, situasi, keputusan.",
    openapi_url=None,
    docs_url=None,
    urls_namespace="api",
)
View = Callable[..., Any]


@dataclass(frozen=True)
class Operation:
    """What can be asked, in words, with the act that the token must hold."""

    method: str
    path: str
    act: Act
    words: Words


OPERATIONS: list[Operation] = []


def _summary(view: View) -> str:
    return (view.__doc__ or "").splitlines()[0]


def operation(
    method: str, address: str, act: Act, answer: Any, said: str, *, done: int = 200
) -> Callable[[View], View]:
    """Return what makes an operation of a function that takes `by` and `at`.

    Its docstring says in English what it does, `said` in Indonesian.
    """

    def make(view: View) -> View:
        register_operation(BASE + address.translate(ANGLES), act, view.__name__)
        words = Words(said, _summary(view))
        failed = FAILED | ({409, 413} if method == "POST" else set())
        add = api.api_operation(
            [method],
            "/" + address,
            response={done: answer, **dict.fromkeys(sorted(failed), Problem)},
            auth=Bearer(act),
            operation_id=view.__name__,
            summary=_summary(view),
            openapi_extra={ACT: act.value},
        )
        add(_asked(view, act))
        OPERATIONS.append(Operation(method, BASE + address, act, words))
        return view

    return make


def _asked(view: View, act: Act) -> View:
    """Return the view as it is called: who asks and when come from the token."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        caller: Caller = request.auth  # type: ignore[attr-defined]
        with one_look():
            return _answered(view, act, request, caller, args, kwargs)

    asked.__signature__ = _signature(view)  # type: ignore[attr-defined]
    return asked


def _signature(view: View) -> inspect.Signature:
    """Return what a caller gives, its types resolved where the view is written."""
    types = get_type_hints(view, include_extras=True)
    signature = inspect.signature(view)
    given = [
        one.replace(annotation=types.get(one.name, one.annotation))
        for one in signature.parameters.values()
        if one.name not in {"by", "at"}
    ]
    return signature.replace(parameters=given)


def _answered(  # noqa: PLR0917
    view: View,
    act: Act,
    request: HttpRequest,
    caller: Caller,
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
) -> Any:
    by, at = caller.by, caller.at
    try:
        lost = _unasked(request, kwargs)
        if lost:
            return problems.answer(request, 422, wrong=lost)
        return view(request, *args, by=by, at=at, **kwargs)
    except ABSENT as error:
        _note(by, act, at, error)
        return problems.answer(request, 404)
    except Refusal as refusal:
        _note(by, act, at, refusal)
        return problems.refused(request, refusal)


def _unasked(request: HttpRequest, kwargs: dict[str, Any]) -> list[Wrong]:
    """Return the filters that no list knows, so that none is silently lost."""
    known = {
        name
        for given in kwargs.values()
        if isinstance(given, Schema)
        for name in type(given).model_fields
    }
    return [
        Wrong(where=f"query.{name}", what=given.UNKNOWN(problems.language(request)))
        for name in sorted(set(request.GET) - known)
    ]


@api.exception_handler(AuthenticationError)
def unknown(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    """Answer without a token that holds."""
    del error
    found = problems.answer(request, 401)
    found["WWW-Authenticate"] = "Bearer"
    return found


@api.exception_handler(TooMany)
def late(request: HttpRequest, error: TooMany) -> HttpResponse:
    """Answer whoever asks too often."""
    found = problems.answer(request, 429)
    found["Retry-After"] = str(error.wait)
    return found


@api.exception_handler(Http404)
def absent(request: HttpRequest, error: Http404) -> HttpResponse:
    """Answer for an act that the program doesn't hold, as for what isn't there."""
    del error
    return problems.answer(request, 404)


@api.exception_handler(ValidationError)
def wrong(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Answer what is given wrongly: where and what."""
    if given.of_address(error.errors):
        return problems.answer(request, 404)
    parts = list(given.told(error.errors, problems.language(request)))
    return problems.answer(request, 422, wrong=parts)


@api.exception_handler(HttpError)
def unreadable(request: HttpRequest, error: HttpError) -> HttpResponse:
    """Answer a body that isn't JSON."""
    del error
    what = given.UNREADABLE(problems.language(request))
    return problems.answer(request, 422, wrong=[Wrong(where="body", what=what)])


@api.exception_handler(RequestDataTooBig)
def too_big(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
    """Answer a body that is larger than any that an operation takes."""
    del error
    return problems.answer(request, 413)


@api.exception_handler(Exception)
def broken(request: HttpRequest, error: Exception) -> HttpResponse:
    """Answer a failure with a code that is in the log."""
    code = secrets.token_hex(3).upper()
    log.error("API failed, code %s", code, exc_info=error)
    return problems.answer(request, 500, code=code)
