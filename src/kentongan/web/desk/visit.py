"""A visit to a page of the desk: one page shown, or one step taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import wraps
from typing import TypeVar

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict

from kentongan.domain.acts import Act
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Actor, at_forum, holds
from kentongan.web import frame
from kentongan.web.desk.forms import NONE, Failed

T = TypeVar("T")
Step = Callable[[], tuple[str, str]]
Show = Callable[[Failed], HttpResponse]


Page = Callable[..., HttpResponse]
Do = Callable[[T], object]


@dataclass(frozen=True)
class Visit:
    """A request with who asks and when."""

    request: HttpRequest
    by: Actor
    at: datetime

    @property
    def query(self) -> QueryDict:
        """What the address asks for."""
        return self.request.GET

    @property
    def form(self) -> QueryDict:
        """What was sent."""
        return self.request.POST

    def holds(self, act: Act) -> bool:
        """Return whether the reader may do `act`; the object itself is asked later."""
        return holds(self.by, act)

    def at_forum(self, forum: str) -> Visit:
        """Return the visit with the seats that the reader holds in `forum` only."""
        return replace(self, by=at_forum(self.by, forum))

    def page(
        self, template: str, context: Mapping[str, object], failed: Failed = NONE
    ) -> HttpResponse:
        """Show a page; with 409 when a step was refused."""
        full = {**context, "failed": failed, "error": failed.why}
        return frame.desk(self.request, template, self.by, self.at, full, failed.status)

    def take(self, key: str, step: Step, show: Show) -> HttpResponse:
        """Take one step and go where it leads, or show the page again with why not.

        What may not be known stays unknown; any other refusal is recorded here, after
        the rollback, and the words that were typed are kept.
        """
        try:
            told, address = step()
        except Refusal as refusal:
            why = frame.refused(self.request, self.by, self.at, refusal)
            return show(Failed(key, why, self.form))
        frame.tell(self.request, told)
        return HttpResponseRedirect(address)


def step_of(
    take: Callable[[Visit, str, str, Do[T], str], HttpResponse], key: str, told: object
) -> Callable[[Callable[[T, Visit], object]], Page]:
    """Make a page of a step: it gets the thing that the address names, and the visit.

    `take` finds the thing, takes the step and shows the thing again; `key` is the
    form's, most often its act; `told` is a lazy translation, so that it is said in the
    reader's language.
    """

    def make(do: Callable[[T, Visit], object]) -> Page:
        @wraps(do)
        def page(
            request: HttpRequest, *, by: Actor, at: datetime, **address: str
        ) -> HttpResponse:
            visit = Visit(request, by, at)
            [name] = address.values()
            return take(visit, name, str(key), lambda it: do(it, visit), str(told))

        return page

    return make
