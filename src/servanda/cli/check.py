"""`servanda check`: every mistake in a treaty folder, one line each."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from servanda.cli import options, terminal
from servanda.cli.errors import FOUND_PROBLEMS, BadRequest
from servanda.cli.formats import Format, write_csv_cells, write_json
from servanda.law import data_folder, treaty_file
from servanda.law.data_folder import RowMistake
from servanda.law.treaty_file import BadTreaty, Mistake

COLUMNS = ("file", "line", "place", "sentence")
Found = Mistake | RowMistake


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@options.shown_as
def check(*, path: Path, shown_as: str) -> None:
    """Check the treaty folder (or treaty file) PATH: its rules, and the records in its data folder.

    One line for each mistake. Exit code 0 without mistakes, 1 with some.
    """
    if not path.exists():
        raise BadRequest(
            f"There is nothing at {path}. Give the path of a treaty folder, such as treaties/ccm."
        )
    found = mistakes(path)
    match Format(shown_as):
        case Format.JSON:
            write_json([dict(zip(COLUMNS, _row(one), strict=True)) for one in found])
        case Format.CSV:
            write_csv_cells(COLUMNS, [[str(cell or "") for cell in _row(one)] for one in found])
        case Format.TABLE:
            _show(path, found)
    sys.exit(FOUND_PROBLEMS if found else 0)


def mistakes(path: Path) -> list[Found]:
    """Mistakes of the rules; where the rules are sound, those of the records."""
    in_rules: list[Found] = [*treaty_file.check(path), *_about_money(path)]
    records = path / "data"
    if in_rules or not records.is_dir():
        return in_rules
    try:
        return [*data_folder.read(records, treaty_file.load_treaty(path))[2]]
    except BadTreaty as error:
        return [*error.mistakes]


def _about_money(path: Path) -> list[Found]:
    """Mistakes in the streams of money and in the scale, where the folder has them."""
    from servanda.finance.funding import load_funding
    from servanda.finance.scale import NAME, read_scale

    if not path.is_dir():
        return []
    try:
        load_funding(path)
    except BadTreaty as error:
        return [*error.mistakes]
    return [*read_scale(path / "data" / NAME)[1]]


def _row(one: Found) -> tuple[str, int | None, str, str]:
    if isinstance(one, RowMistake):
        return one.file, one.line, one.column, one.sentence
    return one.file, None, one.key, one.sentence


def _show(path: Path, found: list[Found]) -> None:
    for one in found:
        click.echo(terminal.safe(str(one)))
    if not found:
        click.echo(terminal.safe(f"{path}: no mistakes found."))
    else:
        number = "1 mistake" if len(found) == 1 else f"{len(found)} mistakes"
        click.echo(terminal.safe(f"{path}: {number}. Correct the lines above and check again."))
