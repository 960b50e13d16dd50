"""How the sections of reports were answered: "unchanged" and "not applicable" are counted as what they are."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from servanda.common.access import Viewer
from servanda.law.forms import AnswerKind
from servanda.law.records import Register
from servanda.law.treaty import Treaty
from servanda.publications.keeping import while_the_register_stands
from servanda.publications.summaries.figures_in_reports import MOST_KEPT, StatesReports, figures_in_reports
from servanda.publications.summaries.ground import counted
from servanda.publications.summaries.outline import Outline
from servanda.publications.summaries.shapes import Behind, Column, Line, Section, Table, TableKind
from servanda.reporting.queries.section_answers import AnsweredReport, answered_reports

_COLUMN_OF = {
    AnswerKind.GIVEN: Column.GIVEN,
    AnswerKind.UNCHANGED: Column.UNCHANGED,
    AnswerKind.NOT_APPLICABLE: Column.NOT_APPLICABLE,
    AnswerKind.NOT_REPORTED: Column.NOT_REPORTED,
}
_COLUMNS = (Column.REPORTS, *_COLUMN_OF.values(), Column.RESTRICTED)


def sections_tables(
    treaty_id: str, on: dt.date, viewer: Viewer, outline: Outline, *, for_others: bool
) -> Mapping[str, Sequence[Table]]:
    """By theme the tables for its sections, from the reports that the viewer may see. Two queries at most."""
    sight = Viewer(roles=viewer.roles, states=viewer.states)
    return _by_theme(treaty_id, on, sight, outline, for_others)


@while_the_register_stands
def _by_theme(
    treaty: Treaty, _register: Register, on: dt.date, sight: Viewer, outline: Outline, for_others: bool
) -> Mapping[str, Sequence[Table]]:
    reports = [
        report
        for report in _reports(treaty.id, sight, for_others)
        if report.received_on is None or report.received_on <= on
    ]
    if not reports:
        return {}
    states = [tuple(found) for _iso3, found in groupby(reports, key=lambda report: report.iso3)]
    return {
        theme.id: [table for section in theme.sections for table in _tables(treaty.id, states, section)]
        for theme in outline.themes
        if theme.sections
    }


@while_the_register_stands
def _reports(
    treaty: Treaty, _register: Register, sight: Viewer, for_others: bool
) -> Sequence[AnsweredReport]:
    """Kept by what a viewer may see, not by who it is. What is said in a report that was received changes only
    together with the history, and so with the register; drafts are not counted."""
    return answered_reports(treaty.id, viewer=sight, for_others=for_others)


def _tables(treaty_id: str, states: Sequence[StatesReports], section: str) -> Iterator[Table]:
    yield _table(states, section)
    figures = figures_in_reports(treaty_id, states, section)
    if figures.lines:
        yield figures


def _table(states: Sequence[StatesReports], section: str) -> Table:
    table = Table(TableKind.SECTIONS, section, _COLUMNS, ())
    years: dict[str, dict[Column, list[Behind]]] = defaultdict(lambda: defaultdict(list))
    for reports in states:
        for year, column, row in _of_state(reports, section):
            years[year][Column.REPORTS].append(row)
            years[year][column].append(row)
    lines = [
        Line(year, [counted(f"{table.id}.{year}.{column}", found[column]) for column in _COLUMNS])
        for year, found in sorted(years.items())
    ]
    return Table(table.kind, section, _COLUMNS, lines)


@lru_cache(maxsize=MOST_KEPT)
def _of_state(reports: StatesReports, section: str) -> Sequence[tuple[str, Column, Behind]]:
    """Year, column and row of each report of a State: found again only where one of them changed."""
    return [_counted_as(report, section) for report in reports]


def _counted_as(report: AnsweredReport, section: str) -> tuple[str, Column, Behind]:
    answer = report.answers.get(section)
    column = Column.RESTRICTED if section in report.withheld else Column.NOT_REPORTED
    if answer is not None:
        column = _COLUMN_OF[answer.kind]
    told = Section(
        iso3=report.iso3,
        version=report.version,
        section=section,
        period=report.year,
        answer=column,
        since=answer.since if answer else None,
        received_on=report.received_on,
    )
    return report.year, column, Behind(report.iso3, section=told)
