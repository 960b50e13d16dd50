"""What the text of a paper consists of: headings, paragraphs, lists, tables, pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from servanda.papers.document_text import Text


class Align(StrEnum):
    """Where lines stand; start and end are as the language is read."""

    START = "start"
    END = "end"
    CENTRE = "centre"
    JUSTIFIED = "justified"


@dataclass(frozen=True)
class Title:
    """The title over the paper; `remarks` on it are marked by asterisks and stand at the foot of the page."""

    text: str
    remarks: Sequence[str] = ()


@dataclass(frozen=True)
class Heading:
    """A heading; no level may be skipped. Numbered ones count I., A., 1., (a), (i) in the way of the language."""

    text: str
    level: int = 1
    numbered: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. Numbered ones count through the whole paper; a `small` one, never numbered, is a remark."""

    text: Text
    align: Align = Align.JUSTIFIED
    numbered: bool = False
    small: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list without an order."""

    items: Sequence[Text]


@dataclass(frozen=True)
class Item:
    """A lettered sub-paragraph with further ones, numbered (i), (ii), under it."""

    text: Text
    items: Sequence[Text] = ()


@dataclass(frozen=True)
class Items:
    """Sub-paragraphs under a paragraph, lettered in the way of the language. A bare text has none under it."""

    items: Sequence[Text | Item]

    def lines(self) -> list[tuple[int, int, Text]]:
        """The lines as printed: depth (0 or 1), place among its neighbours from 1, what it says."""
        lines: list[tuple[int, int, Text]] = []
        for place, item in enumerate(self.items, start=1):
            under = item.items if isinstance(item, Item) else ()
            lines.append((0, place, item.text if isinstance(item, Item) else item))
            lines.extend((1, number, text) for number, text in enumerate(under, start=1))
        return lines


@dataclass(frozen=True)
class Table:
    """A table; `figures` are the places of columns, from 0, whose cells stand at the end of their column.

    A footnote of a run in a cell becomes a note under the table, marked a, b, c; the same note has one mark.
    """

    header: Sequence[Text]
    rows: Sequence[Sequence[Text]]
    caption: str = ""
    widths: Sequence[float] = ()
    """Shares of the line; without them all columns are equally wide."""
    figures: frozenset[int] = frozenset()
    total: bool = False
    """Whether the last row is the sum of those above."""
    note: str = ""
    """A remark on the whole table, without a mark: its source, its day."""
    headnote: str = ""
    """Under the caption, in brackets: the unit or the currency."""


@dataclass(frozen=True)
class Figure:
    """A drawing with what it shows in words, for those who do not see it. `svg` as `papers.charts` draws it."""

    svg: str
    alternative: str
    caption: str = ""
    note: str = ""


@dataclass(frozen=True)
class Rule:
    """The short line that ends a paper."""


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""
