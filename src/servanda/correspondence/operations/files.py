"""The Word and PDF files of approved letters, written once and kept in the library."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace

from servanda.common.access import Viewer
from servanda.common.history import writing
from servanda.correspondence.access import require_writing
from servanda.correspondence.enums import Paper, Stage
from servanda.correspondence.models import Letter, WordTemplate
from servanda.correspondence.writing.composing import Composed, Desk, compose, desk_for
from servanda.correspondence.writing.own import blocks_of, bytes_of
from servanda.correspondence.writing.paper import lines_in_direction, paper_of
from servanda.correspondence.writing.shipped import house_template
from servanda.correspondence.writing.word import fill
from servanda.law.data_folder.states_table import StatesTable
from servanda.library.operations import store_file
from servanda.papers import pdf


def write_files(*, letter: Letter, actor: Viewer, now: dt.datetime) -> Letter:
    """Write the files of one approved letter, unless they are there."""
    require_writing(actor)
    if letter.word_file_id is not None or not letter.paragraphs:
        return letter
    word = word_of(letter)
    page = pdf_of(letter, word)
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
    """The letter as a Word file, in the template that it was approved in."""
    return _filled(letter, letter.word_template, letter.language, letter.values, letter.addressee)


def pdf_of(letter: Letter, word: bytes) -> bytes:
    """The letter as a PDF; one in a template of the Unit says what its Word file says."""
    assert letter.approved_on is not None  # noqa: S101 - for the type checker; the caller has an approved letter
    composed = compose(letter, Desk(letter.approved_on, StatesTable(), {}))
    paper = paper_of(composed, letter.approved_on)
    return pdf.write(replace(paper, blocks=blocks_of(word)) if letter.word_template_id else paper)


def draft_word(letter: Letter, today: dt.date, *, language: str = "") -> bytes:
    """A draft as the Word file that it would be today, without a number; in its addressee's language or another."""
    return _draft(letter, today, language)[1]


def draft_pdf(letter: Letter, today: dt.date, *, language: str = "") -> bytes:
    """A draft as the PDF that it would be today."""
    composed, word, own = _draft(letter, today, language)
    paper = paper_of(composed, today)
    return pdf.write(replace(paper, blocks=blocks_of(word)) if own else paper)


def _draft(letter: Letter, today: dt.date, language: str) -> tuple[Composed, bytes, WordTemplate | None]:
    desk = desk_for([letter], today, language=language)
    composed = compose(letter, desk)
    own = desk.own.get((letter.template, Paper(letter.paper), composed.language))
    return composed, _filled(letter, own, composed.language, composed.values, composed.addressee), own


def _filled(
    letter: Letter, own: WordTemplate | None, language: str, values: Mapping[str, str], addressee: str
) -> bytes:
    template = (
        bytes_of(own)
        if own is not None
        else house_template(letter.treaty_id, letter.template, Paper(letter.paper), language)
    )
    return fill(template, {**values, "addressee": "\n".join(lines_in_direction(addressee, language))})
