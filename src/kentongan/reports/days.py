"""Which days' readings were written, so that the counts of the other days still stand.

What is usual rests on the days of a quarter, of which an act writes one or two.
Triggers count a day up whenever a reading of it, or who may see its report, changes:
no act can forget to. Days are those of the UTC calendar.
"""

from __future__ import annotations

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_FILL = (
    "INSERT INTO reports_day (day, times, newest)"
    " SELECT {day}, 1, {newest} FROM reports_reading GROUP BY 1"
)
_UP = (
    "INSERT INTO reports_day (day, times, newest) VALUES ({day}, 1, {moment})"
    " ON CONFLICT (day) DO UPDATE SET times = reports_day.times + 1,"
    " newest = {latest}(reports_day.newest, excluded.newest)"
)
_SEEN = ("classification", "audience_id", "area", "expires_at", "sealed", "channel")
"""What decides whether a report is counted for a reader."""
_TRIGGERS = {
    "day_read": ("INSERT ON reports_reading", "NEW.recorded_at", ""),
    "day_closed": (
        "UPDATE ON reports_reading",
        "COALESCE(NEW.closed_at, NEW.recorded_at)",
        "",
    ),
    "day_seen": (
        f"UPDATE OF {', '.join(_SEEN)} ON reports_report",
        "NEW.recorded_at",
        " OR ".join(f"OLD.{name} {{differs}} NEW.{name}" for name in _SEEN),
    ),
}
_DAYS = {"sqlite": "date({at})", "postgresql": "({at} AT TIME ZONE 'UTC')::date"}


def create(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Note the days that are stored, and every change from here on."""
    vendor = editor.connection.vendor
    latest = "MAX" if vendor == "sqlite" else "GREATEST"
    moment = f"MAX({latest}(recorded_at, COALESCE(closed_at, recorded_at)))"
    editor.execute(_FILL.format(day=_day(vendor, "sent_at"), newest=moment), None)
    for name, (change, newest, when) in _TRIGGERS.items():
        up = _UP.format(day=_day(vendor, "NEW.sent_at"), moment=newest, latest=latest)
        for statement in _statements(vendor, name, change, when, up):
            editor.execute(statement, None)


def drop(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Note no longer."""
    sqlite = editor.connection.vendor == "sqlite"
    for name, (change, _newest, _when) in _TRIGGERS.items():
        table = change.rsplit(" ", 1)[-1]
        on = "" if sqlite else f" ON {table}"
        editor.execute(f"DROP TRIGGER {name}{on}", None)
        if not sqlite:
            editor.execute(f"DROP FUNCTION kentongan_{name}()", None)


def _day(vendor: str, at: str) -> str:
    return _DAYS[vendor].format(at=at)


def _statements(vendor: str, name: str, change: str, when: str, up: str) -> list[str]:
    if vendor == "sqlite":
        clause = f" WHEN {when.format(differs='IS NOT')}" if when else ""
        return [f"CREATE TRIGGER {name} AFTER {change}{clause} BEGIN {up}; END"]
    differs = when.format(differs="IS DISTINCT FROM")
    clause = f" WHEN ({differs})" if when else ""
    return [
        f"CREATE FUNCTION kentongan_{name}() RETURNS trigger AS $$"
        f" BEGIN {up}; RETURN NULL; END $$ LANGUAGE plpgsql",
        f"CREATE TRIGGER {name} AFTER {change} FOR EACH ROW{clause}"
        f" EXECUTE FUNCTION kentongan_{name}()",
    ]
