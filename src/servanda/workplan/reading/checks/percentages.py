"""A share that a note gives, against the share that the figures give: “20 per cent of salaries”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from servanda.papers.numbers import western
from servanda.workplan.reading.findings import Code, Doubts
from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.told import Why, as_printed, of_amount, told
from servanda.workplan.reading.words import Vocabulary
from servanda.workplan.structure import Budget, BudgetLine

_HUNDRED = Decimal(100)
_TOLERANCE = Decimal("0.5")
_PLACES, _CENTS = Decimal("0.1"), Decimal("0.01")
_ROOT = 4
"""Letters in common by which two forms of one word are known: المرتب, المرتبات; salary, salaries."""
_FIGURE = r"(?P<figure>\d{1,3}(?:[.,٫]\d+)?)"


def check_percentages(budget: Budget, vocabulary: Vocabulary, doubts: Doubts) -> None:
    """Tell each note whose percentage of another line is not what the two amounts make."""
    for line in budget.lines:
        if not line.amount:
            continue
        for stated, printed in _stated(line.note, vocabulary):
            base = _base(line, budget, vocabulary)
            if base is None or not base.amount:
                continue
            real = line.amount * _HUNDRED / base.amount
            if abs(real - stated) >= _TOLERANCE:
                would = (base.amount * stated / _HUNDRED).quantize(_CENTS)
                doubts.add(
                    Code.NOTE_AGAINST_FIGURES,
                    as_printed(line.label),
                    printed=printed,
                    taken=of_amount(line.amount),
                    why=told(
                        Why.SHARE_DIFFERS,
                        share=real.quantize(_PLACES),
                        text=base.label,
                        stated=stated,
                        amount=would,
                    ),
                    line=line.line,
                )


def _stated(note: str, vocabulary: Vocabulary) -> Iterator[tuple[Decimal, str]]:
    """The percentages in a note, each as printed."""
    names = "|".join(re.escape(one) for one in vocabulary.lists["figures.per_cent"])
    pattern = rf"{_FIGURE}\s?(?:%|٪|{names})|(?:百分之)\s?(?P<after>\d{{1,3}}(?:[.,]\d+)?)"
    plain = western(note)
    for found in re.finditer(pattern, plain, re.IGNORECASE):
        figure = found["figure"] or found["after"]
        yield Decimal(figure.replace(",", ".").replace("٫", ".")), note[found.start() : found.end()]


def _base(line: BudgetLine, budget: Budget, vocabulary: Vocabulary) -> BudgetLine | None:
    """The other line that the note speaks of: a word of its label stands in the note."""
    for other in budget.lines:
        if other is not line and _speaks_of(line.note, other.label, vocabulary):
            return other
    return None


def _speaks_of(note: str, label: str, vocabulary: Vocabulary) -> bool:
    if vocabulary.language == "zh":
        return fold(label) in fold(note)
    roots = {word[:_ROOT] for word in vocabulary.words(label) if len(word) >= _ROOT}
    return any(word[:_ROOT] in roots for word in vocabulary.words(note))
