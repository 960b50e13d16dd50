"""The Word and PDF files of approved letters, written once and kept in the library."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from servanda.common.access import Viewer
from servanda.common.history import writing
from servanda.correspondence.access import require_writing
from servanda.correspondence.enums import Paper, Stage
from servanda.correspondence.models import Letter
from servanda.correspondence.writing.composing import Desk, compose, desk_for
from servanda.correspondence.writing.paper import lines_in_direction, paper_of
from servanda.correspondence.writing.word import fill, house_template
from servanda.law.data_folder.states_table import StatesTable
from servanda.library.operations import store_file
from servanda.papers import pdf


def write_files(*, letter: Letter, actor: Viewer, now: dt.datetime) -> Letter:
    """Write the files of one approved letter, unless they are there."""
    require_writing(actor)
    if letter.word_file_id is not None or not letter.paragraphs:
        return letter
    word, page = word_of(letter), pdf_of(letter)
    name = (letter.reference or f"letter-{letter.pk}").replace("/", "-")
    with writing():
        kept = {
            "word_file": store_file(
                content=word, name=f"{name}.docx", actor=actor, now=now, sensitivity=letter.sensitivity
            ),
            "pdf_file": store_file(
                content=page, name=f"{name}.pdf", actor=actor, now=now, sensitivity=letter.sensitivity
            ),
        }
        Letter.objects.filter(pk=letter.pk, word_file__isnull=True).update(**kept)
    letter.refresh_from_db()
    return letter


def unwritten(batch_id: int) -> Iterator[Letter]:
    """The approved letters of a batch that have no files yet."""
    return (
        Letter.objects.filter(batch_id=batch_id, word_file__isnull=True, reference__isnull=False)
        .exclude(stage=Stage.WITHDRAWN)
        .iterator()
    )


def word_of(letter: Letter) -> bytes:
    """The letter as a Word file, from the template in use."""
    template = house_template(letter.treaty_id, letter.template, Paper(letter.paper), letter.language)
    address = "\n".join(lines_in_direction(letter.addressee, letter.language))
    return fill(template, {**letter.values, "addressee": address, "subject": letter.subject})


def pdf_of(letter: Letter) -> bytes:
    """The letter as a PDF."""
    assert letter.approved_on is not None  # noqa: S101 - for the type checker; the caller has an approved letter
    composed = compose(letter, Desk(letter.approved_on, StatesTable(), {}))
    return pdf.write(paper_of(composed, letter.approved_on))


def draft_word(letter: Letter, today: dt.date) -> bytes:
    """A draft as the Word file that it would be today, without a number."""
    composed = compose(letter, desk_for([letter], today))
    template = house_template(letter.treaty_id, letter.template, Paper(letter.paper), composed.language)
    address = "\n".join(lines_in_direction(composed.addressee, composed.language))
    return fill(template, {**composed.values, "addressee": address, "subject": composed.subject})
