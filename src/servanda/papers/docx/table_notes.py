"""Notes of one table: marked a, b, c where they are called, listed under the table."""

from __future__ import annotations

from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from servanda.papers.document_text import Text
from servanda.papers.docx.looks import MARKED_NOTE, TABLE_MARK
from servanda.papers.docx.paper import Paper
from servanda.papers.numbering import mark_table_note


class TableNotes:
    """The notes called in one table; two calls of the same note share its mark."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._notes: list[str] = []

    def say(self, paragraph: WordParagraph, text: Text, style: str) -> None:
        """Put the text of a cell into its paragraph, in that style."""
        self._paper.say(self._paper.styled(paragraph, style), text, self._mark)

    def _mark(self, run: WordRun, note: str) -> None:
        if note not in self._notes:
            self._notes.append(note)
        self._type(run, self._notes.index(note) + 1)

    def _type(self, run: WordRun, place: int) -> None:
        run._r.style = self._paper.style_ids[TABLE_MARK]
        run.text = mark_table_note(place, self._paper.document.language)
        run.font.rtl = self._paper.right_to_left or None

    def add(self) -> None:
        """The notes under the table."""
        for place, note in enumerate(self._notes, start=1):
            made = self._paper.paragraph("", MARKED_NOTE)
            self._type(made.add_run(), place)
            self._paper.say(made, "\t" + note)
