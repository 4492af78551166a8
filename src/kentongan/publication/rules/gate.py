"""The gate: a second person, a bounded scope, consent, and nothing that harms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from kentongan.domain.acts import Act
from kentongan.domain.codes import Verdict
from kentongan.domain.machine import Machine
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.science.text.redact import scan

MACHINE_AUTHOR = "machine:pernyataan-sementara"
HOLDING_HOURS = 24
ANSWER_HOURS = 3 * 24
# Lawful assembly, faith, ethnicity or criticism are never a threat.
_UNJUST = (
    r"massa (?:anarkis|perusuh)",
    r"provokator",
    r"kelompok radikal",
    r"oknum (?:warga|santri|mahasiswa|suku|umat)",
    r"(?:suku|umat|agama|etnis|ras) \w+ (?:mengancam|meresahkan|berbahaya)",
    r"(?:demo|unjuk rasa|aksi|kritik)\w* (?:mengancam|membahayakan|meresahkan)",
    r"ancaman (?:demo|unjuk rasa|aksi|kritik)\w*",
    r"zona merah",
)
_WORDING = re.compile("|".join(_UNJUST), re.IGNORECASE)


class Kind(StrEnum):
    """What kind of public text it is."""

    ANSWER = "klarifikasi"
    HOLDING = "pernyataan_sementara"
    RELEASE = "siaran_pers"
    WARNING = "peringatan_dini"


class DraftState(StrEnum):
    """Where a release stands before it is public."""

    DRAFT = "konsep"
    PUBLISHED = "terbit"
    RETURNED = "dikembalikan"


DRAFT = Machine(
    start=DraftState.DRAFT,
    done={DraftState.PUBLISHED},
    moves=(
        (DraftState.DRAFT, Act.RELEASE_APPROVE, DraftState.PUBLISHED),
        (DraftState.DRAFT, Act.RELEASE_RETURN, DraftState.RETURNED),
        (DraftState.RETURNED, Act.RELEASE_DRAFT, DraftState.DRAFT),
    ),
)


class ResponseState(StrEnum):
    """Where a resident's response stands."""

    RECEIVED = "masuk"
    SHOWN = "tayang"
    REFUSED = "ditolak"


RESPONSE = Machine(
    start=ResponseState.RECEIVED,
    done={ResponseState.SHOWN, ResponseState.REFUSED},
    moves=(
        (ResponseState.RECEIVED, Act.RESPONSE_SHOW, ResponseState.SHOWN),
        (ResponseState.RECEIVED, Act.RESPONSE_REFUSE, ResponseState.REFUSED),
        (ResponseState.SHOWN, Act.RESPONSE_REFUSE, ResponseState.REFUSED),
        (ResponseState.REFUSED, Act.RESPONSE_SHOW, ResponseState.SHOWN),
    ),
)


class CorrectionState(StrEnum):
    """Where a request for correction (hak jawab) stands."""

    RECEIVED = "masuk"
    ACCEPTED = "diterima"
    REFUSED = "ditolak"


_ACCEPT = Act.CORRECTION_REQUEST_ACCEPT
_REFUSE = Act.CORRECTION_REQUEST_REFUSE
_APPEAL = Act.CORRECTION_REQUEST_APPEAL
CORRECTION = Machine(
    start=CorrectionState.RECEIVED,
    done={CorrectionState.ACCEPTED, CorrectionState.REFUSED},
    moves=(
        (CorrectionState.RECEIVED, _ACCEPT, CorrectionState.ACCEPTED),
        (CorrectionState.RECEIVED, _REFUSE, CorrectionState.REFUSED),
        (CorrectionState.REFUSED, _APPEAL, CorrectionState.RECEIVED),
    ),
)


class RefusalReason(StrEnum):
    """Why a response isn't shown; criticism is no reason."""

    PERSONAL = "memuat_data_pribadi"
    INSULT = "menghina_orang"
    INCITES = "menghasut_kekerasan"
    ADVERT = "iklan"
    OTHER_MATTER = "bukan_tanggapan"


class SecondPersonNeeded(Refusal):
    """The author can't approve."""

    what = Words(
        "Anda penulis naskah ini; orang lain harus menyetujui.",
        "You wrote this; someone else must approve.",
    )


