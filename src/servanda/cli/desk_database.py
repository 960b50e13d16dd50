"""The desk's database, for verbs that read it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from servanda.cli.errors import BadRequest
from servanda.law.records import Register


@dataclass(frozen=True)
class Desk:
    """What the database holds of one treaty."""

    register: Register
    names: dict[str, str]


def is_there() -> bool:
    """Whether the desk has a database: the file of the embedded one, or any other that is named."""
    from django.conf import settings

    database = settings.DATABASES["default"]
    return "sqlite3" not in database["ENGINE"] or Path(database["NAME"]).is_file()


def start(*, set_up: bool = False) -> None:
    """Start Django; with `set_up`, make the tables in a database that has none yet."""
    import django
    from django.core.management import call_command
    from django.db import DatabaseError

    django.setup()
    try:
        if set_up and is_blank():
            call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise unreadable(error) from None


@contextmanager
def started_for(work: str) -> Iterator[None]:
    """Django started on a desk that is there; a sentence where none is, or where its database does not answer.

    `work` says what there is nothing to do with, such as "verify on".
    """
    from django.db import DatabaseError

    start()
    try:
        if not is_there() or is_blank():
            raise BadRequest(
                f"There is no desk here yet to {work}. Run “servanda upgrade” to set one up, or look at SERVANDA_HOME."
            )
        yield
    except DatabaseError as error:
        raise unreadable(error) from None


def is_blank() -> bool:
    """Whether the database has no tables."""
    from django.db import connection

    return not connection.introspection.table_names()


def read(treaty_id: str, on: dt.date) -> Desk | None:
    """All records under the treaty; None where none were loaded, or where the database is still blank."""
    from django.db import DatabaseError

    start()
    from servanda.duties.queries import register
    from servanda.states.queries import state_labels

    try:
        if is_blank():
            return None
        found = register(treaty_id)
        names = {label.iso3: label.name for label in state_labels("en", on)}
    except DatabaseError as error:
        raise unreadable(error) from None
    return Desk(found, names) if found.dossiers else None


def unreadable(error: Exception) -> BadRequest:
    """The sentence for a database that does not answer as it should."""
    first_line = (str(error).strip() or type(error).__name__).splitlines()[0]
    return BadRequest(
        f"The desk's database cannot be read ({first_line}). "
        "After a new version was installed, run “servanda upgrade”; a damaged desk is set up anew by "
        "“servanda restore” from its last backup. "
        "To read a data folder instead, name it with --data DIR."
    )
