"""Files of the host's accounts, and what one of them would bring, row by row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.forms import Form

from servanda.common.access import Viewer
from servanda.desk.pages.money.figures import Figures
from servanda.finance.access import may_write
from servanda.finance.enums import ImportState
from servanda.finance.exchange.columns import LABELS
from servanda.finance.exchange.plan import AccountsPlan, PlannedRow
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
class MatchedHeading:
    """A heading of the file, the number of its field, and the column it is read as ("" for none)."""

    number: int
    heading: str
    column: str


@dataclass(frozen=True)
class BringsRow:
    """A row that would be added, in words."""

    planned: PlannedRow
    line: str
    amount: str


@dataclass(frozen=True)
class AccountsFilePage:
    """The context of `desk/money/accounts_file.html`."""

    held: AccountsImport
    plan: AccountsPlan | None
    doubts: Sequence[str]
    headings: Sequence[MatchedHeading]
    columns: Sequence[tuple[str, str]]
    unknown: Sequence[tuple[int, str]]
    """Names of lines that nobody knows, with the numbers of their fields."""
    lines: Sequence[tuple[str, str]]
    rows: Sequence[BringsRow]
    added: str
    may_write: bool

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided."""
        return self.held.state == ImportState.OPEN

    @property
    def may_be_undone(self) -> bool:
        """Whether it was taken and not undone."""
        return self.held.state == ImportState.TAKEN


def accounts_files_page(
    viewer: Viewer, treaty_id: str, form: Form, mistakes: Sequence[str]
) -> AccountsFilesPage:
    """The newest files, and the form for the next one."""
    return AccountsFilesPage(accounts_files(viewer, treaty_id), form, mistakes)


def accounts_file_page(viewer: Viewer, treaty_id: str, number: int, today: dt.date) -> AccountsFilePage:
    """What one file would bring today."""
    held = accounts_file(viewer, treaty_id, number)
    plan, doubts = accounts_plan(held, today) if held.state == ImportState.OPEN else (None, ())
    new = plan.new if plan else ()
    figures = Figures.of([one.row.entry.amount for one in new if one.row.entry])
    return AccountsFilePage(
        held=held,
        plan=plan,
        doubts=doubts,
        headings=[
            MatchedHeading(place, heading, held.columns.get(heading, ""))
            for place, heading in enumerate(held.headings)
        ],
        columns=[(column, str(label)) for column, label in LABELS.items()],
        unknown=list(enumerate(plan.unknown_lines)) if plan else (),
        lines=[(line.key, line_name(treaty_id, line.key, line.name)) for line in held.budget.lines.all()],
        rows=[_row(treaty_id, one, figures) for one in new],
        added=money(plan.added, held.budget.currency) if plan else "",
        may_write=may_write(viewer),
    )


def _row(treaty_id: str, planned: PlannedRow, figures: Figures) -> BringsRow:
    line, entry = planned.row.line, planned.row.entry
    name = line_name(treaty_id, line.key, line.name) if line else ""
    return BringsRow(planned, name, figures.write(entry.amount) if entry else "")
