"""How many reports there are of each sort, counted by the database as rows change.

A hundred thousand reports are of some hundreds of sorts, so that a count adds up a few
rows instead of reading every report. Triggers keep it: no act can forget to.
"""

from __future__ import annotations

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SORT = (
    "classification",
    "audience_id",
    "area",
    "expires_at",
    "sealed",
    "channel",
    "state",
    "message",
    "sector",
    "issue_type",
)
"""What makes a sort: who may see a report, and what a list is narrowed to."""
_NAMES = ", ".join(SORT)
_FILL = (
    f"INSERT INTO reports_tally ({_NAMES}, n)"  # noqa: S608
    f" SELECT {_NAMES}, COUNT(*) FROM reports_report GROUP BY {_NAMES}"
)
_SQLITE = {"INSERT": ("NEW",), "DELETE": ("OLD",), "UPDATE": ("OLD", "NEW")}
_POSTGRES = """
CREATE OR REPLACE FUNCTION kentongan_tally() RETURNS trigger AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    {less};
  END IF;
  IF TG_OP <> 'DELETE' THEN
    {more};
    IF NOT FOUND THEN {first}; END IF;
  END IF;
  RETURN NULL;
END $$ LANGUAGE plpgsql;
"""


def create(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Count what is stored, and every change from here on."""
    editor.execute(_FILL, None)
    if editor.connection.vendor == "sqlite":
        for verb, sides in _SQLITE.items():
            editor.execute(_sqlite(verb, sides), None)
        return
    same = "IS NOT DISTINCT FROM"
    text = _POSTGRES.format(
        less=_step("OLD", same),
        more=_step("NEW", same),
        first=_first("1"),
    )
    editor.execute(text, None)
    editor.execute(
        "CREATE TRIGGER report_tally AFTER INSERT OR DELETE OR"
        f" UPDATE OF {_NAMES} ON reports_report"
        " FOR EACH ROW EXECUTE FUNCTION kentongan_tally()",
        None,
    )


def drop(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Count no longer."""
    if editor.connection.vendor == "sqlite":
        for verb in _SQLITE:
            editor.execute(f"DROP TRIGGER report_tally_{verb}", None)
        return
    editor.execute("DROP TRIGGER report_tally ON reports_report", None)
    editor.execute("DROP FUNCTION kentongan_tally()", None)


def _sqlite(verb: str, sides: tuple[str, ...]) -> str:
    steps = [statement for side in sides for statement in _steps(side)]
    columns = f" OF {_NAMES}" if verb == "UPDATE" else ""
    body = " ".join(f"{step};" for step in steps)
    return (
        f"CREATE TRIGGER report_tally_{verb} AFTER {verb}{columns}"
        f" ON reports_report BEGIN {body} END"
    )


def _steps(side: str) -> list[str]:
    step = _step(side, "IS")
    if side == "OLD":
        return [step]
    known = f"SELECT 1 FROM reports_tally WHERE {_match(side, 'IS')}"  # noqa: S608
    return [f"{_first('0')} WHERE NOT EXISTS ({known})", step]


def _first(n: str) -> str:
    of_new = ", ".join(f"NEW.{name}" for name in SORT)
    return f"INSERT INTO reports_tally ({_NAMES}, n) SELECT {of_new}, {n}"


def _step(side: str, same: str) -> str:
    sign = "+" if side == "NEW" else "-"
    return f"UPDATE reports_tally SET n = n {sign} 1 WHERE {_match(side, same)}"  # noqa: S608


def _match(side: str, same: str) -> str:
    """Return the condition; only a moment may be unknown."""
    return " AND ".join(
        f"{name} {same if name == 'expires_at' else '='} {side}.{name}" for name in SORT
    )
