"""Doubts as they are noted while reading. Each has a code, so that the desk can say it in its own language."""

from __future__ import annotations

from enum import StrEnum

from servanda.workplan.structure import Doubt, Told


class Code(StrEnum):
    """The kinds of doubt."""

    NUMBER_REVERSED = "number-reversed"
    NUMBER_COLLISION = "number-collision"
    NUMBER_DUPLICATE = "number-duplicate"
    NUMBER_SEQUENCE = "number-sequence"
    NUMBER_MISSING = "number-missing"
    LEVEL_MISSING = "level-missing"
    LABEL_IN_TWO_SENSES = "label-in-two-senses"
    LETTER_ORDER = "letter-order"
    DIGIT_GROUPS = "digit-groups"
    MIXED_DIGITS = "mixed-digits"
    AMOUNT_UNDECIDED = "amount-undecided"
    AMOUNT_MISSING = "amount-missing"
    NEGATIVE_AMOUNT = "negative-amount"
    TOTAL_MISSING = "total-missing"
    TOTAL_DIFFERS = "total-differs"
    TOTAL_DIFFERS_IN_SUMMARY = "total-differs-in-summary"
    CURRENCY_MISSING = "currency-missing"
    CURRENCIES_DIFFER = "currencies-differ"
    IN_THOUSANDS = "in-thousands"
    SEVERAL_BUDGETS = "several-budgets"
    SEVERAL_AMOUNTS = "several-amounts"
    NOTE_AGAINST_FIGURES = "note-against-figures"
    RESULTS_DIFFER = "expected-results-differ"
    YEARS_AGAINST_DATES = "years-against-dates"
    YEAR_UNCERTAIN = "year-uncertain"
    MISREADING = "probable-misreading"
    REMARK_MISSING = "remark-missing"
    ROW_TORN = "row-torn"
    TEXT_NOT_PLACED = "text-not-placed"


_SHOWN = 80
CUT = "…"


def beginning(text: str) -> str:
    """A printed text for a doubt: a long one only as far as it takes to know it, which the last sign then says."""
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + CUT


class Doubts:
    """The doubts of one reading, in the order in which they came up."""

    def __init__(self) -> None:
        self.found: list[Doubt] = []

    def add(
        self,
        code: Code,
        where: Told | None,
        *,
        printed: str = "",
        taken: Told | None = None,
        why: Told,
        line: int | None = None,
    ) -> None:
        """Note one doubt: where, what is printed, what was taken (None where nothing was), and why."""
        self.found.append(Doubt(code.value, where, printed, taken, why, line))
