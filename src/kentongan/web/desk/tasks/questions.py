"""A question to an office: answered in a minute, consented to, asked again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.codes import Classification
from kentongan.domain.labels import CLASSES
from kentongan.domain.refs import Ref
from kentongan.domain.refusals import NotFound
from kentongan.domain.rights import Actor
from kentongan.domain.words import Words
from kentongan.ledger import queries as ledger
from kentongan.reports.rules import check_reason
from kentongan.tasks import actions, queries
from kentongan.tasks.queries import ReplyView
from kentongan.tasks.rules import Consent, Finding, InquiryState
from kentongan.web.desk import choices, forms, origins, reading
from kentongan.web.desk.addresses import page_of
from kentongan.web.desk.forms import NONE, Failed, Field, Form, Kind
from kentongan.web.desk.visit import Visit

FINDING = Words("Temuan", "Finding")
CLASS = Words("Kerahasiaan", "Classification")
DUE = Words("Dijawab sampai", "Answer by")
CONSENT = Words("Persetujuan", "Consent")


def show(visit: Visit, number: str, failed: Failed = NONE) -> HttpResponse:
    """Render one question; whoever may not know of it learns nothing."""
    if not visit.holds(Act.INQUIRY_VIEW):
        raise NotFound
    one = queries.inquiry_by_number(by=visit.by, at=visit.at, number=number)
    open_ = one.state == InquiryState.ASKED.value
    context: dict[str, object] = {
        "q": one,
        "open": open_,
        "next": _next(one, visit),
        "forms": list(forms.after(_forms(one, visit), failed).values()),
        "history": ledger.history(Ref("inquiry", one.id), limit=40),
    }
    return visit.page("desk/tasks/question.html", context, failed)


def _next(one: ReplyView, visit: Visit) -> str:
    own = one.office == visit.by.agency
    if one.state == InquiryState.ASKED.value:
        if own:
            return _("Jawab sekarang: temuan, satu dua kalimat, kerahasiaannya.")
        return _("Menunggu {office}.").format(office=one.office_name)
    if own and one.restricted and one.consent is None:
        return _("Kepala kantor menyetujui atau menolak satu kalimat umum darinya.")
    return _("Sudah selesai; tidak ada langkah berikut.")


def _key(act: Act, number: str) -> str:
    return f"{act.value}-{number}"


def reply_form(one: ReplyView) -> Form:
    """Return the form that answers a question in a minute."""
    values = [str(kind.value) for kind in CLASSES]
    return Form(
        _key(Act.INQUIRY_REPLY, one.number),
        reverse(Act.INQUIRY_REPLY.value, args=[one.number]),
        _("Kirim jawaban"),
        (
            forms.choice(
                "temuan",
                _("Temuan"),
                (choices.pick(_("pilih")), *choices.codes(Finding, "finding")),
            ),
            forms.long("jawaban", _("Jawaban, dengan tempat, masa, dan jamnya")),
            forms.choice(
                "kerahasiaan",
                _("Kerahasiaan: Terbatas hanya dibaca kantor Anda dan penanya"),
                choices.codes(values, "class"),
                str(Classification.BIASA.value),
            ),
        ),
    )


def _forms(one: ReplyView, visit: Visit) -> dict[str, Form]:
    """Return the forms of what the reader may do with a question in its state."""
    own = one.office == visit.by.agency
    open_ = one.state == InquiryState.ASKED.value
    replied = one.state == InquiryState.REPLIED.value
    found: dict[str, Form] = {}
    if own and open_ and visit.holds(Act.INQUIRY_REPLY):
        found["reply"] = reply_form(one)
    if own and replied and visit.holds(Act.INQUIRY_CONSENT):
        found["consent"] = _consent_form(one)
    return found | asker_forms(one, visit)


def asker_forms(one: ReplyView, visit: Visit) -> dict[str, Form]:
    """Return what the office that asked may do: withdraw, or ask again."""
    if one.hidden or one.asker != visit.by.agency:
        return {}
    if one.state == InquiryState.ASKED.value:
        return {"withdraw": _withdraw_form(one)}
    if one.state == InquiryState.REPLIED.value:
        return {"again": _again_form(one)}
    return {}


def _withdraw_form(one: ReplyView) -> Form:
    return Form(
        _key(Act.INQUIRY_CANCEL, one.number),
        reverse(Act.INQUIRY_CANCEL.value, args=[one.number]),
        _("Tarik pertanyaan"),
        title=_("Tarik pertanyaan…"),
        note=_("{office} tidak perlu menjawab lagi.").format(office=one.office_name),
        quiet=True,
    )


def _again_form(one: ReplyView) -> Form:
    return Form(
        _key(Act.INQUIRY_ASK_AGAIN, one.number),
        reverse(Act.INQUIRY_ASK_AGAIN.value, args=[one.number]),
        _("Tanya lagi"),
        (Field("sampai", _("Dijawab sampai"), Kind.MOMENT),),
        title=_("Tanya lagi untuk keadaan sekarang…"),
        note=_("Jawaban lama tetap tercatat di sampingnya."),
        quiet=True,
    )


def _consent_form(one: ReplyView) -> Form:
    value = {None: "", True: Consent.GIVEN.value, False: Consent.REFUSED.value}
    options = (
        choices.pick(_("pilih")),
        forms.Option(Consent.GIVEN.value, _("Setuju")),
        forms.Option(Consent.REFUSED.value, _("Tidak setuju")),
    )
    return Form(
        _key(Act.INQUIRY_CONSENT, one.number),
        reverse(Act.INQUIRY_CONSENT.value, args=[one.number]),
        _("Simpan"),
        (
            forms.choice(
                "setuju",
                _("Satu kalimat untuk umum boleh diturunkan dari jawaban ini"),
                options,
                value[one.consent],
            ),
        ),
        note=_(
            "Tanpa persetujuan, jawaban Terbatas tidak muncul di terbitan mana pun."
        ),
    )


def _take(
    visit: Visit, number: str, act: Act, do: Callable[[int], object], told: str
) -> HttpResponse:
    def step() -> tuple[str, str]:
        one = queries.inquiry_by_number(by=visit.by, at=visit.at, number=number)
        do(one.id)
        return told, page_of("inquiry", number)

    return visit.take(_key(act, number), step, partial(show, visit, number))


def reply(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Answer a question in the class that the answering office sets."""
    visit = Visit(request, by, at)

    def do(inquiry_id: int) -> None:
        known = {str(kind.value) for kind in Classification}
        actions.reply(
            inquiry_id=inquiry_id,
            finding=reading.member(request.POST, "temuan", Finding, FINDING),
            text=check_reason(request.POST.get("jawaban", "")),
            classification=Classification(
                int(reading.code(request.POST, "kerahasiaan", known, CLASS))
            ),
            by=by,
            at=at,
        )

    return _take(visit, number, Act.INQUIRY_REPLY, do, _("Jawaban terkirim."))


