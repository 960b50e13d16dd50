"""Which value each amount has where two are possible: the one with which the lines add up to the total."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from servanda.workplan.reading.amounts import Amount

_MOST_SUMS = 50_000


def settle(lines: Sequence[Amount], totals: Sequence[Decimal]) -> tuple[Decimal, ...] | None:
    """One value for each line so that they add up to one of the totals, as few as possible turned round.

    None where no choice adds up.
    """
    reached: dict[Decimal, tuple[int, tuple[Decimal, ...]]] = {Decimal(0): (0, ())}
    for amount in lines:
        after: dict[Decimal, tuple[int, tuple[Decimal, ...]]] = {}
        for so_far, (turned, chosen) in reached.items():
            for place, value in enumerate(amount.values):
                candidate = (turned + place, (*chosen, value))
                known = after.get(so_far + value)
                if known is None or candidate[0] < known[0]:
                    after[so_far + value] = candidate
        reached = after
        if len(reached) > _MOST_SUMS:
            return None
    found = [reached[total] for total in totals if total in reached]
    return min(found, key=lambda one: one[0])[1] if found else None


def by_table(amount: Amount, *, backward: bool) -> Decimal:
    """The value by the order that the other amounts of the table show."""
    return amount.values[-1] if backward else amount.values[0]
