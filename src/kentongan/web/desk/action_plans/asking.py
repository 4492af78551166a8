"""The forms of the action plan: begin, add, adopt, achieve, prove."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.assessment.queries.evidence import Thing
from kentongan.domain.acts import Act
from kentongan.domain.codes import Phase
from kentongan.plans import queries
from kentongan.plans.queries import ActionView, EvidenceView, PlanView, TargetView
from kentongan.plans.rules import Duty, Part, State
from kentongan.web.desk import choices, forms
from kentongan.web.desk.forms import Field, Form, Kind, Option
from kentongan.web.desk.visit import Visit
from kentongan.web.templatetags.words import day_short, label


def page_of(year: int, number: int) -> str:
    """Return the address of an action's page."""
    return reverse("action_plan.view.action", args=[str(year), str(number)])


def of_empty(year: int, visit: Visit) -> dict[str, Form]:
    """Return the ways to begin a year: from last year's, from a file, anew."""
    if not visit.holds(Act.ACTION_PLAN_DRAFT):
        return {}
    return {
        "begin": Form(
            "susun", _url("action_plan.draft", year), _("Susun rencana kosong")
        ),
        "copy": Form(
            "salin",
            _url("action_plan.draft.copy", year),
            _("Salin rencana {year}").format(year=year - 1),
            quiet=True,
        ),
        "bring": Form(
            "masukkan",
            _url("action_plan.draft.bring", year),
            _("Masukkan berkas"),
            (
                Field(
                    "berkas",
                    _("Berkas XLSX atau CSV"),
                    Kind.FILE,
                    hint=_(
                        "Judul kolom: Aksi, Tugas, Tahap, Penanggung jawab, Mitra,"
                        " B04, B08, B12. Paling besar 10 MB."
                    ),
                    accept=".xlsx,.csv",
                ),
            ),
            title=_("Masukkan dari berkas…"),
            quiet=True,
        ),
    }


def _url(name: str, *parts: object) -> str:
    return reverse(name, args=[str(part) for part in parts])


def of_plan(plan: PlanView, visit: Visit) -> dict[str, Form]:
    """Return what can be done with a plan: add an action, adopt what is drafted."""
    made = {}
    if visit.holds(Act.PLANNED_ACTION_ADD):
        made["add"] = Form(
            Act.PLANNED_ACTION_ADD.value,
            _url("planned_action.add", plan.year),
            _("Tambah aksi"),
            _planned(None),
            title=_("Tambah aksi…"),
            quiet=bool(plan.actions),
        )
    drafted = any(one.state is State.DRAFTED for one in plan.actions)
    if drafted and visit.holds(Act.PLANNED_ACTION_ADOPT):
        made["adopt"] = Form(
            Act.PLANNED_ACTION_ADOPT.value,
            _url("planned_action.adopt", plan.year),
            _("Tetapkan rencana aksi"),
            note=_("Sesudah ditetapkan, susunan aksi tidak diubah lagi."),
        )
    return made


def _planned(one: ActionView | None) -> tuple[Field, ...]:
    asked = {target.part: target.measure for target in one.targets} if one else {}
    offices = (choices.pick(_("pilih kantor")), *choices.offices())
    return (
        forms.long("aksi", _("Aksi"), one.what if one else ""),
        forms.choice(
            "tugas",
            _("Tugas Tim Terpadu"),
            choices.codes(Duty, "duty"),
            one.duty.value if one else "",
        ),
        forms.choice(
            "tahap", _("Tahap"), choices.codes(Phase, "phase"), one.phase if one else ""
        ),
        forms.choice(
            "kantor", _("Penanggung jawab"), offices, one.office if one else ""
        ),
        forms.optional(
            Field("mitra", _("Instansi terkait"), value=one.partners if one else "")
        ),
        *(
            forms.optional(
                forms.long(
                    f"ukuran_{part.value.lower()}",
                    _("Ukuran keberhasilan {part}").format(part=part),
                    asked.get(part, ""),
                )
            )
            for part in Part
        ),
    )


