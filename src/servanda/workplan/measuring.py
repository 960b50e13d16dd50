"""What the measurements of an indicator say together: where it stands, and how far that is from baseline to target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from servanda.workplan.enums import Answer, Counting


@dataclass(frozen=True)
class Value:
    """A figure, with its denominator where it is a share."""

    numerator: Decimal
    denominator: Decimal | None = None

    @property
    def percent(self) -> Decimal | None:
        """The share of a hundred; None for a plain count."""
        return None if self.denominator is None else 100 * self.numerator / self.denominator


@dataclass(frozen=True)
class Measured:
    """One measurement, in the order of the periods."""

    answer: Answer
    numerator: Decimal | None = None
    denominator: Decimal | None = None


def value_now(
    counting: Counting, baseline: Value | None, measurements: Sequence[Measured]
) -> Value | Answer | None:
    """Where an indicator stands: a value; an answer that is none; None where nothing was measured.

    Periodic: the latest period, whatever it answers. Cumulative: the baseline and everything added since, over the
    latest denominator; periods that were not reported add nothing.
    """
    if not measurements:
        return None
    if counting is Counting.PERIODIC:
        return _answered(measurements[-1])
    figures = [each for each in measurements if each.numerator is not None]
    if not figures:
        return measurements[-1].answer
    start = baseline.numerator if baseline else Decimal(0)
    total = sum((each.numerator for each in figures if each.numerator is not None), start)
    denominators = [each.denominator for each in figures if each.denominator is not None]
    last = denominators[-1] if denominators else (baseline.denominator if baseline else None)
    return Value(total, last)


def _answered(measured: Measured) -> Value | Answer:
    if measured.numerator is None:
        return measured.answer
    return Value(measured.numerator, measured.denominator)
