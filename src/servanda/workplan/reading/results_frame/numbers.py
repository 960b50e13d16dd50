"""Which way round a number is to be read: by the outcome and the output it stands under, and by the row it continues.

Extraction from right-to-left pages turns numbers with hyphens or dots round, often on some pages only. Read forward
without their context such numbers collide; the enclosing levels settle them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from servanda.workplan.reading.marks import OUTPUT


@dataclass
class Context:
    """Where the reading stands: the numbers of the outcome and the output it is in, and those already used."""

    outcome: int = 0
    output: int = 0
    activity: int = 0
    used: set[tuple[int, ...]] = field(default_factory=set)

    def take(self, number: Sequence[int]) -> None:
        """Go on from this number."""
        self.used.add(tuple(number))
        self.outcome = number[0]
        self.output = number[1] if len(number) > 1 else 0
        self.activity = number[2] if len(number) > OUTPUT else 0


def orient(parts: tuple[int, ...], context: Context) -> tuple[int, ...]:
    """The number with its first level first. Of two readings the one that fits its place better."""
    forward, backward = parts, parts[::-1]
    if forward == backward:
        return forward
    return max((forward, backward), key=lambda number: (_fit(number, context), number is forward))


def _fit(number: tuple[int, ...], context: Context) -> tuple[int, ...]:
    """How well a number fits: under the same parents, then continuing the row, then unused, then next parent."""
    here = (context.outcome, context.output)[: len(number) - 1]
    last = context.output if len(number) == OUTPUT else context.activity
    under = number[:-1] == here
    return (
        int(under),
        int(under and number[-1] == last + 1),
        int(number not in context.used),
        int(number[0] == context.outcome),
        int(number[0] == context.outcome + 1),
        int(number[-1] == 1),
    )
