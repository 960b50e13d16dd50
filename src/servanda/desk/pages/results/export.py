"""The results as a workbook (by activity, and every piece of evidence) or as CSV (every piece)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.common.treaty import treaty_by_id
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.results.filters import chosen
from servanda.desk.pages.results.lines import EvidenceLine, evidence_lines
from servanda.desk.pages.results.tree import planned_lines
from servanda.papers.dates import write_date
from servanda.papers.spreadsheets import Column, ColumnKind, Notes, Sheet, write_xlsx
from servanda.papers.tables import Cell, write_csv
from servanda.results.in_words import kind_in_words
from servanda.results.queries import Results, evidence_by_activity
from servanda.results.table import Table, table_of
from servanda.workplan.queries import ActivityLine


def results_workbook(viewer: Viewer, treaty_id: str, as_of: AsOf, fields: Mapping[str, str]) -> bytes:
    """What the page shows with the same address, as .xlsx in the language of the page."""
    names, table, language = state_names(as_of.day), table_of(treaty_id), current()
    choice = chosen(viewer, as_of, fields, names)
    found = evidence_by_activity(choice.year, as_of.day, viewer, only=choice.only, treaty_id=treaty_id)
    planned, _plan = planned_lines(viewer, choice.year, as_of)
    pieces = evidence_lines(found.evidence, table, names, viewer)
    sheets = [
        Sheet(_("By activity"), _columns_by_activity(), _by_activity(planned, found, table, names), language),
        Sheet(_("What was done"), columns(), [row(each) for each in pieces], language),
    ]
    about = [
        (_("Treaty"), treaty_by_id(treaty_id).names[language]),
        (_("Year"), str(choice.year)),
        (_("As of"), write_date(as_of.day, language)),
        (_("How it is counted"), _("One record counts once towards an activity. Nothing is typed in.")),
    ]
    return write_xlsx(sheets, Notes(_("About this table"), about, language))


def results_csv(viewer: Viewer, treaty_id: str, as_of: AsOf, fields: Mapping[str, str]) -> bytes:
    """Every piece of evidence, newest first, as CSV in the language of the page."""
    names = state_names(as_of.day)
    choice = chosen(viewer, as_of, fields, names)
    found = evidence_by_activity(choice.year, as_of.day, viewer, only=choice.only, treaty_id=treaty_id)
    pieces = evidence_lines(found.evidence, table_of(treaty_id), names, viewer)
    return write_csv(
        [column.title for column in columns()], [row(each) for each in pieces], byte_order_mark=True
    )


def columns() -> Sequence[Column]:
    """The columns of the list of pieces."""
    return [
        Column(_("Day"), ColumnKind.DATE),
        Column(_("Activities")),
        Column(_("Kind")),
        Column(_("What")),
        Column(_("State")),
        Column(_("Code")),
        Column(_("Event")),
        Column(_("Who")),
        Column(_("Hours"), ColumnKind.NUMBER),
    ]


def row(each: EvidenceLine) -> Sequence[Cell]:
    """One piece."""
    return [
        each.on,
        ", ".join(each.activities),
        each.kind,
        each.title,
        ", ".join(name for _iso3, name in each.states),
        ", ".join(iso3 for iso3, _name in each.states),
        each.event,
        ", ".join(each.people),
        each.hours,
    ]


def _columns_by_activity() -> Sequence[Column]:
    return [
        Column(_("Activity")),
        Column(_("Title")),
        Column(_("Pieces of evidence"), ColumnKind.NUMBER),
        Column(_("What was done")),
        Column(_("States")),
        Column(_("Who")),
        Column(_("Hours"), ColumnKind.NUMBER),
    ]


def _by_activity(
    planned: Sequence[ActivityLine], found: Results, table: Table, names: Mapping[str, str]
) -> Sequence[Sequence[Cell]]:
    titles = {line.number: str(line.title) for line in planned}
    rows: list[Sequence[Cell]] = []
    for number in dict.fromkeys([*titles, *sorted(found.activities)]):
        evidence = found.of(number)
        kinds = _("; ").join(
            f"{kind_in_words(source, kind, table)}: {times}" for source, kind, times in evidence.kinds
        )
        states = _(", ").join(names.get(iso3, iso3) for iso3 in evidence.states)
        people = _(", ").join(evidence.people)
        rows.append([number, titles.get(number, ""), evidence.count, kinds, states, people, evidence.hours])
    return rows
