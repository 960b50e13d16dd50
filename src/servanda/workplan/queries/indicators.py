"""Reading indicators with what was measured."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings

from servanda.workplan.enums import Answer, Counting, PartKind
from servanda.workplan.measuring import Measured, Value, value_now
from servanda.workplan.models import Indicator, Measurement
from servanda.workplan.texts import Said, said


@dataclass(frozen=True)
class MeasurementLine:
    """What one period showed."""

    period_from: dt.date
    period_to: dt.date
    answer: Answer
    value: Value | None
    source: str
    recorded_by: str


@dataclass(frozen=True)
class IndicatorLine:
    """An indicator with its measurements in the order of their periods."""

    id: int
    key: str
    kind: PartKind
    reference: str
    name: Said
    counting: Counting
    baseline: Value | None
    baseline_on: dt.date | None
    target: Value | None
    source: str
    measurements: Sequence[MeasurementLine]
    now: Value | Answer | None
    edition: int
    newest: int
    """The number of the measurement recorded last; 0 where there is none."""

    @property
    def measured_until(self) -> dt.date | None:
        """The last day of the latest period: what it says now it said then."""
        return self.measurements[-1].period_to if self.measurements else None

    @property
    def value(self) -> Value | None:
        """Where it stands, if that is a figure."""
        return self.now if isinstance(self.now, Value) else None

    @property
    def answer(self) -> Answer | None:
        """What stands in place of a figure."""
        return self.now if isinstance(self.now, Answer) else None


def indicators_of(year: int, *, on: dt.date | None = None) -> Sequence[IndicatorLine]:
    """The indicators of the plan of a year, with the periods that had ended by the day. Two queries."""
    rows = Indicator.objects.filter(plan__treaty_id=settings.SERVANDA_TREATY, plan__year=year)
    return [_line(row, on) for row in rows.prefetch_related("measurements")]


def _line(row: Indicator, on: dt.date | None) -> IndicatorLine:
    latest = {
        (each.period_from, each.period_to): each
        for each in row.measurements.all()
        if on is None or each.period_to <= on
    }
    lines = [_measurement(each) for each in sorted(latest.values(), key=lambda one: one.period_to)]
    baseline = _value(row.baseline, row.baseline_of)
    measured = [
        Measured(
            each.answer,
            each.value.numerator if each.value else None,
            each.value.denominator if each.value else None,
        )
        for each in lines
    ]
    return IndicatorLine(
        id=row.pk,
        key=row.key,
        kind=row.kind,
        reference=row.reference,
        name=said(row.names),
        counting=row.counting,
        baseline=baseline,
        baseline_on=row.baseline_on,
        target=_value(row.target, row.target_of),
        source=row.source,
        measurements=lines,
        now=value_now(row.counting, baseline, measured),
        edition=row.edition,
        newest=max((each.pk for each in row.measurements.all()), default=0),
    )


def _measurement(row: Measurement) -> MeasurementLine:
    return MeasurementLine(
        period_from=row.period_from,
        period_to=row.period_to,
        answer=row.answer,
        value=_value(row.numerator, row.denominator),
        source=row.source,
        recorded_by=row.recorded_by,
    )


def _value(numerator: Decimal | None, denominator: Decimal | None) -> Value | None:
    return None if numerator is None else Value(numerator, denominator)
