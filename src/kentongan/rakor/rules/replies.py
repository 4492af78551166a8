"""Letters to a competent authority: who must answer, and what counts as a reply."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from kentongan.domain.codes import Competence
from kentongan.domain.refusals import Refusal
from kentongan.domain.words import Words
from kentongan.rakor.rules.wording import check_story

_REPLY = Words("Jawaban", "Reply")
_GRANT = Words("Yang dikabulkan", "What was granted")
_SHORT = 3


class Reply(StrEnum):
    """What the addressee answered; nobody but the addressee's own words fill it."""

    NONE = "belum"
    AGREED = "setuju"
    PARTLY = "sebagian"
    REFUSED = "ditolak"


class NoAddressee(Refusal):
    """A request without anyone to ask."""

    what = Words(
        "Keputusan: isi kantor yang berwenang, kepada siapa surat dikirim.",
        "Decision: name the competent office that the letter goes to.",
    )


class MustBeSent(Refusal):
    """A request takes effect by someone else's word."""

    what = Words(
        "Keputusan ini permohonan: kota memohon, {addressee} memutuskan. Kirim"
        " suratnya dan catat jawabannya.",
        "This decision is a request: the city asks, {addressee} decides. Send the"
        " letter and record the reply.",
    )


class AwaitsNoReply(Refusal):
    """A decision that nobody outside answers."""

    what = Words(
        "Keputusan ini tidak menunggu jawaban siapa pun. Nyatakan berlaku.",
        "Nobody is to answer this decision. Let it take effect.",
    )


class SentTooEarly(Refusal):
    """A letter sent before it was decided, or in the future."""

    what = Words(
        "Surat: waktu kirim harus sesudah ditetapkan dan tidak di masa depan.",
        "Letter: it is sent after the decision is made, and not in the future.",
    )


class NoReply(Refusal):
    """A reply must be the addressee's own, dated after the letter."""

    what = Words(
        "Jawaban {addressee}: catat hanya yang sungguh diterima, dengan tanggal"
        " sesudah surat dikirim dan tidak di masa depan.",
        "Reply of {addressee}: record only what was received, dated after the letter"
        " was sent and not in the future.",
    )


class ReplyAwaited(Refusal):
    """Kept in force while the answer is still out."""

    what = Words(
        "{addressee} belum menjawab, jadi keputusan tidak dapat dinyatakan tetap"
        " berlaku. Ingatkan, atau catat jawabannya.",
        "{addressee} hasn't answered, so the decision can't be kept in force. Remind,"
        " or record the reply.",
    )


class NothingAwaited(Refusal):
    """A reminder where nothing is owed."""

    what = Words(
        "Tidak ada jawaban yang ditunggu untuk keputusan ini. Pilih tetap berlaku.",
        "No reply is awaited for this decision. Choose keep in force.",
    )


def awaits_reply(*, sent: bool, reply: Reply) -> bool:
    """Return whether a letter is out and unanswered."""
    return sent and reply is Reply.NONE


def check_addressee(competence: Competence, addressee: str) -> None:
    """Let a request name whom it asks.

    Raises
    ------
    NoAddressee
        If it doesn't.
    """
    if competence is Competence.REQUEST and not addressee.strip():
        raise NoAddressee


def check_takes_effect(competence: Competence, addressee: str) -> None:
    """Let only the city's own word take effect without a letter.

    Raises
    ------
    MustBeSent
        If it is a request to someone else.
    """
    if competence is Competence.REQUEST:
        raise MustBeSent(addressee=addressee)


def check_send(competence: Competence, addressee: str) -> None:
    """Let only what someone answers be sent for an answer.

    Raises
    ------
    AwaitsNoReply
        If the decision is the city's own, or only informs.
    NoAddressee
        If nobody is named.
    """
    if competence not in {Competence.REQUEST, Competence.RECOMMENDATION}:
        raise AwaitsNoReply
    if not addressee.strip():
        raise NoAddressee


def check_sent_at(
    sent_at: datetime, *, made_at: datetime | None, at: datetime
) -> datetime:
    """Return when a letter was sent.

    Raises
    ------
    SentTooEarly
        If that is before the decision, or after now.
    """
    if made_at is None or not made_at <= sent_at <= at:
        raise SentTooEarly
    return sent_at


def check_reply(
    reply: Reply, *, text: str, granted: str, addressee: str
) -> tuple[str, str]:
    """Return the addressee's words and, for a partial grant, what was granted.

    Raises
    ------
    NoReply
        If there is no reply to record.
    TooShort
        If its words, or what a partial grant grants, aren't given.
    """
    if reply is Reply.NONE:
        raise NoReply(addressee=addressee)
    text = check_story(_REPLY, text)
    if reply is Reply.PARTLY:
        granted = check_story(_GRANT, granted, least=_SHORT)
    return text, granted.strip()


def check_replied_at(
    replied_at: datetime, *, sent_at: datetime | None, at: datetime, addressee: str
) -> datetime:
    """Return when the addressee replied.

    Raises
    ------
    NoReply
        If that is before the letter, or after now.
    """
    if sent_at is None or not sent_at <= replied_at <= at:
        raise NoReply(addressee=addressee)
    return replied_at


def check_keep(*, sent: bool, reply: Reply, addressee: str) -> None:
    """Let a decision stay in force only where no reply is awaited.

    Raises
    ------
    ReplyAwaited
        If a letter is out and unanswered.
    """
    if awaits_reply(sent=sent, reply=reply):
        raise ReplyAwaited(addressee=addressee)


def check_remind(*, sent: bool, reply: Reply) -> None:
    """Let only an unanswered addressee be reminded.

    Raises
    ------
    NothingAwaited
        If no reply is awaited.
    """
    if not awaits_reply(sent=sent, reply=reply):
        raise NothingAwaited
