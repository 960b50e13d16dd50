"""`servanda plan write`: the work plan of a year as a paper, as a workbook, as data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from servanda.cli import terminal
from servanda.cli.desk_database import started_for
from servanda.cli.errors import BadRequest
from servanda.cli.formats import as_json
from servanda.cli.plan.shape import as_data
from servanda.papers.languages import CODES

if TYPE_CHECKING:
    from servanda.workplan.models import PlanVersion

ENDINGS = ("docx", "pdf", "json", "xlsx")


@click.command()
@click.argument("year", type=int)
@click.option(
    "--lang", "language", type=click.Choice(CODES), default="en", show_default=True, help="The language."
)
@click.option(
    "--to",
    "out",
    metavar="FILE",
    type=click.Path(path_type=Path),
    required=True,
    help="Where to write it; the ending says how: .docx, .pdf, .json or .xlsx.",
)
def write(*, year: int, language: str, out: Path) -> None:
    """Write the work plan of YEAR as the paper of a meeting, in one of the six languages.

    A text that is not translated yet stands in the language it has, and says so. JSON has the form of “plan read”.
    """
    ending = out.suffix.removeprefix(".").casefold()
    if ending not in ENDINGS:
        raise BadRequest(
            f"{out} names no kind of file that can be written. End it in .docx, .pdf, .json or .xlsx."
        )
    if out.is_dir() or not out.parent.is_dir():
        raise BadRequest(f"{out} cannot be written: give the name of a file in a folder that is there.")
    with started_for("write a plan from"):
        content, missing = _written(_version(year), language, ending)
    out.write_bytes(content)
    told = f" {missing} texts are not translated yet; each says so." if missing else ""
    terminal.paragraph(f"Written to {out}.{told}")


def _version(year: int) -> PlanVersion:
    from servanda.workplan.queries import version_in_use

    version = version_in_use(year)
    if version is None:
        raise BadRequest(f"There is no plan for {year} at this desk. Load or read one first.")
    return version


def _written(version: PlanVersion, language: str, ending: str) -> tuple[bytes, int]:
    """The file, and how many texts stand in another language."""
    from servanda.workplan.content.of_version import content_of
    from servanda.workplan.content.to_reading import to_reading
    from servanda.workplan.writing import Form, write_plan

    content = content_of(version)
    missing = sum(language not in part.texts for part in content.parts)
    if ending == "json":
        return (as_json(as_data(to_reading(content, language))) + "\n").encode(), missing
    return write_plan(version, language, Form(ending)), missing
