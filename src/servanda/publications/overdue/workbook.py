"""The list of reports not received as .xlsx and .csv, in the language of the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.obligations import article_of, obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.papers.dates import write_date
from servanda.papers.spreadsheets import Column, ColumnKind, Notes, Sheet, write_xlsx
from servanda.papers.tables import Cell, write_csv
from servanda.publications.overdue.rows import MissingReport
from servanda.publications.overdue.words import next_step_words
from servanda.publications.status_list import GROUP_NAMES


def overdue_xlsx(rows: Sequence[MissingReport], on: dt.date) -> bytes:
    """The workbook, with a sheet that says of which treaty and which day it is."""
    language = current()
    notes = [(_("Treaty"), treaty_of_this_desk().names[language]), (_("As of"), write_date(on, language))]
    sheet = Sheet(_("Reports not received"), _columns(), [_cells(row) for row in rows], language)
    return write_xlsx([sheet], Notes(_("About this table"), notes, language))


def overdue_csv(rows: Sequence[MissingReport]) -> bytes:
    """The same lines as CSV that Excel opens."""
    header = [column.title for column in _columns()]
    return write_csv(header, [_cells(row) for row in rows], byte_order_mark=True)


def _columns() -> list[Column]:
    return [
        Column(_("State")),
        Column(_("Code")),
        Column(_("Regional group")),
        Column(_("Report")),
        Column(_("Article")),
        Column(_("Calendar year")),
        Column(_("Date"), ColumnKind.DATE),
        Column(_("Days since"), ColumnKind.NUMBER),
        Column(_("State of play")),
        Column(_("Reason")),
        Column(_("Last contact"), ColumnKind.DATE),
        Column(_("What was sent")),
        Column(_("Sent"), ColumnKind.DATE),
        Column(_("Number")),
        Column(_("Next step")),
    ]


def _cells(row: MissingReport) -> list[Cell]:
    sent = row.sent
    return [
        row.label.name,
        row.label.iso3,
        str(GROUP_NAMES[row.label.group]),
        obligation_name(row.duty.obligation),
        article_of(row.duty.obligation, row.duty.period),
        row.duty.period,
        row.duty.due_on,
        row.days,
        word(row.duty.state),
        word(row.duty.reason),
        row.last_contact_on,
        sent.name if sent else "",
        sent.gone_on if sent else None,
        sent.reference if sent else "",
        next_step_words(row),
    ]
