"""Tables that leave the house: what a cell may hold, which texts a spreadsheet would run, and CSV."""

from __future__ import annotations

import csv
import datetime as dt
import io
import unicodedata
from collections.abc import Iterable, Sequence
from decimal import Decimal

from servanda.papers.dates import Precision, Span, precision

Cell = str | int | Decimal | dt.date | Span | None
"""One value of a table; None is an empty cell, which is neither zero nor "no"."""

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_FORMULA_STARTS = "=+-@|%"
_CONTROL_STARTS = "\t\r\n\0"


def starts_a_formula(text: str) -> bool:
    """Whether a spreadsheet could run `text`, also behind blanks and invisible signs, or in full width."""
    if text[:1] and text[0] in _CONTROL_STARTS:
        return True
    visible = "".join(sign for sign in text if unicodedata.category(sign) not in {"Cf", "Cc", "Mn"}).lstrip()
    return unicodedata.normalize("NFKC", visible[:1])[:1] in tuple(_FORMULA_STARTS)


def write_csv(
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    byte_order_mark: bool = False,
    formula_safe: bool = True,
) -> bytes:
    """A table as CSV after RFC 4180: UTF-8, commas, CRLF, dates as 2018-09-03, an empty cell for None.

    `byte_order_mark` makes Excel read UTF-8. `formula_safe` puts an apostrophe before a text that a
    spreadsheet would run; switch it off only for files that programs read and people do not open.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([_field(title, formula_safe) for title in header])
    for row in rows:
        writer.writerow([_field(cell, formula_safe) for cell in row])
    return (BYTE_ORDER_MARK if byte_order_mark else b"") + out.getvalue().encode()


def plain(cell: Cell) -> str:
    """A cell as data prints it: figures without groups, 2018-09-03, 2018-09, 2018, 2018-09-03/2018-09-05."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case dt.date():
            return cell.isoformat()
        case Decimal():
            return f"{cell:f}"
        case int():
            return str(cell)
    return _span(cell)


def _span(span: Span) -> str:
    first, last = span.first.isoformat(), span.last.isoformat()
    match precision(span):
        case Precision.DAY:
            return first
        case Precision.MONTH:
            return first[:7]
        case Precision.YEAR:
            return first[:4]
    return f"{first}/{last}"


def _field(cell: Cell, formula_safe: bool) -> str:
    if formula_safe and isinstance(cell, str) and starts_a_formula(cell):
        return f"'{cell}"
    return plain(cell)
