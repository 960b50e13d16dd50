"""The log of work, and one entry of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.as_of import AsOf
from servanda.common.history.queries import history_of
from servanda.common.languages import current
from servanda.common.obligations import in_digits
from servanda.common.treaty import treaty_by_id
from servanda.desk.pages.history import HistoryEntry, told_changes
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.missions.year import year_asked
from servanda.desk.pages.people.persons import Choice
from servanda.results.access import may_log
from servanda.results.models import LogEntry
from servanda.results.queries import EntryFilter, entries, entry, people_of_year
from servanda.workplan.queries import activities, plan_years

MOST_SHOWN = 200


@dataclass(frozen=True)
class LogPage:
    """The context of `desk/results/log.html`."""

    lines: Sequence[LogEntry]
    names: Mapping[str, str]
    filters: Sequence[Choice]
    only: EntryFilter
    may_log: bool
    most: int = MOST_SHOWN


@dataclass(frozen=True)
class EntryPage:
    """The context of `desk/results/entry.html`."""

    entry: LogEntry
    states: Sequence[tuple[str, str]]
    theme: str
    title: str
    """What the activity is called in the plan of the year; "" without a plan."""
    has_plan: bool
    """Whether the year has a plan here."""
    story: Sequence[HistoryEntry]
    may_log: bool


def log_page(viewer: Viewer, treaty_id: str, as_of: AsOf, fields: Mapping[str, str]) -> LogPage:
    """Entries that fit, newest first, of all years or of one."""
    names = state_names(as_of.day)
    year = year_asked(fields, as_of) if fields.get("year") else None
    years = sorted({*plan_years(viewer), as_of.day.year, *((year,) if year else ())}, reverse=True)
    only = EntryFilter(
        state=fields.get("state", "")[:3],
        person=fields.get("person", "")[:200],
        activity=fields.get("activity", "").strip()[:10],
        text=fields.get("text", "").strip()[:100],
        year=year,
    )
    people = [(name, name) for name in people_of_year(year or as_of.day.year, viewer, treaty_id=treaty_id)]
    return LogPage(
        lines=entries(treaty_id, viewer=viewer, only=only, newest=MOST_SHOWN),
        names=names,
        filters=[
            Choice("year", _("Year"), [(str(each), in_digits(str(each))) for each in years], str(year or "")),
            Choice("state", _("State"), list(names.items()), only.state),
            Choice("person", _("Person"), people, only.person),
        ],
        only=only,
        may_log=may_log(viewer),
    )


def entry_page(viewer: Viewer, number: int, as_of: AsOf) -> EntryPage:
    """One entry with its papers and what was done to it."""
    found = entry(number, viewer=viewer)
    names = state_names(as_of.today)
    theme = treaty_by_id(found.treaty_id).themes.get(found.theme)
    titles = {line.number: str(line.title) for line in activities(found.on.year)}
    return EntryPage(
        entry=found,
        states=[(iso3, names.get(iso3, iso3)) for iso3 in found.states],
        theme=theme.names.in_language(current()) if theme else "",
        title=titles.get(found.activity, ""),
        has_plan=bool(titles),
        story=told_changes(history_of(found), names),
        may_log=may_log(viewer),
    )
