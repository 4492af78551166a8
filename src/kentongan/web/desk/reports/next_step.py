"""What comes next for a report, and what its one button does."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from kentongan.domain.acts import Act
from kentongan.domain.rights import Actor, holds
from kentongan.reports.queries import GroupView, ReportView
from kentongan.reports.rules import MACHINE, State
from kentongan.web.desk.reports.targets import Target

ALWAYS = frozenset(
    {Act.REPORT_CORRECT, Act.REPORT_RATE, Act.REPORT_JUDGE_HARM, Act.REPORT_HEED}
)


@dataclass(frozen=True)
class Next:
    """One next step; `act` is empty when the reader can only wait or is done."""

    words: str
    act: str = ""
    target: Target | None = None


def acts(report: ReportView, by: Actor) -> frozenset[str]:
    """Return what `by` may do with a report in its state, and at any time."""
    possible = MACHINE.acts(State(report.state)) | ALWAYS
    held = {act.value for act in possible if holds(by, act)}
    return frozenset(held - ({Act.REPORT_ASK.value} if not report.text else set()))


def of(
    report: ReportView, by: Actor, group: GroupView | None, taken: Target | None
) -> Next:
    """Return the next step of a report for `by`."""
    state = State(report.state)
    if not report.text:
        return Next(_("Tunggu: laporan ini sedang dibaca mesin."))
    if state is State.NEEDS_INFO:
        return Next(_("Tunggu jawaban pelapor, atau tutup dengan alasan."))
    if state is not State.RECEIVED:
        return Next(_("Tidak ada langkah berikut; laporan ini sudah selesai."))
    if not holds(by, Act.REPORT_LINK):
        return Next(_("Menunggu operator menautkan atau menyisihkan."))
    if taken is not None:
        return Next(
            _("Tautkan ke yang sudah diangkat dari pesan serupa."), "link", taken
        )
    if group is not None and group.size > 1 and holds(by, Act.GROUP_VIEW):
        words = _("{n} pesan mengatakan hal yang sama. Periksa bersama-sama.")
        return Next(words.format(n=group.size), "group")
    return Next(_("Tautkan ke rumor atau isu, atau sisihkan dengan alasan."), "choose")


def in_list(state: str) -> str:
    """Return the next step in a few words, for a row of a list."""
    words = {
        State.RECEIVED: _("tautkan atau sisihkan"),
        State.NEEDS_INFO: _("tunggu pelapor"),
    }
    return words.get(State(state), "")
