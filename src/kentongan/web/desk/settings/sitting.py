"""The seats of a forum as forms."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access import roster
from kentongan.access.roster import ForumRow, SeatRow
from kentongan.access.rules import ALONE, SEATS
from kentongan.domain.acts import Act
from kentongan.web.desk import choices, forms
from kentongan.web.desk.forms import Failed, Field, Form, Kind, Option
from kentongan.web.desk.visit import Visit


@dataclass(frozen=True)
class Sitting:
    """A seat with the form that vacates it, for whoever may."""

    seat: SeatRow
    form: Form | None


def rows(visit: Visit, forum: ForumRow, failed: Failed) -> list[Sitting]:
    """Return the seats of a forum."""
    may = visit.holds(Act.FORUM_UNSEAT)
    return [
        Sitting(one, _vacate(forum, one).after(failed) if may else None)
        for one in forum.seats
    ]


def _vacate(forum: ForumRow, one: SeatRow) -> Form:
    act = Act.FORUM_UNSEAT.value
    return Form(
        f"{act}-{one.id}",
        reverse(act, args=[forum.code, one.id]),
        _("Kosongkan kursi"),
        quiet=True,
    )


def form(forum: ForumRow) -> Form:
    """Return the form that fills a seat; who opens no content isn't offered."""
    alone = {role.value for role in ALONE}
    people = tuple(
        Option(one.account, f"{one.title} ({one.office})")
        for one in roster.officers()
        if one.active and not alone & set(one.roles)
    )
    until = Field("sampai", _("Kursi sampai"), Kind.DATE)
    return Form(
        Act.FORUM_SEAT.value,
        reverse(Act.FORUM_SEAT.value, args=[forum.code]),
        _("Isi kursi"),
        (
            forms.choice("kursi", _("Kursi"), choices.codes(SEATS, "role")),
            forms.choice("akun", _("Pejabat"), (choices.pick(_("pilih")), *people)),
            forms.optional(until),
        ),
    )
