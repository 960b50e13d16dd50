"""The budget of the work plan, taken over as the budget that is proposed for its year."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.obligations import in_digits
from servanda.finance.models import Budget
from servanda.finance.operations.budgets import NewBudget, NewLine, propose_budget
from servanda.workplan.queries import budget_lines, plan_in_use, planned_figures


def propose_budget_of_plan(*, treaty_id: str, year: int, actor: Viewer, today: dt.date) -> Budget:
    """Propose the lines of the plan in use in a year, with its notes, its printed total and its trips.

    BadInput where the year has no plan with amounts, or a budget already.
    """
    budget = budget_of_plan(year, actor)
    if budget is None:
        raise BadInput(
            _("The work plan of %(year)s has no budget with amounts here.") % {"year": in_digits(str(year))}
        )
    return propose_budget(treaty_id=treaty_id, year=year, budget=budget, actor=actor, today=today)


def budget_of_plan(year: int, viewer: Viewer) -> NewBudget | None:
    """What the plan in use prints as its budget in money; None where it prints none."""
    printed = [line for line in budget_lines(year) if not line.in_kind and line.amount is not None]
    plan = plan_in_use(year, viewer)
    if not printed or plan is None:
        return None
    return NewBudget(
        currency=printed[0].currency,
        lines=[
            NewLine(line.key.replace("_", "-"), line.amount, str(line.note), str(line.label))
            for line in printed
            if line.amount is not None
        ],
        total_as_printed=plan.total,
        planned_trips=planned_figures(year).trips,
        source=str(plan.title),
    )
