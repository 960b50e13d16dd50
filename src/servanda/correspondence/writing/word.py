"""A letter written into a Word template."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterable, Mapping

from docx.text.paragraph import Paragraph
from docx.text.run import Run
from docxtpl import DocxTemplate
from jinja2.sandbox import SandboxedEnvironment

from servanda.correspondence.writing.values import FIELDS, missing
from servanda.papers.document_text import held_left_to_right, runs
from servanda.papers.isolates import LEFT_TO_RIGHT


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
