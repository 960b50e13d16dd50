"""The sheet on which the Word form is written: lying, for its tables are wide, with lines around every cell."""

from __future__ import annotations

import io

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from servanda.papers.document import Document, Paragraph
from servanda.papers.docx import write

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BEFORE_BORDERS = ("tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize",
                   "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd")  # fmt: skip
"""What stands before the borders in the properties of a table, after the order of ECMA-376."""


def lying(language: str, title: str) -> bytes:
    """An empty paper of the house in that language, on its side."""
    word = _opened(write(Document(language=language, title=title, blocks=[Paragraph("")])))
    for section in word.sections:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    return _saved(word)


def ruled(content: bytes) -> bytes:
    """The same file with thin lines around all cells, so that an empty one can be seen."""
    word = _opened(content)
    for table in word.tables:
        properties = table._tbl.tblPr
        borders = OxmlElement("w:tblBorders")
        for side in _SIDES:
            line = OxmlElement(f"w:{side}")
            for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "8A949D")):
                line.set(qn(f"w:{name}"), value)
            borders.append(line)
        before = {qn(f"w:{name}") for name in _BEFORE_BORDERS}
        place = sum(child.tag in before for child in properties)
        properties.insert(place, borders)
    return _saved(word)


def _opened(content: bytes) -> WordDocument:
    return docx.Document(io.BytesIO(content))


def _saved(word: WordDocument) -> bytes:
    saved = io.BytesIO()
    word.save(saved)
    return saved.getvalue()
