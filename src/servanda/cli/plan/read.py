"""`servanda plan read`: a work plan out of a paper, with every doubt."""

from __future__ import annotations

from pathlib import Path

import click

from servanda.cli import terminal
from servanda.cli.errors import BadRequest
from servanda.cli.formats import Format, as_json

_LARGEST = 20 * 1024 * 1024


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="Write the plan as JSON to this file.")
@click.option(
    "--format",
    "shown_as",
    type=click.Choice([Format.TABLE.value, Format.JSON.value]),
    default=Format.TABLE.value,
    show_default=True,
    help="How the plan is shown.",
)
def read(*, file: Path, out: Path | None, shown_as: str) -> None:
    """Read the work plan in FILE: text, Word (.docx) or PDF, in one of the six languages.

    Each thing that had to be decided is listed as a doubt. Exit code 2 with the reason where FILE holds no plan.
    """
    from servanda.cli.plan.overview import show
    from servanda.cli.plan.shape import as_data
    from servanda.workplan.reading import read_plan

    found = read_plan(_content(file), file.name)
    text = as_json(as_data(found))
    if out is not None:
        _write(out, text)
    if Format(shown_as) is Format.JSON:
        click.echo(text)
    else:
        show(found)
        if out is not None:
            terminal.paragraph(f"Written to {out}.")


def _content(file: Path) -> bytes:
    if not file.exists():
        raise BadRequest(f"There is no file at {file}. Give the path of a plan as text, Word (.docx) or PDF.")
    if not file.is_file():
        raise BadRequest(f"{file} is no file. Give the path of a plan as text, Word (.docx) or PDF.")
    with file.open("rb") as stream:
        return stream.read(_LARGEST + 1)


def _write(out: Path, text: str) -> None:
    if out.is_dir() or not out.parent.is_dir():
        raise BadRequest(f"{out} cannot be written: give the name of a file in a folder that is there.")
    out.write_text(text + "\n", encoding="utf-8")
