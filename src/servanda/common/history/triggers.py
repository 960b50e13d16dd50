"""Database triggers that refuse to change or remove an entry of the history, whoever asks."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "common_change"
SENTENCE = "the history is append-only"

_SQLITE_INSTALL = [
    f"CREATE TRIGGER {TABLE}_no_{what} BEFORE {what.upper()} ON {TABLE} "
    f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
    for what in ("update", "delete")
]
_SQLITE_REMOVE = [f"DROP TRIGGER IF EXISTS {TABLE}_no_{what}" for what in ("update", "delete")]

_POSTGRESQL_INSTALL = [
    f"""CREATE FUNCTION {TABLE}_refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$""",
    f"""CREATE TRIGGER {TABLE}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {TABLE}
        FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}_refuse()""",
]
_POSTGRESQL_REMOVE = [
    f"DROP TRIGGER IF EXISTS {TABLE}_no_change ON {TABLE}",
    f"DROP FUNCTION IF EXISTS {TABLE}_refuse()",
]

_INSTALL = {"sqlite": _SQLITE_INSTALL, "postgresql": _POSTGRESQL_INSTALL}
_REMOVE = {"sqlite": _SQLITE_REMOVE, "postgresql": _POSTGRESQL_REMOVE}


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers on the table."""
    _run(connection, _INSTALL[connection.vendor])


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers off: for a migration backwards, and to empty a test database between tests."""
    _run(connection, _REMOVE[connection.vendor])


def _run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
