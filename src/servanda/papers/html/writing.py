"""A `Document` as one HTML element, in the order in which it is read, styled by the page that shows it.

Colours, sizes and places belong to the page's style sheet: there are classes, and no style. Numbers are written out,
as they are in PDF, so that a copied paragraph keeps its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatchmethod
from html import escape

from servanda.papers.document import (
    Addressee,
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
    SummaryRow,
    Table,
    Text,
    Title,
)
from servanda.papers.drawings import described
from servanda.papers.html.mastheads import masthead, title
from servanda.papers.html.notes import Notes, remark_notes
from servanda.papers.html.tables import table
from servanda.papers.html.texts import element, lines, said, words
from servanda.papers.masthead_words import SUMMARY
from servanda.papers.numbering import Counter, letter_item, number_item

DEEPEST = 6


def write(document: Document, *, first_level: int = 1, prefix: str = "paper") -> str:
    """The document as <article>. `first_level` is the level of its title's heading on the page that shows it.

    `prefix` begins the ids of notes: two papers on one page need two. Everything that the paper says is escaped.
    """
    writer = _Writer(document.language, first_level, prefix)
    content = "\n".join(writer.of(block) for block in document.blocks)
    direction = "rtl" if document.right_to_left else "ltr"
    return element(
        "article",
        f"\n{content}\n{writer.remarks.listed()}{writer.notes.listed()}",
        class_="paper",
        lang=document.language,
        dir=direction,
    )


class _Writer:
    """Writes block after block of one paper."""

    def __init__(self, language: str, first_level: int, prefix: str) -> None:
        self.language, self.first_level = language, first_level
        self.counter = Counter(language)
        self.notes = Notes(language, prefix)
        self.remarks = remark_notes(language, f"{prefix}-title")
        self.tables = 0
        self.prefix = prefix

    @singledispatchmethod
    def of(self, block: Block) -> str:
        """The markup of a block."""
        raise TypeError(f"{type(block).__name__} is no block of a paper")

    @of.register
    def _masthead(self, block: Masthead) -> str:
        return masthead(block, self.language, self.remarks, heading=self._heading_element(0))

    @of.register
    def _summary(self, block: Summary) -> str:
        rows = "".join(
            element("dt", words(row.label)) + element("dd", self._content(row)) for row in block.rows
        )
        head = element("p", words(SUMMARY[self.language]), class_="paper-summary-head")
        return element("section", head + element("dl", rows), class_="paper-summary")

    def _content(self, row: SummaryRow) -> str:
        return self._list(row.content) if row.bullets else "".join(
            element("p", self._said(text)) for text in row.content
        )  # fmt: skip

    @of.register
    def _title(self, block: Title) -> str:
        return title(block.text, block.remarks, self.remarks, heading=self._heading_element(0))

    @of.register
    def _heading(self, block: Heading) -> str:
        number = element("span", escape(self.counter.heading(block.level)), class_="paper-number") + " "
        level = self.first_level + block.level
        return element(
            self._heading_element(block.level),
            (number if block.numbered else "") + words(block.text),
            aria_level=str(level) if level > DEEPEST else "",
        )

    def _heading_element(self, level: int) -> str:
        return f"h{min(self.first_level + level, DEEPEST)}"

    @of.register
    def _paragraph(self, block: Paragraph) -> str:
        number = ""
        if block.numbered:
            number = element("span", escape(self.counter.paragraph()), class_="paper-number") + " "
        return element(
            "p", number + self._said(block.text), class_=f"paper-{block.align.value}" + " small" * block.small
        )

    @of.register
    def _items(self, block: Items) -> str:
        marks = (letter_item, number_item)
        rows = "".join(
            element(
                "li",
                element("span", escape(marks[depth](place, self.language)), class_="paper-number")
                + " "
                + self._said(text),
                class_="paper-below" if depth else "",
            )
            for depth, place, text in block.lines()
        )
        # The letters are part of the text; without the role some browsers read a list without marks as none.
        return element("ul", rows, class_="paper-items", role="list")

    @of.register
    def _bullets(self, block: Bullets) -> str:
        return self._list(block.items)

    def _list(self, items: Sequence[Text]) -> str:
        return element("ul", "".join(element("li", self._said(item)) for item in items))

    @of.register
    def _table(self, block: Table) -> str:
        self.tables += 1
        return table(block, self.language, prefix=f"{self.prefix}-table-{self.tables}")

    @of.register
    def _figure(self, block: Figure) -> str:
        picture = described(block.svg, block.alternative)
        caption = element("figcaption", words(block.caption)) if block.caption else ""
        note = element("p", words(block.note), class_="paper-note") if block.note else ""
        return element("figure", caption + picture + note)

    @of.register
    def _letterhead(self, block: Letterhead) -> str:
        name = element("p", words(block.name), class_="paper-organ")
        return element("header", name + element("p", lines(block.lines)), class_="paper-letterhead")

    @of.register
    def _reference(self, block: Reference) -> str:
        reference = said([Run(block.reference, left_to_right=True)])
        return element("p", f"{reference} {element('span', words(block.date))}", class_="paper-reference")

    @of.register
    def _addressee(self, block: Addressee) -> str:
        return element("p", lines(block.lines), class_="paper-addressee")

    @of.register
    def _signature(self, block: Signature) -> str:
        return element(
            "p", lines(line for line in (block.name, block.function) if line), class_="paper-signature"
        )

    @of.register
    def _rule(self, _block: Rule) -> str:
        return '<hr class="paper-rule">'

    @of.register
    def _page_break(self, _block: PageBreak) -> str:
        return '<div class="paper-page-break"></div>'

    def _said(self, text: Text) -> str:
        return said(text, self.notes.mark)
