"""What can be checked in a budget without asking anybody: sums, percentages in notes, trips. Told, never corrected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from servanda.common.amounts import converted
from servanda.papers.numbers import western

_PERCENT = re.compile(
    r"(?P<before>\d+(?:[.,]\d+)?)\s*"
    r"(?:%|٪|％|per\s?cent\b|pour\s?cent\b|por\s?ciento\b|процент|في المائة|بالمائة)"
    r"|百分之\s*(?P<after>\d+(?:\.\d+)?)",
    re.IGNORECASE,
)
_ALIKE = Decimal("0.05")
"""Percentages are compared to one place."""


class Check(StrEnum):
    """What was looked at."""

    SUM = "sum"
    NO_TOTAL = "no total"
    PERCENT = "percent"
    TRIPS = "trips"
    TRAVEL_COST = "travel cost"


@dataclass(frozen=True)
class Finding:
    """One thing that does not fit: what is told, and what the figures give; amounts or numbers as the check says."""

    check: Check
    line: str = ""
    told: Decimal | None = None
    found: Decimal | None = None
    would_be: Decimal | None = None
    """What the amount would be if what is told were right."""
    other: str = ""
    """The line that a percentage is of."""


@dataclass(frozen=True)
class CheckedLine:
    """A line as the checks see it."""

    key: str
    amount: Decimal
    note: str = ""


def check_budget(
    lines: Sequence[CheckedLine], total_as_printed: Decimal | None, percent_of: Mapping[str, str]
) -> Iterator[Finding]:
    """Sums and percentages. `percent_of` says for a line which other line a percentage in its note is of."""
    together = sum((line.amount for line in lines), Decimal(0))
    if total_as_printed is None:
        yield Finding(Check.NO_TOTAL, found=together)
    elif total_as_printed != together:
        yield Finding(Check.SUM, told=total_as_printed, found=together)
    amounts = {line.key: line.amount for line in lines}
    for line in lines:
        base = percent_of.get(line.key, "")
        if amounts.get(base):
            yield from _percentages(line, base, amounts[base])


def check_travel(
    *, planned: int | None, made: int | None, spent: Decimal, cost: Decimal | None
) -> Iterator[Finding]:
    """The trips of the year beside those planned, and what they cost beside what the line says was spent."""
    if planned is not None and made is not None and made > planned:
        yield Finding(Check.TRIPS, told=Decimal(planned), found=Decimal(made))
    if cost is not None and cost != spent:
        yield Finding(Check.TRAVEL_COST, told=spent, found=cost)


def percentages(note: str) -> list[Decimal]:
    """Every percentage that a note tells, in any of the six languages and in any figures."""
    plain = western(note).replace("٫", ".")
    return [Decimal((met["before"] or met["after"]).replace(",", ".")) for met in _PERCENT.finditer(plain)]


def _percentages(line: CheckedLine, base: str, amount: Decimal) -> Iterable[Finding]:
    share = line.amount * 100 / amount
    for told in percentages(line.note):
        if abs(share - told) >= _ALIKE:
            would_be = converted(amount, told / 100)
            yield Finding(Check.PERCENT, line.key, told, round(share, 1), would_be, base)
