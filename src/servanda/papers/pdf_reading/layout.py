"""From signs with their places to lines: rows by height, spaces and cells by distance, and the order of reading."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from servanda.papers.pdf_reading.cells import Row, join_rows
from servanda.papers.pdf_reading.corridors import NARROW, Block, Measured, blocks
from servanda.papers.pdf_reading.directions import brackets_over_lines, is_right_to_left, read_in_order
from servanda.papers.pdf_reading.frames import Frame, frame_of, going_on
from servanda.papers.pdf_reading.heights import by_height
from servanda.papers.pdf_reading.signs import CELL, Sign, spread
from servanda.papers.pdf_reading.table_rows import rows_of

SPACE = 0.2
"""Of the size of the type: a space."""
SAME_SPOT = 0.05
"""In points: letter and vowel that the file draws as one."""
BULLETS = "•●▪◦"
EDGE = 1.25
"""Of the usual distance between lines: more is the edge of a paragraph."""


class Torn(NamedTuple):
    """The table that the page before ended with, and what at the head of a page is none of it."""

    frame: Frame
    is_furniture: Callable[[str], bool]


def lines_on(signs: Sequence[Sign], tables_before: int = 0, torn: Torn | None = None) -> list[dict[str, Any]]:
    """The lines of a page from top to bottom, tables counted on; `torn` is the table that may go on at its head."""
    kept = [sign for sign in signs if unicodedata.category(sign.text) != "Cf"]
    if not kept:
        return []
    right_to_left = is_right_to_left("".join(sign.text for sign in kept))
    lines = [line for line in by_height(kept) if any(not sign.text.isspace() for sign in line)]
    measured = [_measured(line) for line in lines]
    gaps = _gaps(measured)

    def before(place: int, cut: float) -> str:
        first = _read(_cut(lines[place], (cut,))[-1 if right_to_left else 0], right_to_left=right_to_left)
        return " ".join(first.split())

    def tables_from(start: int) -> list[Block]:
        below = blocks(measured[start:], lambda place, cut: before(place + start, cut))
        whole = (block._replace(first=block.first + start, end=block.end + start) for block in below)
        parted = (_without_bullet_columns(block, lines, right_to_left=right_to_left) for block in whole)
        return [block for block in parted if block.cuts]

    first = _first(lines, torn, right_to_left=right_to_left)
    tables = tables_from(first)
    rest = going_on(measured, first, torn.frame, tables) if torn else None
    tables = [rest, *tables_from(rest.end)] if rest else tables
    found: list[dict[str, Any]] = []
    done = 0
    for block in [*tables, Block(len(lines), len(lines), ())]:
        rows = [_row(line, right_to_left=right_to_left) for line in lines[done : block.first]]
        found += join_rows(rows, gaps[done : block.first], _last_table(found, tables_before))
        if block.cuts:
            held = slice(block.first, block.end)
            cells = [_cells(line, block.cuts, right_to_left=right_to_left) for line in lines[held]]
            frame = torn.frame if torn and block is rest else None
            of_table = rows_of(
                measured[held], cells, gaps[block.first], _last_table(found, tables_before) + 1, frame
            )
            frame = frame_of(measured[held], block.cuts, right_to_left=right_to_left, before=frame)
            found += [row | {"frame": frame, "goes_on": block is rest} for row in of_table]
        done = block.end
    return brackets_over_lines(found) if right_to_left else found


def _gaps(lines: Sequence[Measured]) -> list[bool]:
    steps = [above.y - below.y for above, below in pairwise(lines)]
    usual = median(steps) if steps else 0.0
    return [True, *(step > usual * EDGE for step in steps)]


def _without_bullet_columns(block: Block, lines: Sequence[Sequence[Sign]], *, right_to_left: bool) -> Block:
    """The table without the edge between bullets and their texts: they are one column."""
    rows = [_cells(line, block.cuts, right_to_left=right_to_left) for line in lines[block.first : block.end]]
    cuts = sorted(block.cuts, reverse=right_to_left)
    kept = [cut for place, cut in enumerate(cuts) if not _are_bullets({row[place] for row in rows} - {""})]
    return block._replace(cuts=tuple(sorted(kept)))


def _are_bullets(texts: set[str]) -> bool:
    return bool(texts) and texts <= set(BULLETS)


def _last_table(found: Sequence[dict[str, Any]], tables_before: int) -> int:
    return max([tables_before, *(line["table"] for line in found)])


def _first(lines: Sequence[Sequence[Sign]], torn: Torn | None, *, right_to_left: bool) -> int:
    """The first line that is no furniture of the page."""
    if torn is None:
        return 0
    texts = (_read(spread(line), right_to_left=right_to_left) for line in lines)
    return next((place for place, text in enumerate(texts) if not torn.is_furniture(text)), len(lines))


def words_in(signs: Sequence[Sign], *, right_to_left: bool) -> str:
    """What stands in a cell, its lines one after the other."""
    kept = [sign for sign in signs if unicodedata.category(sign.text) != "Cf"]
    lines = by_height(kept) if kept else []
    return " ".join(" ".join(_read(spread(line), right_to_left=right_to_left) for line in lines).split())


def _measured(signs: Sequence[Sign]) -> Measured:
    size = median(sign.size for sign in signs)
    extents: list[tuple[float, float]] = []
    for sign in sorted(signs, key=lambda sign: sign.left):
        if sign.text.isspace():
            continue
        if extents and sign.left - extents[-1][1] < NARROW * size:
            extents[-1] = (extents[-1][0], max(extents[-1][1], sign.right))
        else:
            extents.append((sign.left, sign.right))
    return Measured(signs[0].y, size, tuple(extents))


def _cut(signs: Sequence[Sign], cuts: Sequence[float]) -> list[list[Sign]]:
    """The signs from left to right in the columns between the cuts."""
    edges = [float("-inf"), *sorted(cuts), float("inf")]
    printed = spread(signs)
    return [[sign for sign in printed if start <= sign.left < stop] for start, stop in pairwise(edges)]


def _cells(signs: Sequence[Sign], cuts: Sequence[float], *, right_to_left: bool) -> list[str]:
    """The cells of a line in the order of reading."""
    texts = [" ".join(_read(part, right_to_left=right_to_left).split()) for part in _cut(signs, cuts)]
    return texts[::-1] if right_to_left else texts


def _read(signs: Sequence[Sign], *, right_to_left: bool) -> str:
    return read_in_order(_clusters(signs), right_to_left=right_to_left) if signs else ""


def _row(signs: Sequence[Sign], *, right_to_left: bool) -> Row:
    size = median(sign.size for sign in signs)
    segments = [
        (
            part[0].left,
            max(sign.right for sign in part),
            read_in_order(_clusters(part), right_to_left=right_to_left),
        )
        for part in _parted(spread(signs), size)
    ]
    said = [(left, right, " ".join(text.split())) for left, right, text in segments if text.strip()]
    return Row(signs[0].y, size, tuple(said[::-1] if right_to_left else said))


def _parted(signs: Sequence[Sign], size: float) -> Iterator[list[Sign]]:
    """The stretches of a line between distances as wide as those between cells."""
    part: list[Sign] = []
    edge = 0.0
    for sign in signs:
        blank = sign.text.isspace()
        if part and not blank and sign.left - edge > CELL * size:
            yield part
            part = []
        if part or not blank:
            part.append(sign)
        if not blank:
            edge = max(edge, sign.right) if len(part) > 1 else sign.right
    if part:
        yield part


def _clusters(signs: Sequence[Sign]) -> list[str]:
    """The signs with the spaces between them; marks above and below belong to the letter that they stand on."""
    letters = [sign for sign in signs if not unicodedata.combining(sign.text)] or list(signs)
    said = [sign.text for sign in letters]
    for mark in (sign for sign in signs if unicodedata.combining(sign.text)):
        said[_letter_under(mark, letters)] += mark.text
    out: list[str] = []
    edge = None
    for sign, text in zip(letters, said, strict=True):
        apart = edge is not None and min(sign.x, sign.left) - edge > SPACE * sign.size
        if apart and not sign.text.isspace() and out and not out[-1].isspace():
            out.append(" ")
        out.append(text)
        edge = sign.right
    return out


def _letter_under(mark: Sign, letters: Sequence[Sign]) -> int:
    places = [place for place, sign in enumerate(letters) if sign.text.isalpha()] or range(len(letters))
    together = [place for place in places if abs(letters[place].x - mark.x) < SAME_SPOT]
    if together:
        return together[0]
    # A mark is drawn after its letter: at the end where the next letter would begin.
    ends = "left" if unicodedata.bidirectional(letters[places[0]].text) in ("R", "AL") else "right"
    return min(places, key=lambda place: abs(getattr(letters[place], ends) - mark.x))
