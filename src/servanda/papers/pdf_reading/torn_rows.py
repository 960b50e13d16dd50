"""The first row on a page: a row of its own, or the rest of the row that the end of the page before tore."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

_ENDS = tuple(".;:!?…؛؟。；：！？")
_BULLETS = "•●▪◦–—-"
_CLOSING = "\"'”’»)）」』]"
_ENOUGH_ROWS, _SURELY = 2, 3
"""Rows, the head among them, that show which columns are always filled."""


class Verdict(Enum):
    """What the row is."""

    ROW = auto()
    """A row of its own."""
    REST = auto()
    """The rest of the row before."""
    DOUBTFUL = auto()
    """Either."""


def judged(piece: Sequence[str], rows: Sequence[Sequence[str]]) -> Verdict:
    """What the first row of a page is, after `rows` of the same table, its head among them.

    A figure under a figure begins a row. It is the rest of the row before where each of its cells goes on with one
    that had not ended, in small letters that no cell began with; or where it has no label and lacks what every row
    before has: two columns, or one where a list of bullets goes on, or in a script without small letters. Where it
    lacks a column otherwise it is a doubt.
    """
    if not rows or len(piece) != len(rows[-1]) or not any(piece):
        return Verdict.ROW
    pairs = [(before, cell) for before, cell in zip(rows[-1], piece, strict=True) if cell]
    if any(before[-1:].isdecimal() and cell[0].isdecimal() for before, cell in pairs):
        return Verdict.ROW
    goes_on = all(before for before, _cell in pairs)
    are_open = goes_on and not any(_has_ended(before) for before, _cell in pairs)
    if are_open and all(cell[0].islower() and not before[0].islower() for before, cell in pairs):
        return Verdict.REST
    lacking = _lacking(piece, rows)
    if not lacking:
        return Verdict.ROW
    caseless = all(cell[0].isalpha() and not cell[0].isupper() for _before, cell in pairs)
    listed = all(cell[0] in _BULLETS and before[0] in _BULLETS for before, cell in pairs)
    surely = (goes_on and (listed or (lacking > 1 and len(rows) >= _SURELY))) or (are_open and caseless)
    return Verdict.REST if surely and not piece[0] else Verdict.DOUBTFUL


def _has_ended(cell: str) -> bool:
    return cell.rstrip(_CLOSING).endswith(_ENDS)


def _lacking(piece: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """How many of its columns are empty that are filled in every row before."""
    if len(rows) < _ENOUGH_ROWS:
        return 0
    return sum(not cell and all(row[place] for row in rows) for place, cell in enumerate(piece))


def put_together(row: Sequence[str], piece: Sequence[str]) -> list[str]:
    """The cells of a torn row, whole again."""
    return [f"{above} {below}".strip() for above, below in zip(row, piece, strict=True)]
