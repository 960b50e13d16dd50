"""Masthead and summary of a Word paper: tables for what stands side by side, paragraphs for the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.table import _Cell

from servanda.papers.document import Masthead, Run, Summary, SummaryRow, Text
from servanda.papers.docx import looks
from servanda.papers.docx.paper import Paper
from servanda.papers.docx.runs import put_in_list
from servanda.papers.docx.tables import HEAVY, THIN, draw_side, empty_table, rule
from servanda.papers.masthead_words import DRAFT, SUMMARY, agenda_line, corner, session_line

_SHARES = (65.0, 35.0)
_SUMMARY_SHARES = (24.0, 76.0)
_GAP, _HEIGHT = Pt(8), Cm(2.6)


def add_masthead(paper: Paper, masthead: Masthead) -> None:
    """Symbol over a thin rule; organ, distribution, date and languages over a heavy one; meeting, item, title."""
    language = paper.document.language
    made = empty_table(paper.word, _SHARES, paper.width, right_to_left=paper.right_to_left)
    _to_the_edge(made)
    above, below = made.add_row(), made.add_row()
    place = masthead.symbol or (DRAFT[language] if masthead.draft else "")
    _fill(paper, above.cells[1], looks.SYMBOL, [Run(place, left_to_right=bool(masthead.symbol))])
    _fill(paper, below.cells[0], looks.ORGAN, masthead.organ)
    _corner(paper, below.cells[1], masthead)
    below.height = _HEIGHT
    rule(above, "bottom", THIN)
    rule(below, "bottom", HEAVY)
    for style, text in _lines(masthead, language):
        if style == "Title":
            paper.titled(text, masthead.remarks)
        else:
            paper.paragraph(text, style)


def _to_the_edge(table: Any) -> None:
    """Let the text of the cells begin and end where the lines of the paper do."""
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(
        parse_xml(
            f'<w:tblCellMar {nsdecls("w")}><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        )
    )


def _fill(paper: Paper, cell: _Cell, style: str, text: Text) -> None:
    paper.say(paper.styled(cell.paragraphs[0], style), text)


def _corner(paper: Paper, cell: _Cell, masthead: Masthead) -> None:
    printed = corner(masthead, paper.document.language)
    lines = [(looks.CORNER, line) for line in printed.handling]
    lines += [(looks.CORNER_LANGUAGE, line) for line in printed.versions]
    paragraph = cell.paragraphs[0]
    for number, (style, line) in enumerate(lines):
        if number:
            paragraph = cell.add_paragraph()
        paper.styled(paragraph, style)
        if number in (0, len(printed.handling)):
            paragraph.paragraph_format.space_before = _GAP
        if paper.right_to_left:  # the end of its lines, where English ones begin
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paper.say(paragraph, [Run(line, left_to_right=printed.language != paper.document.language)])


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


def add_summary(paper: Paper, summary: Summary) -> None:
    """The frame with its rows: labels at the side where reading begins."""
    made = empty_table(paper.word, _SUMMARY_SHARES, paper.width, right_to_left=paper.right_to_left)
    head = made.add_row()
    whole = head.cells[0].merge(head.cells[1])
    _fill(paper, whole, looks.SUMMARY_HEAD, SUMMARY[paper.document.language])
    rows = [head]
    for line in summary.rows:
        row = made.add_row()
        _fill(paper, row.cells[0], looks.SUMMARY_LABEL, line.label)
        _content(paper, row.cells[1], line)
        rows.append(row)
    rule(rows[0], "top", THIN)
    rule(rows[-1], "bottom", THIN)
    for row in rows:
        draw_side(row.cells[0], "left", THIN)
        draw_side(row.cells[-1], "right", THIN)
    paper.word.add_paragraph()  # what follows would grow into the frame


def _content(paper: Paper, cell: _Cell, line: SummaryRow) -> None:
    paragraph = cell.paragraphs[0]
    for number, text in enumerate(line.content):
        if number:
            paragraph = cell.add_paragraph()
        paper.styled(paragraph, looks.SUMMARY_BULLET if line.bullets else looks.SUMMARY_TEXT)
        paper.say(paragraph, text)
        if line.bullets:
            put_in_list(paragraph._p, paper.lists.summary)
