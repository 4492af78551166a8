"""Marks of the desk's pages: level badges, deadline chips, months, trends."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kentongan.access.labels import FORUM_KINDS
from kentongan.documents import glyph
from kentongan.domain import dates, workdays
from kentongan.domain.codes import Level
from kentongan.domain.periods import day_of
from kentongan.rakor.rules import naming
from kentongan.web.templatetags.words import clock, day_long, label, language

register = template.Library()
_BODIES = {kind.value: words for kind, words in FORUM_KINDS.items()}


@register.simple_tag
def level(code: str) -> SafeString:
    """Return a level's badge: sign and word, never a colour alone."""
    known = Level(code)
    return format_html(
        '<span class="tanda {}">{} {}</span>',
        known.value,
        SafeString(glyph(known)),
        label(known, "level"),
    )


@register.simple_tag
def level_short(code: str) -> SafeString:
    """Return a level's badge with its short word, for the cells of a board."""
    known = Level(code)
    short = {
        Level.SAFE: _("Aman"),
        Level.ATTENTION: _("Perhatian"),
        Level.ALERT: _("Waspada"),
        Level.CRITICAL: _("Rawan"),
        Level.UNKNOWN: _("Kurang data"),
    }
    return format_html(
        '<span class="tanda {}">{} {}</span>',
        known.value,
        SafeString(glyph(known)),
        short[known],
    )


@register.simple_tag(takes_context=True)
def deadline(context: dict[str, Any], due_at: datetime | None) -> SafeString:
    """Return "Rabu, 26 Februari · 2 hari kerja", "hari ini" or "lewat 1 hari kerja"."""
    if due_at is None:
        return SafeString("")
    at: datetime = context["at"]
    zone = context["house"].zone
    day, today = day_of(due_at, zone), day_of(at, zone)
    calendar = workdays.load()
    if due_at < at:
        days = calendar.workdays_between(day, today, known_at=today)
        return format_html('<span class="tenggat lewat">{}</span>', _late(days, due_at))
    if day == today:
        text = _("hari ini {clock}").format(clock=clock(due_at))
    else:
        days = calendar.workdays_between(today, day, known_at=today)
        text = f"{_day_month(day)} · {_workdays(days)}"
    return format_html('<span class="tenggat">{}</span>', text)


def _late(days: int, due_at: datetime) -> str:
    if days:
        return _("lewat {days}").format(days=_workdays(days))
    return _("lewat sejak {clock}").format(clock=clock(due_at))


def _workdays(days: int) -> str:
    return ngettext("{n} hari kerja", "{n} hari kerja", days).format(n=days)


def _day_month(day: date) -> str:
    """Return "Rabu, 26 Februari", in English "Wednesday, 26 February"."""
    words = language()
    return f"{dates.weekday(day)(words)}, {dates.day_month(day)(words)}"


@register.filter
def weekday(day: date) -> str:
    """Return "Senin", in English "Monday"."""
    return dates.weekday(day)(language())


@register.filter
def month_words(name: str) -> str:
    """Return "Februari 2020" for 2020-02; for 2020-02-fkub-2 also the body and 2."""
    month, forum, number = naming.parts_of(name)
    more = ", ".join(filter(None, [_body(forum), number]))
    words = dates.month_year(month)(language())
    return f"{words} ({more})" if more else words


def _body(forum: str) -> str:
    kind, _hyphen, number = forum.partition("-")
    return f"{_BODIES[kind](language())} {number}".strip() if kind in _BODIES else forum


@register.filter
def day_before(until: datetime | None) -> str:
    """Return the last day of something that ends at the moment `until`."""
    return day_long(until - timedelta(microseconds=1)) if until else ""
