"""What the reader saw last time: kept in a signed cookie on the reader's own device.

The house stores nothing of who looked when. The cookie holds moments, numbers of
matters and their levels: no words. A look within half an hour of the last one belongs
to it, so that reloading a page doesn't use up what was new.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.core import signing
from django.http import HttpRequest, HttpResponse

from kentongan.assessment.rules.situation import Situation
from kentongan.domain.codes import Level
from kentongan.domain.rights import Actor

COOKIE = "kentongan_dilihat"
SALT = "situation.looked"
ONE_LOOK = timedelta(minutes=30)
DAYS = 90


@dataclass(frozen=True)
class Look:
    """A picture as it was looked at: the level of each matter, by its ref."""

    at: datetime
    levels: Mapping[str, str]
    silent: int

    @classmethod
    def of(cls, found: Situation) -> Look:
        """Return what there is to see now."""
        seen = {
            str(matter.ref): matter.level.value
            for matter in found.matters
            if matter.ref is not None and not matter.closed
        }
        return cls(found.at, seen, len(found.silent))

    def level(self, ref: str) -> Level | None:
        """Return the level that a matter had; None where it wasn't."""
        known = self.levels.get(ref)
        return Level(known) if known else None


@dataclass(frozen=True)
class Looks:
    """The last look, and the one before it that changes are counted from."""

    before: Look | None
    last: Look

    def now(self, look: Look) -> Looks:
        """Return the looks after another one."""
        again = look.at - self.last.at < ONE_LOOK
        return Looks(self.before if again else self.last, look)


def read(request: HttpRequest, by: Actor) -> Looks | None:
    """Return the looks of this reader on this device; None where it is the first."""
    try:
        raw = signing.loads(
            request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=timedelta(days=DAYS)
        )
        if raw["who"] != by.id:
            return None
        before = _load(raw["before"]) if raw["before"] else None
        return Looks(before, _load(raw["last"]))
    except (signing.BadSignature, KeyError, TypeError, ValueError):
        return None


def write(response: HttpResponse, looks: Looks, by: Actor, *, secure: bool) -> None:
    """Leave the looks on the reader's device."""
    raw = {
        "who": by.id,
        "before": _dump(looks.before) if looks.before else None,
        "last": _dump(looks.last),
    }
    response.set_cookie(
        COOKIE,
        signing.dumps(raw, salt=SALT, compress=True),
        max_age=timedelta(days=DAYS),
        httponly=True,
        secure=secure,
        samesite="Lax",
    )


def _dump(look: Look) -> list[object]:
    return [int(look.at.timestamp()), dict(look.levels), look.silent]


def _load(raw: list[object]) -> Look:
    at, levels, silent = raw
    if not isinstance(at, int) or not isinstance(levels, dict):
        raise TypeError
    return Look(datetime.fromtimestamp(at, UTC), levels, int(str(silent)))
