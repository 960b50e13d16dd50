"""The value of each amount of a budget, settled together, and what has to be told of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from servanda.workplan.reading.amounts import Amount
from servanda.workplan.reading.budget.rows import Row
from servanda.workplan.reading.budget.sums import by_table, settle
from servanda.workplan.reading.findings import Code, Doubts


@dataclass(frozen=True)
class Summed:
    """The total that the summary prints."""

    amount: Amount
    text: str
    line: int


@dataclass(frozen=True)
class Values:
    """The values of the lines, None where none is printed or it could not be decided, and the total."""

    lines: tuple[Decimal | None, ...]
    total: Decimal | None


def settled(rows: Sequence[Row], total: Row | None, summary: Summed | None, doubts: Doubts) -> Values:
    """The values with which the lines add up; where none do, those of the order that the table itself shows."""
    amounts = [row.amount for row in rows if row.amount]
    printed = total.amount if total else None
    candidates = printed.values if printed else summary.amount.values if summary else ()
    chosen = settle(amounts, candidates) if candidates and amounts else None
    backward = _runs_backward([*amounts, *([printed] if printed else [])])
    adds_up = chosen is not None
    figures = chosen if chosen is not None else tuple(_alone(amount, backward) for amount in amounts)
    given = iter(figures)
    lines = tuple(next(given) if row.amount else None for row in rows)
    taken = _total(printed, summary, figures, backward, adds_up=adds_up)
    _tell(rows, lines, adds_up=adds_up, doubts=doubts)
    _tell_total(total, taken, lines, doubts)
    if summary and not rows and taken is None:
        _tell_amount(summary.amount, None, "summary", summary.line, adds_up=False, doubts=doubts)
    _tell_summary(summary, printed, taken, doubts)
    return Values(lines, taken)


def _runs_backward(amounts: Iterable[Amount]) -> bool | None:
    """Whether the groups of this table run last first, by the amounts that leave no choice; None where none does."""
    grouped = [amount for amount in amounts if amount.certain and " " in amount.printed]
    turned = sum(amount.swapped for amount in grouped)
    return turned * 2 > len(grouped) if grouped else None


def _alone(amount: Amount, backward: bool | None) -> Decimal | None:
    if amount.certain:
        return amount.values[0]
    return None if backward is None else by_table(amount, backward=backward)


def _total(
    printed: Amount | None,
    summary: Summed | None,
    figures: Sequence[Decimal | None],
    backward: bool | None,
    *,
    adds_up: bool,
) -> Decimal | None:
    """The total that is printed; where the table prints none, the summary's if the lines add up to it."""
    if adds_up:
        return sum((figure for figure in figures if figure is not None), Decimal(0))
    if printed:
        return _alone(printed, backward)
    if summary and not figures and summary.amount.certain:
        return summary.amount.values[0]
    return None


def _tell(rows: Sequence[Row], lines: Sequence[Decimal | None], *, adds_up: bool, doubts: Doubts) -> None:
    for row, value in zip(rows, lines, strict=True):
        if row.amount is None:
            why = "No amount stands in this line. It counts as nothing in the sum."
            doubts.add(Code.AMOUNT_MISSING, row.label, printed=row.amount_text, why=why, line=row.line)
            continue
        _tell_amount(row.amount, value, row.label, row.line, adds_up=adds_up, doubts=doubts)
        if value is not None and value < 0:
            why = "The amount is below zero. It is taken as printed and counts in the sum."
            doubts.add(
                Code.NEGATIVE_AMOUNT,
                row.label,
                printed=row.amount.printed,
                taken=str(value),
                why=why,
                line=row.line,
            )


def _tell_amount(
    amount: Amount, value: Decimal | None, where: str, line: int, *, adds_up: bool, doubts: Doubts
) -> None:
    taken = "" if value is None else str(value)
    if value is None:
        either = " or ".join(str(one) for one in amount.values)
        why = f"It can be read as {either}, and neither the sum nor another amount settles it."
        doubts.add(Code.AMOUNT_UNDECIDED, where, printed=amount.printed, why=why, line=line)
    elif amount.swapped or value != amount.values[0]:
        reason = (
            "only so do the lines add up to the total"
            if not amount.certain and adds_up
            else "only so is it a number"
        )
        why = f"The groups of digits are stored last first; {reason}."
        doubts.add(Code.DIGIT_GROUPS, where, printed=amount.printed, taken=taken, why=why, line=line)
    if amount.mixed:
        why = "Digits of two kinds stand in one amount. They are read as one number."
        doubts.add(Code.MIXED_DIGITS, where, printed=amount.printed, taken=taken, why=why, line=line)


def _tell_total(
    total: Row | None, taken: Decimal | None, lines: Sequence[Decimal | None], doubts: Doubts
) -> None:
    summed = sum((line for line in lines if line is not None), Decimal(0))
    if total is None or total.amount is None:
        if lines:
            why = f"The table has no line for the total. Its lines add up to {summed}."
            doubts.add(Code.TOTAL_MISSING, "total", taken="" if taken is None else str(taken), why=why)
        return
    _tell_amount(total.amount, taken, "total", total.line, adds_up=taken == summed, doubts=doubts)
    if taken is not None and lines and None not in lines and summed != taken:
        why = f"The lines add up to {summed}; the difference is {taken - summed}. The printed total is kept."
        doubts.add(
            Code.TOTAL_DIFFERS,
            "total",
            printed=total.amount.printed,
            taken=str(taken),
            why=why,
            line=total.line,
        )


def _tell_summary(
    summary: Summed | None, printed: Amount | None, taken: Decimal | None, doubts: Doubts
) -> None:
    if summary is None or taken is None:
        return
    amount = summary.amount
    if taken not in amount.values:
        why = f"The summary gives another total than the budget's own table, {printed.printed if printed else taken}."
        doubts.add(
            Code.TOTAL_DIFFERS_IN_SUMMARY,
            "summary",
            printed=amount.printed,
            taken=str(taken),
            why=why,
            line=summary.line,
        )
    elif amount.swapped or taken != amount.values[0]:
        why = "The groups of digits are stored last first; so it is the same total as in the budget's own table."
        doubts.add(
            Code.DIGIT_GROUPS, "summary", printed=amount.printed, taken=str(taken), why=why, line=summary.line
        )
