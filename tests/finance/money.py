"""Budgets and contributions for tests: the plan of 2019 and three States."""

import datetime as dt
from decimal import Decimal
from typing import Any

from servanda.finance.enums import EntryKind, Step
from servanda.finance.models import Budget, BudgetLine, Contribution, Entry
from servanda.finance.operations import (
    NewBudget,
    NewContribution,
    NewEntry,
    NewLine,
    adopt_budget,
    propose_budget,
    record_contribution,
    record_entry,
)
from tests.facts import ANN, TODAY, TREATY

D = Decimal
LINES = (
    NewLine("salaries", D(353362)),
    NewLine("social-costs", D(65000), "20 per cent of annual salary"),
    NewLine("communications", D(6000)),
    NewLine("travel", D(44000), "9 trips"),
    NewLine("other-implementation-support", D(7000)),
)


def a_budget(year: int = 2018, *, adopted: bool = True, **more: Any) -> Budget:
    """The lines of the plan of 2019, for another year; adopted in the September before."""
    told = {"currency": "CHF", "lines": LINES, "total_as_printed": D(475362), "planned_trips": 9, **more}
    made = propose_budget(treaty_id=TREATY, year=year, budget=NewBudget(**told), actor=ANN, today=TODAY)
    if adopted:
        on = min(dt.date(year - 1, 9, 6), TODAY)
        adopt_budget(budget_id=made.pk, on=on, actor=ANN, today=TODAY)
    return made


def line(budget: Budget, key: str) -> BudgetLine:
    """A line by its key."""
    return BudgetLine.objects.get(budget=budget, key=key)


def booked(budget: Budget, key: str, amount: str, on: str = "2018-03-01", **more: Any) -> Entry:
    """A row on a line."""
    told = {"kind": EntryKind.SPENT, "currency": "CHF", **more}
    entry = NewEntry(on=dt.date.fromisoformat(on), amount=D(amount), **told)
    return record_entry(line=line(budget, key).pk, entry=entry, actor=ANN, today=TODAY)


def gave(iso3: str, step: Step, amount: str, on: str = "2018-02-01", **more: Any) -> Contribution:
    """A step of a contribution to the trust fund for 2018."""
    told = {"stream": "trust-fund", "basis": "scale-share", "year": 2018, "currency": "CHF", **more}
    if told.get("due_on"):
        told["due_on"] = dt.date.fromisoformat(told["due_on"])
    new = NewContribution(state=iso3, step=step, on=dt.date.fromisoformat(on), amount=D(amount), **told)
    return record_contribution(treaty_id=TREATY, contribution=new, actor=ANN, today=TODAY)
