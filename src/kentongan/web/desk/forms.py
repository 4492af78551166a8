"""Forms as values: what is asked, what stands in it, and why it was refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from django.http import QueryDict
from django.utils.translation import gettext as _

LEAST = 10


class Kind(StrEnum):
    """How a field is filled in."""

    TEXT = "text"
    LONG = "textarea"
    DATE = "date"
    MOMENT = "datetime-local"
    NUMBER = "number"
    CHOICE = "select"
    MANY = "checkboxes"
    TICK = "checkbox"
    FILE = "file"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class Option:
    """One choice; `group` is the heading that it stands under."""

    value: str
    words: str
    group: str = ""


@dataclass(frozen=True)
class Field:
    """One question; `values` are the chosen ones where several may be."""

    name: str
    words: str
    kind: Kind = Kind.TEXT
    value: str = ""
    values: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    hint: str = ""
    required: bool = True
    least: int = 0
    accept: str = "image/*"

    def filled(self, posted: QueryDict, place: int = 0) -> Field:
        """Return the field as it was sent, the one at `place` of its name."""
        if self.kind in {Kind.HIDDEN, Kind.FILE}:
            return self
        sent = tuple(posted.getlist(self.name))
        value = sent[place] if place < len(sent) else ""
        return replace(self, value=value, values=sent)


@dataclass(frozen=True)
class Failed:
    """What stood in the way of a step, and the words that were typed."""

    key: str = ""
    why: str = ""
    posted: QueryDict | None = None

    @property
    def status(self) -> int:
        """Return 409 when something stood in the way."""
        return 409 if self.why else 200


NONE = Failed()


@dataclass(frozen=True)
class Form:
    """A form of one act: its key is the act's word, with a number where many stand.

    With a `title` it is folded away until it is needed; `note` says what happens, who
    will see it and whether it can be undone; `quiet` is the button of a second choice.
    """

    key: str
    url: str
    button: str
    fields: tuple[Field, ...] = ()
    title: str = ""
    note: str = ""
    open: bool = False
    quiet: bool = False
    error: str = ""

    @property
    def sends_file(self) -> bool:
        """Whether a file goes with it."""
        return any(field.kind is Kind.FILE for field in self.fields)

    @property
    def opened(self) -> Form:
        """Return the form unfolded."""
        return replace(self, open=True)

    @property
    def plain(self) -> Form:
        """Return the form without a fold, as the main step of a page."""
        return replace(self, title="", quiet=False)

    def after(self, failed: Failed) -> Form:
        """Return the form as it was sent, if it is the one that was refused."""
        if failed.key != self.key or failed.posted is None:
            return self
        names = [field.name for field in self.fields]
        sent = tuple(
            field.filled(failed.posted, names[:place].count(field.name))
            for place, field in enumerate(self.fields)
        )
        return replace(self, fields=sent, open=True, error=failed.why)


def after(forms: Mapping[str, Form], failed: Failed) -> dict[str, Form]:
    """Return forms by name, the refused one as it was sent."""
    return {name: form.after(failed) for name, form in forms.items()}


def reason(words: str = "", name: str = "alasan") -> Field:
    """Return the question for a reason that somebody can read later."""
    return Field(name, words or _("Alasan"), Kind.LONG, least=LEAST)


def long(name: str, words: str, value: str = "", *, least: int = LEAST) -> Field:
    """Return a question that is answered in sentences."""
    return Field(name, words, Kind.LONG, value, least=least)


def optional(field: Field) -> Field:
    """Return the question as one that may stay empty."""
    return replace(field, required=False, least=0)


def choice(name: str, words: str, options: Iterable[Option], value: str = "") -> Field:
    """Return a question with a list of answers."""
    return Field(name, words, Kind.CHOICE, value, options=tuple(options))


def many(
    name: str, words: str, options: Iterable[Option], values: Iterable[str] = ()
) -> Field:
    """Return a question with several answers."""
    return Field(
        name,
        words,
        Kind.MANY,
        values=tuple(values),
        options=tuple(options),
        required=False,
    )
