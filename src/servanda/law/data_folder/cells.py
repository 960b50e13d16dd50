"""Single cells: dates, choices, figures. What cannot be read becomes a mistake of its row."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from servanda.law.data_folder.csv_rows import Row
from servanda.law.data_folder.mistakes import RowMistake
from servanda.law.partial_dates import PartialDate
from servanda.law.records import ActKind, Confidence
from servanda.law.treaty import FactKind

Value = TypeVar("Value")


class Cells:
    """The cells of one row, with the mistakes found while reading them."""

    def __init__(self, row: Row, mistakes: list[RowMistake]) -> None:
        self.row = row
        self.mistakes = mistakes

    def read(self, column: str, parse: Callable[[str], Value]) -> Value | None:
        """The cell as `parse` reads it; None where it is empty or wrong."""
        text = self.row[column]
        if not text:
            return None
        try:
            return parse(text)
        except ValueError as error:
            self.wrong(column, str(error))
            return None

    def wrong(self, column: str, sentence: str) -> None:
        """Note a mistake in this row."""
        self.mistakes.append(self.row.mistake(column, sentence))

    def day(self, column: str) -> dt.date | None:
        """A day known to the day."""
        return self.read(column, day)

    def partial(self, column: str) -> PartialDate | None:
        """A day, a month or a year."""
        return self.read(column, PartialDate.parse)

    def partials(self, column: str) -> list[PartialDate]:
        """Several dates in one cell, separated by a vertical line."""
        found = self.read(column, lambda text: [PartialDate.parse(part.strip()) for part in text.split("|")])
        return found or []

    def sourced(self) -> dict[str, Any]:
        """Source, page, confidence and note, as every row of every file has them."""
        return {
            "source": self.row["source"],
            "page": self.row["page"],
            "confidence": self.read("confidence", confidence) or Confidence.HIGH,
            "note": self.row["notes"],
        }


def day(text: str) -> dt.date:
    """A full ISO date."""
    found = PartialDate.parse(text)
    if not found.is_exact:
        raise ValueError(f"“{text}” gives no day; an act needs its day, as 2018-05-31")
    return found.first


def confidence(text: str) -> Confidence:
    """high, medium or low."""
    if text not in set(Confidence):
        raise ValueError(f"“{text}” is not high, medium or low")
    return Confidence(text)


def act_kind(text: str) -> ActKind:
    """One of the kinds of act."""
    if text not in set(ActKind):
        raise ValueError(f"“{text}” is no kind of act; write one of {', '.join(sorted(ActKind))}")
    return ActKind(text)


def value_of(kind: FactKind) -> Callable[[str], str]:
    """How a value of this kind of fact is read."""

    def parse(text: str) -> str:
        if kind.values and text not in kind.values:
            raise ValueError(f"“{text}” is not one of {', '.join(kind.values)}")
        if kind.kind == "figure":
            _figure(text)
        return text

    return parse


def _figure(text: str) -> None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise ValueError(f"“{text}” is not a number; write figures without separators") from None
    if not number.is_finite() or number < 0:
        raise ValueError(f"“{text}” is not a quantity; write zero or more")


LOOK_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK"})
"""Scripts whose letters look like one another."""


def name(text: str) -> str:
    """A name whose words are each written in one script, so that no letter only looks like another."""
    for word in text.split():
        scripts = {unicodedata.name(sign, "").split(" ")[0] for sign in word if sign.isalpha()} & LOOK_ALIKE
        if len(scripts) > 1:
            written = " and ".join(sorted(script.capitalize() for script in scripts))
            raise ValueError(f"“{word}” mixes {written} letters that look alike; type it again")
    return text
