"""Triggers by which the database itself refuses to change what is frozen."""

from __future__ import annotations

from collections.abc import Callable

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is frozen'); END;
"""
_FUNCTION = """
CREATE OR REPLACE FUNCTION kentongan_frozen() RETURNS trigger AS $$
BEGIN
  IF current_setting('kentongan.flush', true) = 'on' THEN RETURN NULL; END IF;
  RAISE EXCEPTION '% is frozen', TG_TABLE_NAME;
END $$ LANGUAGE plpgsql;
"""
_POSTGRES = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION kentongan_frozen();
"""
Step = Callable[[Apps, BaseDatabaseSchemaEditor], None]


def freeze(table: str) -> Step:
    """Return the step of a migration that refuses UPDATE and DELETE on `table`."""

    def step(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        sqlite = editor.connection.vendor == "sqlite"
        if not sqlite:
            editor.execute(_FUNCTION, None)
        verbs = ("UPDATE", "DELETE") if sqlite else ("UPDATE", "DELETE", "TRUNCATE")
        for verb in verbs:
            text = (_SQLITE if sqlite else _POSTGRES).format(table=table, verb=verb)
            editor.execute(text, None)

    return step


def thaw(table: str) -> Step:
    """Return the step that takes the triggers of `table` away again."""

    def step(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        sqlite = editor.connection.vendor == "sqlite"
        on = "" if sqlite else f" ON {table}"
        for verb in (
            ("UPDATE", "DELETE") if sqlite else ("UPDATE", "DELETE", "TRUNCATE")
        ):
            editor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{verb}{on}")

    return step
