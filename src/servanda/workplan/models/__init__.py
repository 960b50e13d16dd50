"""The tables of the work plan."""

from servanda.workplan.models.parts import BudgetLine, Part
from servanda.workplan.models.plans import Plan, PlanStep, PlanVersion

__all__ = ["BudgetLine", "Part", "Plan", "PlanStep", "PlanVersion"]
