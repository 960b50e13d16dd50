"""Amounts in a table: all with centimes, or none where every one of them is whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from servanda.common.languages import current
from servanda.papers.numbers import write_number

DASH = "–"
_CENT, _WHOLE = Decimal("0.01"), Decimal(1)


@dataclass(frozen=True)
class Figures:
    """How the amounts of one table are written."""

    places: Decimal

    @classmethod
    def of(cls, amounts: Iterable[Decimal | None]) -> Figures:
        """For a table with these amounts."""
        whole = all(amount is None or amount == amount.to_integral_value() for amount in amounts)
        return cls(_WHOLE if whole else _CENT)

    def write(self, amount: Decimal | None) -> str:
        """An amount in the language of the page; a dash where nothing is recorded, which is not zero."""
        return DASH if amount is None else write_number(amount.quantize(self.places), current())
