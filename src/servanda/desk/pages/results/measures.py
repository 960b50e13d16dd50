"""Measures as the page shows them: numerator of denominator, and the share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from servanda.common.languages import current
from servanda.results.queries import Measured

TENTH = Decimal("0.1")


@dataclass(frozen=True)
class ShownMeasure:
    """One line. `share` is None where there is no denominator, or it is zero."""

    name: str
    activity: str
    count: int
    of: int | None
    share: Decimal | None
    not_known: int


def shown_measures(found: Sequence[Measured]) -> Sequence[ShownMeasure]:
    """The measures in their order, in the reader's language."""
    return [
        ShownMeasure(
            name=each.measure.names.in_language(current()),
            activity=each.measure.activity,
            count=each.count,
            of=each.of,
            share=_share(each),
            not_known=each.not_known,
        )
        for each in found
    ]


def _share(each: Measured) -> Decimal | None:
    if not each.of:
        return None
    return (Decimal(100 * each.count) / each.of).quantize(TENTH, ROUND_HALF_UP)
