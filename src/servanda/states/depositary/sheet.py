"""A status page taken out of its markup: texts and cells, nothing yet understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from servanda.papers.numbers import write_number
from servanda.states.depositary.upload import UnreadablePage

MAX_ROWS = 1_000
MAX_CELLS = 20
MAX_CELL_CHARACTERS = 2_000
MAX_MARKS = 100
MAX_FOOTNOTES = 1_000
MAX_FOOTNOTE_CHARACTERS = 200_000


@dataclass(frozen=True)
class Cell:
    """The text of a cell without its footnote marks, and the numbers of these."""

    text: str
    footnotes: Sequence[str] = ()


@dataclass(frozen=True)
class Sheet:
    """The parts of a page as printed; a part that the page lacks is "" or empty."""

    number: str
    title: str
    as_at: str
    signatories: str
    parties: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    footnotes: dict[str, str]
    repairs: Sequence[str] = field(default=())
    """Sentences on what had to be mended before the markup could be read."""


def refuse_excess(rows: Sequence[Sequence[Cell]], footnotes: dict[str, str]) -> None:
    """UnreadablePage where there is more than any status page holds."""
    if len(rows) > MAX_ROWS or len(footnotes) > MAX_FOOTNOTES:
        raise UnreadablePage(
            f"the page has {write_number(len(rows), 'en')} rows and {write_number(len(footnotes), 'en')} footnotes, "
            f"but at most {write_number(MAX_ROWS, 'en')} and {write_number(MAX_FOOTNOTES, 'en')} are read"
        )
    if any(len(text) > MAX_FOOTNOTE_CHARACTERS for text in footnotes.values()):
        raise UnreadablePage(
            f"the page has a footnote of more than {write_number(MAX_FOOTNOTE_CHARACTERS, 'en')} characters"
        )
    for number, row in enumerate(rows, start=1):
        if len(row) > MAX_CELLS or any(_is_overfull(cell) for cell in row):
            raise UnreadablePage(
                f"row {number} has {len(row)} cells, or one of more than "
                f"{write_number(MAX_CELL_CHARACTERS, 'en')} characters or {MAX_MARKS} footnotes: "
                "this is not a table of participants"
            )


def _is_overfull(cell: Cell) -> bool:
    return len(cell.text) > MAX_CELL_CHARACTERS or len(cell.footnotes) > MAX_MARKS
