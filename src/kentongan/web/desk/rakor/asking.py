"""The forms of a meeting's page: what may be done with it, by whom, in its state."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import queries as access
from kentongan.domain.acts import Act
from kentongan.domain.codes import Letter
from kentongan.domain.periods import day_of
from kentongan.places.queries import zone
from kentongan.rakor import queries
from kentongan.rakor.queries import MeetingView
from kentongan.rakor.rules.meeting import (
    AHEAD,
    ATTENDING,
    MINUTING,
    PREPARING,
    State,
)
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import Failed, Field, Form, Kind
from kentongan.web.desk.rakor import beginning, room
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import label

FORKOPIMDA = "forkopimda"
Make = Callable[[MeetingView, Visit], Form]


def address(act: Act, meeting: MeetingView) -> str:
    """Return where the form of an act is sent."""
    return reverse(act.value, args=[meeting.name])


def forms_of(meeting: MeetingView, visit: Visit) -> dict[str, Form]:
    """Return the forms that the reader may fill in, by name."""
    state = State(meeting.state)
    possible = set(meeting.acts)
    found: dict[str, Form] = {}
    if state in PREPARING and visit.holds(Act.RAKOR_AGENDA):
        found["agenda"] = _agenda(meeting, visit)
    if state in PREPARING | {State.IN_SESSION} and visit.holds(Act.RAKOR_AGENDA):
        found["add_item"] = _item(meeting, visit)
    if state in {State.LOCKED, State.IN_SESSION}:
        locked = {Act.RAKOR_SUPPLEMENT, Act.SITUATION_FREEZE}
        possible |= locked if meeting.locked_at else set()
    for act, make in _MAKE.items():
        if act in possible and visit.holds(act):
            found[act.value.partition(".")[2]] = make(meeting, visit)
    if state is State.DRAFTED and room.open_items(meeting, visit):
        found.pop("approve_minutes", None)
    if state in AHEAD and day_of(visit.at, zone()) < day_of(meeting.held_at, zone()):
        found.pop("open", None)
    speaks = PREPARING | {State.IN_SESSION}
    if state in speaks and visit.holds(Act.STATEMENT_MAKE):
        found["statement"] = beginning.statement(meeting, visit)
    return found


_FIRST: dict[State, tuple[str, ...]] = {
    State.PLANNED: ("invite",),
    State.POSTPONED: ("invite",),
    State.INVITED: ("lock", "agenda"),
    State.LOCKED: ("open",),
    State.IN_SESSION: ("close",),
    State.DRAFTED: ("approve_minutes",),
    State.APPROVED: ("circulate",),
}


def main_of(state: State, possible: Mapping[str, Form]) -> str:
    """Return the name of the form that is the page's main step; empty for none."""
    names = (name for name in _FIRST.get(state, ()) if name in possible)
    return next(names, "")


def next_words(meeting: MeetingView, visit: Visit) -> str:
    """Return what comes next for the reader, or for whom they wait."""
    state = State(meeting.state)
    holder, mine, wait = _NEXT.get(state, (None, "", ""))
    if holder is None:
        return _("Tidak ada langkah berikut; lihat tindak lanjutnya.")
    left = room.open_items(meeting, visit) if state is State.DRAFTED else ()
    if left and visit.holds(Act.RAKOR_MINUTE):
        text = _("Tulis pembahasan butir {items}, atau tandai tidak dibahas.")
        return text.format(items=room.numbered(left))
    if left:
        text = _("Menunggu notulis: butir {items} belum berisi.")
        return text.format(items=room.numbered(left))
    return _said(mine if visit.holds(holder) else wait)


def _said(text: str) -> str:
    return {
        "invite": _("Kirim undangan, paling lambat lima hari kerja sebelumnya."),
        "wait_secretary": _("Menunggu sekretaris."),
        "lock": _("Susun agenda, lalu kunci bahan satu hari kerja sebelum rapat."),
        "open": _("Buka rapat pada waktunya."),
        "wait_chair": _("Menunggu ketua membuka rapat."),
        "close": _("Tulis notula dan arahan, lalu tutup rapat."),
        "wait_close": _("Rapat berlangsung; notulis mencatat."),
        "approve": _("Periksa notula, lalu sahkan."),
        "wait_approve": _("Menunggu ketua mengesahkan notula."),
        "circulate": _("Edarkan notula kepada anggota."),
    }[text]


