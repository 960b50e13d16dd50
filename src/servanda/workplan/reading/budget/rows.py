"""The rows of a budget, whichever way its columns run: first which column holds what, then row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from servanda.workplan.reading.amounts import (
    Amount,
    amounts_in,
    currency_in,
    find_amount,
    without_currency,
)
from servanda.workplan.reading.budget.columns import Columns, columns_of, is_header
from servanda.workplan.reading.units import Unit, joined
from servanda.workplan.reading.words import Vocabulary

_TOTAL_SHARE = 0.4
_MOST_WORDS = 8
_LONGEST_LABEL = 80
_TRIM = " :：.·…-–—=،,()（）"


@dataclass(frozen=True, slots=True)
class Row:
    """One row, sorted into its columns."""

    label: str
    amount: Amount | None
    note: str
    line: int
    amount_text: str = ""
    """What stands in the column of amounts where it is no amount."""
    currency: str | None = None
    """The code of the currency that stands beside the amount; None where none does."""


def rows_of(table: Sequence[Unit], vocabulary: Vocabulary, year: int | None) -> tuple[list[Row], Columns]:
    """The rows below the head of a table."""
    columns = columns_of([unit.cells for unit in table], vocabulary, year)
    rows = [_row(unit, columns, vocabulary) for unit in table if not is_header(unit.cells, columns)]
    return _whole(rows, vocabulary), columns


def _row(unit: Unit, columns: Columns, vocabulary: Vocabulary) -> Row:
    def cell(place: int | None) -> str:
        return " ".join(unit.cells[place].split()) if place is not None and place < len(unit.cells) else ""

    amount_text = cell(columns.amount)
    amount = find_amount(amount_text, vocabulary)
    label = cell(columns.label)
    if not label and amount:
        label = _total_anywhere(unit.cells, vocabulary)
    currency = currency_in(amount_text, vocabulary) if amount else None
    kept = "" if amount else amount_text
    return Row(label.strip(" :："), amount, cell(columns.note), unit.line, kept, currency)


def _total_anywhere(cells: Sequence[str], vocabulary: Vocabulary) -> str:
    """The word “total” where it has slipped into another column."""
    return next((cell for cell in cells if is_total(cell, vocabulary)), "")


def _whole(rows: Sequence[Row], vocabulary: Vocabulary) -> list[Row]:
    """Rows that were broken in two put together again."""
    found: list[Row] = []
    for row in rows:
        before = found[-1] if found else None
        if before and _goes_on(before, row) and not is_in_kind(row.note, vocabulary):
            found[-1] = replace(
                before,
                label=joined(before.label, row.label, vocabulary.language),
                amount=before.amount or row.amount,
                currency=before.currency or row.currency,
                note=joined(before.note, row.note, vocabulary.language),
            )
        elif row.label or row.amount or row.note or row.amount_text:
            found.append(row)
    return found


def _goes_on(before: Row, row: Row) -> bool:
    if row.amount is None and not row.label and row.note and not row.amount_text:
        return True
    small = row.label[:1].islower()
    if small and row.amount is None and not row.amount_text:
        return True
    return small and before.amount is None and not before.amount_text


def is_total(label: str, vocabulary: Vocabulary) -> bool:
    """Whether a row is the total of the budget."""
    bare = re.sub(r"\(.*?\)|\d", " ", label)
    if not label or is_subtotal(label, vocabulary):
        return False
    if vocabulary.is_exactly("table.total", bare):
        return True
    given = vocabulary.words(bare)
    letters = sum(map(len, given))
    length = vocabulary.length_found("table.total", bare)
    if currency_in(bare, vocabulary) and length:
        return True
    return (
        bool(letters)
        and len(given) <= _MOST_WORDS
        and length / letters >= _TOTAL_SHARE
        and _begins(given, vocabulary)
    )


def _begins(given: Sequence[str], vocabulary: Vocabulary) -> bool:
    return any(given[0].startswith(one.tokens[0][0]) for one in vocabulary.kinds["table.total"])


def is_subtotal(label: str, vocabulary: Vocabulary) -> bool:
    """Whether a row sums up only those above it."""
    return vocabulary.length_found("table.subtotal", label) > 0


def is_in_kind(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text speaks of contributions in kind."""
    return vocabulary.length_found("table.in_kind", text) > 0


def rows_in_text(units: Sequence[Unit], vocabulary: Vocabulary) -> list[Row]:
    """Rows of a budget that is printed as lines: “Salaries: CHF 353,362 (two posts)”."""
    found = [row for unit in units if not unit.heading for row in _text_row(unit, vocabulary)]
    total = next((row for row in found if is_total(row.note, vocabulary) and not row.label), None)
    if total is not None:  # columns from last to first: note, amount, label
        found = [replace(row, label=row.note, note=row.label) for row in found]
    return found


def _text_row(unit: Unit, vocabulary: Vocabulary) -> Iterator[Row]:
    amounts = amounts_in(unit.text, vocabulary)
    if len(amounts) != 1 or unit.text.find(amounts[0].printed) > _LONGEST_LABEL:
        return
    label, _, note = unit.text.partition(amounts[0].printed)
    yield Row(_bare(label, vocabulary), amounts[0], _bare(note, vocabulary), unit.line)


def _bare(text: str, vocabulary: Vocabulary) -> str:
    """A label or a note without the currency beside the amount and the signs around it."""
    return without_currency(text.strip(_TRIM), vocabulary, around=_TRIM).strip(_TRIM)
