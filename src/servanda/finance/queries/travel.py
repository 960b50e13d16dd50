"""The Unit's trips of a year, beside what its budget counts on and what its line for travel says."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from servanda.common.access import Viewer
from servanda.missions.queries import is_made, missions_of_year, trips
from servanda.workplan.queries import planned_figures


@dataclass(frozen=True)
class TripsOfYear:
    """Journeys as tickets are counted, on a day."""

    foreseen: int | None
    """By the budget, else by the work plan."""
    made: int
    planned: int
    """Still to come, or not marked as done yet."""
    cost: Decimal | None
    """Of those made; None where a cost is missing or in another currency, for then it cannot be compared."""


def trips_of_year(
    viewer: Viewer, treaty_id: str, year: int, as_of: dt.date, *, foreseen: int | None, currency: str
) -> TripsOfYear:
    """The trips of a year as of a day. Three queries."""
    missions = missions_of_year(treaty_id, year, viewer=viewer)
    counted = trips(missions, planned_figures(year), as_of)
    told = [one.foreseen for one in counted if one.foreseen is not None]
    paid = [one for one in missions if is_made(one, as_of) and one.journeys]
    costs = [one.actual_cost for one in paid if one.actual_cost is not None and str(one.currency) == currency]
    return TripsOfYear(
        foreseen=foreseen if foreseen is not None else sum(told) if told else None,
        made=sum(one.made for one in counted),
        planned=sum(one.planned for one in counted),
        cost=sum(costs, Decimal(0)) if costs and len(costs) == len(paid) else None,
    )
