"""A paper as what it consists of: headings, paragraphs, lists, tables, the parts of a letter.

One document, two writers: `papers.docx.write` for Word, `papers.pdf.write` for PDF. Neither knows what the paper
is about. Figures and dates come in as `papers.numbers` and `papers.dates` write them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from servanda.papers.document_text import Run, Text
from servanda.papers.languages import CODES, RIGHT_TO_LEFT

DEEPEST_HEADING = 3


class Align(StrEnum):
    """Where lines stand; start and end are as the language is read."""

    START = "start"
    END = "end"
    CENTRE = "centre"
    JUSTIFIED = "justified"


@dataclass(frozen=True)
class Title:
    """The title over the paper."""

    text: str


@dataclass(frozen=True)
class Heading:
    """A heading; no level may be skipped."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. Numbered ones count through the whole paper."""

    text: Text
    align: Align = Align.JUSTIFIED
    numbered: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list without an order."""

    items: Sequence[Text]


@dataclass(frozen=True)
class Table:
    """A table; `figures` are the places of columns, from 0, whose cells stand at the end of their column."""

    header: Sequence[Text]
    rows: Sequence[Sequence[Text]]
    caption: str = ""
    widths: Sequence[float] = ()
    """Shares of the line; without them all columns are equally wide."""
    figures: frozenset[int] = frozenset()
    total: bool = False
    """Whether the last row is the sum of those above."""
    note: str = ""


@dataclass(frozen=True)
class Letterhead:
    """Who writes: the name, and the lines of the address under it."""

    name: str
    lines: Sequence[str] = ()


@dataclass(frozen=True)
class Reference:
    """The reference of a letter and its date, on one line."""

    reference: str
    date: str


@dataclass(frozen=True)
class Addressee:
    """To whom a letter goes, line by line."""

    lines: Sequence[str]


@dataclass(frozen=True)
class Signature:
    """Room for a hand, then name and function. Without a name: room for initials and the stamp."""

    name: str = ""
    function: str = ""


@dataclass(frozen=True)
class Rule:
    """The short line that ends a paper."""


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


Block = (
    Title
    | Heading
    | Paragraph
    | Bullets
    | Table
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
    """At the head of each page from the second on."""
    dated: dt.date | None = None
    """The day written into the file's properties; without it none is. The clock is never asked."""

    def __post_init__(self) -> None:
        if self.language not in CODES:
            raise ValueError(f"no language “{self.language}” here; use one of {', '.join(CODES)}")
        if not self.title.strip():
            raise ValueError("a paper needs a title: programs that read it aloud begin with it")
        level = 0
        for heading in (block for block in self.blocks if isinstance(block, Heading)):
            if not 1 <= heading.level <= min(level + 1, DEEPEST_HEADING):
                raise ValueError(
                    f"heading “{heading.text}”: level {heading.level} cannot follow level {level}"
                )
            level = heading.level
        for table in (block for block in self.blocks if isinstance(block, Table)):
            _check_table(table)

    @property
    def right_to_left(self) -> bool:
        """Whether the language is read from right to left."""
        return self.language in RIGHT_TO_LEFT


def _check_table(table: Table) -> None:
    columns = len(table.header)
    if not columns or any(len(row) != columns for row in table.rows):
        raise ValueError(f"table “{table.caption}”: each row needs as many cells as the header, {columns}")
    if table.widths and len(table.widths) != columns:
        raise ValueError(f"table “{table.caption}”: {len(table.widths)} widths for {columns} columns")


__all__ = [
    "Addressee",
    "Align",
    "Block",
    "Bullets",
    "Document",
    "Heading",
    "Letterhead",
    "PageBreak",
    "Paragraph",
    "Reference",
    "Rule",
    "Run",
    "Signature",
    "Table",
    "Text",
    "Title",
]
