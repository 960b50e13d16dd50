"""`servanda brief`: a briefing note from the desk's records, as a Word file or a PDF."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from servanda.cli import options
from servanda.cli.desk_database import started_for
from servanda.cli.errors import BadRequest

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")


@click.command()
@click.option("--state", metavar="ISO3", default="", help="A note on this State.")
@click.option("--theme", metavar="ID", default="", help="A note on this theme.")
@click.option("--bilateral", is_flag=True, help="With --state: for a bilateral meeting.")
@click.option("--coordinator", is_flag=True, help="With --theme: for the coordinator of the theme.")
@options.on
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option(
    "--to", "target", type=click.Path(path_type=Path), required=True, help="The file to write, .docx or .pdf."
)
def brief(
    *,
    state: str,
    theme: str,
    bilateral: bool,
    coordinator: bool,
    on: dt.date | None,
    language: str,
    target: Path,
) -> None:
    """Write a briefing note on a State, on a theme, or, without either, on the treaty today.

    Example: servanda brief --state BGR --lang fr --to bulgaria.docx
    """
    kind = _kind(state, theme, bilateral=bilateral, coordinator=coordinator)
    if target.suffix not in (".docx", ".pdf"):
        raise BadRequest(
            f"{target}: a note is written as .docx or as .pdf. Give the file one of these endings."
        )
    with started_for("write a note from"):
        from django.utils import translation

        from servanda.common.languages import django_code

        with translation.override(django_code(language)):
            content = _written(kind, state.upper() or theme, options.day_or_today(on), target.suffix)
    target.write_bytes(content)
    click.echo(f"{target}: written.")


def _kind(state: str, theme: str, *, bilateral: bool, coordinator: bool) -> str:
    if state and theme:
        raise BadRequest("--state and --theme exclude each other: a note is about one of them.")
    if bilateral and not state:
        raise BadRequest("--bilateral needs a State: add --state ISO3.")
    if coordinator and not theme:
        raise BadRequest("--coordinator needs a theme: add --theme ID.")
    if state:
        return "bilateral" if bilateral else "state"
    if theme:
        return "coordinator" if coordinator else "theme"
    return "convention"


def _written(kind: str, about: str, day: dt.date, suffix: str) -> bytes:
    """The note of this kind about a State or a theme, in the active language."""
    from servanda.common.access import OPERATOR, NotThere
    from servanda.common.treaty import treaty_of_this_desk
    from servanda.papers import docx, pdf
    from servanda.publications.briefings import NoteKind, Subject, briefing, briefing_paper

    subject = Subject.about(NoteKind(kind), about)
    try:
        note = briefing(treaty_of_this_desk().id, subject, day, OPERATOR)
    except NotThere:
        known = ", ".join(treaty_of_this_desk().themes)
        raise BadRequest(
            f"There is no State and no theme “{about}”. States go by their ISO code, such as BGR; themes are {known}."
        ) from None
    return (docx if suffix == ".docx" else pdf).write(briefing_paper(note))
