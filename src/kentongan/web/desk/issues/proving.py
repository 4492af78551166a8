"""Forms of what an issue rests on, who reads it and who works on it."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.issues.queries import Story
from kentongan.issues.rules import Fact, Kept
from kentongan.web.desk import choices, forms
from kentongan.web.desk.forms import Field, Form, Kind
from kentongan.web.desk.issues import sources
from kentongan.web.desk.issues.fields import address
from kentongan.web.desk.visit import Visit


def confirm(story: Story, visit: Visit) -> Form:
    """Return the form that confirms a fact by rated evidence."""
    del visit
    rated = [n for n in story.supporting if n.content_rating in {"1", "2"}]
    notes = tuple(
        forms.Option(str(place), note.text[:80])
        for place, note in enumerate(story.notes, 1)
        if note in rated
    )
    return Form(
        Act.ISSUE_CONFIRM.value,
        address(Act.ISSUE_CONFIRM, story),
        _("Pastikan"),
        (
            forms.choice("fakta", _("Yang dipastikan"), choices.codes(Fact, "fact")),
            forms.choice("catatan", _("Menurut bukti"), notes),
        ),
        title=_("Pastikan kekerasan atau cedera…"),
        quiet=True,
    )


def retract(story: Story, visit: Visit) -> Form:
    """Return the form that withdraws a confirmation."""
    del visit
    return Form(
        Act.ISSUE_RETRACT.value,
        address(Act.ISSUE_RETRACT, story),
        _("Cabut"),
        (
            forms.choice("fakta", _("Yang dicabut"), choices.codes(Fact, "fact")),
            forms.reason(),
        ),
        title=_("Cabut kepastian…"),
        quiet=True,
    )


def attach(story: Story, visit: Visit) -> Form:
    """Return the form that attaches a source."""
    return Form(
        Act.ISSUE_ATTACH.value,
        address(Act.ISSUE_ATTACH, story),
        _("Tautkan"),
        (forms.choice("bahan", _("Bahan"), sources.options(visit)),),
        title=_("Tautkan laporan, pesan, atau sinyal…"),
        quiet=True,
    )


def share(story: Story, visit: Visit) -> Form:
    """Return the form that widens the circle of readers."""
    asked = visit.query.getlist("bagikan")
    return Form(
        Act.ISSUE_SHARE.value,
        address(Act.ISSUE_SHARE, story),
        _("Bagikan"),
        (
            forms.many("bagikan", _("Kantor"), choices.offices(local=False), asked),
            forms.reason(_("Mengapa kantor itu perlu membaca")),
        ),
        note=_("Tidak dapat ditarik kembali: yang sudah membaca tetap tahu."),
        quiet=True,
    )


def assign(story: Story, visit: Visit) -> Form:
    """Return the form that gives an office a task."""
    del visit
    return Form(
        Act.TASK_ASSIGN.value,
        address(Act.TASK_ASSIGN, story),
        _("Beri tugas"),
        (
            forms.choice("kantor", _("Kantor"), choices.offices(), story.issue.owner),
            forms.long("apa", _("Apa yang dikerjakan")),
            Field("tenggat", _("Tenggat"), Kind.MOMENT),
            forms.optional(Field("bukti", _("Bukti yang diminta"))),
        ),
        title=_("Beri tugas…"),
        quiet=True,
    )


def ask(story: Story, visit: Visit) -> Form:
    """Return the form that asks an office."""
    del visit
    return Form(
        Act.INQUIRY_ASK.value,
        address(Act.INQUIRY_ASK, story),
        _("Kirim pertanyaan"),
        (
            forms.choice("kantor", _("Kantor"), choices.offices()),
            forms.long("pertanyaan", _("Pertanyaan")),
            Field("sampai", _("Dijawab sampai"), Kind.MOMENT),
        ),
        title=_("Tanya kantor…"),
        quiet=True,
    )


def monitor(story: Story, place: int) -> Form:
    """Return the form that says what looking at a clause showed."""
    return Form(
        f"{Act.ISSUE_MONITOR.value}-{place}",
        reverse(Act.ISSUE_MONITOR.value, args=[story.issue.number, place]),
        _("Catat hasil pantauan"),
        (
            forms.choice("ditepati", _("Hasil"), choices.codes(Kept, "kept")),
            forms.long("hasil", _("Yang terlihat")),
        ),
        title=_("Catat hasil pantauan…"),
        quiet=True,
    )


def drop(story: Story, place: int) -> Form:
    """Return the form that says that a group has no part in the matter."""
    return Form(
        f"{Act.ISSUE_DROP_PARTY.value}-{place}",
        reverse(Act.ISSUE_DROP_PARTY.value, args=[story.issue.number, place]),
        _("Coret"),
        (forms.reason(),),
        title=_("Coret…"),
        quiet=True,
    )
