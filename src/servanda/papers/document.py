"""A paper as what it consists of: a masthead, headings, paragraphs, lists, tables, the parts of a letter.

One document, three writers: `papers.docx.write` for Word, `papers.pdf.write` for PDF, `papers.html.write` for pages.
None knows what the paper is about. Figures and dates come in as `papers.numbers` and `papers.dates` write them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.papers.blocks import (
    Align,
    Bullets,
    Figure,
    Heading,
    Item,
    Items,
    PageBreak,
    Paragraph,
    Rule,
    Table,
    Title,
)
from servanda.papers.document_text import Run, Text
from servanda.papers.drawings import checked
from servanda.papers.languages import CODES, RIGHT_TO_LEFT
from servanda.papers.letter_parts import Addressee, Letterhead, Reference, Signature
from servanda.papers.masthead import AgendaItem, Distribution, Masthead, Session, Summary, SummaryRow

DEEPEST_HEADING = 5

Block = (
    Masthead
    | Summary
    | Title
    | Heading
    | Paragraph
    | Items
    | Bullets
    | Table
    | Figure
    | Letterhead
    | Reference
    | Addressee
    | Signature
    | Rule
    | PageBreak
)


@dataclass(frozen=True)
class Document:
    """A paper in one language. `title` is what programs show as its name; a `Title` block is what the page shows."""

    language: str
    title: str
    blocks: Sequence[Block]
    author: str = ""
    symbol: str = ""
    """At the head of each page from the second on; without it, the symbol of the masthead."""
    dated: dt.date | None = None
    """The day written into the file's properties; without it none is. The clock is never asked."""
    close: bool = False
    """Set in small type with little room between: a note that is taken along on a page or two."""

    def __post_init__(self) -> None:
        if self.language not in CODES:
            raise ValueError(f"no language “{self.language}” here; use one of {', '.join(CODES)}")
        if not self.title.strip():
            raise ValueError("a paper needs a title: programs that read it aloud begin with it")
        if any(isinstance(block, Masthead) for block in self.blocks[1:]):
            raise ValueError("the masthead is the first block of a paper, and there is one")
        level = 0
        for heading in (block for block in self.blocks if isinstance(block, Heading)):
            if not 1 <= heading.level <= min(level + 1, DEEPEST_HEADING):
                raise ValueError(
                    f"heading “{heading.text}”: level {heading.level} cannot follow level {level}"
                )
            level = heading.level
        for block in self.blocks:
            _check(block)

    @property
    def right_to_left(self) -> bool:
        """Whether the language is read from right to left."""
        return self.language in RIGHT_TO_LEFT

    @property
    def masthead(self) -> Masthead | None:
        """The masthead, which makes the paper one for a meeting: in smaller type, with numbers in the margin."""
        first = self.blocks[0] if self.blocks else None
        return first if isinstance(first, Masthead) else None

    @property
    def running_symbol(self) -> str:
        """The symbol at the head of each page from the second on."""
        return self.symbol or (self.masthead.symbol if self.masthead else "")


def _check(block: Block) -> None:
    match block:
        case Table():
            _check_table(block)
        case Figure():
            if not block.alternative.strip():
                raise ValueError(f"figure “{block.caption}”: say in words what it shows")
            checked(block.svg)
        case Masthead() if not block.title.strip() or block.original not in ("", *CODES):
            raise ValueError(f"masthead: a title, and as original one of {', '.join(CODES)} or nothing")


def _check_table(table: Table) -> None:
    columns = len(table.header)
    if not columns or any(len(row) != columns for row in table.rows):
        raise ValueError(f"table “{table.caption}”: each row needs as many cells as the header, {columns}")
    if table.widths and len(table.widths) != columns:
        raise ValueError(f"table “{table.caption}”: {len(table.widths)} widths for {columns} columns")


__all__ = [
    "Addressee",
    "AgendaItem",
    "Align",
    "Block",
    "Bullets",
    "Distribution",
    "Document",
    "Figure",
    "Heading",
    "Item",
    "Items",
    "Letterhead",
    "Masthead",
    "PageBreak",
    "Paragraph",
    "Reference",
    "Rule",
    "Run",
    "Session",
    "Signature",
    "Summary",
    "SummaryRow",
    "Table",
    "Text",
    "Title",
]