_NEXT: dict[State, tuple[Act | None, str, str]] = {
    State.PLANNED: (Act.RAKOR_INVITE, "invite", "wait_secretary"),
    State.POSTPONED: (Act.RAKOR_INVITE, "invite", "wait_secretary"),
    State.INVITED: (Act.RAKOR_LOCK, "lock", "wait_secretary"),
    State.LOCKED: (Act.RAKOR_OPEN, "open", "wait_chair"),
    State.IN_SESSION: (Act.RAKOR_MINUTE, "close", "wait_close"),
    State.DRAFTED: (Act.RAKOR_APPROVE_MINUTES, "approve", "wait_approve"),
    State.APPROVED: (Act.RAKOR_CIRCULATE, "circulate", "wait_secretary"),
}


def _form(act: Act, meeting: MeetingView, button: str, *fields: Field) -> Form:
    return Form(
        act.value,
        address(act, meeting),
        button,
        fields,
        title=f"{button}…" if fields else "",
        quiet=True,
    )


def _agenda(meeting: MeetingView, visit: Visit) -> Form:
    found = queries.agenda(by=visit.by, at=visit.at, month=meeting.name)
    button = _("Susun ulang agenda") if found else _("Susun agenda")
    return Form(
        f"{Act.RAKOR_AGENDA.value}-susun",
        address(Act.RAKOR_AGENDA, meeting),
        button,
        quiet=True,
    )


def _item(meeting: MeetingView, visit: Visit) -> Form:
    del visit
    return Form(
        Act.RAKOR_AGENDA.value,
        reverse("rakor.agenda.add_item", args=[meeting.name]),
        _("Tambah butir"),
        (
            Field("judul", _("Butir agenda"), least=3),
            forms.optional(
                forms.choice(
                    "penyaji",
                    _("Penyaji"),
                    (choices.pick(_("sekretariat")), *choices.offices(local=False)),
                )
            ),
        ),
        title=_("Tambah butir…"),
        quiet=True,
    )


def _invite(meeting: MeetingView, visit: Visit) -> Form:
    proposed = queries.proposed_invitees(by=visit.by, at=visit.at, month=meeting.name)
    board = queries.board(by=visit.by, at=visit.at, month=meeting.name)
    chosen = [row.agency for row in board.rows] or [one.agency for one in proposed]
    fields = [
        forms.many("undang", _("Diundang"), choices.offices(local=False), chosen),
        forms.many("undang", _("Camat dan lurah"), _local(), chosen),
    ]
    if meeting.state == State.POSTPONED:
        when = reading.local(meeting.held_at)
        fields.insert(0, Field("waktu", _("Waktu baru"), Kind.MOMENT, when))
    return _form(Act.RAKOR_INVITE, meeting, _("Kirim undangan"), *fields)


def _local() -> tuple[forms.Option, ...]:
    whole, city = choices.offices(), set(choices.offices(local=False))
    return tuple(option for option in whole if option not in city)


def letter_of(agency: str) -> Letter:
    """Return which of the two letters an office gets."""
    kind = access.agency(agency).kind
    return Letter.FORKOPIMDA if kind == FORKOPIMDA else Letter.AGENCIES


def _lock(meeting: MeetingView, visit: Visit) -> Form:
    del visit
    return Form(
        Act.RAKOR_LOCK.value,
        address(Act.RAKOR_LOCK, meeting),
        _("Kunci bahan"),
        title=_("Kunci bahan…"),
        note=_(
            "Bahan dibekukan seperti sekarang; yang belum punya tujuan dicatat dengan"
            " kantor yang menjawabnya. Sesudah ini ubahan menjadi susulan."
        ),
        quiet=True,
    )


def _supplement(meeting: MeetingView, visit: Visit) -> Form:
    return _form(
        Act.RAKOR_SUPPLEMENT,
        meeting,
        _("Tambah susulan"),
        forms.long("uraian", _("Perkembangan sesudah bahan dikunci")),
        Field("per", _("Keadaan per"), Kind.MOMENT, reading.local(visit.at)),
    )


