"""Spending and commitments, row by row. A row is never changed: it is taken out with a reason, and entered anew."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.amounts import converted
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.finance.access import require_writing
from servanda.finance.entering import NewEntry, mistakes
from servanda.finance.enums import EntryKind, Stage
from servanda.finance.models import AccountsImport, BudgetLine, Entry
from servanda.finance.operations.budgets import budget_to_change
from servanda.finance.operations.lines import line_of


def record_entry(*, line: int, entry: NewEntry, actor: Viewer, today: dt.date) -> Entry:
    """Enter one row by hand."""
    require_writing(actor)
    with writing():
        found = line_of(line)
        budget = budget_to_change(found.budget_id, Stage.ADOPTED)
        if wrong := mistakes(entry, budget, today):
            raise BadInput(wrong)
        made = to_row(entry, found, actor=actor, today=today)
        made.save()
        record(actor=actor, subject=made, action="record spending", after=says(made))
    return made


def take_out_entry(*, entry: int, reason: str, actor: Viewer) -> Entry:
    """Count a row no more; it stays on record with the reason."""
    require_writing(actor)
    if not reason.strip():
        raise BadInput(_("Say in a few words why this is taken out of use."))
    with writing():
        found = _entry(entry)
        budget_to_change(found.line.budget_id, Stage.ADOPTED)
        found.in_use, found.taken_out = False, reason.strip()
        found.save()
        record(
            actor=actor,
            subject=found,
            action="take out spending",
            before=says(found),
            after={"reason": reason},
        )
    return found


def close_commitment(*, entry: int, on: dt.date, actor: Viewer, today: dt.date) -> Entry:
    """Nothing more will be paid under a commitment: what is left of it is free again."""
    require_writing(actor)
    with writing():
        found = _entry(entry)
        budget_to_change(found.line.budget_id, Stage.ADOPTED)
        if found.kind != EntryKind.COMMITTED or found.closed_on:
            raise BadInput(_("This is no open commitment."))
        if on < found.on or on > today:
            raise BadInput(_("Enter a day from that of the commitment until today."))
        found.closed_on = on
        found.save()
        record(actor=actor, subject=found, action="close commitment", after={"on": on.isoformat()})
    return found


def to_row(
    entry: NewEntry,
    line: BudgetLine,
    *,
    actor: Viewer,
    today: dt.date,
    accounts: AccountsImport | None = None,
) -> Entry:
    """An unsaved row that says what the entry says."""
    rate = Decimal(1) if entry.rate is None else entry.rate
    return Entry(
        line=line,
        kind=entry.kind,
        on=entry.on,
        amount=entry.amount,
        currency=entry.currency,
        rate=rate,
        value=converted(entry.amount, rate),
        description=entry.description.strip(),
        reference=entry.reference.strip(),
        order=entry.order.strip(),
        accounts=accounts,
        recorded_on=today,
        recorded_by=actor.name,
    )


def says(entry: Entry) -> dict[str, Any]:
    """The row as the history shows it."""
    return {
        "line": entry.line.key,
        "kind": str(entry.kind),
        "on": str(entry.on),
        "amount": f"{entry.amount} {entry.currency}",
        "rate": str(entry.rate),
        "description": entry.description,
        "reference": entry.reference,
        "order": entry.order,
    }


def _entry(number: int) -> Entry:
    found = Entry.objects.select_related("line__budget").filter(pk=number, in_use=True).first()
    if found is None:
        raise NotThere(_("There is no such row."))
    return found
