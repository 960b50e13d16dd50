"""The missions of a year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from servanda.common.access import Viewer
from servanda.common.as_of import AsOf
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.missions.lines import MissionLine, mission_lines
from servanda.missions.access import may_record
from servanda.missions.enums import Stage
from servanda.missions.models import FollowUp, Mission
from servanda.missions.queries import (
    TripCount,
    missions_of_year,
    open_follow_ups,
    trips,
    years_with_missions,
)
from servanda.workplan.queries import PlannedFigures, plan_years, planned_figures


@dataclass(frozen=True)
class Cost:
    """What the missions of a year cost in one currency, those that are cancelled left out."""

    currency: str
    estimated: Decimal
    actual: Decimal
    not_told: int
    """Missions that are done and have no actual cost on record."""


@dataclass(frozen=True)
class AllTrips:
    """The journeys of both lengths together; `foreseen` and `left` are None where the plan does not say both."""

    foreseen: int | None
    made: int
    planned: int
    left: int | None


@dataclass(frozen=True)
class MissionsPage:
    """The context of `desk/missions/year.html`."""

    year: int
    years: Sequence[int]
    lines: Sequence[MissionLine]
    trips: Sequence[TripCount]
    all_trips: AllTrips
    foreseen: bool
    """Whether a plan of the year says how many journeys it foresees."""
    costs: Sequence[Cost]
    follow_ups: Sequence[FollowUp]
    may_change: bool


def missions_page(viewer: Viewer, treaty_id: str, as_of: AsOf, fields: Mapping[str, str]) -> MissionsPage:
    """The year asked for, or that of the day shown."""
    year = year_asked(fields, as_of)
    found = missions_of_year(treaty_id, year, viewer=viewer)
    plan = planned_figures(year) if year in plan_years(viewer) else PlannedFigures()
    counted = trips(found, plan, as_of.day)
    return MissionsPage(
        year=year,
        years=sorted({*years_with_missions(treaty_id), as_of.day.year, year}, reverse=True),
        lines=mission_lines(found, state_names(as_of.day), as_of.day),
        trips=counted,
        all_trips=_together(counted),
        foreseen=plan.long_haul is not None or plan.short_haul is not None,
        costs=_costs(found),
        follow_ups=open_follow_ups(viewer, treaty_id),
        may_change=may_record(viewer),
    )


def _together(counted: Sequence[TripCount]) -> AllTrips:
    return AllTrips(
        foreseen=_sum([each.foreseen for each in counted]),
        made=sum(each.made for each in counted),
        planned=sum(each.planned for each in counted),
        left=_sum([each.left for each in counted]),
    )


def _sum(numbers: Sequence[int | None]) -> int | None:
    told = [number for number in numbers if number is not None]
    return sum(told) if len(told) == len(numbers) else None


def year_asked(fields: Mapping[str, str], as_of: AsOf) -> int:
    """The year in the address, in any digits, else that of the day shown."""
    asked = fields.get("year", "")
    return int(asked) if len(asked) == len("2019") and asked.isdecimal() else as_of.day.year


def _costs(found: Sequence[Mission]) -> Sequence[Cost]:
    counted = [each for each in found if each.stage != Stage.CANCELLED]
    costs = []
    for currency in sorted({str(each.currency) for each in counted}):
        of_it = [each for each in counted if each.currency == currency]
        estimated = sum((each.estimated_cost or Decimal() for each in of_it), Decimal())
        actual = sum((each.actual_cost or Decimal() for each in of_it), Decimal())
        missing = sum(each.stage == Stage.DONE and each.actual_cost is None for each in of_it)
        if estimated or actual:
            costs.append(Cost(currency, estimated, actual, missing))
    return costs
