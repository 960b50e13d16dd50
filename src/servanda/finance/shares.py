"""Sharing an amount by weights, so that the shares add up to it to the last unit.

Every share is the exact part rounded down; the units left over go one by one to the largest remainders, of
equal ones to the key that comes first. With a minimum, whoever would get less is set at the minimum and the
others share the rest by their weights, until nobody is below it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

CENT = Decimal("0.01")


class CannotShare(ValueError):  # noqa: N818 - reads as what happened
    """The amount cannot be shared as asked: nobody to share, or less than the minimum of all together."""


@dataclass(frozen=True)
class Share:
    """The part of one payer. `percent` is its weight among all who share, rounded to four places."""

    key: str
    weight: Decimal
    percent: Decimal
    amount: Decimal
    at_minimum: bool = False


def share_out(
    total: Decimal, weights: Mapping[str, Decimal], *, minimum: Decimal = Decimal(0), smallest: Decimal = CENT
) -> list[Share]:
    """The shares of `total` (zero or more, a multiple of `smallest`), in the order of `weights` (each above zero).

    `CannotShare` where there is nobody, or where `minimum` for all comes to more than `total`.
    """
    units, floor = _units(total, smallest), _units(minimum, smallest)
    if not weights or min(weights.values()) <= 0:
        raise CannotShare("there must be somebody to share, and each weight must be above zero")
    if floor * len(weights) > units:
        raise CannotShare("the minimum for all comes to more than the amount")
    raised = _below_minimum(units, weights, floor)
    rest = {key: weight for key, weight in weights.items() if key not in raised}
    parts = dict.fromkeys(raised, floor) | _largest_remainders(units - floor * len(raised), rest)
    together = sum(weights.values())
    return [
        Share(
            key,
            weight,
            round(weight * 100 / together, 4),
            parts[key] * smallest,
            at_minimum=key in raised,
        )
        for key, weight in weights.items()
    ]


def spread(total: Decimal, places: int) -> list[Decimal]:
    """An amount of zero or more over so many places as evenly as centimes allow, the earlier ones first."""
    if places <= 0:
        return []
    whole, left = divmod(_units(total, CENT), places)
    return [(whole + (place < left)) * CENT for place in range(places)]


def _units(amount: Decimal, smallest: Decimal) -> int:
    if amount < 0 or amount % smallest:
        raise ValueError(f"{amount} is no whole number of {smallest}")
    return int(amount / smallest)


def _below_minimum(units: int, weights: Mapping[str, Decimal], floor: int) -> set[str]:
    raised: set[str] = set()
    while True:
        rest = {key: Fraction(weight) for key, weight in weights.items() if key not in raised}
        left, together = units - floor * len(raised), sum(rest.values())
        more = {key for key, weight in rest.items() if left * weight / together < floor}
        if not more or more == set(rest):  # all at the minimum: the amount is exactly theirs
            return raised | more
        raised |= more


def _largest_remainders(units: int, weights: Mapping[str, Decimal]) -> dict[str, int]:
    together = Fraction(sum(weights.values()))
    exact = {key: units * Fraction(weight) / together for key, weight in weights.items()}
    parts = {key: int(part) for key, part in exact.items()}
    left = units - sum(parts.values()) if exact else 0
    for key in sorted(exact, key=lambda key: (parts[key] - exact[key], key))[:left]:
        parts[key] += 1
    return parts
