"""The forms of an issue's page: what may be done with it, by whom, in its state."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.codes import ContentRating, Harm, SourceRating
from kentongan.issues.labels import (
    CONTENT_RATINGS,
    NOTES,
    SIDES,
    SOURCE_RATINGS,
)
from kentongan.issues.queries import Story
from kentongan.issues.rules import ConflictSource, State
from kentongan.web.desk import choices, forms
from kentongan.web.desk.forms import Field, Form
from kentongan.web.desk.issues import moves, proving
from kentongan.web.desk.issues.fields import address, button, step_fields
from kentongan.web.desk.visit import Visit

CLOSED = frozenset({State.RESOLVED, State.UNCONFIRMED, State.MERGED})


Make = Callable[[Story, Visit], Form]


def forms_of(story: Story, visit: Visit) -> dict[str, Form]:
    """Return the forms that the reader may fill in, by name."""
    found = moves.forms_of(story, visit)
    closed = story.issue.state in CLOSED
    for act, make in ({} if closed else _ANY_TIME).items():
        if visit.holds(act):
            found[act.value.partition(".")[2]] = make(story, visit)
    confirmed = story.issue.violence_confirmed or story.issue.injury_confirmed
    if confirmed and visit.holds(Act.ISSUE_RETRACT):
        found["retract"] = proving.retract(story, visit)
    rated = [n for n in story.supporting if n.content_rating in {"1", "2"}]
    if rated and not closed and visit.holds(Act.ISSUE_CONFIRM):
        found["confirm"] = proving.confirm(story, visit)
    return found


def _plan(story: Story, visit: Visit) -> Form:
    del visit
    office = story.issue.next_office or story.issue.owner
    result = forms.long("hasil", _("Hasil langkah sebelumnya"))
    before = (forms.optional(result),) if story.issue.next_action else ()
    title = (
        _("Laporkan hasil, tetapkan langkah berikut…")
        if story.issue.next_action
        else _("Tetapkan langkah berikut")
    )
    return Form(
        Act.ISSUE_PLAN.value,
        address(Act.ISSUE_PLAN, story),
        button(Act.ISSUE_PLAN),
        (*before, *step_fields(office)),
        title=title,
        open=not story.issue.next_action,
    )


def _note(story: Story, visit: Visit) -> Form:
    del visit
    rated = _("Nilai sumbernya")
    return Form(
        Act.ISSUE_NOTE.value,
        address(Act.ISSUE_NOTE, story),
        button(Act.ISSUE_NOTE),
        (
            forms.choice("jenis", _("Jenis catatan"), choices.said(NOTES)),
            forms.long("uraian", _("Uraian")),
            forms.choice(
                "sumber",
                rated,
                choices.said(SOURCE_RATINGS),
                SourceRating.F.value,
            ),
            forms.choice(
                "isi",
                _("Nilai isinya"),
                choices.said(CONTENT_RATINGS),
                ContentRating.UNRATED.value,
            ),
            forms.optional(
                Field(
                    "saluran",
                    _("Saluran, dipisah koma"),
                    hint=_("Misalnya: FKDM Jati, Polres. Dipastikan perlu dua."),
                )
            ),
        ),
        title=_("Catat perkembangan, bukti, hambatan…"),
        note=_("Nama orang dan nomor ditutup sendiri."),
        quiet=True,
    )


def _escalate(story: Story, visit: Visit) -> Form:
    del visit
    return Form(
        Act.ISSUE_ESCALATE.value,
        address(Act.ISSUE_ESCALATE, story),
        button(Act.ISSUE_ESCALATE),
        (
            forms.reason(),
            forms.optional(
                forms.choice(
                    "kantor",
                    _("Kantor yang menerima di atas"),
                    (choices.pick(_("tidak ditentukan")), *choices.offices()),
                )
            ),
        ),
        title=_("Naikkan satu jenjang…"),
        note=_("Kantor yang dipilih ikut membaca isu ini."),
        quiet=True,
    )


def _party(story: Story, visit: Visit) -> Form:
    del visit
    return Form(
        Act.ISSUE_NAME_PARTY.value,
        address(Act.ISSUE_NAME_PARTY, story),
        _("Catat pihak"),
        (
            Field(
                "pihak",
                _("Kelompok menurut kegiatannya"),
                hint=_("Misalnya pedagang, warga sekitar; bukan nama orang."),
                least=4,
            ),
            forms.choice("sisi", _("Kedudukan"), choices.said(SIDES)),
        ),
        title=_("Catat pihak…"),
        quiet=True,
    )


def _revise(story: Story, visit: Visit) -> Form:
    del visit
    issue = story.issue
    known = choices.codes(ConflictSource, "conflict_source")
    return Form(
        Act.ISSUE_REVISE.value,
        address(Act.ISSUE_REVISE, story),
        _("Simpan"),
        (
            Field("judul", _("Judul"), value=issue.title, least=10),
            forms.optional(forms.long("uraian", _("Apa yang terjadi"), issue.summary)),
            forms.optional(Field("sebab", _("Sebabnya"), value=issue.cause)),
            forms.optional(Field("tempat", _("Tempat"), value=issue.place)),
            forms.optional(
                forms.choice(
                    "sumber_konflik",
                    _("Sumber konflik"),
                    (choices.pick(_("belum ditentukan")), *known),
                    issue.conflict_source,
                )
            ),
        ),
        title=_("Perbaiki keterangan…"),
        note=_("Yang lama tetap tercatat di riwayat."),
        quiet=True,
    )


def _triage(story: Story, visit: Visit) -> Form:
    del visit
    return Form(
        Act.ISSUE_TRIAGE.value,
        address(Act.ISSUE_TRIAGE, story),
        _("Simpan"),
        (
            forms.choice(
                "bahaya",
                _("Siapa yang dapat celaka sekarang"),
                choices.codes(Harm, "harm"),
                story.issue.harm or Harm.TALK.value,
            ),
        ),
        title=_("Nilai bahaya…"),
        note=_("Orang dituduh: tenggat dihitung jam, bukan hari kerja."),
        quiet=True,
    )


_ANY_TIME: dict[Act, Make] = {
    Act.ISSUE_PLAN: _plan,
    Act.ISSUE_NOTE: _note,
    Act.ISSUE_ESCALATE: _escalate,
    Act.ISSUE_NAME_PARTY: _party,
    Act.ISSUE_REVISE: _revise,
    Act.ISSUE_TRIAGE: _triage,
    Act.ISSUE_ATTACH: proving.attach,
    Act.ISSUE_SHARE: proving.share,
    Act.TASK_ASSIGN: proving.assign,
    Act.INQUIRY_ASK: proving.ask,
}
