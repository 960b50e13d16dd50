"""Reports whose date has passed and that did not come, each with what was sent about it and what comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.common.treaty import treaty_of_this_desk
from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.meetings.queries import coordinators
from servanda.publications.all_states import all_duties
from servanda.publications.follow_up import FollowUp, follow_ups
from servanda.states.queries import StateLabel, state_labels

MISSING = {StateOfPlay.OVERDUE: None, StateOfPlay.UNKNOWN: Reason.PAST_SILENT}
"""States of play of a report that is past: seen to be missing, or nothing recorded."""
_OPEN = frozenset({StateOfPlay.NOT_STARTED, StateOfPlay.RUNNING, StateOfPlay.DUE, StateOfPlay.OVERDUE})


@dataclass(frozen=True)
class OverdueFilter:
    """What the list is narrowed to; "" for all."""

    obligation: str = ""
    region: str = ""
    theme: str = ""
    """States for which a duty under this theme is known to apply and open: those that its coordinators follow."""
    play: str = ""


@dataclass(frozen=True)
class MissingReport(FollowUp):
    """One report that did not come."""

    label: StateLabel
    days: int
    """Days since its date."""
    place: int
    """The State's place in the order of names."""


@dataclass(frozen=True)
class ThemeCoordinators:
    """A theme and the States that coordinate it on the day."""

    id: str
    name: str
    states: Sequence[StateLabel]


def missing_reports(
    treaty_id: str, on: dt.date, viewer: Viewer, only: OverdueFilter
) -> Sequence[MissingReport]:
    """The rows on the day, the longest missing first, then by the State's name."""
    labels = {label.iso3: label for label in state_labels(current(), on)}
    duties = all_duties(treaty_id, on)
    concerned = _concerned(duties, only.theme) if only.theme else labels
    filed = reports_asked_for()
    missing = [
        duty
        for duty in duties
        if duty.obligation in ({only.obligation} if only.obligation else filed)
        if _is_missing(duty, on) and (not only.play or duty.state == only.play)
        if duty.iso3 in concerned and (not only.region or labels[duty.iso3].group == only.region)
    ]
    told = follow_ups(treaty_id, on, viewer, filed)
    places = {iso3: place for place, iso3 in enumerate(labels)}
    rows = [_row(told.of(duty), labels[duty.iso3], places[duty.iso3]) for duty in missing]
    return sorted(rows, key=lambda row: (-row.days, row.place, row.duty.obligation))


def reports_asked_for() -> Sequence[str]:
    """The obligations that are met by filing a report."""
    return [duty.id for duty in treaty_of_this_desk().obligation_list if duty.filing]


def themes_with_coordinators(on: dt.date) -> Sequence[ThemeCoordinators]:
    """The themes under which something is due, in the order of the treaty file. Five queries."""
    rules = treaty_of_this_desk()
    labels = {label.iso3: label for label in state_labels(current(), on)}
    coordinating = coordinators(rules.id, on)
    used = {duty.theme for duty in rules.obligation_list}
    return [
        ThemeCoordinators(
            theme.id,
            theme.names.in_language(current()),
            [labels[iso3] for iso3 in coordinating.get(theme.id, ()) if iso3 in labels],
        )
        for theme in rules.theme_list
        if theme.id in used
    ]


def _concerned(duties: Sequence[Duty], theme: str) -> Collection[str]:
    themes = {duty.id: duty.theme for duty in treaty_of_this_desk().obligation_list}
    return {
        duty.iso3
        for duty in duties
        if themes[duty.obligation] == theme and (duty.state in _OPEN or duty.reason == Reason.PAST_SILENT)
    }


def _row(told: FollowUp, label: StateLabel, place: int) -> MissingReport:
    duty = told.duty
    due = duty.due_on.last if duty.due_on else duty.as_of
    days = (duty.as_of - due).days
    return MissingReport(
        duty, told.last_contact_on, told.letters, told.next_step, label=label, days=days, place=place
    )


def _is_missing(duty: Duty, on: dt.date) -> bool:
    if duty.due_on is None or duty.due_on.last >= on or duty.state not in MISSING:
        return False
    reason = MISSING[duty.state]
    return reason is None or duty.reason == reason
