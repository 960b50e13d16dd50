"""Reports whose date has passed and that did not come, each with what was sent about it and what comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.common.treaty import treaty_of_this_desk
from servanda.correspondence.queries import DutyLetter, DutyLetters, last_contacts, letters_about_duties
from servanda.correspondence.queries.proposals import ladder_of
from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.law.reminders import NextStep, next_step
from servanda.meetings.queries import coordinators
from servanda.publications.all_states import all_duties
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
class MissingReport:
    """One report that did not come."""

    label: StateLabel
    duty: Duty
    days: int
    """Days since its date."""
    last_contact_on: dt.date | None
    letters: DutyLetters
    """About this report, as far as the viewer may see them."""
    next_step: NextStep | None
    """On the ladder of reminders; None where it has no more."""
    place: int
    """The State's place in the order of names."""

    @property
    def sent(self) -> DutyLetter | None:
        """What was sent last about this report."""
        return self.letters.sent[0] if self.letters.sent else None

    @property
    def prepared(self) -> DutyLetter | None:
        """What is prepared and has not left the house."""
        return self.letters.prepared[0] if self.letters.prepared else None


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
    told = _Told(
        treaty_id=treaty_id,
        labels=labels,
        places={iso3: place for place, iso3 in enumerate(labels)},
        contacts=last_contacts(on),
        letters=letters_about_duties(viewer, treaty_id, filed, on),
    )
    rows = [_row(duty, told) for duty in missing]
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


@dataclass(frozen=True)
class _Told:
    """What is known beside the duties."""

    treaty_id: str
    labels: Mapping[str, StateLabel]
    places: Mapping[str, int]
    contacts: Mapping[str, dt.date]
    letters: Mapping[tuple[str, str, str], DutyLetters]


def _row(duty: Duty, told: _Told) -> MissingReport:
    on, iso3 = duty.as_of, duty.iso3
    due = duty.due_on.last if duty.due_on else on
    about = told.letters.get((iso3, duty.obligation, duty.period), DutyLetters())
    return MissingReport(
        label=told.labels[iso3],
        duty=duty,
        days=(on - due).days,
        last_contact_on=told.contacts.get(iso3),
        letters=about,
        next_step=next_step(ladder_of(told.treaty_id), duty, about.rungs, on),
        place=told.places[iso3],
    )


def _is_missing(duty: Duty, on: dt.date) -> bool:
    if duty.due_on is None or duty.due_on.last >= on or duty.state not in MISSING:
        return False
    reason = MISSING[duty.state]
    return reason is None or duty.reason == reason
