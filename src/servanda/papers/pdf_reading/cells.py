"""Rows of a page as lines and tables: which stretches are cells, and which rows are one row in several lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

Segment = tuple[float, float, str]
_MARK = re.compile(r"^(?:[•▪●◦–—*-]|[(]?[^\s()]{1,8}[).-]+|[IVXLCivxlc]+|[0-9\u0660-\u0669]{1,3})$")
"""What stands before an item: a bullet, 12., (a), IV., أولاً-."""
_LEADING = 1.35


def is_mark(text: str) -> bool:
    """Whether a text is what stands before an item of a list, and nothing else."""
    return bool(_MARK.match(text))


class Row(NamedTuple):
    """One line of print: its height, the size of its type, its stretches in the order of reading."""

    y: float
    size: float
    segments: tuple[Segment, ...]


def join_rows(rows: Sequence[Row], gaps: Sequence[bool], tables: int) -> list[dict[str, Any]]:
    """The lines of a page: text as it stands, rows of tables as cells, their further lines joined to them."""
    lines: list[dict[str, Any]] = []
    columns: list[Segment] = []
    above: Row | None = None
    for row, gap in zip(rows, gaps, strict=True):
        segments = _without_mark(row.segments)
        near = above is not None and above.y - row.y <= _LEADING * max(row.size, above.size) and not gap
        where = _columns(segments, columns)
        further = near or (0 not in where and not gap)
        if where and further and len(segments) < len(columns):
            _continue(lines[-1], segments, where)
        elif len(segments) > 1:
            tables += not columns
            columns = _widened(columns, segments, where) if where else list(segments)
            lines.append(_line(_placed(segments, where, len(columns)), gap, tables))
        else:
            columns = []
            lines.append(_line([text for _, _, text in segments], gap, 0))
        above = row
    return _without_lone_rows(lines)


def _without_lone_rows(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row is no table: a date at the end of a line, a symbol beside a name."""
    rows = Counter(line["table"] for line in lines)
    numbers = {0: 0} | {table: 0 for table, count in rows.items() if table and count == 1}
    kept = sorted(table for table in rows if table not in numbers)
    first = min((table for table in rows if table), default=1)
    numbers |= {table: first + place for place, table in enumerate(kept)}
    return [
        line | {"table": numbers[line["table"]], "cells": line["cells"] if numbers[line["table"]] else []}
        for line in lines
    ]


def _columns(segments: Sequence[Segment], columns: Sequence[Segment]) -> list[int]:
    """Over which column each stretch stands; nothing where one stands over none or over several."""
    where = []
    for left, right, _ in segments:
        over = [place for place, (start, end, _) in enumerate(columns) if left < end and start < right]
        if len(over) != 1 or over[0] in where:
            return []
        where += over
    return where


def _widened(columns: Sequence[Segment], segments: Sequence[Segment], where: Sequence[int]) -> list[Segment]:
    wide = list(columns)
    for (left, right, _), place in zip(segments, where, strict=True):
        start, end, head = wide[place]
        wide[place] = (min(start, left), max(end, right), head)
    return wide


def _placed(segments: Sequence[Segment], where: Sequence[int], columns: int) -> list[str]:
    """The cells of a row, with empty ones where nothing stands under a column."""
    if not where:
        return [text for _, _, text in segments]
    cells = [""] * columns
    for (_, _, text), place in zip(segments, where, strict=True):
        cells[place] = text
    return cells


def _without_mark(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A number or a bullet before a text is no cell of its own."""
    if len(segments) > 1 and _MARK.match(segments[0][2]):
        (left, right, mark), (start, end, text), *rest = segments
        return ((min(left, start), max(right, end), f"{mark} {text}"), *rest)
    return segments


def _continue(line: dict[str, Any], segments: Sequence[Segment], where: Sequence[int]) -> None:
    """Add the further lines of cells to the row that they belong to."""
    cells = list(line["cells"])
    for (_, _, text), place in zip(segments, where, strict=True):
        cells[place] = f"{cells[place]} {text}".strip()
    line["cells"] = cells
    line["text"] = _joined(cells)


def _line(texts: Sequence[str], gap: bool, table: int) -> dict[str, Any]:
    return {"text": _joined(texts), "cells": list(texts) if table else [], "gap": gap, "table": table}


def _joined(texts: Sequence[str]) -> str:
    return " ".join(text for text in texts if text)
