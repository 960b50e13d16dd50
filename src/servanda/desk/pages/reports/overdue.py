"""Reports whose date has passed and that did not come: since when, and when the State was last written to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.common.obligations import article_of, obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.correspondence.queries.contacts import last_contacts
from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.papers.dates import write_date
from servanda.papers.spreadsheets import Column, ColumnKind, Notes, Sheet, write_xlsx
from servanda.publications.all_states import all_duties
from servanda.publications.status_list import GROUP_NAMES
from servanda.states.queries import StateLabel, state_labels

MISSING = {StateOfPlay.OVERDUE: None, StateOfPlay.UNKNOWN: Reason.PAST_SILENT}
"""States of play of a report that is past: seen to be missing, or nothing recorded."""


@dataclass(frozen=True)
class MissingReport:
    """One report that did not come."""

    label: StateLabel
    duty: Duty
    days: int
    """Days since its date."""
    last_contact_on: dt.date | None


@dataclass(frozen=True)
class OverduePage:
    """The context of `desk/reports/overdue.html`."""

    rows: Sequence[MissingReport]
    states: int
    obligation: str
    region: str
    play: str
    obligations: Sequence[tuple[str, str]]
    regions: Sequence[tuple[str, str]]
    plays: Sequence[tuple[str, str]]
    query: str


def overdue_page(treaty_id: str, as_of: AsOf, fields: Mapping[str, str]) -> OverduePage:
    """The reports missing on the day, the longest first; filters by report, regional group and how it is known."""
    filed = [duty.id for duty in treaty_of_this_desk().obligation_list if duty.filing]
    regions = [(group.value, str(name)) for group, name in GROUP_NAMES.items() if group.value]
    plays = [(str(play), word(play)) for play in MISSING]
    chosen = {
        "obligation": _listed(fields.get("obligation", ""), filed),
        "region": _listed(fields.get("region", ""), [value for value, _name in regions]),
        "play": _listed(fields.get("play", ""), [value for value, _name in plays]),
    }
    rows = missing_reports(treaty_id, as_of.day, **chosen)
    told = {**chosen, "on": "" if as_of.is_today else as_of.day.isoformat()}
    return OverduePage(
        rows=rows,
        states=len({row.label.iso3 for row in rows}),
        obligations=[(name, obligation_name(name)) for name in filed],
        regions=regions,
        plays=plays,
        query="?" + "&".join(f"{key}={value}" for key, value in told.items() if value),
        **chosen,
    )


def missing_reports(
    treaty_id: str, on: dt.date, *, obligation: str = "", region: str = "", play: str = ""
) -> Sequence[MissingReport]:
    """The rows, the longest missing first, then by the State's name."""
    labels = {label.iso3: label for label in state_labels(current(), on)}
    contacts = last_contacts()
    filed = {duty.id for duty in treaty_of_this_desk().obligation_list if duty.filing}
    rows = [
        _row(duty, labels[duty.iso3], on, contacts)
        for duty in all_duties(treaty_id, on)
        if duty.obligation in ({obligation} if obligation else filed)
        if _is_missing(duty, on) and (not play or duty.state == play)
        if not region or labels[duty.iso3].group == region
    ]
    places = {iso3: place for place, iso3 in enumerate(labels)}
    return sorted(rows, key=lambda row: (-row.days, places[row.label.iso3], row.duty.obligation))


def overdue_workbook(treaty_id: str, as_of: AsOf, fields: Mapping[str, str]) -> bytes:
    """What the page shows with the same address, as .xlsx in the language of the page."""
    page, language = overdue_page(treaty_id, as_of, fields), current()
    columns = [
        Column(_("State")),
        Column(_("Code")),
        Column(_("Report")),
        Column(_("Article")),
        Column(_("Calendar year")),
        Column(_("Date"), ColumnKind.DATE),
        Column(_("Days since")),
        Column(_("State of play")),
        Column(_("Reason")),
        Column(_("Last contact"), ColumnKind.DATE),
    ]
    lines = [
        [
            row.label.name,
            row.label.iso3,
            obligation_name(row.duty.obligation),
            article_of(row.duty.obligation, row.duty.period),
            row.duty.period,
            row.duty.due_on,
            row.days,
            word(row.duty.state),
            word(row.duty.reason),
            row.last_contact_on,
        ]
        for row in page.rows
    ]
    notes = [
        (_("Treaty"), treaty_of_this_desk().names[language]),
        (_("As of"), write_date(as_of.day, language)),
    ]
    sheet = Sheet(_("Reports not received"), columns, lines, language)
    return write_xlsx([sheet], Notes(_("About this table"), notes, language))


def _row(duty: Duty, label: StateLabel, on: dt.date, contacts: Mapping[str, dt.date]) -> MissingReport:
    due = duty.due_on.last if duty.due_on else on
    contact = contacts.get(label.iso3)
    return MissingReport(label, duty, (on - due).days, contact if contact and contact <= on else None)


def _is_missing(duty: Duty, on: dt.date) -> bool:
    if duty.due_on is None or duty.due_on.last >= on or duty.state not in MISSING:
        return False
    reason = MISSING[duty.state]
    return reason is None or duty.reason == reason


def _listed(asked: str, allowed: Sequence[str]) -> str:
    return asked if asked in allowed else ""
