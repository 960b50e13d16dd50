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
    metavar="FIRST LAST",
    help="Its first and last day.  [default: the last year to end, from 1 July to 30 June; for the annual report the"
    " last calendar year]",
)
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option(
    "--to", "target", type=click.Path(path_type=Path), required=True, help="The file, .docx or .pdf."
)
def report(*, kind: str, period: tuple[dt.date, dt.date] | None, language: str, target: Path) -> None:
    """Write the status list, the progress report or the annual report of a period.

    What was written at the desk for that paper and period stands in it; all else comes from the records as they are.

    Example: servanda report annual --period 2019-01-01 2019-12-31 --lang fr --to annual.docx
    """
    if period and period[1] < period[0]:
        raise BadRequest(f"--period: {period[1]} lies before {period[0]}. Exchange the two days.")
    if target.suffix not in (".docx", ".pdf"):
        raise BadRequest(
            f"{target}: a report is written as .docx or as .pdf. Give the file one of these endings."
        )
    with started_for("write a report from"):
        from django.utils import translation

        from servanda.common.languages import django_code

        with translation.override(django_code(language)):
            target.write_bytes(_written(kind, period, target.suffix))
    click.echo(f"{target}: written.")


def _written(kind: str, period: tuple[dt.date, dt.date] | None, suffix: str) -> bytes:
    from servanda.common.access import OPERATOR
    from servanda.common.clock import today
    from servanda.common.treaty import treaty_of_this_desk
    from servanda.papers import docx, pdf
    from servanda.publications.drafts import Period, draft_paper, usual_period
    from servanda.publications.enums import PaperKind
    from servanda.publications.queries import paper_of_period

    about = Period(*period) if period else usual_period(PaperKind(kind), today())
    shown = paper_of_period(treaty_of_this_desk().id, PaperKind(kind), about, viewer=OPERATOR)
    return (docx if suffix == ".docx" else pdf).write(draft_paper(shown))
