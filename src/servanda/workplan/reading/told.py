"""What doubts tell, before it has words: kinds, each with the values that its sentence names.

The sentences are in `servanda.workplan.words_of_reasons`; a value's name there is its name here.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from servanda.workplan.structure import Told


class Why(StrEnum):
    """Why something is in doubt."""

    LAST_FIRST = "levels-last-first"
    TWICE = "number-twice"
    NOT_FOLLOWING = "number-not-following"
    TWO_OF_ONE_NUMBER = "two-of-one-number"
    LEVEL_NOT_PRINTED = "level-not-printed"
    SEVERAL_LEVELS = "label-of-several-levels"
    USUALLY_ANOTHER_LEVEL = "label-of-another-level"
    USUALLY_RESULTS = "label-of-results"
    NOT_IN_CHAPTER = "result-not-in-chapter"
    NOT_IN_SUMMARY = "result-not-in-summary"
    NEAR_THE_GLOSSARY = "near-the-glossary"
    BETWEEN_THE_SAME = "between-the-same-words"
    NEAR_THE_SAME_PASSAGE = "near-the-same-passage"
    SPELT_OTHERWISE = "spelt-otherwise"
    ONE_OF_FEMININE = "one-of-feminine"
    VERB_OF_FEMININE = "verb-of-feminine"
    JOINED_TO_NOTHING = "joined-to-nothing"
    NO_PLACE = "text-without-place"
    REMARK_NOT_FOUND = "remark-not-found"
    PERHAPS_TORN = "row-perhaps-torn"
    NO_AMOUNT = "no-amount"
    BELOW_ZERO = "below-zero"
    TWO_READINGS = "two-readings"
    GROUPS_BY_SUM = "groups-by-sum"
    GROUPS_BY_FORM = "groups-by-form"
    GROUPS_BY_TABLE = "groups-by-table"
    TWO_KINDS_OF_DIGITS = "two-kinds-of-digits"
    NO_TOTAL = "no-total"
    SUM_DIFFERS = "sum-differs"
    SUMMARY_DIFFERS = "summary-differs"
    THOUSANDS = "thousands"
    SECOND_BUDGET = "second-budget"
    SEVERAL_COLUMNS = "several-columns"
    NO_CURRENCY = "no-currency"
    ANOTHER_CURRENCY = "another-currency"
    LINE_IN_ANOTHER_CURRENCY = "line-in-another-currency"
    SHARE_DIFFERS = "share-differs"
    LENGTH_DIFFERS = "length-differs"


class Said(StrEnum):
    """What stands for a place, or for what was taken."""

    PART = "part"
    NUMBER = "number"
    NUMBERS = "numbers"
    LEVEL = "level"
    LEVEL_SO_OFTEN = "level-so-often"
    AMOUNT = "amount"
    LENGTH = "length"
    TEXT = "text"
    BOTH_LISTS = "both-lists"


def told(kind: Why | Said, **values: object) -> Told:
    """Something told, with its values as text: amounts as `Decimal` writes them, days as ISO dates."""
    return Told(kind.value, {name: _value(value) for name, value in values.items()})


def in_part(name: str) -> Told:
    """A part of the paper that has no number: summary, expected-results, budget, total."""
    return told(Said.PART, part=name)


def numbered(name: str) -> Told:
    """A number of the results frame."""
    return told(Said.NUMBER, number=name)


def as_printed(printed: str) -> Told:
    """Something as the paper prints it."""
    return told(Said.TEXT, text=printed)


def of_amount(value: Decimal | None) -> Told | None:
    """An amount; None where none was taken."""
    return None if value is None else told(Said.AMOUNT, amount=value)


def _value(value: object) -> str | Sequence[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else str(value)
