"""Amounts that a table gives in thousands, because its head or its caption says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from servanda.papers.numbers import western
from servanda.papers.thousands import says_by_signs
from servanda.workplan.reading.amounts import Amount, currency_in
from servanda.workplan.reading.budget.rows import Row
from servanda.workplan.reading.sections import Section
from servanda.workplan.reading.words import Vocabulary

_THOUSAND = 1000
_LONGEST_CAPTION = 90
_YEAR = re.compile(r"\b(?:19|20)\d\d(?!\d)")


def said_in_thousands(heads: Sequence[str], chapter: Sequence[Section], vocabulary: Vocabulary) -> str | None:
    """The head or the caption that says so, as printed; None where none does.

    A head need not name the currency; a caption must, so that no sentence about money is taken for one.
    """
    own = (head for head in heads if _says(head, vocabulary))
    above = (text for text in _captions(chapter) if _says(text, vocabulary) and currency_in(text, vocabulary))
    return next(own, next(above, None))


def times_thousand(row: Row) -> Row:
    """The row with its amount in whole units of the currency, and what was printed beside it."""
    return replace(row, amount=_scaled(row.amount)) if row.amount else row


def _scaled(amount: Amount) -> Amount:
    return replace(amount, values=tuple(_whole(value * _THOUSAND) for value in amount.values))


def _whole(value: Decimal) -> Decimal:
    """Without places that hold nothing: 353400 for 353400.0."""
    return value.to_integral_value() if value == value.to_integral_value() else value


def _says(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text without figures of its own, but for a year, speaks of thousands, by words or by signs."""
    if says_by_signs(text):
        return True
    figures = _YEAR.sub("", western(text))
    return vocabulary.length_found("figures.thousands", text) > 0 and not re.search(r"\d", figures)


def _captions(chapter: Sequence[Section]) -> Iterator[str]:
    """The title of the chapter, and the short lines that stand in it and are no sentences."""
    for section in chapter:
        yield section.title
        for unit in section.units:
            if not unit.is_row and len(unit.text) <= _LONGEST_CAPTION and not unit.ends:
                yield unit.text
