"""A table of contributions against what is on record: it tells sums, so only what is more than recorded is new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
ZERO = Decimal(0)


@dataclass(frozen=True)
class Compared:
    """One amount of a table: how much of it is on record already, and how much is new."""

    covered: Decimal
    new: Decimal


class OnRecord(Generic[K]):
    """What is on record for each key; every amount that is compared uses some of it up.

    So two rows of a table about one State are compared with the record together, in whatever order they stand.
    """

    def __init__(self, recorded: Iterable[tuple[K, Decimal]]) -> None:
        self.recorded: dict[K, Decimal] = defaultdict(Decimal)
        for key, value in recorded:
            self.recorded[key] += value
        self.told: dict[K, Decimal] = defaultdict(Decimal)

    def compare(self, key: K, value: Decimal) -> Compared:
        """How much of `value` is recorded and was not used up by an amount before."""
        left = max(self.recorded[key] - self.told[key], ZERO)
        self.told[key] += value
        covered = min(left, value)
        return Compared(covered, value - covered)

    def beyond(self) -> list[tuple[K, Decimal, Decimal]]:
        """Keys of which more is on record than the table tells: the key, what is told, what is recorded."""
        return [
            (key, told, self.recorded[key]) for key, told in self.told.items() if self.recorded[key] > told
        ]
