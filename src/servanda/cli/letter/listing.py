"""`servanda letter list`: the letters that were approved, and what became of each."""

from __future__ import annotations

import click

from servanda.cli import options
from servanda.cli.desk_database import started_for
from servanda.cli.letter.table import show

COLUMNS = ("reference", "state", "paper", "language", "stage", "approved_on", "gone_on", "subject", "answer")


@click.command("list")
@click.option("--state", metavar="ISO3", default="", help="Only letters to this State.")
@click.option("--stage", metavar="STAGE", default="", help="Only those at this stage, such as “not sent”.")
@click.option(
    "--words", metavar="TEXT", default="", help="Only those with these words, in any of their forms."
)
@options.shown_as
def listing(*, state: str, stage: str, words: str, shown_as: str) -> None:
    """List the letters that were approved, the newest first.

    Example: servanda letter list --state BGR --stage sent
    """
    with started_for("list letters of"):
        from servanda.cli.errors import BadRequest
        from servanda.common.access import OPERATOR
        from servanda.correspondence.enums import Stage
        from servanda.correspondence.queries import LetterFilter, letters

        if stage and stage not in set(Stage):
            raise BadRequest(f"“{stage}” is no stage of a letter. The stages are: {', '.join(Stage)}.")
        found = letters(viewer=OPERATOR, only=LetterFilter(state=state.upper(), stage=stage, text=words))
        rows = [{column: str(_said(each, column)) for column in COLUMNS} for each in found]
        show(COLUMNS, rows, shown_as, "No letter was approved with these options.")


def _said(letter: object, column: str) -> object:
    said = getattr(letter, {"state": "state_id"}.get(column, column))
    return "" if said is None else said
