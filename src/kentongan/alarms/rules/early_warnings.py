"""Early warnings: states, who lets one out, who must say that it arrived."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kentongan.domain.acts import Act
from kentongan.domain.codes import Level
from kentongan.domain.hazards import Advised, Certainty, Hazard, Onset
from kentongan.domain.machine import Machine
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import Refusal
from kentongan.domain.rights import Label
from kentongan.domain.roles import Role
from kentongan.domain.words import Words
from kentongan.publication.rules import Message

GRAVE = frozenset({Level.ATTENTION, Level.ALERT, Level.CRITICAL})
LONGEST = timedelta(days=7)
TITLE = 160
TEXT = 2000
GROWN_FROM = frozenset({"alarm", "issue"})


class EarlyWarningState(StrEnum):
    """Where an early warning stands."""

    DRAFT = "draf"
    ISSUED = "diterbitkan"
    ACKNOWLEDGED = "diakui"
    REPLACED = "diganti"
    CANCELLED = "dibatalkan"
    EXPIRED = "kedaluwarsa"
    ENDED = "ditutup"


_S = EarlyWarningState
_OUT = (_S.ISSUED, _S.ACKNOWLEDGED)
_ENDS = (
    (Act.EARLY_WARNING_UPDATE, _S.REPLACED),
    (Act.EARLY_WARNING_CANCEL, _S.CANCELLED),
    (Act.EARLY_WARNING_EXPIRE, _S.EXPIRED),
    (Act.EARLY_WARNING_CLOSE, _S.ENDED),
)
EARLY_WARNING = Machine(
    start=_S.DRAFT,
    done={_S.CANCELLED, _S.EXPIRED, _S.ENDED, _S.REPLACED},
    moves=(
        (_S.DRAFT, Act.EARLY_WARNING_ISSUE, _S.ISSUED),
        (_S.DRAFT, Act.EARLY_WARNING_CANCEL, _S.CANCELLED),
        (_S.ISSUED, Act.EARLY_WARNING_ACKNOWLEDGE, _S.ACKNOWLEDGED),
        *((state, act, end) for state in _OUT for act, end in _ENDS),
    ),
)


class CancelReason(StrEnum):
    """Why a warning that is out is cancelled; each has its fixed public words."""

    NOT_COMING = "tidak_terjadi"
    WRONG = "keliru"

    @property
    def message(self) -> Message:
        """The public message that says so."""
        return Message(f"dibatalkan_{self.value}")


class NotFromThere(Refusal):
    """An early warning that grows from nothing that people have looked at."""

    what = Words(
        "Peringatan dini: mulailah dari isu, atau dari sinyal yang sudah diangkat.",
        "Early warning: begin from an issue, or from an alarm that was taken up.",
    )


class Incomplete(Refusal):
    """A warning that doesn't say what people need."""

    what = Words("Peringatan dini: isi {missing}.", "Early warning: give {missing_en}.")


class TooLong(Refusal):
    """More words than people read in danger."""

    what = Words(
        "{field}: {size} huruf, paling banyak {limit}. Ringkaskan.",
        "{field_en}: {size} letters, at most {limit}. Shorten it.",
    )


class BadPeriod(Refusal):
    """An end that has passed, or lies too far ahead."""

    what = Words(
        "Berlaku sampai: pilih waktu sesudah mulainya dan sesudah saat ini, paling lama"
        " {days} hari. Bila masih perlu, perbarui.",
        "In force until: choose a time after its start and after now, at most {days}"
        " days. Update it while it is still needed.",
    )


class OtherOffice(Refusal):
    """Another office's head lets this warning out."""

    what = Words(
        "Peringatan ini diterbitkan kepala {office}. Teruskan kepadanya.",
        "The head of {office} issues this warning. Pass it on.",
    )


class NotAddressed(Refusal):
    """The warning isn't meant for this office, or it said so already."""

    what = Words(
        "Kantor Anda tidak perlu menjawab peringatan ini, atau sudah menjawab.",
        "Your office needn't acknowledge this warning, or did so already.",
    )


class IsUpdate(Refusal):
    """An update goes out in place of what it replaces."""

    what = Words(
        "Konsep ini memperbarui peringatan lain; terbitkan sebagai pembaruan.",
        "This draft updates another warning; issue it as an update.",
    )


