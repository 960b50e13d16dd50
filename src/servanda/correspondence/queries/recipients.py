"""To whom to write: the States for which a question to the records is answered with yes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.common.treaty import treaty_by_id
from servanda.correspondence.access import require_writing
from servanda.correspondence.queries.contacts import last_contacts
from servanda.correspondence.writing.composing import FAR
from servanda.duties.queries import columns_of, register
from servanda.law.board import duties
from servanda.law.findings import Duty, StateOfPlay
from servanda.people.addressing import Addressee
from servanda.people.queries import addressees
from servanda.states.queries import StateLabel, state_labels


@dataclass(frozen=True)
class StateQuery:
    """“Annual report for 2017, past due, last contact more than 60 days ago, Africa, written to in French.”"""

    obligation: str
    play: str = ""
    """A `StateOfPlay`; "" for any."""
    period: str = ""
    region: str = ""
    language: str = ""
    silent_days: int = 0
    """Last contact, ours or theirs, more than so many days ago, or never."""


def states_that_fit(
    viewer: Viewer, treaty_id: str, only: StateQuery, *, today: dt.date
) -> Sequence[StateLabel]:
    """The States that fit, by name. Nine queries at most."""
    require_writing(viewer)
    states = {duty.iso3 for duty in _duties(treaty_id, only, today)}
    last = last_contacts() if only.silent_days else {}
    reached: Mapping[str, Addressee | None] = {}
    if only.language and states:
        reached = addressees(only.obligation, today, states=states)
    return [
        label
        for label in state_labels(current(), today)
        if label.iso3 in states
        and (not only.region or label.group == only.region)
        and (not only.language or _language(reached.get(label.iso3)) == only.language)
        and _is_silent(last.get(label.iso3), only.silent_days, today)
    ]


def _duties(treaty_id: str, only: StateQuery, today: dt.date) -> Sequence[Duty]:
    rules, recorded = treaty_by_id(treaty_id), register(treaty_id)
    columns = columns_of(rules, recorded)
    found = duties(rules, recorded, today, today + FAR, obligations=[only.obligation], columns=columns)
    return [
        duty
        for duty in found
        if only.period in ("", duty.period)
        and (duty.state == only.play if only.play else duty.state is not StateOfPlay.NOT_APPLICABLE)
    ]


def _language(found: Addressee | None) -> str:
    return str(found.mission.language or found.language) if found and found.mission else "en"


def _is_silent(last: dt.date | None, days: int, today: dt.date) -> bool:
    return not days or last is None or (today - last).days > days
