"""The lines of a page with drawn tables: each cell is read by itself, the text above, between and below as ever."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from servanda.papers.pdf_reading.directions import is_right_to_left
from servanda.papers.pdf_reading.grids import Grid
from servanda.papers.pdf_reading.layout import Torn, lines_on, words_in
from servanda.papers.pdf_reading.signs import Sign

YEAR = 4
"""Figures of a year."""
_BROKEN_DAY = re.compile(r"(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{1,3} \d{1,3}(?!\d)")
UP = 0.25
"""Of the size of the type: a point within a letter, above the line it stands on."""


def lines_around(
    signs: Sequence[Sign], grids: Sequence[Grid], torn: Torn | None = None
) -> list[dict[str, Any]]:
    """The lines of a page from top to bottom, tables counted from 1; `torn` is one that may go on at its head."""
    right_to_left = is_right_to_left("".join(sign.text for sign in signs))
    left = list(signs)
    found: list[dict[str, Any]] = []
    for grid in grids:
        inside = [sign for sign in left if grid.holds(*_point(sign))]
        if not inside:
            continue
        above = [sign for sign in left if sign.y > grid.top and not grid.holds(*_point(sign))]
        taken = {*inside, *above}
        left = [sign for sign in left if sign not in taken]
        found += lines_on(above, _last(found), None if found else torn)
        found += _rows(grid, inside, _last(found) + 1, right_to_left=right_to_left)
    return found + lines_on(left, _last(found), None if found else torn)


def _last(lines: Sequence[dict[str, Any]]) -> int:
    return max((line["table"] for line in lines), default=0)


def _point(sign: Sign) -> tuple[float, float]:
    return (sign.left + sign.right) / 2, sign.y + UP * sign.size


def _rows(grid: Grid, signs: Sequence[Sign], table: int, *, right_to_left: bool) -> list[dict[str, Any]]:
    """The rows of a table in the order of reading; a cell that goes over several says so in the first one only."""
    rows = [[""] * (len(grid.uprights) - 1) for _ in range(len(grid.levels) - 1)]
    printed: dict[tuple[int, int], list[Sign]] = defaultdict(list)
    for sign in signs:
        printed[grid.beginnings[grid.box_of(*_point(sign))]].append(sign)
    for (row, column), inside in printed.items():
        rows[row][column] = _words(inside, right_to_left=right_to_left)
    said = [row[::-1] if right_to_left else row for row in rows if any(row)]
    return [
        {
            "text": " ".join(cell for cell in row if cell),
            "cells": row,
            "gap": place == 0,
            "table": table,
            "edges": list(grid.uprights),
        }
        for place, row in enumerate(said)
    ]


def _words(signs: Sequence[Sign], *, right_to_left: bool) -> str:
    words = words_in(signs, right_to_left=right_to_left)
    return _BROKEN_DAY.sub(lambda found: _whole_day(found[0]), words)


def _whole_day(broken: str) -> str:
    """A day that a narrow cell breaks within its year: 30/04/20 18."""
    day = broken.replace(" ", "")
    return day if len(re.split(r"[./-]", day)[-1]) == YEAR else broken