@dataclass(frozen=True)
class Source:
    """The alarm or issue a warning grows from; `office` answers for it."""

    ref: Ref
    label: Label
    office: str


@dataclass(frozen=True)
class Draft:
    """An early warning as it is written; `offices` have to say that it arrived."""

    title: str
    body: str
    affected: str
    what_to_do: str
    help: str
    hazard: Hazard
    level: Level
    onset: Onset
    certainty: Certainty
    advised: Advised
    areas: tuple[str, ...]
    issuer: str
    offices: tuple[str, ...]
    starts_at: datetime
    ends_at: datetime
    avoid: str = ""
    steps: str = ""

    @property
    def words(self) -> str:
        """Everything in it that the public would read."""
        parts = (self.title, self.body, self.affected, self.what_to_do)
        return "\n".join((*parts, self.avoid, self.help, self.steps))


NEEDED: dict[str, Words] = {
    "title": Words("judul", "a title"),
    "body": Words("bahaya dan ukurannya", "the hazard and its size"),
    "affected": Words("siapa yang terdampak", "who is affected"),
    "what_to_do": Words("yang harus dilakukan", "what to do"),
    "help": Words("cara mendapat bantuan", "how to get help"),
    "areas": Words("wilayah", "the areas"),
    "issuer": Words("kantor yang mengumumkan", "the office that announces it"),
    "offices": Words(
        "kantor yang harus menjawab", "the offices that have to acknowledge"
    ),
}
_OTHERS = {
    "avoid": Words("cara menghindar", "how to avoid it"),
    "steps": Words("langkah pemerintah", "the steps taken"),
}


def check_draft(draft: Draft, at: datetime) -> None:
    """Let a draft be kept that says all that people need, not too long.

    Raises
    ------
    Incomplete, TooLong, BadPeriod
        With what is wrong.
    """
    for name, words in NEEDED.items():
        if not getattr(draft, name):
            raise Incomplete(missing=words.id, missing_en=words.en)
    if draft.level not in GRAVE:
        raise Incomplete(missing="tingkat", missing_en="a level above safe")
    for name, words in {**NEEDED, **_OTHERS}.items():
        text, limit = getattr(draft, name), TITLE if name == "title" else TEXT
        if name != "issuer" and isinstance(text, str) and len(text) > limit:
            said = words.id.capitalize(), words.en.capitalize()
            raise TooLong(field=said[0], field_en=said[1], size=len(text), limit=limit)
    check_period(draft.starts_at, draft.ends_at, at)


def check_period(starts_at: datetime, ends_at: datetime, at: datetime) -> None:
    """Let a warning hold for a bounded while that isn't over.

    Raises
    ------
    BadPeriod
        If it is over, ends before it starts, or holds for more than 7 days.
    """
    latest = max(starts_at, at) + LONGEST
    if not max(starts_at, at) < ends_at <= latest:
        raise BadPeriod(days=LONGEST.days)


def check_source(source: Source, *, reviewed: bool) -> None:
    """Let a warning grow only from what a person has looked at.

    Raises
    ------
    NotFromThere
        If it is neither an issue nor an alarm that was taken up.
    """
    if source.ref.kind not in GROWN_FROM or not reviewed:
        raise NotFromThere


def check_issuer(agency: str, *, allowed: Collection[str], name: str) -> None:
    """Let only the head of an office of `allowed` go on.

    Raises
    ------
    OtherOffice
        With the office whose head may.
    """
    if agency not in allowed:
        raise OtherOffice(office=name)


def may_cancel(state: EarlyWarningState, roles: Collection[Role]) -> bool:
    """Return whether a draft is withdrawn by an operator, an issued one by a head."""
    draft = state is EarlyWarningState.DRAFT
    return (Role.OPERATOR if draft else Role.AGENCY_HEAD) in roles


def waiting(offices: Collection[str], arrived: Collection[str]) -> tuple[str, ...]:
    """Return the offices that have not yet said that the warning arrived."""
    return tuple(office for office in offices if office not in arrived)


def check_addressed(
    agency: str, offices: Collection[str], arrived: Collection[str]
) -> bool:
    """Return whether `agency` is the last that had to acknowledge.

    Raises
    ------
    NotAddressed
        If it needn't, or already did.
    """
    left = waiting(offices, arrived)
    if agency not in left:
        raise NotAddressed
    return left == (agency,)
