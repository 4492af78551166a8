"""How codes, moments, numbers and areas are said on a page."""

from __future__ import annotations

import re as _re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from kentongan.access import labels as access
from kentongan.access.actors import title_of
from kentongan.access.queries import agency_names
from kentongan.alarms import labels as alarms
from kentongan.assessment import labels as assessment
from kentongan.assessment.queries.evidence import HELD
from kentongan.domain import dates, hazards, labels
from kentongan.domain.act_labels import ACTS
from kentongan.domain.acts import Act
from kentongan.domain.areas import AreaLevel, level_of
from kentongan.domain.issue_types import issue_type
from kentongan.domain.periods import zone_word
from kentongan.domain.words import Words
from kentongan.issues import labels as issues
from kentongan.places import queries as places
from kentongan.places.queries import zone
from kentongan.plans import labels as plans
from kentongan.publication import labels as publication
from kentongan.rakor import labels as rakor
from kentongan.reports import labels as reports
from kentongan.rumours import labels as rumours
from kentongan.tasks import labels as tasks
from kentongan.web.codes import know
from kentongan.web.numerals import language as language
from kentongan.web.numerals import number as number

register = template.Library()
register.filter("number", number)
WITHOUT_OFFICE = {
    "machine": Words("Mesin", "Machine"),
    "console": Words("Konsol", "Console"),
    "public": Words("Warga", "Resident"),
    "reporter": Words("Pelapor", "Reporter"),
}
TABLES: dict[str, dict[str, Words]] = {}


def add_table(name: str, words: Mapping[Any, Words]) -> None:
    """Let pages say the codes of `words` under `name`, and refusals too."""
    TABLES[name] = {str(code.value): text for code, text in words.items()}
    know(words)


_TABLES: dict[str, Mapping[Any, Words]] = {
    "sector": labels.SECTORS,
    "level": labels.LEVELS,
    "harm": labels.HARMS,
    "band": labels.BANDS,
    "urgency": labels.URGENCIES,
    "channel": labels.CHANNELS,
    "origin": labels.ORIGINS,
    "message": labels.KINDS,
    "verdict": labels.VERDICTS,
    "verdict_kind": labels.VERDICT_KINDS,
    "competence": labels.COMPETENCES,
    "phase": labels.PHASES,
    "class": labels.CLASSES,
    "source": labels.SOURCES,
    "content": labels.CONTENTS,
    "role": labels.ROLES,
    "agency_kind": access.AGENCY_KINDS,
    "forum_kind": access.FORUM_KINDS,
    "post_kind": access.POST_KINDS,
    "theme": access.THEMES,
    "report": reports.STATES,
    "rumour": rumours.STATES,
    "alarm": alarms.STATES,
    "early_warning": alarms.EARLY_WARNINGS,
    "cancel_reason": alarms.CANCEL_REASONS,
    "hazard": hazards.HAZARDS,
    "onset": hazards.ONSETS,
    "certainty": hazards.CERTAINTIES,
    "advised": hazards.ADVISED,
    "issue": issues.STATES,
    "rung": issues.RUNGS,
    "rung_short": issues.RUNGS_SHORT,
    "note": issues.NOTES,
    "side": issues.SIDES,
    "stuck": issues.STUCK,
    "fact": issues.FACTS,
    "kept": issues.KEPT,
    "conflict_source": issues.CONFLICT_SOURCES,
    "meeting": rakor.MEETINGS,
    "part": rakor.PARTS,
    "attendance": rakor.ATTENDANCE,
    "letter": rakor.LETTERS,
    "follow_up": rakor.FOLLOW_UPS,
    "decision": rakor.DECISIONS,
    "reply": rakor.REPLIES,
    "evidence": rakor.SIDES,
    "check": rakor.CHECKS,
    "review": rakor.REVIEWS,
    "indicator": assessment.INDICATORS,
    "trend": assessment.TRENDS,
    "confidence": assessment.CONFIDENCES,
    "matter": assessment.MATTERS,
    "task": tasks.TASKS,
    "inquiry": tasks.INQUIRIES,
    "activity": tasks.ACTIVITIES,
    "finding": tasks.FINDINGS,
    "planned_action": plans.STATES,
    "duty": plans.DUTIES,
    "grade": plans.GRADES,
    "plan_part": plans.PARTS,
    "held": HELD,
    "publication": publication.KINDS,
    "release": publication.DRAFTS,
    "response": publication.RESPONSES,
    "correction": publication.CORRECTIONS,
    "refusal": publication.REASONS,
    "personal_data": publication.PERSONAL_DATA,
}
for _name, _words in _TABLES.items():
    add_table(_name, _words)


@register.filter
def label(code: object, table: str) -> str:
    """Return the words of `code` in the reader's language."""
    text = str(getattr(code, "value", code))
    words = TABLES[table].get(text)
    return words(language()) if words else text.replace("_", " ").capitalize()


