"""Small pieces of Markdown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from servanda.law.partial_dates import PartialDate
from servanda.law.sentences import english_date


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a vertical line inside a cell is escaped."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def date(day: dt.date | PartialDate | None) -> str:
    """“3 September 2018”, “September 2018”, “2018”, or nothing."""
    return english_date(str(day)) if day is not None else ""


def items(lines: Iterable[str]) -> str:
    """A list with one line each."""
    return "\n".join(f"- {line}" for line in lines)


def page(*parts: str) -> str:
    """Parts with an empty line between them."""
    return "\n\n".join(part for part in parts if part) + "\n"
