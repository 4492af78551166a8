"""What the forms of an issue share: where they are sent, and the next step's fields."""

from __future__ import annotations

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.words import Words
from kentongan.issues.labels import BUTTONS
from kentongan.issues.queries import Story
from kentongan.issues.rules import Plan
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import Field, Kind
from kentongan.web.templatetags.words import language

DUE = Words("Tenggat", "Deadline")


def address(act: Act, story: Story) -> str:
    """Return where the form of an act is sent."""
    return reverse(act.value, args=[story.issue.number])


def button(act: Act) -> str:
    """Return the words of an act's button, without the sign that more is asked."""
    return BUTTONS[act](language()).removesuffix("…")


def step_fields(office: str) -> tuple[Field, ...]:
    """Return what a next step needs: what, by which office, until when."""
    return (
        Field("langkah", _("Langkah berikut"), least=5),
        forms.choice(
            "kantor",
            _("Kantor yang mengerjakan"),
            choices.offices(),
            office,
        ),
        Field("tenggat", _("Tenggat"), Kind.MOMENT, hint=_("Hari kerja.")),
    )


def next_step(form: QueryDict) -> Plan:
    """Return the next step that a form holds."""
    return Plan(
        reading.words(form, "langkah"),
        reading.office(form, "kantor"),
        reading.moment(form, "tenggat", DUE),
    )
