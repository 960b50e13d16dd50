"""One value as printed, read as the form asks for it, with its doubts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import fuzz

from servanda.law.forms import Field, Kind, number
from servanda.papers.numbers import western
from servanda.reporting.figures import figure_typed
from servanda.reporting.reading.doubts import DoubtKind
from servanda.reporting.reading.labels import LIKE, plain

SQUARE_METRES = {"m2": 1, "m²": 1, "м2": 1, "м²": 1, "ha": 10_000, "га": 10_000, "km2": 1_000_000, "km²": 1_000_000,
                 "км2": 1_000_000, "км²": 1_000_000, "كم2": 1_000_000, "كم²": 1_000_000, "م2": 1, "م²": 1,
                 "هكتار": 10_000, "公顷": 10_000, "平方公里": 1_000_000, "平方米": 1}  # fmt: skip
"""Units of area as printed, in square metres."""
_UNIT = re.compile(
    "(" + "|".join(sorted(map(re.escape, SQUARE_METRES), key=len, reverse=True)) + r")(?!\w)", re.IGNORECASE
)
_AMBIGUOUS = re.compile(r"^\d{1,3}[.,]\d{3}$")
_DAY = re.compile(r"^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$")
_YES = {"yes", "oui", "si", "sí", "да", "نعم", "是"}
_NO = {"no", "non", "нет", "لا", "否"}


@dataclass(frozen=True)
class Value:
    """What was read, and the doubt about it (None where there is none)."""

    text: str
    doubt: DoubtKind | None = None


def read_value(field: Field, printed: str, language: str, unit: str = "") -> Value:
    """`unit` is the one printed in the head of the column, "" for the form's own."""
    reader = _READERS.get(field.kind)
    printed = printed.strip()
    if not printed:
        return Value("")
    if field.kind == Kind.NUMBER:
        return _figure(field, printed, language, unit)
    return reader(field, printed) if reader else Value(printed)


def area_unit(text: str) -> str:
    """The unit of area that a text names, "" for none."""
    found = _UNIT.search(text)
    return found[1].lower() if found else ""


def _figure(field: Field, printed: str, language: str, unit: str) -> Value:
    factor, rest = 1, printed
    if field.unit == "m2":
        own = area_unit(printed)
        factor = SQUARE_METRES.get(own or unit, 1)
        rest = _UNIT.sub("", printed).strip() if own else printed
    text = figure_typed(rest, language)
    value = number(text)
    if value is None:
        return Value(printed, DoubtKind.NO_FIGURE)
    if factor != 1:
        return Value(_decimal(value * factor), DoubtKind.UNIT)
    return Value(text, DoubtKind.SEPARATOR if _AMBIGUOUS.match(rest) else None)


def _decimal(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _date(_field: Field, printed: str) -> Value:
    found = _DAY.match(western(printed))
    try:
        day = (
            dt.date(int(found[3]), int(found[2]), int(found[1])) if found else dt.date.fromisoformat(printed)
        )
    except ValueError:
        return Value(printed, DoubtKind.NO_DATE)
    return Value(day.isoformat())


def _yes_no(_field: Field, printed: str) -> Value:
    said = plain(printed)
    if said in {plain(word) for word in _YES}:
        return Value("yes")
    return Value("no") if said in _NO else Value(printed, DoubtKind.NO_CHOICE)


def _choice(field: Field, printed: str) -> Value:
    said = plain(printed)
    for choice in field.choices:
        words = (choice.id, *choice.labels.model_dump().values())
        if any(fuzz.ratio(said, plain(word)) >= LIKE for word in words):
            return Value(choice.id)
    return Value(printed, DoubtKind.NO_CHOICE)


_READERS: dict[Kind, Callable[[Field, str], Value]] = {
    Kind.DATE: _date,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
}
