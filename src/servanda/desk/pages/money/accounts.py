"""Files of the host's accounts, and what one of them would bring, row by row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.forms import Form

from servanda.common.access import Viewer
from servanda.desk.pages.money.figures import Figures
from servanda.desk.pages.money.held_file import HowItIsRead, how_it_is_read
from servanda.finance.access import may_write
from servanda.finance.exchange.accounts import Booking
from servanda.finance.exchange.accounts_plan import AccountsPlan
from servanda.finance.exchange.columns import ACCOUNTS
from servanda.finance.exchange.plan import PlannedRow
from servanda.finance.models import AccountsImport
from servanda.finance.queries import accounts_file, accounts_files, accounts_plan, line_name
from servanda.finance.sentences import money


@dataclass(frozen=True)
class AccountsFilesPage:
    """The context of `desk/money/accounts_files.html`."""

    files: Sequence[AccountsImport]
    form: Form
    mistakes: Sequence[str]


@dataclass(frozen=True)
class BringsRow:
    """A row that would be added, in words."""

    planned: PlannedRow[Booking]
    line: str
    amount: str


@dataclass(frozen=True)
class AccountsFilePage:
    """The context of `desk/money/accounts_file.html`."""

    held: AccountsImport
    plan: AccountsPlan | None
    doubts: Sequence[str]
    how: HowItIsRead
    rows: Sequence[BringsRow]
    added: str
    may_write: bool


def accounts_files_page(
    viewer: Viewer, treaty_id: str, form: Form, mistakes: Sequence[str]
) -> AccountsFilesPage:
    """The newest files, and the form for the next one."""
    return AccountsFilesPage(accounts_files(viewer, treaty_id), form, mistakes)


def accounts_file_page(viewer: Viewer, treaty_id: str, number: int, today: dt.date) -> AccountsFilePage:
    """What one file would bring today."""
    held = accounts_file(viewer, treaty_id, number)
    plan, doubts = accounts_plan(held, today) if held.is_open else (None, ())
    figures = Figures.of([one.entry.amount for one in plan.entries] if plan else [])
    lines = [(line.key, line_name(treaty_id, line.key, line.name)) for line in held.budget.lines.all()]
    return AccountsFilePage(
        held=held,
        plan=plan,
        doubts=doubts,
        how=how_it_is_read(held, plan, ACCOUNTS, of="line", choices=lines),
        rows=[_row(treaty_id, one, one.row.entry, figures) for one in plan.new if one.row.entry]
        if plan
        else (),
        added=money(plan.added, held.budget.currency) if plan else "",
        may_write=may_write(viewer),
    )


def _row(treaty_id: str, planned: PlannedRow[Booking], booking: Booking, figures: Figures) -> BringsRow:
    line = line_name(treaty_id, booking.line.key, booking.line.name)
    return BringsRow(planned, line, figures.write(booking.entry.amount))
