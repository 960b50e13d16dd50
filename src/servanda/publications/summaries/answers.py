"""How the sections of reports were answered: "unchanged" and "not applicable" are counted as what they are."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from servanda.common.access import Viewer
from servanda.law.forms import AnswerKind
from servanda.law.records import Register
from servanda.law.treaty import Treaty
from servanda.publications.keeping import while_the_register_stands
from servanda.publications.summaries.figures_in_reports import figures_in_reports
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
    treaty_id: str, on: dt.date, viewer: Viewer, outline: Outline
) -> Mapping[str, Sequence[Table]]:
    """By theme the tables for its sections, from the reports that the viewer may see. Two queries at most."""
    sight = Viewer(roles=viewer.roles, states=viewer.states)
    return _by_theme(treaty_id, on, sight, outline)


@while_the_register_stands
def _by_theme(
    treaty: Treaty, _register: Register, on: dt.date, sight: Viewer, outline: Outline
) -> Mapping[str, Sequence[Table]]:
    reports = [
        report
        for report in _reports(treaty.id, sight)
        if report.received_on is None or report.received_on <= on
    ]
    if not reports:
        return {}
    return {
        theme.id: [table for section in theme.sections for table in _tables(treaty.id, reports, section)]
        for theme in outline.themes
        if theme.sections
    }


@while_the_register_stands
def _reports(treaty: Treaty, _register: Register, sight: Viewer) -> Sequence[AnsweredReport]:
    """Kept by what a viewer may see, not by who it is. What is said in a report that was received changes only
    together with the history, and so with the register; drafts are not counted."""
    return answered_reports(treaty.id, viewer=sight)


def _tables(treaty_id: str, reports: Sequence[AnsweredReport], section: str) -> Iterator[Table]:
    yield _table(reports, section)
    figures = figures_in_reports(treaty_id, reports, section)
    if figures.lines:
        yield figures


def _table(reports: Sequence[AnsweredReport], section: str) -> Table:
    table = Table(TableKind.SECTIONS, section, _COLUMNS, ())
    years: dict[str, dict[Column, list[Behind]]] = defaultdict(lambda: defaultdict(list))
    for report in reports:
        row = _behind(report, section)
        years[report.year][Column.REPORTS].append(row)
        if row.section:
            years[report.year][row.section.answer].append(row)
    lines = [
        Line(year, [counted(f"{table.id}.{year}.{column}", found[column]) for column in _COLUMNS])
        for year, found in sorted(years.items())
    ]
    return Table(table.kind, section, _COLUMNS, lines)


def _behind(report: AnsweredReport, section: str) -> Behind:
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
    return Behind(report.iso3, section=told)
