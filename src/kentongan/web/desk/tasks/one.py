"""One task with its proof, or one question: both are opened by their number."""

from __future__ import annotations

import re
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor, holds
from kentongan.domain.roles import Role
from kentongan.ledger import queries as ledger
from kentongan.tasks import queries
from kentongan.tasks.queries import TaskView
from kentongan.tasks.rules import TASK, TaskState
from kentongan.web.desk import forms
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.tasks import questions
from kentongan.web.desk.tasks.asked import Askers
from kentongan.web.desk.visit import Visit

DIGEST = re.compile(r"[0-9a-f]{64}")
PNG = b"\x89PNG"


def either(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Show the task with a number, or the question with it."""
    return show(Visit(request, by, at), number)


def show(visit: Visit, number: str, failed: Failed = NONE) -> HttpResponse:
    """Render the page of a task or a question, with what stood in the way."""
    try:
        task = queries.task_by_number(by=visit.by, at=visit.at, number=number)
    except NotFound:
        return questions.show(visit, number, failed)
    possible = forms.after(_forms(task, visit), failed)
    context: dict[str, object] = {
        "t": task,
        "asked_by": Askers(visit).of(task),
        "next": _next(task, visit),
        "main": possible.get(_MAIN.get(task.state, "")),
        "forms": [
            form for name, form in possible.items() if name != _MAIN.get(task.state, "")
        ],
        "history": ledger.history(Ref("task", task.id), limit=40),
    }
    return visit.page("desk/tasks/one.html", context, failed)


_MAIN: dict[str, str] = {
    TaskState.ASSIGNED.value: "start",
    TaskState.STARTED.value: "report_done",
    TaskState.BLOCKED.value: "start",
    TaskState.REPORTED.value: "accept",
}


def _next(task: TaskView, visit: Visit) -> str:
    own = task.owner == visit.by.agency
    words = {
        TaskState.ASSIGNED: _("Mulai kerjakan, atau laporkan selesai dengan bukti.")
        if own
        else _("{office} belum mulai."),
        TaskState.STARTED: _("Laporkan selesai dengan bukti, atau sebut hambatannya.")
        if own
        else _("{office} sedang mengerjakan."),
        TaskState.BLOCKED: _("Kerjakan lagi begitu hambatannya hilang.")
        if own
        else _("{office} terhambat: bantu cari jalan."),
        TaskState.REPORTED: _("Periksa buktinya: terima atau kembalikan.")
        if visit.holds(Act.TASK_ACCEPT)
        else _("Operator sedang memeriksa buktinya."),
        TaskState.DONE: _("Selesai; tidak ada langkah berikut."),
        TaskState.CANCELLED: _("Dibatalkan; tidak ada langkah berikut."),
    }
    return words[TaskState(task.state)].format(office=task.owner_name)


def _forms(task: TaskView, visit: Visit) -> dict[str, Form]:
    """Return the forms of what the reader may do with the task in its state."""
    named = {Role.OWNER} if task.owner == visit.by.agency else set()
    possible = TASK.acts(TaskState(task.state))
    found = {
        name: form for name, form in _all(task).items() if Act(form.key) in possible
    }
    return {n: f for n, f in found.items() if holds(visit.by, Act(f.key), named)}


def _all(task: TaskView) -> dict[str, Form]:
    def url(act: Act) -> str:
        return reverse(act.value, args=[task.number])

    proof = forms.long("bukti", _("Apa yang sudah dikerjakan"))
    photo = Field("foto", _("Foto"), Kind.FILE, hint=_("Paling besar 10 MB."))
    again = task.state == TaskState.BLOCKED
    return {
        "report_done": Form(
            Act.TASK_REPORT_DONE.value,
            url(Act.TASK_REPORT_DONE),
            _("Laporkan selesai"),
            (forms.optional(proof), forms.optional(photo)),
            title=_("Laporkan selesai…"),
            note=_("Bukti yang diminta: {proof}").format(proof=task.proof_wanted)
            if task.proof_wanted
            else _("Tulis hasilnya, atau unggah foto."),
        ),
        "start": Form(
            Act.TASK_START.value,
            url(Act.TASK_START),
            _("Kerjakan lagi") if again else _("Mulai kerjakan"),
        ),
        "block": Form(
            Act.TASK_BLOCK.value,
            url(Act.TASK_BLOCK),
            _("Laporkan hambatan"),
            (forms.reason(_("Apa yang menghambat"), "hambatan"),),
            title=_("Terhambat…"),
            quiet=True,
        ),
        "accept": Form(Act.TASK_ACCEPT.value, url(Act.TASK_ACCEPT), _("Terima bukti")),
        "return": Form(
            Act.TASK_RETURN.value,
            url(Act.TASK_RETURN),
            _("Kembalikan"),
            (forms.reason(_("Apa yang masih kurang"), "catatan"),),
            title=_("Kembalikan…"),
            quiet=True,
        ),
        "cancel": Form(
            Act.TASK_CANCEL.value,
            url(Act.TASK_CANCEL),
            _("Batalkan tugas"),
            (forms.reason(),),
            title=_("Batalkan…"),
            note=_("Kantor tidak lagi diminta mengerjakannya."),
            quiet=True,
        ),
    }


def proof(
    request: HttpRequest, *, by: Actor, at: datetime, number: str, digest: str
) -> HttpResponse:
    """Show a photo that was handed in as proof."""
    del request
    task = queries.task_by_number(by=by, at=at, number=number)
    known = {kept for _text, kept, _when in task.proofs}
    path = settings.ATTACHMENTS / digest
    if digest not in known or not DIGEST.fullmatch(digest) or not path.is_file():
        raise NotFound
    data = path.read_bytes()
    kind = "image/png" if data.startswith(PNG) else "image/jpeg"
    return HttpResponse(data, content_type=kind)
