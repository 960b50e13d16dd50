"""A `Document` as a Word file. The same document gives the same bytes."""

from __future__ import annotations

import io
from functools import singledispatchmethod

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Length, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from servanda.papers.document import (
    Addressee,
    Align,
    Block,
    Bullets,
    Document,
    Heading,
    Letterhead,
    PageBreak,
    Paragraph,
    Reference,
    Rule,
    Run,
    Signature,
    Table,
    Text,
    Title,
)
from servanda.papers.document_text import number_paragraph, runs
from servanda.papers.docx import styles
from servanda.papers.docx.blank import blank
from servanda.papers.docx.numbering import add_lists, put_in_list
from servanda.papers.docx.pages import set_page, turn_page, underline
from servanda.papers.docx.saving import save
from servanda.papers.docx.scripts import directed
from servanda.papers.docx.tables import add_table
from servanda.papers.packages import open_package

_ALIGNMENTS = {
    # Word takes left and right as start and end in a paragraph that runs from right to left.
    Align.START: WD_ALIGN_PARAGRAPH.LEFT,
    Align.END: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Align.JUSTIFIED: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def write(document: Document, base: bytes | None = None) -> bytes:
    """The document as .docx.

    `base` is a Word file of the house: its page, header, footer and styles stay, its text goes. RefusedPackage
    where it is beyond the bounds of `papers.packages`.
    """
    if base is not None:
        open_package(base)
    writer = _Writer(document, base)
    for block in document.blocks:
        writer.add(block)
    return writer.saved()


class _Writer:
    """One paper in the making."""

    def __init__(self, document: Document, base: bytes | None) -> None:
        self.document = document
        self.right_to_left = document.right_to_left
        self.word = docx.Document(io.BytesIO(base if base is not None else blank(document.language)))
        if base is None:
            set_page(self.word, document)
        else:
            self._empty()
            styles.prepare(self.word, document.language, keep=True)
        if self.right_to_left:
            turn_page(self.word)
        self.lists = add_lists(self.word)
        self.numbered = 0

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

    def paragraph(self, text: Text, style: str) -> WordParagraph:
        made = self.word.add_paragraph(style=style)
        self.say(made, text)
        return made

    def say(self, paragraph: WordParagraph, text: Text) -> None:
        """Put a text into a paragraph: each stretch a run of its own direction, line ends as line breaks."""
        if self.right_to_left:
            styles.mark_right_to_left(paragraph._p.get_or_add_pPr())
        for run in runs(text):
            for piece, right_to_left in directed(run, right_to_left=self.right_to_left):
                self._say_piece(paragraph, run, piece, right_to_left)

    def _say_piece(self, paragraph: WordParagraph, run: Run, piece: str, right_to_left: bool) -> None:
        made = paragraph.add_run(piece)
        font = made.font
        if run.bold:
            font.bold = font.cs_bold = True
        if run.italic and self.document.language != "zh":
            font.italic = True
        if right_to_left:
            font.rtl = True

    @singledispatchmethod
    def add(self, block: Block) -> None:
        """Add a block after those before it."""
        raise TypeError(f"{type(block).__name__} is no block of a paper")

    @add.register
    def _title(self, block: Title) -> None:
        self.paragraph(block.text, "Title")

    @add.register
    def _heading(self, block: Heading) -> None:
        self.paragraph(block.text, f"Heading {block.level}")

    @add.register
    def _text(self, block: Paragraph) -> None:
        made = self._numbered(block.text) if block.numbered else self.paragraph(block.text, styles.BODY)
        made.alignment = _ALIGNMENTS[block.align]
        if self.document.language == "zh" and block.align == Align.JUSTIFIED and not block.numbered:
            made.paragraph_format.first_line_indent = Pt(2 * styles.FACES["zh"].size)

    def _numbered(self, text: Text) -> WordParagraph:
        self.numbered += 1
        if self.document.language != "ar":
            made = self.paragraph(text, styles.NUMBERED)
            put_in_list(made, self.lists.numbered)
            return made
        made = self.paragraph(
            [Run(number_paragraph(self.numbered, "ar") + "\t"), *runs(text)], styles.NUMBERED
        )
        made.paragraph_format.tab_stops.add_tab_stop(styles.NUMBER_WIDTH)
        return made

    @add.register
    def _bullets(self, block: Bullets) -> None:
        for item in block.items:
            made = self.paragraph(item, styles.BULLET)
            put_in_list(made, self.lists.bullets)
        if block.items:
            made.paragraph_format.space_after = styles.AFTER_LIST

    @add.register
    def _table(self, block: Table) -> None:
        if block.caption:
            self.paragraph(block.caption, "Caption")
        add_table(self.word, block, self.width, right_to_left=self.right_to_left, write=self.say)
        self.paragraph(block.note, styles.TABLE_NOTE)  # empty too: two tables in a row would grow together

    @add.register
    def _letterhead(self, block: Letterhead) -> None:
        self.paragraph(block.name, styles.LETTERHEAD_NAME)
        underline(self.paragraph("\n".join(block.lines), styles.LETTERHEAD))

    @add.register
    def _reference(self, block: Reference) -> None:
        made = self.word.add_paragraph(style=styles.REFERENCE)
        made.paragraph_format.tab_stops.add_tab_stop(self.width, styles.TAB_AT_END)
        self.say(made, [Run(block.reference, left_to_right=True), Run("\t"), Run(block.date)])

    @add.register
    def _addressee(self, block: Addressee) -> None:
        self.paragraph("\n".join(block.lines), styles.ADDRESSEE)

    @add.register
    def _signature(self, block: Signature) -> None:
        lines = "\n".join(line for line in (block.name, block.function) if line)
        self.paragraph(lines, styles.SIGNATURE)

    @add.register
    def _rule(self, _block: Rule) -> None:
        made = self.paragraph("", styles.BODY)
        side = Length((self.width - styles.RULE_WIDTH) // 2)
        made.paragraph_format.left_indent = made.paragraph_format.right_indent = side
        underline(made)

    @add.register
    def _page_break(self, _block: PageBreak) -> None:
        self.word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def saved(self) -> bytes:
        """The file."""
        return save(self.word, self.document)
