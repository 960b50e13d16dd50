"""The budget of the work plan, taken over as the budget that is proposed for its year."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.obligations import in_digits
from servanda.finance.access import require_writing
from servanda.finance.enums import Stage
from servanda.finance.models import Budget, InKind
from servanda.finance.operations.budgets import (
    NewBudget,
    NewLine,
    adopt_budget,
    as_recorded,
    as_told,
    budget_to_change,
    propose_budget,
)
from servanda.finance.operations.in_kind import record_in_kind, take_out_in_kind_of_budget
from servanda.workplan.queries import BudgetLineView, adopted_on, budget_lines, plan_in_use, planned_figures

LONGEST_GIVER = 200


def propose_budget_of_plan(*, treaty_id: str, year: int, actor: Viewer, today: dt.date) -> Budget:
    """Propose the lines of the plan in use in a year, with its notes, its printed total and its trips.

    What the plan foresees in kind is recorded apart from it, as far as it is not on record yet. BadInput where the
    year has no plan with amounts, or a budget already. Where the plan is adopted, the budget is so from the same day.
    """
    budget = budget_of_plan(year, actor)
    if budget is None:
        raise BadInput(
            _("The work plan of %(year)s has no budget with amounts here.") % {"year": in_digits(str(year))}
        )
    with writing():
        made = propose_budget(
            treaty_id=treaty_id, year=year, budget=budget, actor=actor, today=today, of_plan=True
        )
        for line in budget_lines(year):
            if line.in_kind:
                _record_in_kind(made, line, budget.source, actor, today)
        if on := adopted_on(year, actor, today=today):
            made = adopt_budget(budget_id=made.pk, on=on, actor=actor, today=today, source=budget.source)
    return made


def adopt_with_plan(
    treaty_id: str, year: int, on: dt.date, actor: Viewer, today: dt.date, **_told: Any
) -> None:
    """Adopt the budget that came with a plan on the day the States adopted the plan: they adopt the two together.

    A budget entered by hand stays on its own, and so does one that says other amounts than the plan adopted.
    """
    found = Budget.objects.filter(treaty_id=treaty_id, year=year, of_plan=True, adopted_on__isnull=True)
    budget, planned = found.first(), budget_of_plan(year, actor)
    if budget and planned and _amounts(planned) == _amounts(as_recorded(budget)):
        adopt_budget(budget_id=budget.pk, on=on, actor=actor, today=today, source=planned.source)


def _amounts(budget: NewBudget) -> tuple[str, dict[str, Decimal]]:
    return budget.currency, {line.key: line.amount for line in budget.lines}


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


def take_back_budget(*, budget_id: int, version: int, reason: str, actor: Viewer) -> int:
    """Undo that a budget was proposed: its lines go, and all that came in kind with it counts no more.

    Gives how many rows in kind that were. BadInput once the budget is adopted, where somebody changed it meanwhile,
    or without a reason. What it said stays in the history.
    """
    require_writing(actor)
    if not reason.strip():
        raise BadInput(_("Say in a few words why this is taken out of use."))
    with writing():
        found = budget_to_change(budget_id, Stage.PROPOSED)
        if found.version != version:
            raise BadInput(_("Somebody changed this budget after you opened it. Open it again."))
        brought = found.in_kind.filter(in_use=True).exists()
        gone = take_out_in_kind_of_budget(budget_id=budget_id, reason=reason, actor=actor) if brought else 0
        after = {"reason": reason.strip(), "in kind": gone}
        record(actor=actor, subject=found, action="take back budget", before=as_told(found), after=after)
        found.delete()
    return gone


def _record_in_kind(made: Budget, line: BudgetLineView, plan: str, actor: Viewer, today: dt.date) -> None:
    """One line in kind; who gives is taken as the plan prints it. Its value is left out where the plan has none."""
    giver = str(line.source).strip()[:LONGEST_GIVER] or _("The work plan does not say who gives.")
    what = ". ".join(text for text in (str(line.label).rstrip("."), str(line.note)) if text)
    on_record = InKind.objects.filter(treaty_id=made.treaty_id, year=made.year, in_use=True)
    if on_record.filter(giver=giver, what=what).exists():
        return
    record_in_kind(
        treaty_id=made.treaty_id,
        year=made.year,
        what=what,
        on=today,
        giver=giver,
        value=line.amount,
        currency=line.currency,
        source=plan,
        of_budget=made,
        actor=actor,
    )
