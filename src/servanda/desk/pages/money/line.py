"""One line of a budget with every row of spending and commitment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.access import NotThere, Viewer
from servanda.common.as_of import AsOf
from servanda.desk.pages.money.budget import BudgetCell, cells_of
from servanda.desk.pages.money.figures import Figures
from servanda.finance.access import may_write
from servanda.finance.enums import EntryKind, Stage
from servanda.finance.models import BudgetLine, Entry
from servanda.finance.queries import budget_report, entries_of_line


@dataclass(frozen=True)
class EntryRow:
    """One row in words."""

    entry: Entry
    amount: str
    value: str
    """In the currency of the budget, where the amount is in another one."""

    @property
    def may_be_closed(self) -> bool:
        """Whether it is a commitment that is still open."""
        return self.entry.in_use and self.entry.kind == EntryKind.COMMITTED and not self.entry.closed_on


@dataclass(frozen=True)
class LinePage:
    """The context of `desk/money/line.html`."""

    id: int
    name: str
    note: str
    year: int
    currency: str
    cells: Sequence[BudgetCell]
    rows: Sequence[EntryRow]
    may_write: bool


def line_page(viewer: Viewer, treaty_id: str, number: int, as_of: AsOf) -> LinePage:
    """A line and its rows as of a day. `NotThere` for an unknown number."""
    line = BudgetLine.objects.filter(pk=number, budget__treaty_id=treaty_id).select_related("budget").first()
    if line is None:
        raise NotThere
    report = budget_report(viewer, treaty_id, line.budget.year, as_of.day)
    shown = next(one for one in report.lines if one.id == number)
    entries = entries_of_line(viewer, number, as_of.day)
    figures = Figures.of([shown.sums.budget, shown.sums.spent, shown.sums.committed, shown.sums.forecast])
    amounts = Figures.of([each for entry in entries for each in (entry.amount, entry.value)])
    return LinePage(
        id=number,
        name=shown.name,
        note=shown.note,
        year=report.year,
        currency=report.currency,
        cells=cells_of(shown.sums, figures),
        rows=[_row(entry, amounts, report.currency) for entry in entries],
        may_write=may_write(viewer) and report.stage is Stage.ADOPTED,
    )


def _row(entry: Entry, figures: Figures, currency: str) -> EntryRow:
    other = figures.write(entry.value) if entry.currency != currency else ""
    return EntryRow(entry, figures.write(entry.amount), other)
