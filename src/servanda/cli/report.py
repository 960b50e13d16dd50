"""`servanda report`: a paper drafted from the desk's records, as a Word file or a PDF."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from servanda.cli import options
from servanda.cli.brief import LANGUAGES
from servanda.cli.desk_database import started_for
from servanda.cli.errors import BadRequest

KINDS = ("status", "progress", "annual")


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
@click.option(
    "--period",
    nargs=2,
    type=options.Day(),
    required=True,
    metavar="FIRST LAST",
    help="Its first and last day.",
)
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option(
    "--to", "target", type=click.Path(path_type=Path), required=True, help="The file, .docx or .pdf."
)
def report(*, kind: str, period: tuple[dt.date, dt.date], language: str, target: Path) -> None:
    """Write the status list, the progress report or the annual report of a period.

    What was written at the desk for that paper and period stands in it; all else comes from the records as they are.

    Example: servanda report annual --period 2019-01-01 2019-12-31 --lang fr --to annual.docx
    """
    first, last = period
    if last < first:
        raise BadRequest(f"--period: {last} lies before {first}. Exchange the two days.")
    if target.suffix not in (".docx", ".pdf"):
        raise BadRequest(
            f"{target}: a report is written as .docx or as .pdf. Give the file one of these endings."
        )
    with started_for("write a report from"):
        from django.utils import translation

        from servanda.common.languages import django_code

        with translation.override(django_code(language)):
            target.write_bytes(_written(kind, first, last, target.suffix))
    click.echo(f"{target}: written.")


def _written(kind: str, first: dt.date, last: dt.date, suffix: str) -> bytes:
    from servanda.common.access import OPERATOR
    from servanda.common.treaty import treaty_of_this_desk
    from servanda.papers import docx, pdf
    from servanda.publications.drafts import Period, draft_paper
    from servanda.publications.enums import PaperKind
    from servanda.publications.queries import paper_of_period

    shown = paper_of_period(treaty_of_this_desk().id, PaperKind(kind), Period(first, last), viewer=OPERATOR)
    return (docx if suffix == ".docx" else pdf).write(draft_paper(shown))
