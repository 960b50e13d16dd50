"""What an indicator showed in a period, and what is noted about assumptions."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.workplan.access import require_writing
from servanda.workplan.enums import Answer, PartKind
from servanda.workplan.measuring import Value
from servanda.workplan.models import AssumptionNote, Indicator, Measurement
from servanda.workplan.operations.finding import plan_to_change, stale
from servanda.workplan.operations.indicators import indicator_of_plan
from servanda.workplan.queries.plans import version_in_use


def record_measurement(
    *,
    year: int,
    indicator_id: int,
    period_from: dt.date,
    period_to: dt.date,
    answer: Answer,
    value: Value | None,
    source: str = "",
    seen: int,
    actor: Viewer,
    today: dt.date,
    now: dt.datetime,
) -> Measurement:
    """Record what an indicator showed in a period. A second one for the same period takes the place of the first.

    `seen` is the newest measurement of the indicator that the person saw, by its number, 0 for none: `Stale`, with what
    it says, where somebody else recorded one of the same period meanwhile.
    """
    require_writing(actor)
    _check_measurement(period_from, period_to, answer, value, today)
    with writing():
        indicator = indicator_of_plan(plan_to_change(year), indicator_id)
        _refuse_unseen(indicator, period_from, period_to, seen)
        row = Measurement.objects.create(
            indicator=indicator,
            period_from=period_from,
            period_to=period_to,
            answer=answer,
            numerator=value.numerator if value else None,
            denominator=value.denominator if value else None,
            source=source.strip(),
            recorded_at=now,
            recorded_by=actor.name,
        )
        record(actor=actor, subject=row, action="plan: measurement", after=_says(row), about=str(year))
    return row


def _refuse_unseen(indicator: Indicator, first: dt.date, last: dt.date, seen: int) -> None:
    of_period = indicator.measurements.filter(period_from=first, period_to=last, pk__gt=seen)
    there = of_period.order_by("-pk").first()
    if there is not None:
        fields = ("period_from", "period_to", "answer", "numerator", "denominator", "source")
        raise stale(there, theirs={field: getattr(there, field) for field in fields})


def _says(row: Measurement) -> dict[str, str | None]:
    return {
        "indicator": row.indicator.key,
        "from": str(row.period_from),
        "to": str(row.period_to),
        "answer": str(row.answer),
        "numerator": None if row.numerator is None else str(row.numerator),
        "denominator": None if row.denominator is None else str(row.denominator),
    }


def note_assumption(
    *, year: int, reference: str, on: dt.date, text: str, actor: Viewer, today: dt.date, now: dt.datetime
) -> AssumptionNote:
    """Note on a day how an assumption of the plan stands."""
    require_writing(actor)
    if not text.strip():
        raise BadInput(_("Write a sentence to note."))
    if on > today:
        raise BadInput(_("A note is about a day that has come. Correct the day."))
    with writing():
        plan = plan_to_change(year)
        if not _has_assumption(year, reference):
            raise NotThere(_("There is no such assumption in this plan."))
        note = AssumptionNote.objects.create(
            plan=plan,
            reference=reference,
            on=on,
            text=text.strip(),
            recorded_at=now,
            recorded_by=actor.name,
        )
        record(
            actor=actor,
            subject=note,
            action="plan: note",
            after={"assumption": reference, "on": str(on), "text": note.text},
            about=str(year),
        )
    return note


def _check_measurement(
    first: dt.date, last: dt.date, answer: Answer, value: Value | None, today: dt.date
) -> None:
    if last < first:
        raise BadInput(_("The period ends before it begins. Correct the days."))
    if last > today:
        raise BadInput(_("The period has not ended yet. Record what was measured."))
    if (value is None) == (answer is Answer.MEASURED):
        raise BadInput(_("Give a figure where it was measured, zero as well; give none where it was not."))
    if value and value.denominator is not None and value.denominator <= 0:
        raise BadInput(_("The whole, of which the figure is a part, must be greater than zero."))


def _has_assumption(year: int, reference: str) -> bool:
    version = version_in_use(year)
    return (
        version is not None and version.parts.filter(kind=PartKind.ASSUMPTION, reference=reference).exists()
    )
