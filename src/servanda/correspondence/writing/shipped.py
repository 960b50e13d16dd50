"""The Word templates that ship: made from the texts, in the styles of the house."""

from __future__ import annotations

import io
from functools import cache

import docx

from servanda.correspondence.enums import Paper
from servanda.correspondence.writing.paper import blank_paper
from servanda.papers.docx import write
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