def _freeze(meeting: MeetingView, visit: Visit) -> Form:
    del visit
    return Form(
        Act.SITUATION_FREEZE.value,
        address(Act.SITUATION_FREEZE, meeting),
        _("Bekukan situasi sekarang"),
        title=_("Bekukan situasi pagi ini…"),
        note=_("Ringkasan untuk Wali Kota dihitung ulang dari keadaan sekarang."),
        quiet=True,
    )


def _postpone(meeting: MeetingView, visit: Visit) -> Form:
    del visit
    when = forms.optional(Field("waktu", _("Waktu baru, bila sudah ada"), Kind.MOMENT))
    return _form(Act.RAKOR_POSTPONE, meeting, _("Tunda"), forms.reason(), when)


def _cancel(meeting: MeetingView, visit: Visit) -> Form:
    del visit
    return _form(Act.RAKOR_CANCEL, meeting, _("Batalkan Rakor"), forms.reason())


def _open(meeting: MeetingView, visit: Visit) -> Form:
    del visit
    return _form(Act.RAKOR_OPEN, meeting, _("Buka rapat"))


def _close(meeting: MeetingView, visit: Visit) -> Form:
    del visit
    return Form(
        Act.RAKOR_CLOSE.value,
        address(Act.RAKOR_CLOSE, meeting),
        _("Tutup rapat"),
        title=_("Tutup rapat…"),
        note=_("Notula tetap dapat ditulis sampai ketua mengesahkannya."),
        quiet=True,
    )


def _approve(meeting: MeetingView, visit: Visit) -> Form:
    del visit
    return Form(
        Act.RAKOR_APPROVE_MINUTES.value,
        address(Act.RAKOR_APPROVE_MINUTES, meeting),
        _("Sahkan notula"),
        title=_("Sahkan notula…"),
        note=_("Kata-katanya disimpan sebagai versi {n}.").format(
            n=meeting.minutes_version
        ),
        quiet=True,
    )


def _circulate(meeting: MeetingView, visit: Visit) -> Form:
    del visit
    return _form(Act.RAKOR_CIRCULATE, meeting, _("Edarkan notula"))


def _amend(meeting: MeetingView, visit: Visit) -> Form:
    del visit
    return _form(Act.RAKOR_AMEND, meeting, _("Ubah notula"), forms.reason())


def letters(
    meeting: MeetingView, visit: Visit, failed: Failed
) -> list[tuple[object, Form | None]]:
    """Return each invitation letter, with the form that enters its number."""
    found = queries.invitation(by=visit.by, at=visit.at, month=meeting.name)
    may = visit.holds(Act.RAKOR_REGISTER)
    return [
        (letter, _number(meeting, letter.letter).after(failed) if may else None)
        for letter in found.letters
    ]


def _number(meeting: MeetingView, letter: str) -> Form:
    words = label(letter, "letter")
    return Form(
        f"{Act.RAKOR_REGISTER.value}-{letter}",
        reverse(Act.RAKOR_REGISTER.value, args=[meeting.name, letter]),
        _("Simpan nomor"),
        (
            Field("nomor", _("Nomor dari agenda surat"), least=3),
            Field("tanggal", _("Tanggal surat"), Kind.DATE),
        ),
        title=_("Catat nomor {letter}…").format(letter=words.lower()),
        quiet=True,
    )


def may_attend(meeting: MeetingView) -> bool:
    """Return whether attendance is noted now."""
    return State(meeting.state) in ATTENDING


def may_minute(meeting: MeetingView, visit: Visit) -> bool:
    """Return whether the reader writes the minutes now."""
    return State(meeting.state) in MINUTING and visit.holds(Act.RAKOR_MINUTE)


_MAKE: dict[Act, Make] = {
    Act.RAKOR_INVITE: _invite,
    Act.RAKOR_LOCK: _lock,
    Act.RAKOR_OPEN: _open,
    Act.RAKOR_CLOSE: _close,
    Act.RAKOR_APPROVE_MINUTES: _approve,
    Act.RAKOR_CIRCULATE: _circulate,
    Act.RAKOR_SUPPLEMENT: _supplement,
    Act.SITUATION_FREEZE: _freeze,
    Act.RAKOR_AMEND: _amend,
    Act.RAKOR_POSTPONE: _postpone,
    Act.RAKOR_CANCEL: _cancel,
}
