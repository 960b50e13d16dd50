"""The board as a page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.desk.pages.board.choice import PLAYS, Choice, Column, Window, choice
from servanda.desk.pages.board.preparations import Preparation, days_ahead, preparations
from servanda.desk.pages.board.rows import SETTLED, BoardRow, ordered, passing, rows, within
from servanda.duties.queries import register
from servanda.law.findings import Duty
from servanda.publications.all_states import all_duties
from servanda.publications.follow_up import follow_ups
from servanda.publications.overdue import reports_asked_for
from servanda.publications.status_list import GROUP_NAMES
from servanda.states.queries import StateLabel, state_labels


@dataclass(frozen=True)
class Tab:
    """One window of time, with how many duties fall into it."""

    label: str
    count: int
    href: str
    is_current: bool


@dataclass(frozen=True)
class Filter:
    """One filter, as a list to choose from: pairs of a value and its words."""

    name: str
    label: str
    chosen: str
    options: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Heading:
    """The head of a column: the link that sorts by it, and how it is sorted now ("" if by another)."""

    label: str
    href: str
    aria_sort: str


@dataclass(frozen=True)
class BoardPage:
    """The context of `desk/board.html`."""

    choice: Choice
    tabs: Sequence[Tab]
    heading: str
    filters: Sequence[Filter]
    clear_href: str
    """The board without filters; "" where none is set."""
    columns: Sequence[Heading]
    rows: Sequence[BoardRow]
    preparations: Sequence[Preparation]
    days_ahead: int
    """How many days ahead the preparations lie at most."""
    export_query: str


def board_page(treaty_id: str, as_of: AsOf, fields: Mapping[str, str], viewer: Viewer) -> BoardPage:
    """The board for what the fields of the address ask for."""
    labels = {label.iso3: label for label in state_labels(current(), as_of.day)}
    chosen = choice(fields, treaty_of_this_desk(), labels)
    duties = open_duties(treaty_id, as_of.day, chosen, labels)
    ahead = days_ahead(chosen.window)
    told = follow_ups(treaty_id, as_of.day, viewer, reports_asked_for())
    shown = rows(within(chosen.window, duties, as_of.day), labels, told)
    return BoardPage(
        choice=chosen,
        tabs=_tabs(chosen, duties, as_of),
        heading=_labels()[chosen.window],
        filters=_filters(chosen, labels),
        clear_href=Choice(window=chosen.window, sort=chosen.sort).query(as_of) if chosen.is_filtered else "",
        columns=_columns(chosen, as_of),
        rows=ordered(shown, chosen, current()),
        preparations=preparations(register(treaty_id), duties, as_of.day, ahead, labels),
        days_ahead=ahead,
        export_query=chosen.query(as_of),
    )


def open_duties(
    treaty_id: str, on: dt.date, chosen: Choice, labels: Mapping[str, StateLabel]
) -> Sequence[Duty]:
    """The open duties that pass the filters on the day `on`, up to the longest window ahead."""
    rules = treaty_of_this_desk()
    until = on + dt.timedelta(days=max(window.days for window in Window))
    return passing(all_duties(treaty_id, on, until), chosen, rules, labels)


def _labels() -> dict[Window, str]:
    return {
        Window.WEEK: _("Due within 7 days"),
        Window.MONTH: _("Due within 30 days"),
        Window.QUARTER: _("Due within 90 days"),
        Window.PAST: _("Past, not recorded as done"),
        Window.NOT_TOLD: _("Not known whether it applies"),
    }


def _tabs(chosen: Choice, duties: Iterable[Duty], as_of: AsOf) -> Sequence[Tab]:
    duties = list(duties)
    return [
        Tab(
            label,
            len(within(window, duties, as_of.day)),
            chosen.query(as_of, window=window, sort=Column.DATE, descending=window == Window.PAST),
            window == chosen.window,
        )
        for window, label in _labels().items()
    ]


def _filters(chosen: Choice, labels: Mapping[str, StateLabel]) -> Sequence[Filter]:
    themes = [(theme.id, theme.names.in_language(current())) for theme in treaty_of_this_desk().theme_list]
    regions = [(group.value, str(name)) for group, name in GROUP_NAMES.items() if group.value]
    states = [(label.iso3, label.name) for label in labels.values()]
    plays = [(play.value, word(play)) for play in PLAYS if play not in SETTLED]
    return [
        Filter("theme", _("Theme"), chosen.theme, themes),
        Filter("region", _("Regional group"), chosen.region, regions),
        Filter("state", _("State"), chosen.state, states),
        Filter("play", _("State of play"), chosen.play, plays),
    ]


def _columns(chosen: Choice, as_of: AsOf) -> Sequence[Heading]:
    labels = {
        Column.STATE: _("State"),
        Column.DUTY: _("Duty"),
        Column.DATE: _("Date"),
        Column.PLAY: _("State of play"),
    }

    def heading(column: Column, label: str) -> Heading:
        is_sorted = column == chosen.sort
        turned = is_sorted and not chosen.descending
        direction = "descending" if chosen.descending else "ascending"
        return Heading(
            label, chosen.query(as_of, sort=column, descending=turned), direction if is_sorted else ""
        )

    return [heading(column, label) for column, label in labels.items()]
