"""Storing many rows of one table whose keys nobody needs back.

Django's `bulk_create` builds one long statement and prepares each value through three
layers; for the four rows that every line of a chat becomes, that was a fifth of intake.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.db import connection, models

_PLAIN = (
    models.CharField,
    models.TextField,
    models.IntegerField,
    models.FloatField,
    models.BooleanField,
    models.BinaryField,
    models.ForeignKey,
)
"""Kinds of field whose values every driver takes as they are."""

if TYPE_CHECKING:
    Columns = tuple[str, tuple[models.Field[Any, Any], ...]]


def store(rows: Sequence[models.Model]) -> None:
    """Insert `rows`, all of one model, in one go; their automatic keys stay unset."""
    if not rows:
        return
    sql, fields = _insert(type(rows[0]), connection.vendor)
    values: list[list[Any]] = [[_value(f, row) for f in fields] for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(sql, values)


@functools.cache
def _insert(model: type[models.Model], vendor: str) -> Columns:
    del vendor
    fields = tuple(
        field
        for field in model._meta.concrete_fields
        if field.column and not isinstance(field, models.AutoField)
    )
    quoted = connection.ops.quote_name
    table = quoted(model._meta.db_table)
    names = ", ".join(quoted(str(field.column)) for field in fields)
    marks = ", ".join("%s" for _ in fields)
    return f"INSERT INTO {table} ({names}) VALUES ({marks})", fields  # noqa: S608


def _value(field: models.Field[Any, Any], row: models.Model) -> object:
    value = getattr(row, field.attname)
    if value is None or isinstance(field, _PLAIN):
        return value
    return field.get_db_prep_save(value, connection)
