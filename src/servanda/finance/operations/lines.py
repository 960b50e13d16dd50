"""Between the lines of an adopted budget: money moved, and what the Unit itself expects of one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.finance.access import require_writing
from servanda.finance.enums import Stage
from servanda.finance.models import BudgetLine, LineForecast, Reallocation
from servanda.finance.operations.budgets import budget_to_change
from servanda.finance.sentences import money


@dataclass(frozen=True)
class Move:
    """Money to be moved between two lines, by their numbers."""

    from_line: int
    to_line: int
    amount: Decimal
    on: dt.date
    reason: str
    decided_by: str = ""


def reallocate(*, move: Move, actor: Viewer, today: dt.date) -> Reallocation:
    """Move money between two lines of one budget. BadInput where a line would fall below zero."""
    require_writing(actor)
    with writing():
        giving, taking = line_of(move.from_line), line_of(move.to_line)
        budget = budget_to_change(giving.budget_id, Stage.ADOPTED)
        if taking.budget_id != budget.pk or giving.pk == taking.pk:
            raise BadInput(_("Choose two different lines of the same budget."))
        _check(move, today)
        has = amount_now(giving)
        if move.amount > has:
            told = {"has": money(has, budget.currency)}
            raise BadInput(_("The line has %(has)s. No more than that can be moved from it.") % told)
        made = Reallocation.objects.create(
            budget=budget,
            from_line=giving,
            to_line=taking,
            amount=move.amount,
            on=move.on,
            reason=move.reason.strip(),
            decided_by=move.decided_by.strip(),
            recorded_by=actor.name,
        )
        after = {"year": budget.year, "from": giving.key, "to": taking.key, "amount": str(move.amount)}
        told = {"on": str(move.on), "reason": made.reason}
        record(actor=actor, subject=made, action="reallocate", after=after | told)
    return made


def forecast_line(
    *, line: int, amount: Decimal | None, reason: str, actor: Viewer, today: dt.date
) -> LineForecast:
    """Enter what the Unit expects a line to come to by the end of the year; None gives the reckoning back its say."""
    require_writing(actor)
    with writing():
        found = line_of(line)
        budget_to_change(found.budget_id, Stage.ADOPTED)
        if amount is not None and not reason.strip():
            raise BadInput(_("Say in a few words why."))
        made = LineForecast.objects.create(
            line=found, amount=amount, on=today, reason=reason.strip(), recorded_by=actor.name
        )
        after = {"line": found.key, "amount": None if amount is None else str(amount), "reason": made.reason}
        record(actor=actor, subject=made, action="forecast line", after=after)
    return made


def line_of(number: int) -> BudgetLine:
    """The line with its budget; `NotThere` for an unknown number."""
    found = BudgetLine.objects.select_related("budget").filter(pk=number).first()
    if found is None:
        raise NotThere(_("There is no such line."))
    return found


def amount_now(line: BudgetLine) -> Decimal:
    """The line as adopted with all that was moved."""
    moved = Reallocation.objects.filter(budget_id=line.budget_id)
    came = sum((one.amount for one in moved if one.to_line_id == line.pk), Decimal(0))
    went = sum((one.amount for one in moved if one.from_line_id == line.pk), Decimal(0))
    return line.amount + came - went


def _check(move: Move, today: dt.date) -> None:
    wrong = []
    if move.amount <= 0:
        wrong.append(_("Enter an amount above zero."))
    if move.on > today:
        wrong.append(_("The day is still to come. Enter the day on which it happened."))
    if not move.reason.strip():
        wrong.append(_("Say in a few words why."))
    if wrong:
        raise BadInput(wrong)
