"""The budget of a year: its lines as of a day, the checks, what was moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.common.access import Viewer
from servanda.common.as_of import AsOf
from servanda.common.errors import BadInput
from servanda.common.languages import current
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.money.figures import Figures
from servanda.desk.pages.money.findings import sentences
from servanda.desk.pages.money.in_kind import InKindRow, in_kind_rows
from servanda.desk.pages.money.ways import way_in_words
from servanda.finance.access import may_write
from servanda.finance.enums import Stage
from servanda.finance.models import Reallocation
from servanda.finance.operations import budget_of_plan
from servanda.finance.queries import (
    BudgetReport,
    BudgetYear,
    LineReport,
    Sums,
    budget_report,
    budget_years,
    line_name,
)
from servanda.papers.numbers import write_number

COLUMNS: dict[str, Promise] = {
    "budget": _("Budget"),
    "spent": _("Spent"),
    "committed": _("Committed"),
    "left": _("Left"),
    "forecast": _("By the end of the year"),
    "variance": _("Budget less forecast"),
}


@dataclass(frozen=True)
class BudgetCell:
    """One amount with the column it stands in."""

    column: Promise
    text: str


@dataclass(frozen=True)
class BudgetRow:
    """One line in words."""

    id: int | None
    name: str
    note: str
    cells: Sequence[BudgetCell]
    way: str
    reason: str
    moved: str
    """What came from other lines; "" where nothing was moved."""


@dataclass(frozen=True)
class Moved:
    """One reallocation in words."""

    row: Reallocation
    giving: str
    taking: str
    amount: str


@dataclass(frozen=True)
class BudgetPage:
    """The context of `desk/money/budget.html`."""

    years: Sequence[BudgetYear]
    report: BudgetReport | None
    rows: Sequence[BudgetRow]
    total: BudgetRow | None
    columns: Sequence[Promise]
    findings: Sequence[str]
    moved: Sequence[Moved]
    may_write: bool
    in_kind: Sequence[InKindRow] = ()
    trips: str = ""
    """How many trips are made and planned, beside those counted on."""
    of_plan: bool = False
    """Whether the work plan of the year asked for prints a budget that can be taken over."""
    asked: int | None = None
    """A year that was asked for and has no budget."""

    @property
    def came_with_it(self) -> bool:
        """Whether support in kind came with the budget, as that of a work plan."""
        return self.report is not None and any(one.row.of_budget_id == self.report.id for one in self.in_kind)

    @property
    def is_proposed(self) -> bool:
        """Whether its lines may still be typed over."""
        return self.report is not None and self.report.stage is Stage.PROPOSED

    @property
    def is_running(self) -> bool:
        """Whether money is spent under it."""
        return self.report is not None and self.report.stage is Stage.ADOPTED


def budget_page(viewer: Viewer, treaty_id: str, as_of: AsOf, asked: str) -> BudgetPage:
    """The budget of the year asked for, else of the year of the day shown, else the newest."""
    years = budget_years(viewer, treaty_id, as_of.day)
    year = _chosen(years, as_of, asked)
    if year not in {one.year for one in years}:
        of_plan = may_write(viewer) and budget_of_plan(year, viewer) is not None
        return BudgetPage(years, None, (), None, (), (), (), may_write(viewer), of_plan=of_plan, asked=year)
    report = budget_report(viewer, treaty_id, year, as_of.day)
    figures = Figures.of(amount for line in report.lines for amount in _amounts(line.sums))
    return BudgetPage(
        years=years,
        report=report,
        rows=[_row(line, figures) for line in report.lines],
        total=BudgetRow(None, "", "", cells_of(report.total, figures), "", "", ""),
        columns=list(COLUMNS.values()),
        findings=sentences(report.findings, treaty_id, report.currency),
        moved=[_moved(one, treaty_id) for one in report.reallocations],
        may_write=may_write(viewer),
        in_kind=in_kind_rows(viewer, treaty_id, report.year, as_of.day, state_names(as_of.day)),
        trips=_trips(report),
    )


def _trips(report: BudgetReport) -> str:
    trips, language = report.trips, current()
    if not (trips.foreseen or trips.made or trips.planned):
        return ""
    told = {"made": write_number(trips.made, language), "planned": write_number(trips.planned, language)}
    if trips.foreseen is None:
        return str(_("Trips made: %(made)s; still planned: %(planned)s.")) % told
    told["foreseen"] = write_number(trips.foreseen, language)
    return str(_("Trips made: %(made)s; still planned: %(planned)s; counted on: %(foreseen)s.")) % told


def year_asked(text: str) -> int | None:
    """A year in an address; BadInput for what is none."""
    if not text:
        return None
    if not text.isdecimal() or len(text) != len("2019"):
        raise BadInput(str(_("Write the year in four figures, such as 2019.")))
    return int(text)


def _chosen(years: Sequence[BudgetYear], as_of: AsOf, asked: str) -> int:
    if (year := year_asked(asked)) is not None:
        return year
    known = [one.year for one in years]
    return as_of.day.year if as_of.day.year in known or not known else known[0]


def _row(line: LineReport, figures: Figures) -> BudgetRow:
    return BudgetRow(
        id=line.id,
        name=line.name,
        note=line.note,
        cells=cells_of(line.sums, figures),
        way=way_in_words(line),
        reason=line.reason,
        moved=figures.write(line.sums.moved) if line.sums.moved else "",
    )


def cells_of(sums: Sums, figures: Figures) -> list[BudgetCell]:
    values = zip(COLUMNS.values(), _amounts(sums), strict=True)
    return [BudgetCell(column, figures.write(value)) for column, value in values]


def _amounts(sums: Sums):  # type: ignore[no-untyped-def]
    return (sums.budget, sums.spent, sums.committed, sums.left, sums.forecast, sums.variance)


def _moved(row: Reallocation, treaty_id: str) -> Moved:
    return Moved(
        row,
        line_name(treaty_id, row.from_line.key, row.from_line.name),
        line_name(treaty_id, row.to_line.key, row.to_line.name),
        Figures.of([row.amount]).write(row.amount),
    )