class HoldsPersonalData(Refusal):
    """A public text holds something about a person."""

    what = Words(
        "Kalimat ke-{sentence} memuat {kind}. Hapus, lalu periksa lagi.",
        "Sentence {sentence} holds {kind}. Remove it, check again.",
    )


class TreatsAsThreat(Refusal):
    """A public text speaks of lawful assembly, faith or criticism as a threat."""

    what = Words(
        'Naskah memuat "{words}". Sebut apa yang terjadi, bukan siapa yang dicurigai.',
        'The text holds "{words}". Say what happened, not who is suspected.',
    )


class NotBounded(Refusal):
    """An answer without place, period, moment or office."""

    what = Words(
        "Lingkup: isi {missing}. Jawaban hanya berlaku dalam lingkupnya.",
        "Scope: give {missing}. An answer holds within its scope only.",
    )


class ConsentMissing(Refusal):
    """A restricted reply can't be turned into a public sentence yet."""

    what = Words(
        "{office}: jawabannya terbatas dan belum disetujui untuk kalimat umum."
        " Mintalah persetujuan kepala kantor itu.",
        "{office}: its reply is restricted and not yet cleared for a public sentence."
        " Ask that office's head for consent.",
    )


@dataclass(frozen=True)
class Scope:
    """Where, for when and as of when an answer holds, and who checked."""

    place: str
    since: datetime | None
    until: datetime | None
    as_of: datetime | None
    checked_by: tuple[str, ...]
    not_covered: str = ""


@dataclass(frozen=True)
class Source:
    """An office whose reply stands behind a sentence."""

    office: str
    restricted: bool
    consented: bool


@dataclass(frozen=True)
class Text:
    """A public text as it will be read."""

    title: str
    body: str
    claim: str = ""
    verdict: Verdict | None = None
    verdict_kind: str = ""
    what_checked: str = ""
    what_to_do: str = ""

    @property
    def words(self) -> str:
        """Everything in it that a reader sees."""
        return "\n".join(
            (self.title, self.claim, self.body, self.what_checked, self.what_to_do)
        )


def check_second_person(*, author: str, approver: str) -> None:
    """Nothing with a verdict is public on one person's word.

    Raises
    ------
    SecondPersonNeeded
        If author and approver are one.
    """
    if author == approver:
        raise SecondPersonNeeded(author=author)


def check_text(text: str) -> None:
    """Let nothing out that holds personal data or treats rights as threats.

    Raises
    ------
    HoldsPersonalData, TreatsAsThreat
        With the sentence or the words.
    """
    spans = scan(text)
    if spans:
        before = text[: spans[0].start]
        sentence = len(re.findall(r"[.!?\n]\s*", before)) + 1
        raise HoldsPersonalData(sentence=sentence, kind=spans[0].kind)
    found = _WORDING.search(text)
    if found is not None:
        raise TreatsAsThreat(words=found.group())


class Bounds(NamedTuple):
    """The period an answer holds for, and as of when."""

    since: datetime
    until: datetime
    as_of: datetime


def check_scope(scope: Scope, verdict: Verdict | None) -> Bounds:
    """Return the bounds: place, period, moment, and at least one office that checked.

    Raises
    ------
    NotBounded
        With what is missing.
    """
    missing = []
    if not scope.place:
        missing.append("tempat")
    if scope.since is None or scope.until is None:
        missing.append("masa")
    if scope.as_of is None:
        missing.append("keadaan per kapan")
    if not scope.checked_by and verdict is not Verdict.OPEN:
        missing.append("kantor yang memeriksa")
    if missing or not (scope.since and scope.until and scope.as_of):
        raise NotBounded(missing=", ".join(missing))
    return Bounds(scope.since, scope.until, scope.as_of)


def check_consent(sources: Sequence[Source]) -> None:
    """Ask for the consent of each office whose restricted reply is used.

    Raises
    ------
    ConsentMissing
        With the first office that hasn't agreed.
    """
    for source in sources:
        if source.restricted and not source.consented:
            raise ConsentMissing(office=source.office)


def expires(kind: Kind, at: datetime) -> datetime | None:
    """Return when a public text runs out: a holding statement after 24 hours."""
    return at + timedelta(hours=HOLDING_HOURS) if kind is Kind.HOLDING else None


def slug_of(title: str) -> str:
    """Return the words of `title` as they stand in an address."""
    words = re.findall(r"[a-z0-9]+", title.casefold())
    return "-".join(words)[:70].strip("-") or "kabar"
