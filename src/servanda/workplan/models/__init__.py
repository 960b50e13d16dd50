"""The tables of the work plan."""

from servanda.workplan.models.parts import BudgetLine, Part
from servanda.workplan.models.plans import Plan, PlanStep, PlanVersion
from servanda.workplan.models.readings import PlanReading
from servanda.workplan.models.results_frame import AssumptionNote, Indicator, Measurement

__all__ = [
    "AssumptionNote",
    "BudgetLine",
    "Indicator",
    "Measurement",
    "Part",
    "Plan",
    "PlanReading",
    "PlanStep",
    "PlanVersion",
]
