"""One line of a table laid flat, divided at its amount."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.papers.numbers import western
from servanda.workplan.reading.amounts import without_currency
from servanda.workplan.reading.dates import dates_in, years_in
from servanda.workplan.reading.folding import clean
from servanda.workplan.reading.words import Vocabulary

_GROUP = 3
_FIGURE = re.compile(
    r"(?<![\w.,/-])[(-]?"
    r"(?:\d{1,3}(?:[ .,'’٬]\d{3})+|\d{3}(?: \d{3})* \d{1,2}|\d+)"  # groups, groups turned round, a bare figure
    r"(?:[.,٫]\d{1,2})?\)?"
    r"(?![A-Za-z/]|\d|[.,-]\d)"
)
_LONGEST = 60
"""Letters of a label; the note on the other side of the amount can be longer."""
_TELLS = (":", "：")


@dataclass(frozen=True, slots=True)
class Cells:
    """What stands before the amount, the amount as printed, what follows it."""

    before: str
    amount: str
    after: str


def cells_of(text: str, vocabulary: Vocabulary) -> Cells | None:
    """The three cells; None where the line has no amount or several, tells a day, or is “label: amount”."""
    plain = clean(text)
    if dates_in(plain, vocabulary.language):
        return None
    amounts = _amounts(plain, vocabulary)
    if len(amounts) != 1:
        return None
    before, after = plain[: amounts[0].start()].strip(), plain[amounts[0].end() :].strip()
    if before.endswith(_TELLS) or not (before or after) or min(len(before), len(after)) > _LONGEST:
        return None
    before, after = without_currency(before, vocabulary), without_currency(after, vocabulary)
    amount = plain[amounts[0].start() : amounts[0].end()]
    return Cells(before, amount, after) if before or after else None


def _amounts(text: str, vocabulary: Vocabulary) -> Sequence[re.Match[str]]:
    """The figures with groups or of four digits; where there are none, the others that are no share of a hundred."""
    figures = [
        figure
        for figure in _FIGURE.finditer(western(text))
        if not _is_share(text, figure, vocabulary) and not years_in(figure[0])
    ]
    large = [figure for figure in figures if len(re.sub(r"\D", "", figure[0])) > _GROUP]
    return large or figures


def _is_share(text: str, figure: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Whether a figure is so many per cent; Chinese says the words before it, the others after it."""
    before, after = text[: figure.start()].rstrip(), text[figure.end() :].lstrip()
    names = ("%", "٪", *vocabulary.lists["figures.per_cent"])
    return after.startswith(names) or before.endswith(names[2:])
