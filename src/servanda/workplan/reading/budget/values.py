"""The value of each amount of a budget, settled together, and what has to be told of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from servanda.workplan.reading.amounts import Amount
from servanda.workplan.reading.budget.rows import Row
from servanda.workplan.reading.budget.sums import by_table, settle
from servanda.workplan.reading.findings import Code, Doubts
from servanda.workplan.reading.told import Why, as_printed, in_part, of_amount, told
from servanda.workplan.structure import Told


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
        _tell_amount(summary.amount, None, in_part("summary"), summary.line, adds_up=False, doubts=doubts)
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
            why, printed = told(Why.NO_AMOUNT), row.amount_text
            doubts.add(Code.AMOUNT_MISSING, as_printed(row.label), printed=printed, why=why, line=row.line)
            continue
        _tell_amount(row.amount, value, as_printed(row.label), row.line, adds_up=adds_up, doubts=doubts)
        if value is not None and value < 0:
            doubts.add(
                Code.NEGATIVE_AMOUNT,
                as_printed(row.label),
                printed=row.amount.printed,
                taken=of_amount(value),
                why=told(Why.BELOW_ZERO),
                line=row.line,
            )


def _tell_amount(
    amount: Amount, value: Decimal | None, where: Told, line: int, *, adds_up: bool, doubts: Doubts
) -> None:
    taken, printed = of_amount(value), amount.printed
    if value is None:
        why = told(Why.TWO_READINGS, amount=amount.values[0], other=amount.values[-1])
        doubts.add(Code.AMOUNT_UNDECIDED, where, printed=printed, why=why, line=line)
    elif amount.swapped or value != amount.values[0]:
        why = told(Why.GROUPS_BY_SUM if not amount.certain and adds_up else Why.GROUPS_BY_FORM)
        doubts.add(Code.DIGIT_GROUPS, where, printed=printed, taken=taken, why=why, line=line)
    if amount.mixed:
        why = told(Why.TWO_KINDS_OF_DIGITS)
        doubts.add(Code.MIXED_DIGITS, where, printed=printed, taken=taken, why=why, line=line)


def _tell_total(
    total: Row | None, taken: Decimal | None, lines: Sequence[Decimal | None], doubts: Doubts
) -> None:
    summed, where = sum((line for line in lines if line is not None), Decimal(0)), in_part("total")
    if total is None or total.amount is None:
        if lines:
            why = told(Why.NO_TOTAL, amount=summed)
            doubts.add(Code.TOTAL_MISSING, where, taken=of_amount(taken), why=why)
        return
    _tell_amount(total.amount, taken, where, total.line, adds_up=taken == summed, doubts=doubts)
    if taken is not None and lines and None not in lines and summed != taken:
        doubts.add(
            Code.TOTAL_DIFFERS,
            where,
            printed=total.amount.printed,
            taken=of_amount(taken),
            why=told(Why.SUM_DIFFERS, amount=summed, other=taken - summed),
            line=total.line,
        )


def _tell_summary(
    summary: Summed | None, printed: Amount | None, taken: Decimal | None, doubts: Doubts
) -> None:
    if summary is None or taken is None:
        return
    amount = summary.amount
    if taken not in amount.values:
        code, why = (
            Code.TOTAL_DIFFERS_IN_SUMMARY,
            told(Why.SUMMARY_DIFFERS, text=printed.printed if printed else taken),
        )
    elif amount.swapped or taken != amount.values[0]:
        code, why = Code.DIGIT_GROUPS, told(Why.GROUPS_BY_TABLE)
    else:
        return
    where, given = in_part("summary"), of_amount(taken)
    doubts.add(code, where, printed=amount.printed, taken=given, why=why, line=summary.line)
