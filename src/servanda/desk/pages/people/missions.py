"""Permanent missions: the list, and one with its members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from servanda.common.access import Role, Viewer
from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.desk.pages.people.story import StoryEntry, story
from servanda.people import queries
from servanda.people.addressing import freshness
from servanda.people.enums import Freshness
from servanda.people.models import PermanentMission, PersonRole
from servanda.states.queries import StateLabel, state_labels


@dataclass(frozen=True)
class MissionLine:
    """A permanent mission in a list, with how recent its address is."""

    mission: PermanentMission
    state: str
    freshness: Freshness


@dataclass(frozen=True)
class MissionsPage:
    """The context of `desk/people/missions.html`."""

    lines: Sequence[MissionLine]
    """By the State's name."""
    states: Sequence[StateLabel]
    state: str
    may_change: bool


@dataclass(frozen=True)
class MissionPage:
    """The context of `desk/people/mission.html`."""

    mission: PermanentMission
    state: str
    freshness: Freshness
    members: Sequence[PersonRole]
    """Roles held on the day, with their persons."""
    former: Sequence[PersonRole]
    story: Sequence[StoryEntry]
    may_change: bool


def missions_page(viewer: Viewer, as_of: AsOf, fields: Mapping[str, str]) -> MissionsPage:
    """Every permanent mission, or those of one State."""
    labels = state_labels(current(), as_of.day)
    order = {label.iso3: place for place, label in enumerate(labels)}
    asked = fields.get("state", "")
    state = asked if asked in order else ""
    found = sorted(queries.missions(viewer, state=state), key=lambda row: order.get(row.state_id, 0))
    names = {label.iso3: label.name for label in labels}
    lines = [_line(row, names, as_of) for row in found]
    return MissionsPage(lines, labels, state, viewer.has(Role.STAFF))


def mission_page(viewer: Viewer, mission_id: int, as_of: AsOf) -> MissionPage:
    """One permanent mission on the day shown."""
    row = queries.mission(viewer, mission_id)
    roles = [role for role in row.roles.all() if role.person.merged_into_id is None]
    names = {label.iso3: label.name for label in state_labels(current(), as_of.day)}
    return MissionPage(
        mission=row,
        state=names.get(row.state_id, row.state_id),
        freshness=freshness(row.last_confirmed_on, as_of.day),
        members=[role for role in roles if role.holds_on(as_of.day)],
        former=[role for role in roles if not role.holds_on(as_of.day)],
        story=story(queries.story_of_mission(viewer, mission_id)),
        may_change=viewer.has(Role.STAFF),
    )


def typed_of(row: PermanentMission) -> dict[str, Any]:
    """What the form shows first for a mission on record."""
    return {name: getattr(row, name) for name in row.recorded if name != "state_id"}


def _line(row: PermanentMission, names: Mapping[str, str], as_of: AsOf) -> MissionLine:
    return MissionLine(
        row, names.get(row.state_id, row.state_id), freshness(row.last_confirmed_on, as_of.day)
    )
