"""Figures that States gave in their reports, added up by year covered, each with its report and page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from servanda.law.forms import NOT_REPORTED, Answer, Kind, number, resolve_answer
from servanda.publications.summaries.shapes import Behind, Column, Figure, Line, Section, Table, TableKind
from servanda.reporting.form_versions import forms_of
from servanda.reporting.queries.section_answers import AnsweredReport

StatesReports = tuple[AnsweredReport, ...]
"""The reports of one State that count on a day."""
MOST_KEPT = 20_000
"""Answers of functions that are kept for a State and a section."""
_ByYear = Mapping[int, Mapping[str, Answer]]


def figures_in_reports(treaty_id: str, states: Sequence[StatesReports], section: str) -> Table:
    """The number fields of a section as columns. "Unchanged since" counts with the figure of the year it cites."""
    fields = tuple(number_fields(treaty_id, section))
    table = Table(TableKind.IN_REPORTS, section, fields, ())
    if not fields:
        return table
    found: dict[str, dict[str, list[Behind]]] = defaultdict(lambda: defaultdict(list))
    for reports in states:
        for year, field, row in _of_state(reports, section, fields):
            found[year][field].append(row)
    lines = [
        Line(year, [_sum(f"{table.id}.{year}.{field}", rows[field]) for field in fields])
        for year, rows in sorted(found.items())
    ]
    return Table(table.kind, section, fields, lines)


def number_fields(treaty_id: str, section: str) -> Sequence[str]:
    """Ids of the number fields that any version of the form has in a section."""
    sections = [form.sections_by_id.get(section) for form in forms_of(treaty_id).values()]
    fields = [field for one in sections if one for field in one.fields if field.kind == Kind.NUMBER]
    return list(dict.fromkeys(field.id for field in fields))


@lru_cache(maxsize=MOST_KEPT)
def _of_state(
    reports: StatesReports, section: str, fields: tuple[str, ...]
) -> Sequence[tuple[str, str, Behind]]:
    """Year, field and row of each figure of a State: found again only where one of its reports changed."""
    by_year = {int(report.year): report.answers for report in reports if report.year}
    return [
        (report.year, field, row)
        for report in reports
        for field, row in _given(report, section, fields, by_year)
    ]


def _given(
    report: AnsweredReport, section: str, fields: Sequence[str], by_year: _ByYear
) -> Sequence[tuple[str, Behind]]:
    year = int(report.year) if report.year else None
    told = resolve_answer(section, report.answers.get(section, NOT_REPORTED), year, by_year)
    rows = []
    for field in fields:
        value = told.answer.fields.get(field, "")
        if number(value) is None:
            continue
        origin = told.answer.origins.get(field)
        given = Section(
            iso3=report.iso3,
            version=report.version,
            section=section,
            period=report.year,
            answer=Column.UNCHANGED if told.is_older else Column.GIVEN,
            since=told.year if told.is_older else None,
            received_on=report.received_on,
            value=value,
            page=origin.page if origin else "",
        )
        rows.append((field, Behind(report.iso3, section=given)))
    return rows


def _sum(key: str, rows: Sequence[Behind]) -> Figure | None:
    values = [value for row in rows if row.section and (value := number(row.section.value)) is not None]
    return Figure(key, sum(values, Decimal(0)), tuple(rows)) if rows else None
