"""Lines of a table put together to rows: a cell may have several lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from servanda.papers.pdf_reading.corridors import Measured
from servanda.papers.pdf_reading.frames import Frame

_LOOSE, _PADDED = 1.2, 1.6
"""Of the closest distance between lines, of the size of the type: more is a new row."""
_FIGURE = re.compile(r"^[^\W\d_]{0,4}\s?[-−(]?\d[\d\s.,'’٬٫]*\)?\s?[^\W\d_]{0,4}$")
_NUMBERED = re.compile(r"^\w{0,12}\s?\d{1,3}[.-]\d")


def rows_of(
    lines: Sequence[Measured],
    cells: Sequence[Sequence[str]],
    gap: bool,
    table: int,
    before: Frame | None = None,
) -> list[dict[str, Any]]:
    """The rows as lines of the paper; `gap` is whether the table stands apart from what is above it.

    `before` is the frame of the rows that the table has on the page before.
    """
    found: list[list[str]] = []
    for line, new in zip(cells, _beginnings(lines, cells, before), strict=True):
        if new:
            found.append(list(line))
        else:
            found[-1] = [f"{above} {below}".strip() for above, below in zip(found[-1], line, strict=True)]
    return [
        {
            "text": " ".join(cell for cell in row if cell),
            "cells": row,
            "gap": gap and place == 0,
            "table": table,
        }
        for place, row in enumerate(found)
    ]


def _beginnings(
    lines: Sequence[Measured], cells: Sequence[Sequence[str]], before: Frame | None
) -> list[bool]:
    """Which lines begin a row: by the distance above them; where all are alike, by the figures and numbers in them."""
    steps = [above.y - below.y for above, below in pairwise(lines)]
    if before and before.spaced:
        return [True, *(step > before.closest * _LOOSE for step in steps)]
    if before and before.closest >= _PADDED * lines[0].size:
        return [True, *(step * _LOOSE >= before.closest for step in steps)]
    closest = min(steps, default=0.0)
    apart = [step > closest * _LOOSE for step in steps]
    if closest >= _PADDED * lines[0].size:
        return [True] * len(lines)
    if any(apart):
        return [True, *apart]
    starting = [any(_FIGURE.match(cell) or _NUMBERED.match(cell) for cell in line) for line in cells]
    if not any(starting[1:]):
        return [True] * len(lines)
    return [True, *(new or all(line) for new, line in zip(starting[1:], cells[1:], strict=True))]
