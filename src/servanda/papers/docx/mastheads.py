"""Masthead and summary of a Word paper: tables for what stands side by side, paragraphs for the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Length, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from servanda.papers.document import Document, Masthead, Run, Summary, SummaryRow, Text
from servanda.papers.docx import looks
from servanda.papers.docx.numbering import put_in_list
from servanda.papers.docx.tables import HEAVY, THIN, draw_side, empty_table, rule
from servanda.papers.languages import RIGHT_TO_LEFT
from servanda.papers.masthead_words import DRAFT, SUMMARY, agenda_line, corner, session_line

Say = Callable[[WordParagraph, Text], None]
_SHARES = (65.0, 35.0)
_SUMMARY_SHARES = (24.0, 76.0)
_GAP, _HEIGHT = Pt(8), Cm(2.6)


def add_masthead(
    word: WordDocument, document: Document, masthead: Masthead, *, width: Length, say: Say
) -> None:
    """Symbol over a thin rule; organ, distribution, date and languages over a heavy one; meeting, item, title."""
    made = empty_table(word, _SHARES, width, right_to_left=document.right_to_left)
    _to_the_edge(made)
    above, below = made.add_row(), made.add_row()
    place = masthead.symbol or (DRAFT[document.language] if masthead.draft else "")
    _cell(above.cells[1], looks.SYMBOL, [Run(place, left_to_right=bool(masthead.symbol))], say)
    _cell(below.cells[0], looks.ORGAN, masthead.organ, say)
    _corner(below.cells[1], masthead, document.language, say)
    below.height = _HEIGHT
    rule(above, "bottom", THIN)
    rule(below, "bottom", HEAVY)
    for style, text in _lines(masthead, document.language):
        say(word.add_paragraph(style=style), text)


def _to_the_edge(table: Any) -> None:
    """Let the text of the cells begin and end where the lines of the paper do."""
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(
        parse_xml(
            f'<w:tblCellMar {nsdecls("w")}><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        )
    )


def _cell(cell: _Cell, style: str, text: Text, say: Say) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    say(paragraph, text)


def _corner(cell: _Cell, masthead: Masthead, language: str, say: Say) -> None:
    printed = corner(masthead, language)
    lines = [(looks.CORNER, line) for line in printed.handling]
    lines += [(looks.CORNER_LANGUAGE, line) for line in printed.versions]
    paragraph = cell.paragraphs[0]
    for number, (style, line) in enumerate(lines):
        if number:
            paragraph = cell.add_paragraph()
        paragraph.style = style
        if number in (0, len(printed.handling)):
            paragraph.paragraph_format.space_before = _GAP
        if language in RIGHT_TO_LEFT:
            paragraph.alignment = (
                WD_ALIGN_PARAGRAPH.RIGHT
            )  # the end of its lines: these run from left to right
        say(paragraph, [Run(line, left_to_right=printed.language != language)])


def _lines(masthead: Masthead, language: str) -> Iterator[tuple[str, Text]]:
    """The paragraphs from the meeting down to who submits the paper, each with its style; none for what is missing."""
    meeting, item = masthead.meeting, masthead.agenda
    lines = [
        (looks.MEETING, meeting.name if meeting else ""),
        (looks.SESSION, session_line(meeting, language) if meeting else ""),
        (looks.AGENDA, agenda_line(item, language) if item else ""),
        (looks.AGENDA_TITLE, item.title if item else ""),
        (looks.AGENDA_SUB_TITLE, item.sub_title if item else ""),
        ("Title", masthead.title),
        (looks.SUBMITTER, masthead.submitted_by),
    ]
    yield from ((style, text) for style, text in lines if text)


def add_summary(
    word: WordDocument, document: Document, summary: Summary, *, width: Length, bullets: int, say: Say
) -> None:
    """The frame with its rows; `bullets` is the list that bulleted rows belong to."""
    made = empty_table(word, _SUMMARY_SHARES, width, right_to_left=document.right_to_left)
    head = made.add_row()
    _cell(head.cells[0].merge(head.cells[1]), looks.SUMMARY_HEAD, SUMMARY[document.language], say)
    rows = [head]
    for line in summary.rows:
        row = made.add_row()
        _cell(row.cells[0], looks.SUMMARY_LABEL, line.label, say)
        _content(row.cells[1], line, bullets, say)
        rows.append(row)
    rule(rows[0], "top", THIN)
    rule(rows[-1], "bottom", THIN)
    for row in rows:
        draw_side(row.cells[0], "left", THIN)
        draw_side(row.cells[-1], "right", THIN)
    word.add_paragraph(style="Normal")  # what follows would grow into the frame


def _content(cell: _Cell, line: SummaryRow, bullets: int, say: Say) -> None:
    paragraph = cell.paragraphs[0]
    for number, text in enumerate(line.content):
        if number:
            paragraph = cell.add_paragraph()
        paragraph.style = looks.SUMMARY_BULLET if line.bullets else looks.SUMMARY_TEXT
        say(paragraph, text)
        if line.bullets:
            put_in_list(paragraph, bullets)
