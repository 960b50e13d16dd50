"""Files of the host's accounts: read, matched, looked at, taken whole or not at all, undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.obligations import in_digits
from servanda.finance.access import require_writing
from servanda.finance.enums import ImportState, Stage
from servanda.finance.exchange.accounts_plan import plan_accounts
from servanda.finance.exchange.columns import ACCOUNTS
from servanda.finance.models import AccountsImport, Budget, Entry
from servanda.finance.operations.budgets import budget_to_change
from servanda.finance.operations.held_files import (
    columns_chosen,
    decide,
    file_as_read,
    refuse_again,
    refuse_changed,
    still_open,
    taken_before,
)
from servanda.finance.operations.spending import to_row

_WHAT = "accounts"


def propose_accounts(
    *, treaty_id: str, year: int, content: bytes, filename: str, actor: Viewer, today: dt.date
) -> AccountsImport:
    """Read a file (.xlsx, .csv) for the budget of a year and hold its rows; nothing is counted yet.

    BadInput for what is no table, and for a file that was taken over already.
    """
    require_writing(actor)
    read = file_as_read(content, filename, ACCOUNTS, actor=actor, today=today)
    with writing():
        budget = _budget_of(treaty_id, year)
        refuse_again(AccountsImport.objects.filter(budget=budget), read["digest"])
        held = AccountsImport.objects.create(budget=budget, **read)
        after = {"file": held.filename, "rows": len(held.rows), "year": year}
        record(actor=actor, subject=held, action="read accounts", after=after)
    return held


def match_accounts(
    *, number: int, columns: Mapping[str, str], lines: Mapping[str, str], actor: Viewer
) -> AccountsImport:
    """Say what a heading is, and which line a name means. BadInput where two headings are to be one column."""
    require_writing(actor)
    with writing():
        held = still_open(_file(number))
        held.columns = columns_chosen(held, columns, ACCOUNTS)
        held.lines = {**held.lines, **{name: key for name, key in lines.items() if key}}
        held.save()
    return held


def take_accounts(*, number: int, digest: str, actor: Viewer, today: dt.date) -> AccountsImport:
    """Add every new row of the file, or nothing. `digest` is that of the plan which the person saw."""
    require_writing(actor)
    with writing():
        held = still_open(_file(number))
        budget_to_change(held.budget_id, Stage.ADOPTED)
        refuse_again(AccountsImport.objects.filter(budget=held.budget_id), held.digest)
        plan = plan_accounts(held, today)
        refuse_changed(plan, digest)
        Entry.objects.bulk_create(
            (to_row(one.entry, one.line, actor=actor, today=today, accounts=held) for one in plan.entries),
            batch_size=200,
        )
        decide(held, ImportState.TAKEN, _WHAT, actor=actor, today=today, rows=len(plan.new))
    return held


def discard_accounts(*, number: int, actor: Viewer, today: dt.date) -> AccountsImport:
    """Take nothing, and forget the rows."""
    require_writing(actor)
    with writing():
        held = still_open(_file(number))
        held.rows = []
        decide(held, ImportState.DISCARDED, _WHAT, actor=actor, today=today, rows=0)
    return held


def undo_accounts(*, number: int, actor: Viewer, today: dt.date) -> AccountsImport:
    """Take every row that the file brought out of use; the file can be handed in again."""
    require_writing(actor)
    with writing():
        held = taken_before(_file(number))
        budget_to_change(held.budget_id, Stage.ADOPTED)
        gone = held.entries.filter(in_use=True).update(in_use=False, taken_out=_("The file was undone."))
        decide(held, ImportState.UNDONE, _WHAT, actor=actor, today=today, rows=gone)
    return held


def _budget_of(treaty_id: str, year: int) -> Budget:
    budget = Budget.objects.filter(treaty_id=treaty_id, year=year).first()
    if budget is None:
        raise BadInput(
            _("No budget is recorded for %(year)s.") % {"year": in_digits(str(year))}
            + " "
            + _("Enter one as the paper prints it.")
        )
    return budget_to_change(budget.pk, Stage.ADOPTED)


def _file(number: int) -> AccountsImport | None:
    return AccountsImport.objects.select_related("budget").filter(pk=number).first()
