"""Dates as `dates` writes them, read again: a day, or a span of days. The inverse of writing, in the six languages."""

from __future__ import annotations

import datetime as dt
import re

from servanda.papers.languages import style_for
from servanda.papers.months import MONTHS, RUSSIAN_GENITIVE

_LATIN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def read_date(text: str, language: str) -> dt.date | None:
    """The day that a text names as `dates.write_date` would; None where it names none."""
    span = read_range(text, language)
    return span[0] if span and span[0] == span[1] else None


def read_range(text: str, language: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a text that `dates.write_range` could have written; None for any other."""
    parts = _parts(text, language)
    try:
        return _span(parts, chinese=language == "zh")
    except (ValueError, IndexError):
        return None


def _parts(text: str, language: str) -> list[tuple[str, int]]:
    """Figures and months in their order, each with what it is."""
    months = style_for(
        {"ru": RUSSIAN_GENITIVE} | {code: MONTHS[code] for code in MONTHS if code != "ru"}, language
    )
    text = text.translate(_LATIN_DIGITS)
    names = "|".join(re.escape(name) for name in sorted(months, key=len, reverse=True))
    parts = []
    for match in re.finditer(rf"(?P<month>{names})|(?P<figure>\d+)", text):
        if match["month"]:
            parts.append(("month", months.index(match["month"]) + 1))
        else:
            parts.append(("year" if len(match["figure"]) == len("2018") else "day", int(match["figure"])))
    return parts


def _span(parts: list[tuple[str, int]], *, chinese: bool) -> tuple[dt.date, dt.date] | None:
    shape = "".join(kind[0] for kind, _ in parts)
    values = [value for _, value in parts]
    pattern = (_CHINESE if chinese else _SHAPES).get(shape)
    if pattern is None:
        return None
    year, month, day, to_year, to_month, to_day = (values[place] for place in pattern)
    return dt.date(year, month, day), dt.date(to_year, to_month, to_day)


_SHAPES = {
    # Which part is year, month and day of the first and of the last day: 3 September 2018; 3–5 September 2018; …
    "dmy": (2, 1, 0, 2, 1, 0),
    "ddmy": (3, 2, 0, 3, 2, 1),
    "dmdmy": (4, 1, 0, 4, 3, 2),
    "dmydmy": (2, 1, 0, 5, 4, 3),
}
_CHINESE = {
    "ymd": (0, 1, 2, 0, 1, 2),
    "ymdd": (0, 1, 2, 0, 1, 3),
    "ymdmd": (0, 1, 2, 0, 3, 4),
    "ymdymd": (0, 1, 2, 3, 4, 5),
}
