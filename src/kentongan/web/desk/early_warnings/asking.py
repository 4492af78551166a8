"""What may be done with a warning by the reader, and what it waits for."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.access.queries import agency_names, secretariat
from kentongan.alarms.labels import CANCEL_REASONS
from kentongan.alarms.queries import EarlyWarningView
from kentongan.domain.acts import Act
from kentongan.domain.roles import Role
from kentongan.web.desk import choices, forms
from kentongan.web.desk.forms import Failed, Form
from kentongan.web.desk.visit import Visit

WITHDRAW = f"{Act.EARLY_WARNING_CANCEL.value}-draft"


def next_words(warning: EarlyWarningView, visit: Visit) -> str:
    """Return what the warning waits for, in one sentence."""
    office = warning.issuer_name
    if warning.draft:
        return _draft_words(warning, visit, office)
    if not warning.out:
        return _("Sudah tidak berlaku; tidak ada langkah berikut.")
    if visit.by.agency in warning.waiting:
        return _("Baca, jalankan yang menjadi tugas kantor Anda, lalu nyatakan.")
    if warning.waiting:
        names = agency_names()
        listed = ", ".join(names.get(code, code) for code in warning.waiting)
        return _("Menunggu pernyataan {offices}.").format(offices=listed)
    return _("Semua kantor sudah menyatakan menerima. Perbarui bila keadaan berubah.")


def _draft_words(warning: EarlyWarningView, visit: Visit, office: str) -> str:
    if warning.restricted and warning.source_office != warning.issuer:
        names = agency_names()
        whose = names.get(warning.source_office, warning.source_office)
        text = _("Sumbernya terbatas: hanya kepala {office} yang dapat menerbitkan.")
        return text.format(office=whose)
    if visit.by.id in warning.writers:
        return _("Anda ikut menulis; kepala {office} yang menerbitkan.").format(
            office=office
        )
    if not _may_issue(warning, visit):
        return _("Menunggu kepala {office} menerbitkan.").format(office=office)
    return _("Baca seperti warga membacanya, lalu terbitkan atau minta diperbaiki.")


def _may_issue(warning: EarlyWarningView, visit: Visit) -> bool:
    by = visit.by
    own = by.agency == warning.issuer and by.id not in warning.writers
    return own and visit.holds(Act.EARLY_WARNING_ISSUE)


def main_form(warning: EarlyWarningView, visit: Visit, failed: Failed) -> Form | None:
    """Return the one step that the reader should take now."""
    if warning.draft and _may_issue(warning, visit):
        return _issue(warning).after(failed)
    waits = visit.by.agency in warning.waiting
    if warning.out and waits and visit.holds(Act.EARLY_WARNING_ACKNOWLEDGE):
        return acknowledge(warning).after(failed)
    return None


def _issue(warning: EarlyWarningView) -> Form:
    act = Act.EARLY_WARNING_UPDATE if warning.replaces else Act.EARLY_WARNING_ISSUE
    return Form(
        key=act.value,
        url=reverse(act.value, args=[warning.number]),
        button=_("Terbitkan"),
        note=_(
            "Terbitkan untuk umum? Warga, umpan RSS, dan aplikasi lain langsung"
            " membacanya. Tidak dapat diubah atau dihapus, hanya diperbarui atau"
            " diakhiri."
        ),
        fields=(forms.reason(_("Mengapa perlu diperingatkan sekarang")),),
    )


def acknowledge(warning: EarlyWarningView) -> Form:
    """Return the form by which an office says that a warning arrived."""
    return Form(
        key=f"{Act.EARLY_WARNING_ACKNOWLEDGE.value}-{warning.number}",
        url=reverse(Act.EARLY_WARNING_ACKNOWLEDGE.value, args=[warning.number]),
        button=_("Kantor kami sudah menerima"),
    )


def other_forms(warning: EarlyWarningView, visit: Visit) -> dict[str, Form]:
    """Return the other steps that the reader may take."""
    found = {}
    if warning.draft and Role.OPERATOR in visit.by.roles:
        found["withdraw"] = _withdraw(warning)
    if warning.out and visit.holds(Act.EARLY_WARNING_CLOSE):
        found["close"] = _close(warning)
    heads = {warning.issuer, secretariat()}
    if warning.out and Role.AGENCY_HEAD in visit.by.roles and visit.by.agency in heads:
        found["cancel"] = _cancel(warning)
    return found


def _withdraw(warning: EarlyWarningView) -> Form:
    return Form(
        key=WITHDRAW,
        url=reverse("early_warning.cancel.withdraw", args=[warning.number]),
        title=_("Tarik konsep…"),
        button=_("Tarik konsep"),
        note=_("Konsep tidak terbit; catatannya tetap ada."),
        fields=(forms.reason(),),
        quiet=True,
    )


def _close(warning: EarlyWarningView) -> Form:
    return Form(
        key=Act.EARLY_WARNING_CLOSE.value,
        url=reverse(Act.EARLY_WARNING_CLOSE.value, args=[warning.number]),
        title=_("Akhiri sebelum waktunya…"),
        button=_("Akhiri peringatan"),
        note=_("Warga membaca kalimat tetap bahwa peringatan ini berakhir."),
        fields=(forms.reason(_("Dari mana Anda tahu bahayanya lewat")),),
        quiet=True,
    )


def _cancel(warning: EarlyWarningView) -> Form:
    return Form(
        key=Act.EARLY_WARNING_CANCEL.value,
        url=reverse(Act.EARLY_WARNING_CANCEL.value, args=[warning.number]),
        title=_("Batalkan…"),
        button=_("Batalkan peringatan"),
        note=_("Warga membaca kalimat tetap menurut sebab yang Anda pilih."),
        fields=(
            forms.choice(
                "sebab",
                _("Sebab yang dibaca warga"),
                (choices.pick(_("pilih")), *choices.said(CANCEL_REASONS)),
            ),
            forms.reason(_("Alasan, hanya dibaca di dalam")),
        ),
        quiet=True,
    )
