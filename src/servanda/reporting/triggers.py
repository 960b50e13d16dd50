"""Database triggers that refuse to change what a submitted version says, whoever asks."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "reporting_reportversion"
SENTENCE = "a submitted report never changes"
ALWAYS = ("report_id", "number", "channel", "submitted_at", "checksum")
"""Columns that are closed from the submission on."""
FROM_PORTAL = ("answers", "form_version", "language", "period_from", "period_to", "signed_on", "sent_on")
"""Closed as well where the State entered them itself; of a paper the Unit may complete them."""


def _condition(differs: str) -> str:
    always = " OR ".join(f"NEW.{column} {differs} OLD.{column}" for column in ALWAYS)
    portal = " OR ".join(f"NEW.{column} {differs} OLD.{column}" for column in FROM_PORTAL)
    return f"OLD.stage <> 'draft' AND (NEW.stage = 'draft' OR {always} OR (OLD.channel = 'portal' AND ({portal})))"


_INSTALL = {
    "sqlite": [
        f"""CREATE TRIGGER {TABLE}_submitted BEFORE UPDATE ON {TABLE} WHEN {_condition("IS NOT")}
            BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"""
    ],
    "postgresql": [
        f"""CREATE FUNCTION {TABLE}_refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$""",
        f"""CREATE TRIGGER {TABLE}_submitted BEFORE UPDATE ON {TABLE} FOR EACH ROW
            WHEN ({_condition("IS DISTINCT FROM")}) EXECUTE FUNCTION {TABLE}_refuse()""",
    ],
}
_REMOVE = {
    "sqlite": [f"DROP TRIGGER IF EXISTS {TABLE}_submitted"],
    "postgresql": [
        f"DROP TRIGGER IF EXISTS {TABLE}_submitted ON {TABLE}",
        f"DROP FUNCTION IF EXISTS {TABLE}_refuse()",
    ],
}


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the trigger on the table. A migration that makes the table anew on SQLite has to do this again."""
    _run(connection, _INSTALL[connection.vendor])


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take the trigger off, for a migration backwards."""
    _run(connection, _REMOVE[connection.vendor])


def _run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
