"""Word files of letters: the template of the house, and a letter written into a template."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterable, Mapping
from functools import cache

import docx
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from docxtpl import DocxTemplate
from jinja2.sandbox import SandboxedEnvironment

from servanda.correspondence.enums import Paper
from servanda.correspondence.writing.paper import blank_paper
from servanda.correspondence.writing.values import FIELDS, missing
from servanda.papers.document_text import held_left_to_right, runs
from servanda.papers.docx import write
from servanda.papers.isolates import LEFT_TO_RIGHT
from servanda.papers.languages import RIGHT_TO_LEFT


@cache
def house_template(treaty_id: str, template: str, paper: Paper, language: str) -> bytes:
    """The Word template that ships: fields in double braces, in the styles of the house."""
    made = write(blank_paper(treaty_id, template, paper, language))
    return _fields_from_right_to_left(made) if language in RIGHT_TO_LEFT else made


def _fields_from_right_to_left(made: bytes) -> bytes:
    """The names of fields are Latin words and the values are not: their runs take the direction of the letter."""
    word = docx.Document(io.BytesIO(made))
    for paragraph in word.paragraphs:
        for run in paragraph.runs:
            if "{{ reference }}" not in run.text:
                run.font.rtl = True
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def fill(template: bytes, values: Mapping[str, str]) -> bytes:
    """The template with its fields filled in; a field without a value is shown as missing."""
    word = DocxTemplate(io.BytesIO(template))
    word.render(
        {name: values.get(name) or missing(name) for name in FIELDS},
        jinja_env=SandboxedEnvironment(),
        autoescape=True,
    )
    _turn(word.docx.paragraphs)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _turn(paragraphs: Iterable[Paragraph]) -> None:
    """What marks keep from left to right becomes a run of its own: Word lays a run out in one direction."""
    for paragraph in paragraphs:
        for run in paragraph.runs:
            if LEFT_TO_RIGHT in run.text:
                _split(run)


def _split(run: Run) -> None:
    for piece in runs(run.text):
        part = copy.deepcopy(run._r)
        run._r.addprevious(part)
        made = Run(part, run._parent)
        made.text = held_left_to_right(piece.text, right_to_left=True) if piece.left_to_right else piece.text
        if piece.left_to_right:
            made.font.rtl = None
    run._r.getparent().remove(run._r)
