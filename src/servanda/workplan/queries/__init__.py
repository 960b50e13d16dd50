"""Reading the work plan."""

from servanda.workplan.queries.assumptions import AssumptionState, Finding, assumption_states, assumptions_of
from servanda.workplan.queries.circulation import Circulation, circulation, circulations
from servanda.workplan.queries.indicators import IndicatorLine, indicators_of
from servanda.workplan.queries.instrument import (
    ActivityLine,
    BudgetLineView,
    PlannedFigures,
    activities,
    budget_lines,
    figures_of,
    frame_choices,
    known_activity,
    lines_of,
    planned_figures,
)
from servanda.workplan.queries.plans import (
    PlanInUse,
    adopted_on,
    plan_in_use,
    plan_years,
    version_for,
    version_in_use,
)
from servanda.workplan.queries.tree import Node, PlanTree, plan_tree, tree_of
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
    "adopted_on",
    "assumption_states",
    "assumptions_of",
    "budget_lines",
    "circulation",
    "circulations",
    "differences_of",
    "figures_of",
    "file_of_version",
    "frame_choices",
    "indicators_of",
    "known_activity",
    "lines_of",
    "plan_in_use",
    "plan_reading",
    "plan_readings",
    "plan_tree",
    "plan_version",
    "plan_versions",
    "plan_years",
    "planned_figures",
    "tree_of",
    "version_for",
    "version_in_use",
]
