"""What the pages of the action plan say in one sentence, and what reminds an office."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from kentongan.access import queries as offices
from kentongan.domain.dates import long_day
from kentongan.domain.periods import day_of
from kentongan.places import queries as places
from kentongan.plans import queries
from kentongan.plans.queries import Owed, PlanView
from kentongan.plans.rules import Period
from kentongan.web.counting import counted
from kentongan.web.templatetags.words import day_long as day

DEMO = "PERAGAAN - BUKAN DOKUMEN RESMI"


def headline(plan: PlanView, at: datetime) -> str:
    """Return what is missing of the year's plan, and the next due day."""
    if not plan.actions:
        return _("Rencana aksi {year} belum berisi aksi.").format(year=plan.year)
    drafted = sum(not one.counts for one in plan.actions)
    parts = [
        counted("Rencana aksi {year}: {n} aksi", len(plan.actions), year=plan.year)
    ]
    if drafted:
        parts.append(counted("{n} menunggu ditetapkan ketua", drafted))
    period = queries.due(plan.year, day_of(at, places.zone()))
    if period is None:
        return ", ".join(parts) + ". " + _("Tahun ini sudah berakhir.")
    parts += gaps(plan, period)
    due = _("{part} jatuh tempo {day}.").format(part=period.part, day=day(period.last))
    return ", ".join(parts) + ". " + due


def gaps(plan: PlanView, period: Period) -> list[str]:
    """Return what a period's report still lacks, in words."""
    asked = [one.target(period.part) for one in plan.actions if one.counts]
    targets = [one for one in asked if one is not None]
    unwritten = sum(not one.reached for one in targets)
    unproved = sum(one.unproved for one in targets)
    found = []
    if unwritten:
        found.append(
            counted("{n} belum punya capaian {part}", unwritten, part=period.part)
        )
    if unproved:
        found.append(counted("{n} belum punya data dukung", unproved))
    if targets and not found:
        found.append(_("semua capaian {part} lengkap").format(part=period.part))
    return found


def period_headline(plan: PlanView, period: Period, at: datetime) -> str:
    """Return where one period's report stands."""
    asked = [one.target(period.part) for one in plan.actions if one.counts]
    targets = [one for one in asked if one is not None]
    if not targets:
        return _("Tidak ada aksi yang diukur pada {period}.").format(period=period)
    reached = sum(bool(one.reached) for one in targets)
    text = _("{period}: {done} dari {all} aksi punya capaian").format(
        period=period, done=reached, all=len(targets)
    )
    unproved = sum(one.unproved for one in targets)
    if unproved:
        text += ", " + counted("{n} belum punya data dukung", unproved)
    text += ". "
    if period.over(day_of(at, places.zone())):
        return text + _("Periode sudah berakhir {day}.").format(day=day(period.last))
    return text + _("Jatuh tempo {day}; sampai itu semua berkas DRAF.").format(
        day=day(period.last)
    )


def reminder(owed: Owed) -> str:
    """Return the words that remind an office, always in Indonesian, ready to paste."""
    marks = [DEMO] if places.house().demo else []
    near = f"{owed.days} hari lagi" if owed.days else "hari ini"
    lines = []
    if owed.unwritten:
        lines.append(f"- capaian aksi {_numbers(owed.unwritten)} belum dicatat")
    if owed.unproved:
        lines.append(f"- data dukung aksi {_numbers(owed.unproved)} belum ada")
    opening = (
        f"Yth. {owed.office_name}. Mohon izin mengingatkan laporan rencana aksi"
        f" {owed.period}, batas {long_day(owed.period.last).id} ({near}):"
    )
    sender = offices.agency(offices.secretariat()).short
    closing = f"Isi di halaman Renaksi. Terima kasih, {sender}."
    return "\n".join([*marks, opening, *lines, closing])


def _numbers(found: tuple[int, ...]) -> str:
    return ", ".join(str(number) for number in found)
