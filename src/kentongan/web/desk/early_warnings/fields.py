"""The questions of a draft, and the draft that the answers make."""

from __future__ import annotations

from django.http import QueryDict
from django.utils.translation import gettext as _

from kentongan.alarms.rules import GRAVE, Draft
from kentongan.domain.codes import Level
from kentongan.domain.hazards import (
    ADVISED,
    CERTAINTIES,
    HAZARDS,
    ONSETS,
    Advised,
    Certainty,
    Hazard,
    Onset,
)
from kentongan.domain.words import Words
from kentongan.web.desk import choices, forms, reading
from kentongan.web.desk.forms import Field, Kind

HAZARD = Words("Jenis bahaya", "Kind of hazard")
LEVEL = Words("Tingkat", "Level")
ONSET = Words("Kapan warga harus bertindak", "When people have to act")
CERTAINTY = Words("Seberapa pasti", "How sure")
ADVISED_ = Words("Yang diminta dari warga", "What is asked of people")
START = Words("Mulai", "Starts")
END = Words("Berlaku sampai", "In force until")


def fields(draft: Draft) -> tuple[Field, ...]:
    """Return what is asked, in the order in which the public reads it."""
    return (
        Field("judul", _("Judul: bahaya dan tempatnya"), value=draft.title, least=10),
        *_codes(draft),
        forms.long("lakukan", _("Yang harus dilakukan, tiap baris satu langkah"),
                   draft.what_to_do),
        forms.long("ukuran", _("Bahaya dan ukurannya"), draft.body),
        forms.long("terdampak", _("Siapa yang terdampak"), draft.affected),
        forms.optional(forms.long("hindari", _("Cara menghindar"), draft.avoid)),
        forms.long("bantuan", _("Cara mendapat bantuan"), draft.help),
        forms.optional(
            forms.long("langkah", _("Langkah yang sudah diambil"), draft.steps)
        ),
        forms.many("wilayah", _("Wilayah"), choices.places_of_city(), draft.areas),
        Field("mulai", _("Mulai"), Kind.MOMENT, reading.local(draft.starts_at)),
        Field(
            "sampai",
            _("Berlaku sampai"),
            Kind.MOMENT,
            reading.local(draft.ends_at),
            hint=_("Paling lama 7 hari; perbarui bila masih perlu."),
        ),
        forms.choice(
            "penerbit",
            _("Kantor yang mengumumkan; kepalanya yang menerbitkan"),
            choices.offices(),
            draft.issuer,
        ),
        forms.many(
            "kantor",
            _("Kantor yang harus menyatakan menerima"),
            choices.offices(),
            draft.offices,
        ),
    )  # fmt: skip


def _codes(draft: Draft) -> tuple[Field, ...]:
    grave = [level for level in Level if level in GRAVE]
    level = draft.level.value if draft.level in GRAVE else ""
    return (
        forms.choice(
            "bahaya", _("Jenis bahaya"), choices.said(HAZARDS), draft.hazard.value
        ),
        forms.choice(
            "tingkat",
            _("Tingkat"),
            (choices.pick(_("pilih")), *choices.codes(grave, "level")),
            level,
        ),
        forms.choice(
            "kapan",
            _("Kapan warga harus bertindak"),
            choices.said(ONSETS),
            draft.onset.value,
        ),
        forms.choice(
            "pasti",
            _("Seberapa pasti"),
            choices.said(CERTAINTIES),
            draft.certainty.value,
        ),
        forms.choice(
            "diminta",
            _("Yang diminta dari warga"),
            choices.said(ADVISED),
            draft.advised.value,
        ),
    )


def read(form: QueryDict) -> Draft:
    """Return the draft that a form holds.

    Raises
    ------
    BadChoice, BadMoment
        If a choice or a time can't be read.
    """
    return Draft(
        title=reading.words(form, "judul"),
        body=reading.words(form, "ukuran"),
        affected=reading.words(form, "terdampak"),
        what_to_do=reading.words(form, "lakukan"),
        avoid=reading.words(form, "hindari"),
        help=reading.words(form, "bantuan"),
        steps=reading.words(form, "langkah"),
        hazard=reading.member(form, "bahaya", Hazard, HAZARD),
        level=reading.member(form, "tingkat", Level, LEVEL),
        onset=reading.member(form, "kapan", Onset, ONSET),
        certainty=reading.member(form, "pasti", Certainty, CERTAINTY),
        advised=reading.member(form, "diminta", Advised, ADVISED_),
        areas=tuple(form.getlist("wilayah")),
        issuer=reading.office(form, "penerbit"),
        offices=reading.offices(form, "kantor"),
        starts_at=reading.needed_moment(form, "mulai", START),
        ends_at=reading.needed_moment(form, "sampai", END),
    )