def of_action(plan: PlanView, one: ActionView, visit: Visit) -> dict[str, Form]:
    """Return what the secretariat may do with an action as a whole."""
    made = {}
    if one.state is State.DRAFTED and visit.holds(Act.PLANNED_ACTION_CHANGE):
        made["change"] = Form(
            Act.PLANNED_ACTION_CHANGE.value,
            _url("planned_action.change", plan.year, one.number),
            _("Simpan perubahan"),
            _planned(one),
            title=_("Ubah aksi…"),
            quiet=True,
        )
    if one.state is State.RUNNING and visit.holds(Act.PLANNED_ACTION_FINISH):
        made["finish"] = Form(
            Act.PLANNED_ACTION_FINISH.value,
            _url("planned_action.finish", plan.year, one.number),
            _("Nyatakan selesai"),
            quiet=True,
        )
    if one.state is State.FINISHED and visit.holds(Act.PLANNED_ACTION_REOPEN):
        made["reopen"] = Form(
            Act.PLANNED_ACTION_REOPEN.value,
            _url("planned_action.reopen", plan.year, one.number),
            _("Buka lagi"),
            quiet=True,
        )
    return made


def of_target(
    year: int,
    one: ActionView,
    target: TargetView,
    offered: Iterable[Thing],
    visit: Visit,
) -> dict[str, Form]:
    """Return what may be written and shown of one period of an action."""
    if not (queries.may_fill(visit.by, one) and one.state is State.RUNNING):
        return {}
    at, part = (year, one.number, target.part), target.part
    made = {}
    if visit.holds(Act.PLANNED_ACTION_ACHIEVE):
        made["achieve"] = Form(
            f"{Act.PLANNED_ACTION_ACHIEVE.value}-{part}",
            _url("planned_action.achieve", *at),
            _("Simpan capaian"),
            _achieved(target),
            title=_("Catat capaian {part}…").format(part=part),
            open=not target.reached,
        )
    if target.reached and visit.holds(Act.PLANNED_ACTION_PROVE):
        made |= _proving(at, target, offered)
    return made


def _achieved(target: TargetView) -> tuple[Field, ...]:
    percent = "" if target.percent is None else str(target.percent)
    return (
        forms.long("capaian", _("Apa yang tercapai"), target.reached),
        Field(
            "persen",
            _("Persen terhadap ukuran"),
            Kind.TEXT,
            percent,
            hint=_("0 sampai 1000; 100 berarti sesuai ukuran."),
        ),
        forms.optional(forms.long("hambatan", _("Hambatan"), target.obstacle)),
    )


def _proving(
    at: tuple[int, int, Part], target: TargetView, offered: Iterable[Thing]
) -> dict[str, Form]:
    part, things = target.part, list(offered)
    chosen = [str(one.about) for one in target.evidence if not one.digest]
    choose = Form(
        f"{Act.PLANNED_ACTION_PROVE.value}-{part}",
        _url("planned_action.prove", *at),
        _("Simpan pilihan"),
        (
            forms.many(
                "bukti", _("Yang sudah ada di sini"), map(_option, things), chosen
            ),
        ),
        title=_("Pilih data dukung {part}…").format(part=part),
        open=target.unproved,
    )
    photo = Form(
        f"{Act.PLANNED_ACTION_PROVE.value}-{part}-foto",
        _url("planned_action.prove.photo", *at),
        _("Unggah foto"),
        (
            Field("nama", _("Apa yang terlihat, tanpa nama orang"), least=10),
            Field("foto", _("Foto"), Kind.FILE, hint=_("Paling besar 10 MB.")),
            Field("terbatas", _("Terbatas: hanya didaftar"), Kind.TICK),
        ),
        title=_("Unggah foto {part}…").format(part=part),
        quiet=True,
    )
    return {"choose": choose, "photo": photo} if things else {"photo": photo}


def _option(thing: Thing) -> Option:
    words = f"{day_short(thing.day)}: {thing.title}"
    if thing.restricted:
        words += " · " + _("Terbatas")
    return Option(str(thing.ref), words, label(thing.kind.value, "held"))


def drop(at: tuple[int, int, Part], piece: EvidenceView) -> Form:
    """Return the form that takes a piece of evidence away."""
    return Form(
        f"lepas-{piece.id}",
        _url("planned_action.prove.drop", *at),
        _("Lepas"),
        (Field("data", "", Kind.HIDDEN, str(piece.id)),),
        quiet=True,
    )


def confirm(at: tuple[int, int, Part], piece: EvidenceView) -> Form:
    """Return the form with which a head lets a restricted piece leave the house."""
    return Form(
        f"izin-{piece.id}",
        _url("planned_action.confirm", *at),
        _("Izinkan keluar"),
        (Field("data", "", Kind.HIDDEN, str(piece.id)),),
        note=_("Data dukung Terbatas ini lalu ikut dalam berkas untuk provinsi."),
        quiet=True,
    )
