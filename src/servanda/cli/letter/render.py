"""`servanda letter render`: a letter to a State as the file that it would be today. Nothing is recorded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from servanda.cli.desk_database import started_for
from servanda.cli.errors import BadRequest

if TYPE_CHECKING:
    from servanda.correspondence.models import Letter

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
ENDINGS = (".docx", ".pdf")


@click.command()
@click.argument("template")
@click.argument("state", metavar="ISO3")
@click.option(
    "--paper", default="", help="“note verbale”, “letter” or “e-mail”.  [default: the first it has]"
)
@click.option("--lang", "language", type=click.Choice(LANGUAGES), help="[default: the addressee's own]")
@click.option("--obligation", metavar="ID", default="", help="What the letter is about.")
@click.option("--period", metavar="YEAR", default="", help="The year it is about.")
@click.option("--field", "fields", metavar="NAME=TEXT", multiple=True, help="A field left open; repeatable.")
@click.option(
    "--to", "target", type=click.Path(path_type=Path), required=True, help="A .docx or .pdf to write."
)
def render(
    *,
    template: str,
    state: str,
    paper: str,
    language: str | None,
    obligation: str,
    period: str,
    fields: tuple[str, ...],
    target: Path,
) -> None:
    """Write the letter TEMPLATE to a State as a file, without a number. What is missing stands in brackets.

    Example: servanda letter render reminder-after BGR --obligation annual-report --period 2017 --lang fr --to bgr.docx
    """
    if target.suffix not in ENDINGS:
        raise BadRequest(
            f"{target}: a letter is written as .docx or .pdf. Give the file one of these endings."
        )
    typed = dict(_field(each) for each in fields)
    with started_for("write a letter from"):
        from servanda.common.clock import today
        from servanda.correspondence.operations.files import draft_pdf, draft_word

        found = _draft(template, state.upper(), paper, obligation, period)
        found.typed = typed
        written = draft_word if target.suffix == ".docx" else draft_pdf
        target.write_bytes(written(found, today(), language=language or ""))
    click.echo(f"{target}: written. Nothing was recorded or sent.")


def _field(told: str) -> tuple[str, str]:
    name, equals, text = told.partition("=")
    if not equals:
        raise BadRequest(f"“{told}” names no field. Write it as matter=the report on 2017.")
    return name.strip(), text.strip()


def _draft(template: str, state: str, paper: str, obligation: str, period: str) -> Letter:
    """The draft, not saved; BadRequest for what the desk does not have."""
    from django.conf import settings

    from servanda.common.treaty import treaty_by_id
    from servanda.correspondence.models import Letter
    from servanda.correspondence.texts import letter_texts
    from servanda.states.queries import known_states

    treaty_id = settings.SERVANDA_TREATY
    texts, obligations = letter_texts(treaty_id), treaty_by_id(treaty_id).obligations
    if template not in texts:
        raise BadRequest(f"There is no text “{template}”. The texts are: {', '.join(texts)}.")
    if state not in known_states():
        raise BadRequest(f"“{state}” is not the code of a State. Codes have three letters, such as BGR.")
    if obligation and obligation not in obligations:
        raise BadRequest(
            f"“{obligation}” is not an obligation. The obligations are: {', '.join(obligations)}."
        )
    papers = [str(each) for each in texts[template].papers]
    if paper and paper not in papers:
        raise BadRequest(f"“{template}” is not written as “{paper}”. Its papers are: {', '.join(papers)}.")
    return Letter(
        treaty_id=treaty_id,
        state_id=state,
        template=template,
        paper=paper or papers[0],
        obligation=obligation,
        period=period,
    )
