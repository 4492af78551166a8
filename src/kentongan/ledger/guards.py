"""Triggers by which the database itself refuses to change what is frozen."""

from __future__ import annotations

from collections.abc import Callable, Collection

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
_KEPT = """
CREATE TRIGGER {table}_keeps BEFORE UPDATE OF {columns} ON {table}
{each} WHEN (NOT (OLD.{open})) {then};
CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table}
{each} WHEN (NOT (OLD.{open}) AND (NEW.{open})) {then};
CREATE TRIGGER {table}_no_DELETE BEFORE DELETE ON {table}
{each} WHEN (NOT (OLD.{open})) {then};
"""
_EACH = "FOR EACH ROW"
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


def freeze_columns(table: str, columns: Collection[str], *, until: str) -> Step:
    """Return the step that freezes `columns` of a row once `until` no longer holds.

    `until` is said of a column, such as `state = 'draf'`; the row can't go back there
    and can't be deleted.
    """

    def step(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        sqlite = editor.connection.vendor == "sqlite"
        then = "EXECUTE FUNCTION kentongan_frozen()"
        if sqlite:
            then = f"BEGIN SELECT RAISE(ABORT, '{table} is frozen') ; END"
        else:
            editor.execute(_FUNCTION, None)
        text = _KEPT.format(
            table=table,
            columns=", ".join(columns),
            each=_EACH,
            open=until,
            then=then,
        )
        for statement in text.split("CREATE")[1:]:
            editor.execute(f"CREATE{statement.rstrip()}", None)

    return step


def release_columns(table: str) -> Step:
    """Return the step that takes the triggers of `freeze_columns` away again."""

    def step(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        on = "" if editor.connection.vendor == "sqlite" else f" ON {table}"
        for name in ("keeps", "stays", "no_DELETE"):
            editor.execute(f"DROP TRIGGER IF EXISTS {table}_{name}{on}")

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
