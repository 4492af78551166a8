"""The forms of a decision's card: what may be done with it, by whom, in its state."""

from __future__ import annotations

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import queries as offices
from kentongan.domain.acts import Act
from kentongan.domain.rights import holds
from kentongan.domain.roles import Role
from kentongan.rakor import queries
from kentongan.rakor.queries import DecisionCard
from kentongan.rakor.rules.decisions import LIVE, Side, State, chaired_by
from kentongan.rakor.rules.meeting import MINUTING
from kentongan.rakor.rules.meeting import State as MeetingState
from kentongan.rakor.rules.replies import Reply
from kentongan.rakor.rules.reviews import Check
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import Failed, Field, Form, Kind
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.desk import month_words

REVIEWS = 2
BETWEEN = "antara-"
Make = Callable[[DecisionCard, Visit], Form]


def address(act: Act, card: DecisionCard) -> str:
    """Return where the form of an act is sent."""
    return reverse(act.value, args=[card.decision.number])


def forms_of(card: DecisionCard, visit: Visit) -> dict[str, Form]:
    """Return the forms that the reader may fill in, by name."""
    state = State(card.decision.state)
    checks = any(c.checker == visit.by.agency for c in card.conditions)
    named = {Role.CONDITION_CHECKER} if checks else set()
    possible = set(card.acts)
    if state in LIVE or state is State.PROPOSED:
        possible |= {Act.DECISION_SUPPORT, Act.DECISION_NOTE_EVIDENCE}
    if card.decision.made_at and card.decision.addressee:
        possible.add(Act.DECISION_REGISTER)
    return {
        act.value.partition(".")[2]: make(card, visit)
        for act, make in _MAKE.items()
        if act in possible and holds(visit.by, act, named)
    }


def conditions(
    card: DecisionCard, visit: Visit, failed: Failed
) -> list[tuple[object, Form | None]]:
    """Return each condition, with the form of whoever checks it."""
    live = State(card.decision.state) in LIVE
    return [
        (
            one,
            _check(card, place).after(failed)
            if live and one.checker == visit.by.agency
            else None,
        )
        for place, one in enumerate(card.conditions, 1)
    ]


def meeting_field(visit: Visit) -> Field:
    """Return the question in which meeting it is done: the one that is on."""
    on = [
        one
        for one in queries.meetings(by=visit.by, at=visit.at)
        if MeetingState(one.state) in MINUTING
    ]
    options = [
        forms.Option(one.name, _("Rakor {month}").format(month=month_words(one.name)))
        for one in on
    ]
    return forms.optional(
        forms.choice(
            "rapat",
            _("Dalam rapat"),
            (*options, *_between(visit)),
            on[0].name if on else "",
        )
    )


def review_fields() -> tuple[Field, ...]:
    """Return the questions for the days on which somebody looks again."""
    return tuple(
        forms.optional(
            Field("tinjau", _("Tinjauan berikut {n}").format(n=place), Kind.DATE)
        )
        for place in range(1, REVIEWS + 1)
    )


def _form(act: Act, card: DecisionCard, button: str, *fields: Field) -> Form:
    return Form(
        act.value,
        address(act, card),
        button,
        fields,
        title=f"{button}…" if fields else "",
        quiet=True,
    )


def _between(visit: Visit) -> tuple[forms.Option, ...]:
    """Return "between meetings", once for each forum of a chair of several."""
    chaired = sorted(chaired_by(visit.by))
    if len(chaired) <= 1:
        return (choices.pick(_("di antara rapat")),)
    text = _("di antara rapat {forum}")
    return tuple(
        forms.Option(f"{BETWEEN}{code}", text.format(forum=offices.forum(code).name))
        for code in chaired
    )


def _make(card: DecisionCard, visit: Visit) -> Form:
    fields = (meeting_field(visit), *review_fields())
    return _form(Act.DECISION_MAKE, card, _("Tetapkan"), *fields)


def _withdraw(card: DecisionCard, visit: Visit) -> Form:
    del visit
    button = _("Tarik usulan")
    return _form(Act.DECISION_WITHDRAW, card, button, forms.reason())


def _take_effect(card: DecisionCard, visit: Visit) -> Form:
    del visit
    return _form(Act.DECISION_TAKE_EFFECT, card, _("Nyatakan berlaku"))


def _send(card: DecisionCard, visit: Visit) -> Form:
    sent = Field("dikirim", _("Dikirim"), Kind.MOMENT, reading.local(visit.at))
    return _form(Act.DECISION_SEND, card, _("Catat surat terkirim"), sent)


def _register(card: DecisionCard, visit: Visit) -> Form:
    del visit
    dated = card.decision.letter_dated
    return _form(
        Act.DECISION_REGISTER,
        card,
        _("Catat nomor surat"),
        Field("nomor", _("Nomor dari agenda surat"), value=card.decision.letter_number),
        Field("tanggal", _("Tanggal surat"), Kind.DATE, str(dated or "")),
    )