@register.filter
def say(words: object) -> str:
    """Return a pair of words (id, en) in the reader's language."""
    if isinstance(words, (tuple, list)) and len(words) == 2:
        return str(words[1] if language() == "en" else words[0])
    return str(words)


@register.filter
def type_words(code: str) -> str:
    """Return the words of an issue type."""
    return issue_type(code).words(language()) if code else ""


@register.filter
def area_name(kode: str) -> str:
    """Return the name of an area; a code never stands on a page."""
    return places.name_of(kode) if kode else ""


def place_said(kode: str, names: Mapping[str, str]) -> str:
    """Return Kel. Jati or Kec. Mayangan: both may bear the same name."""
    name = names.get(kode, "")
    level = level_of(kode)
    if level is AreaLevel.DISTRICT:
        return f"Kec. {name}"
    if level is not AreaLevel.VILLAGE:
        return name
    return f"Desa {name}" if kode.rpartition(".")[2][0] == "2" else f"Kel. {name}"


@register.filter
def area_said(kode: str) -> str:
    """Return the name of an area with what it is."""
    return place_said(kode, {kode: places.name_of(kode)}) if kode else ""


@register.filter
def elapsed(since: datetime | None, at: datetime) -> str:
    """Return how long something goes on, in one unit: 40 menit, 7 jam, 26 hari."""
    if since is None:
        return ""
    minutes = max(0, round((at - since).total_seconds() / 60))
    if minutes < 120:
        return ngettext("{n} menit", "{n} menit", minutes).format(n=minutes)
    if minutes < 48 * 60:
        hours = minutes // 60
        return ngettext("{n} jam", "{n} jam", hours).format(n=hours)
    days = minutes // (24 * 60)
    return ngettext("{n} hari", "{n} hari", days).format(n=number(days))


@register.filter
def size(count: int) -> str:
    """Return how large a file is: 12 kB, 3,4 MB."""
    if count < 1_000_000:
        return f"{number(max(1, round(count / 1000)))} kB"
    return f"{number(count / 1_000_000)} MB"


def _local(at: datetime) -> datetime:
    return at.astimezone(zone())


@register.filter
def day_long(at: datetime | date | None) -> str:
    """Return "Senin, 24 Februari 2020"."""
    if at is None:
        return ""
    day = _local(at).date() if isinstance(at, datetime) else at
    english = language() == "en"
    return dates.plain_day(day).en if english else dates.long_day(day).id


@register.filter
def day_short(at: datetime | date | None) -> str:
    """Return "24 Feb"."""
    if at is None:
        return ""
    day = _local(at).date() if isinstance(at, datetime) else at
    return dates.short_day(day)(language())


@register.filter
def clock(at: datetime | None) -> str:
    """Return "09.00", in English "09:00"."""
    if at is None:
        return ""
    mark = ":" if language() == "en" else "."
    return f"{_local(at):%H{mark}%M}"


@register.filter
def moment(at: datetime | None) -> str:
    """Return "24 Feb 08.47", for lists."""
    return f"{day_short(at)} {clock(at)}".strip()


@register.filter
def moment_long(at: datetime | None) -> str:
    """Return "Senin, 24 Februari 2020, 09.00 WIB"."""
    if at is None:
        return ""
    return f"{day_long(at)}, {clock(at)} {zone_word(zone())}"


@register.filter
def tokens(text: str) -> SafeString:
    """Return redacted words with their tokens marked as such."""
    parts = escape(text)
    marked = _TOKEN.sub(_mark, parts)
    return SafeString(marked)


def _mark(match: _re.Match[str]) -> str:
    kind = match.group(1).replace("_", " ").lower()
    return str(format_html('<span class="token">[{}]</span>', kind))


_TOKEN = _re.compile(r"\[([A-Z_]+)-\d+\]")


@register.filter
def offices(codes: Iterable[object] | None) -> str:
    """Return the names of offices, joined as in a sentence."""
    names = agency_names()
    listed = [names.get(str(code), str(code)) for code in codes or ()]
    return "; ".join(listed)


@register.filter
def act_words(act: str) -> str:
    """Return what was done, in words."""
    words = ACTS.get(Act(act))
    return words(language()) if words else act


@register.filter
def actor_title(actor_id: str) -> str:
    """Return the function of whoever acted; never a person's name."""
    kind = actor_id.partition(":")[0]
    return (
        WITHOUT_OFFICE[kind](language())
        if kind in WITHOUT_OFFICE
        else title_of(actor_id)
    )


@register.filter
def ld_json(text: str) -> SafeString:
    """Return JSON that can stand inside a script element of type ld+json."""
    safe = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return SafeString(safe)
