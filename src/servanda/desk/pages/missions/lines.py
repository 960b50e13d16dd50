"""A mission as one line of a list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.missions.models import Mission
from servanda.missions.queries import is_made


@dataclass(frozen=True)
class MissionLine:
    """What `desk/missions/table.html` shows of one mission."""

    mission: Mission
    whom: str
    """The State by its name, else the meeting or the event."""
    is_made: bool


def mission_lines(
    found: Iterable[Mission], names: Mapping[str, str], as_of: dt.date
) -> Sequence[MissionLine]:
    """The missions with the names of their States, in the order given."""
    return [MissionLine(each, for_whom(each, names), is_made(each, as_of)) for each in found]


def for_whom(mission: Mission, names: Mapping[str, str]) -> str:
    """The States, the meeting and the event that it is for, as far as they are told."""
    states = _(", ").join(names.get(iso3, iso3) for iso3 in mission.states)
    told = (states, mission.meeting, mission.event)
    return " · ".join(each for each in told if each)
