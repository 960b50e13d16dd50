"""Budgets and contributions as workbooks and CSV, with what the page shows and the day it was shown for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.common.treaty import treaty_of_this_desk
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.money.budget import COLUMNS as BUDGET_COLUMNS
from servanda.desk.pages.money.contributions import COLUMNS as CONTRIBUTION_COLUMNS
from servanda.desk.pages.money.contributions import amounts_of, basis_name
from servanda.desk.pages.money.ways import way_in_words
from servanda.finance.exchange.contribution_columns import CONTRIBUTIONS, DAYS
from servanda.finance.funding import Stream
from servanda.finance.queries import (
    BudgetReport,
    ContributionLine,
    budget_report,
    contributions,
    entries_of_line,
)
from servanda.papers.dates import write_date
from servanda.papers.spreadsheets import Column, ColumnKind, Notes, Sheet, write_xlsx
from servanda.papers.tables import Cell, write_csv

MEDIA_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}


def budget_file(viewer: Viewer, treaty_id: str, year: int, as_of: dt.date, form: str) -> bytes:
    """The lines of a budget; in a workbook every row of spending as well."""
    report = budget_report(viewer, treaty_id, year, as_of)
    columns = [
        Column(_("Budget line")),
        *(Column(str(title), ColumnKind.NUMBER) for title in BUDGET_COLUMNS.values()),
        Column(_("How the forecast was made")),
        Column(_("Note")),
    ]
    rows: list[list[Cell]] = [
        [
            line.name,
            line.sums.budget,
            line.sums.spent,
            line.sums.committed,
            line.sums.left,
            line.sums.forecast,
            line.sums.variance,
            way_in_words(line),
            line.note,
        ]
        for line in report.lines
    ]
    if form == "csv":
        return write_csv([column.title for column in columns], rows, byte_order_mark=True)
    sheets = [Sheet(_("Budget"), columns, rows, current()), _spending(viewer, report, as_of)]
    return write_xlsx(sheets, _notes(as_of, report.currency, report.source, report.accounts_to))


def contributions_file(  # noqa: PLR0917 - what one file is made of
    viewer: Viewer, treaty_id: str, stream_id: str, year: int, as_of: dt.date, form: str
) -> bytes:
    """One row a State and basis, in columns that the desk takes over again as a file of contributions."""
    report = contributions(viewer, treaty_id, stream_id, year, as_of)
    names = state_names(as_of)
    columns = [
        Column(_("State")),
        Column(_("Code")),
        Column(_("Who gives, where it is no State")),
        Column(_("Basis")),
        *(Column(str(title), ColumnKind.NUMBER) for title in CONTRIBUTION_COLUMNS.values()),
        *(Column(str(CONTRIBUTIONS.labels[day]), ColumnKind.DATE) for day in DAYS.values()),
        Column(_("Due on"), ColumnKind.DATE),
        Column(_("For the year")),
        Column(_("Currency")),
        Column(_("Stream of money")),
    ]
    rows = [_contribution(line, report.stream, names) for line in report.lines]
    if form == "csv":
        return write_csv([column.title for column in columns], rows, byte_order_mark=True)
    sheet = Sheet(_("Contributions"), columns, rows, current())
    return write_xlsx([sheet], _notes(as_of, report.stream.currency, report.stream.source))


def _contribution(line: ContributionLine, stream: Stream, names: Mapping[str, str]) -> list[Cell]:
    """The sums of one giver; a step that was taken in several parts has the day of the last."""
    return [
        names.get(line.state, line.state) if line.state else "",
        line.state,
        line.giver,
        basis_name(stream, line.basis),
        *amounts_of(line.standing),
        *(line.standing.last_on.get(step) for step in DAYS),
        line.standing.due_on,
        str(line.year),
        line.currency,
        stream.names.in_language(current()),
    ]


def _spending(viewer: Viewer, report: BudgetReport, as_of: dt.date) -> Sheet:
    columns = [
        Column(_("Budget line")),
        Column(_("Date"), ColumnKind.DATE),
        Column(_("Kind")),
        Column(_("Amount"), ColumnKind.NUMBER),
        Column(_("Currency")),
        Column(_("Rate"), ColumnKind.NUMBER),
        Column(report.currency, ColumnKind.NUMBER),
        Column(_("What for")),
        Column(_("Number in the host’s accounts")),
        Column(_("Number of the order")),
    ]
    rows: list[list[Cell]] = [
        [
            line.name,
            entry.on,
            str(entry.kind.label),
            entry.amount,
            entry.currency,
            entry.rate,
            entry.value,
            entry.description,
            entry.reference,
            entry.order,
        ]
        for line in report.lines
        for entry in entries_of_line(viewer, line.id, as_of, newest=100_000)
        if entry.in_use
    ]
    return Sheet(_("Spending"), columns, rows, current())


def _notes(as_of: dt.date, currency: str, source: str, accounts_to: dt.date | None = None) -> Notes:
    reached = [(_("Accounts on record to"), write_date(accounts_to, current()))] if accounts_to else []
    lines: Sequence[tuple[str, str]] = [
        (_("Treaty"), treaty_of_this_desk().names[current()]),
        (_("As of"), write_date(as_of, current())),
        *reached,
        (_("Currency"), currency),
        (_("Source"), source or "–"),
        (_("An empty cell"), _("Nothing is recorded; that is not zero.")),
    ]
    return Notes(_("About this list"), lines, current())
