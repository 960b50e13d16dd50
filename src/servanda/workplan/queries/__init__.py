"""Reading the work plan."""

from servanda.workplan.queries.assumptions import AssumptionState, Finding, assumption_states
from servanda.workplan.queries.circulation import Circulation, circulation, circulations
from servanda.workplan.queries.indicators import IndicatorLine, indicators_of
from servanda.workplan.queries.instrument import (
    ActivityLine,
    BudgetLineView,
    PlannedFigures,
    activities,
    budget_lines,
    frame_choices,
    known_activity,
    planned_figures,
)
from servanda.workplan.queries.plans import PlanInUse, plan_in_use, plan_years, version_in_use
from servanda.workplan.queries.tree import Node, PlanTree, plan_tree
from servanda.workplan.queries.versions import (
    differences_of,
    file_of_version,
    plan_reading,
    plan_readings,
    plan_version,
    plan_versions,
)

__all__ = [
    "ActivityLine",
    "AssumptionState",
    "BudgetLineView",
    "Circulation",
    "Finding",
    "IndicatorLine",
    "Node",
    "PlanInUse",
    "PlanTree",
    "PlannedFigures",
    "activities",
    "assumption_states",
    "budget_lines",
    "circulation",
    "circulations",
    "differences_of",
    "file_of_version",
    "frame_choices",
    "indicators_of",
    "known_activity",
    "plan_in_use",
    "plan_reading",
    "plan_readings",
    "plan_tree",
    "plan_version",
    "plan_versions",
    "plan_years",
    "planned_figures",
    "version_in_use",
]
