"""The page of reports that did not come: since when, what was sent, and what comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.as_of import AsOf
from servanda.common.obligations import obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.correspondence.queries import DutyLetter
from servanda.people.enums import Language
from servanda.publications.overdue import (
    MISSING,
    MissingReport,
    OverdueFilter,
    ThemeCoordinators,
    missing_reports,
    next_step_words,
    reports_asked_for,
    themes_with_coordinators,
)
from servanda.publications.status_list import GROUP_NAMES


@dataclass(frozen=True)
class Choice:
    """One filter: a list of values with their words."""

    name: str
    label: str
    options: Sequence[tuple[str, str]]
    chosen: str


@dataclass(frozen=True)
class Line:
    """A State's report, or several years of a yearly one that stand alike."""

    row: MissingReport
    """The newest of them: its next step is the Unit's."""
    oldest: MissingReport
    years: Sequence[str]
    """The calendar years, the oldest first; empty for a report made once."""
    sent: DutyLetter | None
    """What was sent last about any of them."""
    next_step: str


@dataclass(frozen=True)
class OverduePage:
    """The context of `desk/reports/overdue.html`."""

    lines: Sequence[Line]
    reports: int
    states: int
    filters: Sequence[Choice]
    query: str
    """The filters and the day, as links to the exports carry them."""
    coordinators: ThemeCoordinators | None
    """Of the theme chosen; None where no theme is chosen or nobody coordinates it on the day."""
    languages: Sequence[tuple[str, str]]
    """The languages of the paper: two letters, and the name in itself."""


def overdue_page(treaty_id: str, as_of: AsOf, viewer: Viewer, fields: Mapping[str, str]) -> OverduePage:
    """The reports missing on the day, narrowed by what the address asks for."""
    themes = themes_with_coordinators(as_of.day)
    only = overdue_filter(fields)
    rows = missing_reports(treaty_id, as_of.day, viewer, only)
    told = {**vars(only), "on": "" if as_of.is_today else as_of.day.isoformat()}
    return OverduePage(
        lines=_lines(rows),
        reports=len(rows),
        states=len({row.label.iso3 for row in rows}),
        filters=_filters(only, themes),
        query="?" + urlencode({key: value for key, value in told.items() if value}),
        coordinators=next((each for each in themes if each.id == only.theme and each.states), None),
        languages=[(value, str(label)) for value, label in Language.choices],
    )


def _lines(rows: Sequence[MissingReport]) -> Sequence[Line]:
    """Rows that stand alike as one line, the longest missing first as the rows are."""
    alike: dict[tuple[str, ...], list[MissingReport]] = {}
    for row in rows:
        duty = row.duty
        alike.setdefault((duty.iso3, duty.obligation, duty.state, duty.reason), []).append(row)
    return [_line(found) for found in alike.values()]


def _line(rows: Sequence[MissingReport]) -> Line:
    newest = rows[-1]
    letters = [row.sent for row in rows if row.sent]
    return Line(
        row=newest,
        oldest=rows[0],
        years=[row.duty.period for row in rows if row.duty.period],
        sent=max(letters, key=lambda letter: letter.gone_on or dt.date.min, default=None),
        next_step=next_step_words(newest),
    )


def overdue_filter(fields: Mapping[str, str]) -> OverdueFilter:
    """What the address asks for; a value that is on no list narrows nothing."""
    allowed: dict[str, Collection[str]] = {
        "obligation": reports_asked_for(),
        "region": {group.value for group in GROUP_NAMES},
        "theme": treaty_of_this_desk().themes,
        "play": set(MISSING),
    }
    asked = {name: fields.get(name, "") for name in allowed}
    return OverdueFilter(**{name: value if value in allowed[name] else "" for name, value in asked.items()})


def _filters(only: OverdueFilter, themes: Sequence[ThemeCoordinators]) -> Sequence[Choice]:
    reports = [(name, obligation_name(name)) for name in reports_asked_for()]
    regions = [(group.value, str(name)) for group, name in GROUP_NAMES.items() if group.value]
    plays = [(str(play), word(play)) for play in MISSING]
    return [
        Choice("obligation", _("Report"), reports, only.obligation),
        Choice(
            "theme", _("Theme and its coordinators"), [(one.id, _named(one)) for one in themes], only.theme
        ),
        Choice("region", _("Regional group"), regions, only.region),
        Choice("play", _("State of play"), plays, only.play),
    ]


def _named(theme: ThemeCoordinators) -> str:
    names = _(", ").join(state.name for state in theme.states)
    return _("%(theme)s (%(states)s)") % {"theme": theme.name, "states": names} if names else theme.name
