"""Proposing a decision, with whom it asks and what it waits for."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.codes import Competence
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.rakor import actions
from kentongan.rakor.rules.reviews import WEEKLY
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.decisions.asking import review_fields
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.visit import Visit

RIGHT = Words("Wewenang", "Competence")
REVIEW = Words("Tinjauan berikut", "Next review")
EVERY = Words("Diperiksa setiap berapa hari", "Checked every how many days")


def new(request: HttpRequest, *, by: Actor, at: datetime) -> HttpResponse:
    """Ask for what a decision needs; propose it when it was sent."""
    visit = Visit(request, by, at)
    if request.method != "POST":
        return _show(visit)

    def step() -> tuple[str, str]:
        made = actions.propose(new=_read(request.POST), by=by, at=at)
        return _("Keputusan diusulkan."), page_of("decision", made.number)

    key = Act.DECISION_PROPOSE.value
    return visit.take(key, step, lambda failed: _show(visit, failed))


def _show(visit: Visit, failed: Failed = NONE) -> HttpResponse:
    context: dict[str, object] = {"form": _form().after(failed)}
    return visit.page("desk/decisions/new.html", context, failed)


def _form() -> Form:
    none = choices.pick(_("tidak ada"))
    return Form(
        Act.DECISION_PROPOSE.value,
        reverse(Act.DECISION_PROPOSE.value),
        _("Usulkan"),
        (
            Field("judul", _("Judul keputusan"), least=3),
            forms.long("isi", _("Isi keputusan")),
            forms.choice(
                "wewenang", _("Wewenang"), choices.codes(Competence, "competence")
            ),
            forms.optional(
                forms.choice(
                    "kepada",
                    _("Kantor yang berwenang, bila kota memohon"),
                    (none, *choices.offices(local=False)),
                )
            ),
            forms.optional(Field("kepada_lain", _("Atau tulis kantor di luar daftar"))),
            forms.many("tembusan", _("Tembusan"), choices.offices(local=False)),
            forms.optional(
                Field(
                    "syarat",
                    _("Syarat di luar yang ditunggu"),
                    hint=_("Misalnya: WHO mencabut kedaruratan."),
                )
            ),
            forms.optional(Field("sumber", _("Dibaca di mana"))),
            forms.optional(
                forms.choice(
                    "pemeriksa",
                    _("Kantor yang memeriksa syarat"),
                    (none, *choices.offices(local=False)),
                )
            ),
            forms.optional(
                Field(
                    "setiap",
                    _("Diperiksa setiap berapa hari"),
                    Kind.NUMBER,
                    str(WEEKLY),
                )
            ),
            *review_fields(),
        ),
    )


def _read(form: QueryDict) -> actions.NewDecision:
    return actions.NewDecision(
        title=reading.words(form, "judul"),
        text=reading.words(form, "isi"),
        competence=reading.member(form, "wewenang", Competence, RIGHT),
        addressee=reading.words(form, "kepada_lain") or reading.office(form, "kepada"),
        copies=reading.offices(form, "tembusan"),
        conditions=_conditions(form),
        reviews=reading.days(form, "tinjau", REVIEW),
    )


def _conditions(form: QueryDict) -> tuple[actions.NewCondition, ...]:
    predicate, checker = (
        reading.words(form, "syarat"),
        reading.office(form, "pemeriksa"),
    )
    if not predicate:
        return ()
    if not checker:
        raise reading.BadChoice(
            field_id="Kantor yang memeriksa syarat",
            field_en="Office that checks the condition",
        )
    source = reading.words(form, "sumber")
    every = reading.number(form, "setiap", EVERY)
    return (actions.NewCondition(predicate, source, checker, every),)
