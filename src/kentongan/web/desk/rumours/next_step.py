"""What the card's one box says: the next step, who, and its main button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.codes import Harm
from kentongan.domain.rights import Actor, holds
from kentongan.rumours.queries import Card
from kentongan.rumours.rules import State
from kentongan.tasks.rules import InquiryState


@dataclass(frozen=True)
class Next:
    """One next step; `act` is empty when the reader can only wait."""

    words: str
    act: str = ""


def of(card: Card, by: Actor, *, owed: bool = False) -> Next:
    """Return the next step of a rumour for `by`: one of theirs, or who takes it.

    `owed` while a correction of its public answer was accepted and isn't out.
    """
    if owed and State(card.rumour.state) is State.PUBLISHED:
        said = _("Hak jawab diterima: koreksi jawabannya")
        return for_reader(Next(said, "correct"), by)
    return for_reader(_of(card, by), by)


def for_reader(step: Next, by: Actor) -> Next:
    """Return a step as it is, or whom it waits for when `by` may not take it."""
    if step.act not in _HELD or holds(by, _HELD[step.act][0]):
        return step
    return Next(_HELD[step.act][1]())


_HELD: dict[str, tuple[Act, Callable[[], str]]] = {
    "call": (
        Act.RUMOUR_CALL,
        lambda: _("Menunggu pemeriksa atau operator menelepon petugas jaga"),
    ),
    "check": (Act.RUMOUR_CHECK, lambda: _("Menunggu pemeriksa mulai memeriksa")),
    "ask": (Act.RUMOUR_ASK, lambda: _("Menunggu pemeriksa bertanya kepada kantor")),
    "answer": (
        Act.RUMOUR_DRAFT,
        lambda: _("Menunggu pemeriksa bertanya kepada kantor atau menulis naskah"),
    ),
    "correct": (Act.RUMOUR_CORRECT, lambda: _("Menunggu pemeriksa mengoreksi")),
    "draft": (Act.RUMOUR_DRAFT, lambda: _("Menunggu pemeriksa menulis naskah")),
    "approve": (Act.RUMOUR_APPROVE, lambda: _("Menunggu pemeriksa kedua")),
}


def _of(card: Card, by: Actor) -> Next:
    if card.accused or (card.rumour.harm == Harm.ACCUSED and not card.calls):
        return Next(_("Telepon petugas jaga, lalu catat teleponnya"), "call")
    state = State(card.rumour.state)
    if state is State.IN_REVIEW:
        return _review(card, by)
    if state in {State.WAITING, State.IN_CHECK}:
        return _checking(card)
    words = {
        State.GROUPED: Next(_("Mulai periksa"), "check"),
        State.RECURRED: Next(_("Beredar lagi: periksa ulang"), "check"),
        State.IN_CORRECTION: Next(_("Tulis naskah koreksi"), "draft"),
    }
    return words.get(state) or _settled(card)


def _settled(card: Card) -> Next:
    if card.rumour.harm == Harm.ACCUSED and not card.safe:
        return Next(_("Pastikan orang itu sudah aman: telepon, lalu catat"), "call")
    if State(card.rumour.state) is State.PUBLISHED:
        return Next(_("Sudah dijawab. Bila beredar lagi, kartu ini terbuka sendiri."))
    return Next(_("Belum ada langkah berikut"))


def _review(card: Card, by: Actor) -> Next:
    if card.answers and card.answers[0].author == by.id:
        return Next(_("Anda penulis naskah ini; orang lain harus menyetujui."))
    return Next(_("Periksa naskah sebagai orang kedua"), "approve")


def _checking(card: Card) -> Next:
    replies = [one for one in card.replies if one.state != InquiryState.CANCELLED.value]
    late = [reply.office_name for reply in replies if reply.late]
    if late:
        return Next(_("Ingatkan {office}").format(office=", ".join(late)))
    if not replies:
        text = _("Belum ada kantor yang ditanya. Pilih yang berwenang.")
        return Next(text, "ask")
    open_ = [r.office_name for r in replies if r.replied_at is None]
    if open_:
        return Next(_("Menunggu {office}").format(office=", ".join(open_)))
    return Next(_("Tulis naskah jawaban"), "draft")
