"""A budget from its proposal to its audit."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.obligations import in_digits
from servanda.finance.access import require_writing
from servanda.finance.contributing import YEARS
from servanda.finance.enums import Stage
from servanda.finance.models import Budget, BudgetLine


@dataclass(frozen=True)
class NewLine:
    """A line as a paper prints it. `name` is for a line that is no usual one."""

    key: str
    amount: Decimal
    note: str = ""
    name: str = ""


@dataclass(frozen=True)
class NewBudget:
    """A budget as a paper prints it."""

    currency: str
    lines: Sequence[NewLine]
    total_as_printed: Decimal | None = None
    planned_trips: int | None = None
    source: str = ""


def propose_budget(
    *, treaty_id: str, year: int, budget: NewBudget, actor: Viewer, today: dt.date, of_plan: bool = False
) -> Budget:
    """Record the budget that is proposed for a year, by hand or `of_plan`. BadInput where the year has one."""
    require_writing(actor)
    _check(year, budget)
    with writing():
        if Budget.objects.filter(treaty_id=treaty_id, year=year).exists():
            raise BadInput(
                _("There is a budget for %(year)s already. Open it and correct it there.")
                % {"year": in_digits(str(year))}
            )
        made = Budget.objects.create(
            treaty_id=treaty_id,
            year=year,
            currency=budget.currency,
            total_as_printed=budget.total_as_printed,
            planned_trips=budget.planned_trips,
            source=budget.source,
            proposed_on=today,
            of_plan=of_plan,
        )
        _write_lines(made, budget.lines)
        record(actor=actor, subject=made, action="propose budget", after=_says(year, budget))
    return made


def correct_budget(*, budget_id: int, version: int, budget: NewBudget, actor: Viewer) -> Budget:
    """Put other lines in the place of those of a proposed budget. BadInput once it is adopted, or changed meanwhile."""
    require_writing(actor)
    with writing():
        found = budget_to_change(budget_id, Stage.PROPOSED)
        _check(found.year, budget)
        if found.version != version:
            raise BadInput(_("Somebody changed this budget after you opened it. Open it again."))
        before = as_told(found)
        found.lines.all().delete()
        found.currency, found.source = budget.currency, budget.source
        found.total_as_printed, found.planned_trips = budget.total_as_printed, budget.planned_trips
        found.version += 1
        found.save()
        _write_lines(found, budget.lines)
        after = _says(found.year, budget)
        record(actor=actor, subject=found, action="correct budget", before=before, after=after)
    return found


def adopt_budget(*, budget_id: int, on: dt.date, actor: Viewer, today: dt.date, source: str = "") -> Budget:
    """Record that the States adopted a budget. From now on it is spent, and no line is typed over.

    `source` is what tells it, where that is not the person who records it.
    """
    require_writing(actor)
    _not_to_come(on, today)
    with writing():
        found = budget_to_change(budget_id, Stage.PROPOSED)
        found.adopted_on = on
        found.save()
        told = {"on": on.isoformat(), **({"source": source} if source else {})}
        record(actor=actor, subject=found, action="adopt budget", after=told)
    return found


def record_audit(*, budget_id: int, on: dt.date, actor: Viewer, today: dt.date) -> Budget:
    """Record that the accounts of a budget were audited: from now on nothing is added to them."""
    require_writing(actor)
    _not_to_come(on, today)
    with writing():
        found = budget_to_change(budget_id, Stage.ADOPTED)
        if found.adopted_on and on < found.adopted_on:
            raise BadInput(_("The audit cannot be earlier than the adoption of the budget."))
        found.audited_on = on
        found.save()
        record(actor=actor, subject=found, action="audit budget", after={"on": on.isoformat()})
    return found


def budget_to_change(budget_id: int, stage: Stage) -> Budget:
    """The budget, inside the caller's transaction; BadInput where it stands at another stage."""
    found = Budget.objects.filter(pk=budget_id).first()
    if found is None:
        raise NotThere(_("There is no such budget."))
    if found.stage != stage:
        told = {"year": in_digits(str(found.year)), "now": found.stage.label, "wanted": stage.label}
        raise BadInput(
            _(
                "The budget of %(year)s is %(now)s; this is possible only while it is %(wanted)s. Nothing was changed."
            )
            % told
        )
    return found


def as_told(budget: Budget) -> dict[str, Any]:
    """The budget as the history shows it."""
    return _says(budget.year, as_recorded(budget))


def _not_to_come(on: dt.date, today: dt.date) -> None:
    if on > today:
        raise BadInput(_("The day is still to come. Enter the day on which it happened."))


def _check(year: int, budget: NewBudget) -> None:
    wrong = []
    if year not in YEARS:
        wrong.append(_("Enter a year between 2000 and 2199."))
    if not budget.lines:
        wrong.append(_("A budget needs at least one line with an amount."))
    twice = [key for key, count in Counter(line.key for line in budget.lines).items() if count > 1]
    wrong += [_("The line “%(line)s” is there twice.") % {"line": key} for key in twice]
    if wrong:
        raise BadInput(wrong)


def _write_lines(budget: Budget, lines: Sequence[NewLine]) -> None:
    BudgetLine.objects.bulk_create(
        BudgetLine(
            budget=budget, key=line.key, name=line.name, amount=line.amount, note=line.note, place=place
        )
        for place, line in enumerate(lines, start=1)
    )


def as_recorded(budget: Budget) -> NewBudget:
    """The budget as it stands now, in the shape in which one is entered."""
    lines = [NewLine(line.key, line.amount, line.note, line.name) for line in budget.lines.all()]
    return NewBudget(budget.currency, lines, budget.total_as_printed, budget.planned_trips, budget.source)


def _says(year: int, budget: NewBudget) -> dict[str, Any]:
    total = budget.total_as_printed
    return {
        "year": year,
        "currency": budget.currency,
        "total_as_printed": None if total is None else str(total),
        "lines": {line.key: str(line.amount) for line in budget.lines},
        "source": budget.source,
    }
