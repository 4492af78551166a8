"""Notes, their ratings, and what may count as confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kentongan.domain.codes import ContentRating, SourceRating
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words

INDEPENDENT = 2
_SURE = frozenset({ContentRating.CONFIRMED, ContentRating.PROBABLE})


class NoteKind(StrEnum):
    """What a line of the story is."""

    PROGRESS = "perkembangan"
    STEP = "langkah"
    OBSTACLE = "hambatan"
    SUPPORTING = "bukti_mendukung"
    CONTRARY = "bukti_menyangkal"


# What keeps a level alive: something was learnt about the matter itself.
FACTS = frozenset({NoteKind.PROGRESS, NoteKind.SUPPORTING, NoteKind.CONTRARY})


class Fact(StrEnum):
    """What raises a level once it is confirmed."""

    VIOLENCE = "kekerasan"
    INJURY = "cedera"


@dataclass(frozen=True)
class NewNote:
    """A line of the story; `channels` are the offices or posts it came through."""

    kind: NoteKind
    text: str
    source: SourceRating = SourceRating.F
    content: ContentRating = ContentRating.UNRATED
    channels: tuple[str, ...] = ()


class OneChannel(Refusal):
    """A high rating on one voice."""

    what = Words(
        "Penilaian {rating}: perlu dua saluran yang tidak saling bergantung, baru ada"
        " {count}. Pilih 3 sampai 6, atau sebut saluran kedua.",
        "Rating {rating}: needs two independent channels, there is {count}."
        " Choose 3 to 6, or name the second channel.",
    )


class NotConfirmed(Refusal):
    """A fact that no evidence carries yet."""

    what = Words(
        "Catatan ini belum memastikan apa pun: perlu bukti mendukung dengan isi 1 atau"
        " 2 lewat dua saluran. Nilai dahulu buktinya.",
        "This note confirms nothing yet: it must be supporting evidence with content"
        " 1 or 2 through two channels. Rate the evidence first.",
    )


class AssemblyIsNoSource(Refusal):
    """A gathering was to be evidence of a danger."""

    what = Words(
        "Penyampaian pendapat tidak menjadi bahan isu. Catat kebutuhan lalu lintas dan"
        " medisnya saja.",
        "An assembly is no material of an issue. Record its traffic and medical needs"
        " only.",
    )


class TakenUpAlready(Refusal):
    """The group is another issue's already."""

    what = Words(
        "Kelompok pesan ini sudah diangkat menjadi isu {number}. Buka isu itu, atau"
        " mintalah kantor pemiliknya membagikan.",
        "This group is already issue {number}. Open that one, or ask the office that"
        " owns it to share it.",
    )


def check_rating(content: ContentRating, channels: Sequence[str]) -> None:
    """Let content be 1 or 2 only where two independent channels say so.

    Raises
    ------
    OneChannel
        With how many there are.
    """
    count = len({" ".join(name.split()).casefold() for name in channels} - {""})
    if content in _SURE and count < INDEPENDENT:
        raise OneChannel(rating=content.value, count=count)


def check_confirms(kind: NoteKind, content: ContentRating) -> None:
    """Let only well supported evidence confirm violence or injury.

    Raises
    ------
    NotConfirmed
        If the note is something else.
    """
    if kind is not NoteKind.SUPPORTING or content not in _SURE:
        raise NotConfirmed


def check_source(source: Ref) -> None:
    """Let anything be the source of an issue but an assembly.

    Raises
    ------
    AssemblyIsNoSource
        If it is one.
    """
    if source.kind == "assembly":
        raise AssemblyIsNoSource
