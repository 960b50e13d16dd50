"""The budget of the work plan, taken over as the budget that is proposed for its year."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.history import writing
from servanda.common.obligations import in_digits
from servanda.finance.models import Budget, InKind
from servanda.finance.operations.budgets import NewBudget, NewLine, propose_budget
from servanda.finance.operations.in_kind import record_in_kind
from servanda.workplan.queries import BudgetLineView, budget_lines, plan_in_use, planned_figures

LONGEST_GIVER = 200


def propose_budget_of_plan(*, treaty_id: str, year: int, actor: Viewer, today: dt.date) -> Budget:
    """Propose the lines of the plan in use in a year, with its notes, its printed total and its trips.

    What the plan foresees in kind is recorded apart from it, as far as it is not on record yet. BadInput where the
    year has no plan with amounts, or a budget already.
    """
    budget = budget_of_plan(year, actor)
    if budget is None:
        raise BadInput(
            _("The work plan of %(year)s has no budget with amounts here.") % {"year": in_digits(str(year))}
        )
    with writing():
        made = propose_budget(treaty_id=treaty_id, year=year, budget=budget, actor=actor, today=today)
        for line in budget_lines(year):
            if line.in_kind:
                _record_in_kind(treaty_id, year, line, budget.source, actor, today)
    return made


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


def _record_in_kind(  # noqa: PLR0917 - one line of the plan
    treaty_id: str, year: int, line: BudgetLineView, plan: str, actor: Viewer, today: dt.date
) -> None:
    """One line in kind; who gives is taken as the plan prints it. Its value is left out where the plan has none."""
    giver = str(line.source).strip()[:LONGEST_GIVER] or _("The work plan does not say who gives.")
    what = ". ".join(text for text in (str(line.label).rstrip("."), str(line.note)) if text)
    if InKind.objects.filter(treaty_id=treaty_id, year=year, giver=giver, what=what, in_use=True).exists():
        return
    record_in_kind(
        treaty_id=treaty_id,
        year=year,
        what=what,
        on=today,
        giver=giver,
        value=line.amount,
        currency=line.currency,
        source=plan,
        actor=actor,
    )
