"""Tables that copying has laid flat: the cells of a row stand on one line, with nothing but a space between them.

A run of lines is taken for a budget's table where three of them or more hold words and one amount, the heads of columns
stand above them or one of them is the total, and nothing else stands between them but what goes on from a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from servanda.workplan.reading.budget.columns import names_column
from servanda.workplan.reading.budget.rows import is_in_kind, is_total
from servanda.workplan.reading.flat_rows import Cells, cells_of
from servanda.workplan.reading.lines import Line
from servanda.workplan.reading.markers import read_marks
from servanda.workplan.reading.marks import Mark
from servanda.workplan.reading.units import joined
from servanda.workplan.reading.words import Vocabulary

_LEAST_ROWS = 3
_MOST_BETWEEN = 4
"""So many lines of a note can stand between two rows."""
_LONGEST_HEAD = 12
"""Words in the head of a table."""
_OPENS = (Mark.LABEL, Mark.DOTTED, Mark.CHAPTER, Mark.CAPITAL, Mark.BULLET, Mark.LETTER)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the run, and its cells where it is a row."""

    line: Line
    cells: Cells | None


def with_rows(lines: Iterable[Line], vocabulary: Vocabulary) -> list[Line]:
    """The lines, those of a table laid flat as rows again: what stands before the amount, the amount, what follows."""
    given = list(lines)
    table = max((line.table for line in given), default=0)
    found: list[Line] = []
    place = 0
    while place < len(given):
        run = _run(given[place:], vocabulary)
        head = _head(found[-1], vocabulary) if run and found else ()
        if not _is_table(run, vocabulary, headed=bool(head)):
            found.append(given[place])
            place += 1
            continue
        table += 1
        if head:
            found[-1] = replace(found[-1], cells=head, table=table)
        found.extend(replace(line, table=table) for line in _rows(run, vocabulary))
        place += len(run)
    return found


def _run(lines: Sequence[Line], vocabulary: Vocabulary) -> list[_Row]:
    """The lines from the first on that can be one table, up to its last row."""
    run: list[_Row] = []
    last = 0
    for line in lines:
        cells = _cells(line, vocabulary)
        if not cells and (not run or not _can_stand_between(line, vocabulary)):
            break
        run.append(_Row(line, cells))
        if cells or is_in_kind(line.text, vocabulary):
            last = len(run)
        elif len(run) - last > _MOST_BETWEEN:
            break
    return run[:last]


def _cells(line: Line, vocabulary: Vocabulary) -> Cells | None:
    if not _can_stand_between(line, vocabulary):
        return None
    return cells_of(line.text, vocabulary)


def _can_stand_between(line: Line, vocabulary: Vocabulary) -> bool:
    if line.cells or line.heading:
        return False
    return read_marks(line.text, vocabulary).mark not in _OPENS


def _is_table(run: Sequence[_Row], vocabulary: Vocabulary, *, headed: bool) -> bool:
    rows = [row.cells for row in run if row.cells]
    return len(rows) >= _LEAST_ROWS and (headed or any(_is_total(cells, vocabulary) for cells in rows[1:]))


def _is_total(cells: Cells, vocabulary: Vocabulary) -> bool:
    """Whether the row holds the word for the total, on one side of its amount alone."""
    return bool(cells.before) != bool(cells.after) and is_total(cells.before or cells.after, vocabulary)


def _head(line: Line, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words of a line divided into three heads of columns, or two; none where it is no head."""
    words = line.text.split()
    if line.cells or not 1 < len(words) <= _LONGEST_HEAD:
        return ()
    for count in (2, 1):
        for cuts in combinations(range(1, len(words)), count):
            parts = _divided(words, cuts)
            if all(names_column(part, vocabulary) for part in parts):
                return (*parts, "")[:3]
    return ()


def _divided(words: Sequence[str], cuts: Sequence[int]) -> list[str]:
    edges = (0, *cuts, len(words))
    return [" ".join(words[start:end]) for start, end in pairwise(edges)]


def _rows(run: Sequence[_Row], vocabulary: Vocabulary) -> Iterator[Line]:
    """The rows, with what was broken over several lines put where it belongs."""
    backward = any(not row.cells.before for row in run if row.cells and _is_total(row.cells, vocabulary))
    rows: list[Line] = []
    waiting = ""
    for row, after in zip(run, (*run[1:], None), strict=True):
        text = row.line.text
        if row.cells:
            before = joined(waiting, row.cells.before, vocabulary.language)
            rows.append(replace(row.line, cells=(before, row.cells.amount, row.cells.after)))
            waiting = ""
        elif is_in_kind(text, vocabulary):
            rows.append(replace(row.line, cells=(text, "", "")))
        elif backward or waiting or _goes_on_below(after):
            waiting = joined(waiting, text, vocabulary.language)
        elif rows:
            rows[-1] = _with_more(rows[-1], text, vocabulary)
    yield from rows


def _goes_on_below(after: _Row | None) -> bool:
    return after is not None and after.cells is not None and after.cells.before[:1].islower()


def _with_more(row: Line, text: str, vocabulary: Vocabulary) -> Line:
    before, amount, after = row.cells
    return replace(row, cells=(before, amount, joined(after, text, vocabulary.language)))
