"""`servanda load`: a data folder into the desk, all or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from servanda.cli import options, terminal
from servanda.cli.desk_database import start, unreadable
from servanda.cli.errors import BadRequest
from servanda.cli.formats import Format, write_csv_cells, write_json
from servanda.cli.records import DATA, treaty_folder

if TYPE_CHECKING:
    from servanda.common.loading import RowChange

WORDS = {"add": "to add", "change": "to change", "remove": "to remove", "keep": "kept as entered at the desk"}
PLANS = "plans"
"""The folder inside a treaty's own that holds its work plans."""
TABLES = {
    "plan": "work plan",
    "statename": "name of a State",
    "publisheddate": "published date",
    "notreceived": "not received",
}
"""Tables whose name is no word."""
SOURCED = frozenset({"source", "page", "confidence", "note", "in_use", "iso3"})
COLUMNS = ("table", "action", "about", "field", "before", "after")
MOST_SHOWN = 40


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--treaty", "treaty_id", default="ccm", show_default=True, help="The treaty the records belong to."
)
@click.option("--dry-run", is_flag=True, help="Show what would change and save nothing.")
@options.shown_as
def load(*, folder: Path, treaty_id: str, dry_run: bool, shown_as: str) -> None:
    """Load the CSV files of DIR into the desk: all of them or, if one row is bad, none.

    Of a treaty's own folder the work plans in plans/ are loaded as well. What people entered or corrected at the
    desk stays. Loading the same folder again changes nothing.
    """
    records = _records_in(folder)
    treaty = treaty_folder(treaty_id).name
    changes = _loaded(records, _plans_in(folder), treaty, dry_run=dry_run)
    if records.name != PLANS:
        _tell_unread(records, treaty)
    match Format(shown_as):
        case Format.JSON:
            write_json([_as_data(one) for one in changes])
        case Format.CSV:
            write_csv_cells(COLUMNS, [row for one in changes for row in _rows(one)])
        case Format.TABLE:
            _show(changes, dry_run=dry_run)


def _records_in(folder: Path) -> Path:
    """The folder itself, or its records where a treaty's own folder was named."""
    if not folder.is_dir():
        raise BadRequest(
            f"There is no folder {folder}. Name a folder of CSV files, such as treaties/ccm/data."
        )
    return folder / DATA if (folder / "treaty.toml").exists() else folder


def _plans_in(folder: Path) -> Path | None:
    """The work plans of the treaty's own folder, or the folder of plans that was named itself."""
    if folder.name == PLANS:
        return folder
    plans = folder / PLANS
    return plans if (folder / "treaty.toml").exists() and plans.is_dir() else None


def _loaded(folder: Path, plans: Path | None, treaty_id: str, *, dry_run: bool) -> Sequence[RowChange]:
    from django.db import DatabaseError

    start(set_up=True)
    from servanda.common.access import Role, Viewer
    from servanda.common.clock import now
    from servanda.common.history import writing
    from servanda.duties.operations import load_folder
    from servanda.workplan.operations import load_plans

    operator = Viewer(name="Command line", roles=frozenset({Role.STAFF}))
    changes: list[RowChange] = []
    try:
        with writing():
            if folder != plans:
                changes += load_folder(folder=folder, treaty_id=treaty_id, actor=operator, dry_run=dry_run)
            if plans is not None:
                changes += load_plans(
                    folder=plans, treaty_id=treaty_id, actor=operator, now=now(), dry_run=dry_run
                )
    except DatabaseError as error:
        raise unreadable(error) from None
    return changes


def _tell_unread(folder: Path, treaty_id: str) -> None:
    from servanda.duties.operations import unread_files

    unread = unread_files(folder=folder, treaty_id=treaty_id)
    if unread:
        click.echo(f"Not read by this command: {terminal.safe(', '.join(unread))}.", err=True)


def _show(changes: Sequence[RowChange], *, dry_run: bool) -> None:
    counts = Counter((one.table, one.action.value) for one in changes)
    if not any(action != "keep" for _, action in counts):
        terminal.paragraph("Nothing to load: the desk already says what the folder says.")
    if changes:
        tables = list(dict.fromkeys(one.table for one in changes))
        rows = [
            [TABLES.get(table, table), *(str(counts[table, action] or "") for action in WORDS)]
            for table in tables
        ]
        terminal.table(["Table", *(word.capitalize() for word in WORDS.values())], rows)
        terminal.paragraph()
    _show_rows([one for one in changes if one.action.value != "add"])
    terminal.paragraph("Nothing was saved (--dry-run)." if dry_run else "Done.")


def _show_rows(changes: Sequence[RowChange]) -> None:
    if not changes:
        return
    rows = [_with_emptied(row) for one in changes for row in _rows(one)]
    terminal.table(["Table", "Action", "About", "Field", "Before", "After"], rows[:MOST_SHOWN])
    if len(rows) > MOST_SHOWN:
        terminal.paragraph(f"and {len(rows) - MOST_SHOWN} more lines; --format csv has them all")
    terminal.paragraph()


def _rows(one: RowChange) -> list[list[str]]:
    """One line for each field that differs; one for a row that goes."""
    table = TABLES.get(one.table, one.table)
    if one.action.value == "remove":
        told = ", ".join(_told(value) for name, value in (one.before or {}).items() if name not in SOURCED)
        return [[table, one.action.value, one.about, "", told, ""]]
    before, after = one.before or {}, one.after or {}
    fields = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return [
        [table, one.action.value, one.about, name, _told(before.get(name)), _told(after.get(name))]
        for name in fields
    ]


def _with_emptied(row: list[str]) -> list[str]:
    """The line with a word where a value becomes empty: a blank could be overlooked."""
    *rest, after = row
    return [*rest, after or "(empty)"] if row[1] == "change" else row


def _told(value: Any) -> str:
    return "" if value is None else str(value)


def _as_data(one: RowChange) -> dict[str, Any]:
    return {
        "table": one.table,
        "action": one.action.value,
        "about": one.about,
        "before": one.before,
        "after": one.after,
    }
