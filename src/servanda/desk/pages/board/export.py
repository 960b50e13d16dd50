"""The board as an Excel workbook: one line a duty, and what the Unit prepares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.conf import settings
from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.common.obligations import article_of, obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.desk.pages.board.choice import choice
from servanda.desk.pages.board.page import open_duties
from servanda.desk.pages.board.preparations import Preparation, days_ahead, preparations
from servanda.desk.pages.board.rows import within
from servanda.duties.queries import register
from servanda.meetings.names import name_in
from servanda.papers.dates import write_date
from servanda.papers.sorting import sort_key
from servanda.papers.spreadsheets import Column, ColumnKind, Notes, Sheet, write_xlsx
from servanda.papers.tables import Cell
from servanda.publications.follow_up import FollowUp, follow_ups
from servanda.publications.overdue import next_step_words, reports_asked_for, sent_words
from servanda.states.queries import StateLabel, state_labels


def board_workbook(treaty_id: str, as_of: AsOf, fields: Mapping[str, str], viewer: Viewer) -> bytes:
    """What the board shows with the same address, as .xlsx in the language of the page."""
    language = current()
    labels = {label.iso3: label for label in state_labels(language, as_of.day)}
    chosen = choice(fields, treaty_of_this_desk(), labels)
    duties = open_duties(treaty_id, as_of.day, chosen, labels)
    shown = within(chosen.window, duties, as_of.day)
    by_name = sorted(shown, key=lambda duty: sort_key(labels[duty.iso3].name, language))
    told = follow_ups(treaty_id, as_of.day, viewer, reports_asked_for())
    sheet = Sheet(_("What is due"), _columns(), [_line(told.of(duty), labels) for duty in by_name], language)
    ahead = preparations(register(treaty_id), duties, as_of.day, days_ahead(chosen.window), labels)
    lines = [line for each in ahead for line in _lines_ahead(each)]
    ahead_sheet = Sheet(_("What the Unit prepares"), _columns_ahead(), lines, language)
    return write_xlsx([sheet, ahead_sheet], _notes(as_of))


def _columns() -> list[Column]:
    return [
        Column(_("State")),
        Column(_("Code")),
        Column(_("Duty")),
        Column(_("Article")),
        Column(_("Calendar year")),
        Column(_("Date"), ColumnKind.DATE),
        Column(_("Original date"), ColumnKind.DATE),
        Column(_("State of play")),
        Column(_("Reason")),
        Column(_("Last contact"), ColumnKind.DATE),
        Column(_("What was sent")),
        Column(_("Next step")),
    ]


def _line(told: FollowUp, labels: Mapping[str, StateLabel]) -> list[Cell]:
    duty = told.duty
    return [
        labels[duty.iso3].name,
        duty.iso3,
        obligation_name(duty.obligation),
        article_of(duty.obligation, duty.period),
        duty.period,
        duty.due_on,
        duty.original_due_on,
        word(duty.state),
        word(duty.reason),
        told.last_contact_on,
        sent_words(told),
        next_step_words(told) if told.prepared or told.next_step else "",
    ]


def _columns_ahead() -> list[Column]:
    return [
        Column(_("Date"), ColumnKind.DATE),
        Column(_("What")),
        Column(_("Meeting")),
        Column(_("State")),
        Column(_("Code")),
        Column(_("Duty")),
        Column(_("Reason")),
    ]


def _lines_ahead(item: Preparation) -> Iterator[list[Cell]]:
    if item.unit_date:
        yield [item.day, item.owed, item.unit_date.meeting, "", "", "", ""]
    if item.meeting:
        yield [
            item.day,
            _("A meeting opens"),
            name_in(settings.SERVANDA_TREATY, item.meeting, current()),
            "",
            "",
            "",
            "",
        ]
    doubt = "" if item.is_told else _("Not known whether it applies")
    for one in item.asking:
        what, meeting = (
            _("Last day to ask for an extension"),
            item.lead_time.meeting if item.lead_time else "",
        )
        yield [item.day, what, meeting, one.name, one.iso3, obligation_name(one.obligation), doubt]


def _notes(as_of: AsOf) -> Notes:
    language = current()
    lines = [
        (_("Treaty"), treaty_of_this_desk().names[language]),
        (_("As of"), write_date(as_of.day, language)),
        (_("How the dates are found"), _("They follow from the treaty and from recorded acts and facts.")),
    ]
    return Notes(_("About this table"), lines, language)
