"""The budget from its chapter and from the summary, each doubt noted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby

from servanda.workplan.reading.amounts import amounts_in
from servanda.workplan.reading.budget.currency import currency_of, tell_other_currencies
from servanda.workplan.reading.budget.in_kind import in_kind_lines
from servanda.workplan.reading.budget.rows import (
    Row,
    is_in_kind,
    is_subtotal,
    is_total,
    rows_in_text,
    rows_of,
)
from servanda.workplan.reading.budget.thousands import said_in_thousands, times_thousand
from servanda.workplan.reading.budget.values import Summed, settled
from servanda.workplan.reading.findings import Code, Doubts
from servanda.workplan.reading.headings import Part
from servanda.workplan.reading.lists import items
from servanda.workplan.reading.sections import Section
from servanda.workplan.reading.told import Why, as_printed, in_part, of_amount, told
from servanda.workplan.reading.units import Unit
from servanda.workplan.reading.words import Vocabulary
from servanda.workplan.structure import Budget, BudgetLine, Item


@dataclass
class Reading:
    """What was found of one budget before the values are settled."""

    rows: list[Row] = field(default_factory=list)
    total: Row | None = None
    in_kind: list[Row] = field(default_factory=list)
    over: list[Row] = field(default_factory=list)
    """Rows under the total that are nothing in kind."""
    several: bool = False
    """Whether the table has further columns of amounts."""
    heads: tuple[str, ...] = ()
    """What the columns are called, those left out apart."""


def read_budget(
    found: Sequence[Section], vocabulary: Vocabulary, year: int | None, doubts: Doubts
) -> Budget | None:
    """The budget; None where the paper has none."""
    chapter = [one for one in found if one.part in (Part.BUDGET, Part.BUDGET_NOTES) and not one.summary]
    units = [unit for section in chapter for unit in section.units]
    readings = _readings(units, vocabulary, year) or _readings(_rows_anywhere(found), vocabulary, year)
    summary = _in_summary(found, vocabulary)
    if not readings and summary is None:
        return None
    reading = readings[0] if readings else Reading()
    _note_several(readings, doubts)
    thousands = said_in_thousands(reading.heads, chapter, vocabulary)
    if thousands:
        _take_in_thousands(reading)
    values = settled(reading.rows, reading.total, summary, doubts)
    if thousands:
        _tell_thousands(thousands, values.total, reading, doubts)
    currency = currency_of(found, chapter, vocabulary, doubts)
    tell_other_currencies(reading.rows, currency, doubts)
    return Budget(
        currency=currency,
        lines=tuple(_line(row, value) for row, value in zip(reading.rows, values.lines, strict=True)),
        total=values.total,
        total_as_printed=reading.total.amount.printed if reading.total and reading.total.amount else "",
        total_in_summary_as_printed=summary.amount.printed if summary else "",
        notes=_notes(chapter),
        in_kind=tuple(in_kind_lines(reading.in_kind, vocabulary)),
    )


def _take_in_thousands(reading: Reading) -> None:
    reading.rows = [times_thousand(row) for row in reading.rows]
    reading.in_kind = [times_thousand(row) for row in reading.in_kind]
    reading.total = times_thousand(reading.total) if reading.total else None


def _tell_thousands(printed: str, total: Decimal | None, reading: Reading, doubts: Doubts) -> None:
    doubts.add(
        Code.IN_THOUSANDS,
        in_part("budget"),
        printed=printed,
        taken=of_amount(total),
        why=told(Why.THOUSANDS),
        line=reading.rows[0].line if reading.rows else None,
    )


def _line(row: Row, value: Decimal | None) -> BudgetLine:
    printed = row.amount.printed if row.amount else row.amount_text
    return BudgetLine(row.label, value, row.note, printed, row.line)


def _notes(chapter: Sequence[Section]) -> tuple[Item, ...]:
    """The notes under the table: those of their own heading."""
    notes = [
        unit for one in chapter if one.part is Part.BUDGET_NOTES for unit in one.units if not unit.is_row
    ]
    return tuple(items(notes, paragraphs=True))


def _readings(units: Sequence[Unit], vocabulary: Vocabulary, year: int | None) -> list[Reading]:
    tables = [
        list(group)
        for is_row, group in groupby(units, key=lambda unit: (unit.is_row, unit.table))
        if is_row[0]
    ]
    readings: list[Reading] = []
    for table in tables:
        rows, columns = rows_of(table, vocabulary, year)
        if columns.amount is None:
            continue
        if readings and readings[-1].total is None and not readings[-1].in_kind:
            rows = [*readings.pop().rows, *rows]
        readings.append(_sorted(rows, vocabulary))
        readings[-1].several = bool(columns.others)
        readings[-1].heads = columns.own_heads
    if readings:
        return readings
    rows = rows_in_text([unit for unit in units if not unit.is_row], vocabulary)
    return [_sorted(rows, vocabulary)] if len(rows) > 1 else []


def _rows_anywhere(found: Sequence[Section]) -> list[Unit]:
    """Rows of tables outside any budget chapter: for papers whose heading was not found."""
    return [unit for one in found if one.part is not Part.FRAME for unit in one.units if unit.is_row]


def _sorted(rows: Sequence[Row], vocabulary: Vocabulary) -> Reading:
    """The rows sorted into lines, total, and what stands below it."""
    reading = Reading()
    totals = [place for place, row in enumerate(rows) if is_total(row.label, vocabulary) and row.amount]
    end = totals[-1] if totals else len(rows)
    reading.total = rows[end] if totals else None
    given = False
    for place, row in enumerate(rows):
        if place in totals or (row.amount and is_subtotal(row.label, vocabulary)):
            continue
        giver = row.amount is None and is_in_kind(row.label, vocabulary)
        if giver and not row.note and not given and reading.rows and reading.rows[-1].amount is None:
            reading.in_kind.append(reading.rows.pop())  # what is given stands on the row above the giver
        given = given or giver
        if given or is_in_kind(row.amount_text or row.label, vocabulary) or (place > end and not row.amount):
            reading.in_kind.append(row)
        elif place > end:
            reading.over.append(row)
        elif row.amount or row.note or row.amount_text:
            reading.rows.append(row)
    return reading


def _note_several(readings: Sequence[Reading], doubts: Doubts) -> None:
    for other in readings[1:]:
        printed = other.total.amount.printed if other.total and other.total.amount else ""
        line = other.rows[0].line if other.rows else None
        first = readings[0].total.amount if readings[0].total else None
        doubts.add(
            Code.SEVERAL_BUDGETS,
            in_part("budget"),
            printed=printed,
            taken=as_printed(first.printed) if first else None,
            why=told(Why.SECOND_BUDGET),
            line=line,
        )
    if readings and readings[0].several:
        doubts.add(
            Code.SEVERAL_AMOUNTS,
            in_part("budget"),
            why=told(Why.SEVERAL_COLUMNS),
            line=readings[0].rows[0].line if readings[0].rows else None,
        )


def _in_summary(found: Sequence[Section], vocabulary: Vocabulary) -> Summed | None:
    """The total that the summary prints."""
    for section in found:
        if section.part is Part.BUDGET and section.summary:
            for unit in section.units:
                if not unit.is_row and (amounts := amounts_in(unit.text, vocabulary)):
                    return Summed(amounts[0], unit.text, unit.line)
    return None
