"""By when a plan has to be with the States Parties, and when it was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from servanda.common.treaty import treaty_by_id
from servanda.law.findings import Step
from servanda.law.records import Register
from servanda.law.unit_dates import UnitDate, unit_dates
from servanda.meetings.queries import meetings
from servanda.workplan.framework import framework
from servanda.workplan.models import PlanVersion
from servanda.workplan.stages import Stage


@dataclass(frozen=True)
class Circulation:
    """The date that follows from the meeting, with its steps, and the day on which the plan went out."""

    meeting: str
    meeting_opens_on: dt.date
    due_on: dt.date
    steps: Sequence[Step]
    circulated_on: dt.date | None

    @property
    def days_late(self) -> int | None:
        """Days after the date; negative for days before it; None where no circulation is recorded."""
        return (self.circulated_on - self.due_on).days if self.circulated_on else None


def circulation(version: PlanVersion, *, on: dt.date | None = None) -> Circulation | None:
    """The date for a version; None where its meeting is not on record, or the treaty has no such rule. One query."""
    return _of(version, _dates(version.plan.treaty_id), on)


def circulations(versions: Sequence[PlanVersion]) -> Mapping[int, Circulation | None]:
    """The same for several versions, by their numbers in the table. One query for each treaty."""
    dates = {treaty_id: _dates(treaty_id) for treaty_id in {one.plan.treaty_id for one in versions}}
    return {one.pk: _of(one, dates[one.plan.treaty_id], None) for one in versions}


def _dates(treaty_id: str) -> Mapping[str, UnitDate]:
    """The date for each meeting, by its code."""
    rule = framework(treaty_id).circulation
    register = Register(meetings=meetings(treaty_id))
    found = unit_dates(treaty_by_id(treaty_id), register, dt.date.min, dt.date.max)
    return {one.meeting: one for one in found if one.duty == rule}


def _of(version: PlanVersion, dates: Mapping[str, UnitDate], on: dt.date | None) -> Circulation | None:
    found = dates.get(version.meeting)
    if found is None:
        return None
    days = [step.on for step in version.steps.all() if step.stage is Stage.CIRCULATED and step.on]
    told = [day for day in days if on is None or day <= on]
    return Circulation(
        found.meeting, found.meeting_opens_on, found.due_on, found.steps, told[-1] if told else None
    )