def consent(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Let a public sentence be derived from the reply, or refuse it."""
    visit = Visit(request, by, at)

    def do(inquiry_id: int) -> None:
        agreed = reading.member(request.POST, "setuju", Consent, CONSENT)
        actions.consent(inquiry_id=inquiry_id, agreed=agreed, by=by, at=at)

    return _take(visit, number, Act.INQUIRY_CONSENT, do, _("Tersimpan."))


def withdraw(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Withdraw a question."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        one = queries.inquiry_by_number(by=by, at=at, number=number)
        actions.cancel_inquiry(inquiry_id=one.id, by=by, at=at)
        return _("Pertanyaan ditarik."), _after(visit, one.id, number)

    key = _key(Act.INQUIRY_CANCEL, number)
    return visit.take(key, step, partial(show, visit, number))


def _after(visit: Visit, inquiry_id: int, number: str) -> str:
    """Return the question's page, or that of what it is about for who opens no task."""
    if visit.holds(Act.TASK_VIEW):
        return page_of("inquiry", number)
    about = origins.of(queries.served_by(inquiry_id), visit)
    return about.url if about and about.url else reverse(Act.DESK_VIEW.value)


def ask_again(
    request: HttpRequest, *, by: Actor, at: datetime, number: str
) -> HttpResponse:
    """Ask the same office again, for what holds now."""
    visit = Visit(request, by, at)

    def step() -> tuple[str, str]:
        one = queries.inquiry_by_number(by=by, at=at, number=number)
        due_at = reading.needed_moment(request.POST, "sampai", DUE)
        new = actions.ask_again(inquiry_id=one.id, due_at=due_at, by=by, at=at)
        return _("Pertanyaan baru terkirim."), _after(visit, new.pk, new.number)

    key = _key(Act.INQUIRY_ASK_AGAIN, number)
    return visit.take(key, step, partial(show, visit, number))
