"""How a line would be understood, in words, before it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils.translation import gettext as _

from kentongan.access import queries as offices
from kentongan.domain.refusals import Refusal
from kentongan.places import queries as places
from kentongan.rakor import actions
from kentongan.web import frame
from kentongan.web.templatetags.words import day_long, moment_long

MOST = 2000


@dataclass(frozen=True)
class Understood:
    """The four parts as they were read; or `why` they weren't."""

    who: str = ""
    what: str = ""
    until: str = ""
    proof: str = ""
    why: str = ""

    @property
    def words(self) -> str:
        """Return what was read in one sentence."""
        if self.why:
            return self.why
        text = _("Terbaca: {who} · {what} · paling lambat {until} · bukti: {proof}")
        return text.format(
            who=self.who, what=self.what, until=self.until, proof=self.proof
        )

    def as_json(self) -> dict[str, object]:
        """Return it for the page's script."""
        return {"kata": self.words, "terbaca": not self.why}


def wants_json(request: HttpRequest) -> bool:
    """Return whether the page's script asks, not a person's form."""
    return request.headers.get("Accept", "") == "application/json"


def read(line: str, at: datetime) -> Understood:
    """Return how a line typed now is understood."""
    try:
        said = actions.understand(line[:MOST], at)
    except Refusal as refusal:
        return Understood(why=frame.why(refusal))
    due = said.due_at(places.zone())
    names = offices.agency_names()
    return Understood(
        who=", ".join(names.get(code, code) for code in said.owners),
        what=said.what,
        until=moment_long(due) if said.clock else day_long(due),
        proof=said.proof,
    )
