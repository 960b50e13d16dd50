"""Tables whose cells are drawn: which rules of a page make one grid, and which of its boxes are one cell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from servanda.papers.pdf_reading.rules import Rule

NEAR = 2.5
"""In points: rules so close are one; ends so close touch."""
LEAST_COLUMNS = 2
"""A box with one column is a frame around text."""
HALF = 0.5
MOST_BOXES, MOST_WHOLE = 10_000, 1_500
"""Of one grid, and rules of one page: a drawing on squared paper is no table."""


@dataclass(frozen=True)
class Cell:
    """A cell: the rows and columns it goes over, counted from the top and from the left, from 0."""

    rows: range
    columns: range


@dataclass(frozen=True)
class Grid:
    """A drawn table: its upright rules from left to right, its level ones from the top down, its cells."""

    uprights: Sequence[float]
    levels: Sequence[float]
    cells: Sequence[Cell]

    @property
    def top(self) -> float:
        """The height of its upper edge."""
        return self.levels[0]

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies within its edges."""
        return self.uprights[0] <= x <= self.uprights[-1] and self.levels[-1] <= y <= self.levels[0]

    def box_of(self, x: float, y: float) -> tuple[int, int]:
        """The row and the column of a point within its edges."""
        row = bisect_left(self.levels, -y, 1, len(self.levels) - 1, key=lambda level: -level) - 1
        column = bisect_right(self.uprights, x, 1, len(self.uprights) - 1) - 1
        return row, column

    @cached_property
    def beginnings(self) -> Mapping[tuple[int, int], tuple[int, int]]:
        """Of each box the first one of its cell."""
        return {
            (row, column): (cell.rows[0], cell.columns[0])
            for cell in self.cells
            for row in cell.rows
            for column in cell.columns
        }


def grids_of(rules: Sequence[Rule]) -> list[Grid]:
    """The grids of two columns or more, from the top of the page down."""
    whole = _whole(rules)
    if len(whole) > MOST_WHOLE:
        return []
    grids = (_grid(together) for together in _touching(whole))
    return sorted((grid for grid in grids if grid), key=lambda grid: -grid.top)


def _whole(rules: Sequence[Rule]) -> list[Rule]:
    """Rules drawn in pieces, or cell by cell, put together."""
    whole: list[Rule] = []
    for level in (True, False):
        drawn = sorted((rule for rule in rules if rule.level == level), key=lambda rule: rule.place)
        for together in _close(drawn):
            whole += _joined(together)
    return whole


def _close(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Rules in their order of place, those at one place together."""
    group: list[Rule] = []
    for rule in rules:
        if group and rule.place - group[0].place > NEAR:
            yield group
            group = []
        group.append(rule)
    if group:
        yield group


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """Rules at one place; those that follow each other are one."""
    joined: list[Rule] = []
    for rule in sorted(rules, key=lambda one: one.start):
        if joined and rule.start <= joined[-1].end + NEAR:
            joined[-1] = joined[-1]._replace(end=max(joined[-1].end, rule.end))
        else:
            joined.append(rule)
    return joined


def _touching(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Rules in groups of which each crosses or meets another."""
    left = list(rules)
    while left:
        group, edge = [], [left.pop()]
        while edge:
            rule = edge.pop()
            group.append(rule)
            met = [other for other in left if other.level != rule.level and _meet(rule, other)]
            edge += met
            left = [other for other in left if other not in met]
        yield group


def _meet(one: Rule, other: Rule) -> bool:
    return (
        one.start - NEAR <= other.place <= one.end + NEAR
        and other.start - NEAR <= one.place <= other.end + NEAR
    )


def _grid(rules: Sequence[Rule]) -> Grid | None:
    uprights = _places(rule.place for rule in rules if not rule.level)
    levels = _places(rule.place for rule in rules if rule.level)[::-1]
    columns, rows = len(uprights) - 1, len(levels) - 1
    if columns < LEAST_COLUMNS or rows < 1 or columns * rows > MOST_BOXES:
        return None
    return Grid(uprights, levels, list(_cells(rules, uprights, levels)))


def _places(places: Iterable[float]) -> list[float]:
    """Distinct places in their order; those close to each other are one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > NEAR:
            found.append(place)
    return found


def _cells(rules: Sequence[Rule], uprights: Sequence[float], levels: Sequence[float]) -> Iterator[Cell]:
    """Boxes with no rule between them are one cell."""
    columns, rows = list(pairwise(uprights)), list(pairwise(levels))
    right_of = [
        [rule for rule in rules if not rule.level and _is_at(rule, right)] for _left, right in columns
    ]
    below = [[rule for rule in rules if rule.level and _is_at(rule, low)] for _high, low in rows]
    taken: set[tuple[int, int]] = set()
    for row, (high, low) in enumerate(rows):
        for column, (left, right) in enumerate(columns):
            if (row, column) in taken:
                continue
            last = column
            while last + 1 < len(columns) and not _any_covers(right_of[last], (low + high) * HALF):
                last += 1
            deep = row
            while deep + 1 < len(rows) and not _any_covers(below[deep], (left + right) * HALF):
                deep += 1
            taken |= {(each, at) for each in range(row, deep + 1) for at in range(column, last + 1)}
            yield Cell(range(row, deep + 1), range(column, last + 1))


def _is_at(rule: Rule, place: float) -> bool:
    return abs(rule.place - place) <= NEAR


def _any_covers(rules: Sequence[Rule], at: float) -> bool:
    return any(rule.start - NEAR <= at <= rule.end + NEAR for rule in rules)