def _granted(card: DecisionCard, visit: Visit) -> Form:
    del visit
    return _form(
        Act.DECISION_GRANTED,
        card,
        _("Catat jawaban"),
        forms.choice(
            "jawaban",
            _("Jawaban"),
            choices.codes((Reply.AGREED, Reply.PARTLY), "reply"),
        ),
        forms.long("isi", _("Isi jawaban, kata-kata {who}").format(who=_who(card))),
        forms.optional(Field("dikabulkan", _("Yang dikabulkan, bila sebagian"))),
        Field("diterima", _("Diterima"), Kind.MOMENT),
    )


def _who(card: DecisionCard) -> str:
    return card.decision.addressee or _("penerima")


def _refused(card: DecisionCard, visit: Visit) -> Form:
    del visit
    return _form(
        Act.DECISION_REFUSED,
        card,
        _("Catat penolakan"),
        forms.long("isi", _("Isi jawaban, kata-kata {who}").format(who=_who(card))),
        Field("diterima", _("Diterima"), Kind.MOMENT),
    )


def _look_again(act: Act, card: DecisionCard, visit: Visit, button: str) -> Form:
    note = forms.optional(forms.long("catatan", _("Catatan tinjauan")))
    fields = (note, *review_fields(), meeting_field(visit))
    return _form(act, card, button, *fields)


def _keep(card: DecisionCard, visit: Visit) -> Form:
    return _look_again(Act.DECISION_KEEP, card, visit, _("Tetap berlaku"))


def _remind(card: DecisionCard, visit: Visit) -> Form:
    button = _("Ingatkan {who}").format(who=_who(card))
    return _look_again(Act.DECISION_REMIND, card, visit, button)


def _fulfil(card: DecisionCard, visit: Visit) -> Form:
    del visit
    note = forms.optional(forms.long("catatan", _("Catatan")))
    return _form(Act.DECISION_FULFIL, card, _("Syarat terpenuhi"), note)


def _revoke(card: DecisionCard, visit: Visit) -> Form:
    del visit
    return _form(Act.DECISION_REVOKE, card, _("Cabut"), forms.reason())


def _supersede(card: DecisionCard, visit: Visit) -> Form:
    others = [
        forms.Option(one.number, f"{one.number}: {one.title[:80]}")
        for one in queries.decisions(by=visit.by, at=visit.at)
        if one.id != card.decision.id and State(one.state) in LIVE
    ]
    pick = choices.pick(_("pilih"))
    return _form(
        Act.DECISION_SUPERSEDE,
        card,
        _("Ganti"),
        forms.choice("pengganti", _("Keputusan pengganti"), (pick, *others)),
        forms.reason(),
    )


def _lapse(card: DecisionCard, visit: Visit) -> Form:
    del visit
    return _form(Act.DECISION_LAPSE, card, _("Nyatakan habis masa"), forms.reason())


def _support(card: DecisionCard, visit: Visit) -> Form:
    for_all = visit.by.roles & {Role.SECRETARY, Role.NOTE_TAKER}
    found = choices.offices(local=False)
    if not for_all:
        found = tuple(o for o in choices.offices() if o.value == visit.by.agency)
    return _form(
        Act.DECISION_SUPPORT,
        card,
        _("Catat dukungan"),
        forms.choice("kantor", _("Kantor"), found, visit.by.agency),
        forms.reason(_("Alasan mendukung")),
    )


def _evidence(card: DecisionCard, visit: Visit) -> Form:
    del visit
    return _form(
        Act.DECISION_NOTE_EVIDENCE,
        card,
        _("Catat bukti"),
        forms.choice("sisi", _("Arah"), choices.codes(Side, "evidence")),
        forms.long("bukti", _("Bukti")),
        Field("sumber", _("Sumber"), least=3),
    )


def _check(card: DecisionCard, place: int) -> Form:
    return Form(
        f"{Act.DECISION_CHECK.value}-{place}",
        reverse(Act.DECISION_CHECK.value, args=[card.decision.number, place]),
        _("Simpan pemeriksaan"),
        (
            forms.choice(
                "hasil",
                _("Menurut sumbernya"),
                (choices.pick(_("pilih")), *choices.codes(Check, "check")),
            ),
            forms.long("bukti", _("Yang dibaca pada sumbernya")),
        ),
        title=_("Periksa sekarang…"),
        quiet=True,
    )


_MAKE: dict[Act, Make] = {
    Act.DECISION_MAKE: _make,
    Act.DECISION_SEND: _send,
    Act.DECISION_TAKE_EFFECT: _take_effect,
    Act.DECISION_GRANTED: _granted,
    Act.DECISION_REFUSED: _refused,
    Act.DECISION_REMIND: _remind,
    Act.DECISION_KEEP: _keep,
    Act.DECISION_FULFIL: _fulfil,
    Act.DECISION_REVOKE: _revoke,
    Act.DECISION_SUPERSEDE: _supersede,
    Act.DECISION_LAPSE: _lapse,
    Act.DECISION_WITHDRAW: _withdraw,
    Act.DECISION_REGISTER: _register,
    Act.DECISION_SUPPORT: _support,
    Act.DECISION_NOTE_EVIDENCE: _evidence,
}
