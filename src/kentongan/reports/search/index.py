"""The index of the words of the live readings: redacted text, never the original.

An officer's correction keeps the words of a reading, and so what is kept here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection
from django.db.models import QuerySet

from kentongan.reports import models
from kentongan.reports.search.tables import TABLE, dialect
from kentongan.reports.search.vocabulary import forget, learn
from kentongan.science.text.normalise import words

LONGEST = 40
_AT_ONCE = 1000


class Wanted(NamedTuple):
    """One word that is looked for: any of these, or what begins with one."""

    any_of: tuple[str, ...]
    begins: bool = False


def terms(text: str) -> list[str]:
    """Return the words of a text as they are kept and looked for, each once."""
    return list(dict.fromkeys(word[:LONGEST] for word in words(text)))


def keep(texts: Iterable[tuple[int, str]]) -> None:
    """Keep the words of newly read reports, in one go."""
    rows = [(report_id, terms(text)) for report_id, text in texts]
    values = [(report_id, " ".join(found)) for report_id, found in rows]
    with connection.cursor() as cursor:
        cursor.executemany(dialect(connection).add, values)
    learn(word for _, found in rows for word in found)


def rebuild() -> int:
    """Make the index anew from the live readings; return how many it holds."""
    with connection.cursor() as cursor:
        cursor.execute(dialect(connection).clear)
    models.Vocabulary.objects.all().delete()
    forget()
    live = models.Reading.objects.filter(closed_at=None).order_by("report_id")
    texts = list(live.values_list("report_id", "text"))
    for start in range(0, len(texts), _AT_ONCE):
        keep(texts[start : start + _AT_ONCE])
    return len(texts)


def holding(
    rows: QuerySet[models.Report], what: Iterable[Wanted]
) -> QuerySet[models.Report]:
    """Narrow `rows` to the reports that hold every one of the words."""
    ways = dialect(connection)
    text = ways.both.join(_either(one) for one in what)
    if not text:
        return rows.none()
    where = [ways.holds, ways.joins]
    return rows.extra(tables=[TABLE], where=where, params=[text])  # noqa: S610


def newest(rows: QuerySet[models.Report]) -> QuerySet[models.Report]:
    """Order what `holding` returned by the index itself, newest first."""
    return rows.extra(order_by=[f"-{dialect(connection).key}"])


def _either(one: Wanted) -> str:
    ways = dialect(connection)
    form = ways.begins if one.begins else ways.whole
    forms = [form.format(word) for word in one.any_of]
    return f"({ways.either.join(forms)})"
