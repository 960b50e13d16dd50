"""One cell of the table: a day, a mark and perhaps brackets."""

from __future__ import annotations

import datetime as dt
import re

from servanda.law.records import ActKind
from servanda.states.depositary.columns import Column
from servanda.states.depositary.page import PrintedAct
from servanda.states.depositary.text import visible

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DATE = r"(\d{1,2})\s+([A-Z][a-z]{2,8})\.?\s+(\d{4})"
_CELL = re.compile(rf"(\[)?\s*{DATE}\s*(\w{{1,3}})?\s*(\])?")


def day(number: str, month: str, year: str) -> dt.date | None:
    """The day of a printed date, month in English letters; None where the calendar has no such day."""
    short = month[:3].lower()
    try:
        return dt.date(int(year), _MONTHS.index(short) + 1, int(number))
    except ValueError:
        return None


def read_cell(text: str, column: Column) -> tuple[PrintedAct | None, str]:
    """The act in a cell, None for an empty one, and what is doubtful about it ("" for nothing)."""
    printed = visible(text)
    if not printed:
        return None, ""
    shape = _CELL.fullmatch(printed)
    if not shape:
        return PrintedAct(printed, None, None), "not a date with a mark, such as “3 Dec 2008 a”"
    opened, number, month, year, mark, closed = shape.groups()
    on = day(number, month, year)
    kind, doubt = _kind(mark or "", column)
    if not on:
        doubt = "not a day of the calendar"
    elif bool(opened) != bool(closed):
        doubt = "the square bracket is opened or closed only"
    return PrintedAct(printed, kind, on, bracketed=bool(opened or closed)), doubt


def _kind(mark: str, column: Column) -> tuple[ActKind | None, str]:
    if mark not in column.legend:
        if not mark:
            return None, "no mark, and the head of the column names no act without a mark"
        return None, f"the mark “{mark}” is not explained in the head of the column, “{column.head}”"
    kind = column.legend[mark]
    if kind is None:
        return (
            None,
            f"“{column.head}”, the head of the column, names for this mark no act that is recorded here",
        )
    return kind, ""
