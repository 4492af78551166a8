"""Steps that are seldom taken: it came back, it did happen, put it away."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.rumours.queries import Card
from kentongan.web.desk import forms
from kentongan.web.desk.forms import Field, Form
from kentongan.web.desk.visit import Visit


def forms_of(card: Card, visit: Visit) -> list[Form]:
    """Return the forms of the seldom steps that the reader may take now."""
    number = card.rumour.number
    found = {
        Act.RUMOUR_RECUR: _form(Act.RUMOUR_RECUR, number, _("Muncul lagi…")),
        Act.RUMOUR_BECAME_EVENT: _form(
            Act.RUMOUR_BECAME_EVENT,
            number,
            _("Ternyata kejadian…"),
            forms.reason(_("Apa yang terjadi, dan dari mana diketahui"), "catatan"),
        ),
        Act.RUMOUR_ARCHIVE: _form(Act.RUMOUR_ARCHIVE, number, _("Arsipkan…")),
    }
    return [
        form for act, form in found.items() if act in card.acts and visit.holds(act)
    ]


def _form(act: Act, number: str, title: str, *fields: Field) -> Form:
    return Form(
        key=act.value,
        url=reverse(act.value, args=[number]),
        title=title,
        button=title.rstrip("…"),
        fields=fields,
        quiet=True,
    )
