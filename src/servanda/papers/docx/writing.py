"""A `Document` as a Word file. The same document gives the same bytes."""

from __future__ import annotations

from functools import singledispatchmethod

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Length, Pt

from servanda.papers.document import (
    Addressee,
    Align,
    Block,
    Bullets,
    Document,
    Figure,
    Heading,
    Items,
    Letterhead,
    Masthead,
    PageBreak,
    Paragraph,
    Reference,
    Rule,
    Run,
    Signature,
    Summary,
    Table,
    Title,
)
from servanda.papers.docx import looks
from servanda.papers.docx.figures import add_figure
from servanda.papers.docx.mastheads import add_masthead, add_summary
from servanda.papers.docx.pages import underline
from servanda.papers.docx.paper import Paper
from servanda.papers.docx.runs import put_in_list
from servanda.papers.docx.table_notes import TableNotes
from servanda.papers.docx.tables import add_table
from servanda.papers.numbering import letter_item, number_item
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


class _Writer(Paper):
    """Adds block after block."""

    @singledispatchmethod
    def add(self, block: Block) -> None:
        """Add a block after those before it."""
        raise TypeError(f"{type(block).__name__} is no block of a paper")

    @add.register
    def _masthead(self, block: Masthead) -> None:
        add_masthead(self, block)

    @add.register
    def _summary(self, block: Summary) -> None:
        add_summary(self, block)

    @add.register
    def _title(self, block: Title) -> None:
        self.titled(block.text, block.remarks)

    @add.register
    def _heading(self, block: Heading) -> None:
        style = f"Heading {block.level}"
        if block.numbered:
            self.counted(
                block.text, style, self.counter.heading(block.level), self.lists.headings, block.level - 1
            )
        else:
            self.paragraph(block.text, style)

    @add.register
    def _text(self, block: Paragraph) -> None:
        if block.numbered:
            number = self.counter.paragraph()
            made = self.counted(block.text, looks.NUMBERED, number, self.lists.numbered)
        else:
            made = self.paragraph(block.text, looks.SMALL if block.small else looks.BODY)
        made.alignment = _ALIGNMENTS[block.align]
        if self.document.language == "zh" and block.align == Align.JUSTIFIED and not block.numbered:
            made.paragraph_format.first_line_indent = Pt(2 * self.manner.size)

    @add.register
    def _items(self, block: Items) -> None:
        number = self.lists.items()
        for depth, place, text in block.lines():
            mark = (letter_item, number_item)[depth](place, self.document.language)
            style = (looks.ITEM, looks.ITEM_BELOW)[depth]
            self.counted(text, style, mark, number, depth).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY

    @add.register
    def _bullets(self, block: Bullets) -> None:
        for item in block.items:
            made = self.paragraph(item, looks.BULLET)
            put_in_list(made._p, self.lists.bullets)
        if block.items:
            made.paragraph_format.space_after = looks.AFTER_LIST

    @add.register
    def _table(self, block: Table) -> None:
        if block.caption:
            self.paragraph(block.caption, "Caption")
        if block.headnote:
            self.paragraph(f"({block.headnote})", looks.HEADNOTE)
        notes = TableNotes(self)
        add_table(self.word, block, self.width, right_to_left=self.right_to_left, write=notes.say)
        notes.add()
        self.paragraph(block.note, looks.TABLE_NOTE)  # empty too: two tables in a row would grow together

    @add.register
    def _figure(self, block: Figure) -> None:
        if block.caption:
            self.paragraph(block.caption, "Caption")
        add_figure(self.paragraph("", looks.FIGURE), block, self.width)
        if block.note:
            self.paragraph(block.note, looks.TABLE_NOTE)

    @add.register
    def _letterhead(self, block: Letterhead) -> None:
        self.paragraph(block.name, looks.LETTERHEAD_NAME)
        underline(self.paragraph("\n".join(block.lines), looks.LETTERHEAD))

    @add.register
    def _reference(self, block: Reference) -> None:
        made = self.styled(self.word.add_paragraph(), looks.REFERENCE)
        made.paragraph_format.tab_stops.add_tab_stop(self.width, looks.TAB_AT_END)
        self.say(made, [Run(block.reference, left_to_right=True), Run("\t"), Run(block.date)])

    @add.register
    def _addressee(self, block: Addressee) -> None:
        self.paragraph("\n".join(block.lines), looks.ADDRESSEE)

    @add.register
    def _signature(self, block: Signature) -> None:
        lines = "\n".join(line for line in (block.name, block.function) if line)
        self.paragraph(lines, looks.SIGNATURE)

    @add.register
    def _rule(self, _block: Rule) -> None:
        made = self.paragraph("", looks.CLOSING_RULE)
        side = Length((self.width - looks.RULE_WIDTH) // 2)
        made.paragraph_format.left_indent = made.paragraph_format.right_indent = side
        underline(made)

    @add.register
    def _page_break(self, _block: PageBreak) -> None:
        self.word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
