"""A Word paper in the making: its paragraphs, the runs in them, its numbers and its notes."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import docx
from docx.oxml.ns import qn
from docx.shared import Cm, Length
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from servanda.papers.document import Document, Text
from servanda.papers.document_text import runs
from servanda.papers.docx import styles
from servanda.papers.docx.blank import blank
from servanda.papers.docx.footnotes import Footnotes
from servanda.papers.docx.looks import HELD, NOTE_MARK, NUMBER_MARK, NUMBER_WIDTH, manner_of
from servanda.papers.docx.numbering import Lists
from servanda.papers.docx.pages import set_page, turn_page
from servanda.papers.docx.runs import add_run, dress, put_in_list
from servanda.papers.docx.saving import save
from servanda.papers.docx.scripts import directed
from servanda.papers.numbering import Counter, mark_remark

Mark = Callable[[WordRun, str], None]
"""Makes a run the mark of a note that says something."""


class Paper:
    """The file, and how a text is put into it. `base` is the house paper, if there is one."""

    def __init__(self, document: Document, base: bytes | None) -> None:
        self.document = document
        self.right_to_left = document.right_to_left
        self.manner = manner_of(official=document.masthead is not None, close=document.close)
        empty = base if base is not None else blank(document.language, self.manner)
        self.word = docx.Document(io.BytesIO(empty))
        if base is None:
            set_page(self.word, document, self.manner)
        else:
            self._empty()
            styles.prepare(self.word, document.language, self.manner, keep=True)
        if self.right_to_left:
            turn_page(self.word)
        self.style_ids = {str(style.name): style.style_id for style in self.word.styles}
        self.lists = Lists(self.word, self.manner, document.language)
        self.counter = Counter(document.language)
        self.footnotes = Footnotes(self.word, self.style_ids, self.styled, self.say)

    def _empty(self) -> None:
        body = self.word.element.body
        for child in list(body):
            if child.tag != qn("w:sectPr"):
                body.remove(child)

    @property
    def width(self) -> Length:
        """The length of a line."""
        page = self.word.sections[0]
        return Length((page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0))

    def styled(self, paragraph: WordParagraph, style: str) -> WordParagraph:
        """The paragraph, dressed in a style of the paper: by its id, since the library looks names up one by one."""
        dress(paragraph._p, self.style_ids[style], right_to_left=self.right_to_left)
        return paragraph

    def paragraph(self, text: Text, style: str) -> WordParagraph:
        """A new paragraph at the end of the paper."""
        made = self.styled(self.word.add_paragraph(), style)
        self.say(made, text)
        return made

    def counted(self, text: Text, style: str, number: str, of_list: int, level: int = 0) -> WordParagraph:
        """A new paragraph that Word counts; in Arabic `number` is typed, on tabs where the others count."""
        made = self.styled(self.word.add_paragraph(), style)
        if self.document.language == "ar":
            self._type_number(made, number, style)
        else:
            put_in_list(made._p, of_list, level)
        self.say(made, text)
        return made

    def _type_number(self, paragraph: WordParagraph, number: str, style: str) -> None:
        add_run(paragraph._p, f"{number}\t", style=self.style_ids[NUMBER_MARK], right_to_left=True)
        look = self.manner.look(style)
        layout = paragraph.paragraph_format
        if style.startswith("Heading"):
            indent = layout.left_indent = Cm(look.indent or 1)
            layout.first_line_indent = Length(-indent)
        elif not look.hanging:
            layout.tab_stops.add_tab_stop(Length(Cm(look.indent) + NUMBER_WIDTH))

    def say(self, paragraph: WordParagraph, text: Text, mark: Mark | None = None) -> None:
        """Put a text into a paragraph: each stretch a run of its own direction, line ends as line breaks."""
        for run in runs(text):
            for piece, right_to_left in directed(run, right_to_left=self.right_to_left):
                add_run(
                    paragraph._p,
                    piece,
                    style=self.style_ids[HELD] if run.left_to_right else "",
                    bold=run.bold,
                    italic=run.italic and self.document.language != "zh",
                    right_to_left=right_to_left,
                )
            if run.footnote:
                (mark or self.footnotes.add)(paragraph.add_run(), run.footnote)

    def titled(self, text: Text, remarks: Sequence[str]) -> None:
        """The title, its remarks called by asterisks."""
        made = self.paragraph(text, "Title")
        for place, remark in enumerate(filter(None, remarks), start=1):
            if place > 1:
                add_run(made._p, "\u00a0", style=self.style_ids[NOTE_MARK], right_to_left=self.right_to_left)
            run = made.add_run()
            run.font.rtl = self.right_to_left or None
            self.footnotes.add_remark(run, mark_remark(place), remark)

    def saved(self) -> bytes:
        """The file."""
        self.footnotes.finish()
        return save(self.word, self.document)
