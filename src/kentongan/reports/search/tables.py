"""The index as each database keeps it: FTS5 of SQLite, tsvector of PostgreSQL.

Both hold the same words, made by `terms`; no database cuts or stems them. SQLite keeps
them without a copy of the text, and beginnings of three to five letters too. `joins`
hides the key from SQLite's planner, so that it begins at the words, newest first.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "reports_text"


@dataclass(frozen=True)
class Dialect:
    """How one database makes, fills and asks the index."""

    create: tuple[str, ...]
    add: str
    clear: str
    holds: str
    joins: str
    key: str
    both: str
    either: str
    whole: str
    begins: str


_SQLITE = Dialect(
    create=(
        "CREATE VIRTUAL TABLE reports_text USING fts5(words, content='',"
        " columnsize=0, prefix='3 4 5', tokenize='unicode61 remove_diacritics 2')",
    ),
    add="INSERT INTO reports_text(rowid, words) VALUES (%s, %s)",
    clear="INSERT INTO reports_text(reports_text) VALUES ('delete-all')",
    holds="reports_text MATCH %s",
    joins="+reports_text.rowid = reports_report.id",
    key="reports_text.rowid",
    both=" AND ",
    either=" OR ",
    whole='"{}"',
    begins='"{}"*',
)
_POSTGRES = Dialect(
    create=(
        "CREATE TABLE reports_text (report_id bigint PRIMARY KEY,"
        " words tsvector NOT NULL)",
        "CREATE INDEX reports_text_words ON reports_text USING gin(words)",
    ),
    add="INSERT INTO reports_text(report_id, words)"
    " VALUES (%s, array_to_tsvector(string_to_array(%s, ' ')))",
    clear="DELETE FROM reports_text",
    holds="reports_text.words @@ %s::tsquery",
    joins="reports_text.report_id = reports_report.id",
    key="reports_text.report_id",
    both=" & ",
    either=" | ",
    whole="'{}'",
    begins="'{}':*",
)


def dialect(connection: BaseDatabaseWrapper) -> Dialect:
    """Return how the database of `connection` keeps the index."""
    return _SQLITE if connection.vendor == "sqlite" else _POSTGRES
