"""Reading the work plan."""

from servanda.workplan.queries.instrument import (
    ActivityLine,
    BudgetLineView,
    PlannedFigures,
    activities,
    budget_lines,
    known_activity,
    planned_figures,
)
from servanda.workplan.queries.plans import PlanInUse, plan_in_use, plan_years

__all__ = [
    "ActivityLine",
    "BudgetLineView",
    "PlanInUse",
    "PlannedFigures",
    "activities",
    "budget_lines",
    "known_activity",
    "plan_in_use",
    "plan_years",
    "planned_figures",
]
