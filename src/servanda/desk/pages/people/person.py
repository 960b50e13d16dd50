"""One person: how to reach, in which roles, and everything that was recorded before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from servanda.common.access import Role, Viewer
from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.desk.pages.people.story import StoryEntry, story
from servanda.people.access import sees_addresses
from servanda.people.enums import PersonRoleKind
from servanda.people.queries import PersonLine, contact, story_of_person
from servanda.states.queries import state_labels


@dataclass(frozen=True)
class PersonPage:
    """The context of `desk/people/person.html`."""

    line: PersonLine
    names: Mapping[str, str]
    """Names of States by code."""
    story: Sequence[StoryEntry]
    """Newest first; nothing for a reader who may not see addresses."""
    may_be_invited_for: Sequence[str]
    """States for which the person is the national focal point and can be given access."""
    sees_addresses: bool
    may_change: bool


def person_page(viewer: Viewer, person_id: int, as_of: AsOf) -> PersonPage:
    """One person on the day shown. `NotThere` where the viewer may not see the person."""
    line = contact(viewer, person_id, on=as_of.day)
    full, staff = sees_addresses(viewer), viewer.has(Role.STAFF)
    focal = [role.state_id for role in line.roles if role.kind == PersonRoleKind.NATIONAL_FOCAL_POINT]
    return PersonPage(
        line=line,
        names={label.iso3: label.name for label in state_labels(current(), as_of.day)},
        story=story(story_of_person(viewer, person_id)) if full else (),
        may_be_invited_for=list(dict.fromkeys(focal)) if staff and line.email and as_of.is_today else (),
        sees_addresses=full,
        may_change=staff and line.erased_on is None,
    )


def typed_of(line: PersonLine) -> dict[str, Any]:
    """What the form shows first for a person on record."""
    names = ("title", "name", "language", "email", "telephone", "last_confirmed_on", "note")
    return {name: getattr(line, name) for name in names}
