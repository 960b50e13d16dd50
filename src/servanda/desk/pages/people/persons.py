"""The list of persons, narrowed by what the address asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from servanda.common.access import Role, Viewer
from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.people.access import sees_addresses
from servanda.people.enums import Freshness, PersonRoleKind
from servanda.people.forms.accounts import theme_choices
from servanda.people.queries import PersonFilter, PersonLine, persons
from servanda.states.queries import state_labels

MOST_SHOWN = 300


@dataclass(frozen=True)
class Choice:
    """One list of a filter."""

    name: str
    label: str
    options: Sequence[tuple[str, str]]
    chosen: str


@dataclass(frozen=True)
class PersonsPage:
    """The context of `desk/people/persons.html`."""

    lines: Sequence[PersonLine]
    found: int
    """All that fit; the page shows the first 300."""
    names: Mapping[str, str]
    """Names of States by code."""
    filters: Sequence[Choice]
    only: PersonFilter
    query: str
    """The question part of this page's address, for its exports."""
    sees_addresses: bool
    may_change: bool
    most: int = MOST_SHOWN


def persons_page(viewer: Viewer, as_of: AsOf, fields: Mapping[str, str]) -> PersonsPage:
    """Persons on the day shown, with the filters asked for."""
    only = filter_of(fields)
    names = {label.iso3: label.name for label in state_labels(current(), as_of.day)}
    lines = persons(viewer, on=as_of.day, only=only)
    asked = {name: value for name, value in asdict(only).items() if value}
    if not as_of.is_today:
        asked["on"] = as_of.day.isoformat()
    return PersonsPage(
        lines=lines[:MOST_SHOWN],
        found=len(lines),
        names=names,
        filters=_filters(only, names),
        only=only,
        query="?" + urlencode(asked) if asked else "",
        sees_addresses=sees_addresses(viewer),
        may_change=viewer.has(Role.STAFF),
    )


def filter_of(fields: Mapping[str, str]) -> PersonFilter:
    """What the fields of the address narrow the list to; a value that is on no list narrows nothing."""
    kind, fresh = fields.get("kind", ""), fields.get("freshness", "")
    return PersonFilter(
        state=fields.get("state", "")[:3],
        kind=kind if kind in set(PersonRoleKind) else "",
        theme=fields.get("theme", "") if fields.get("theme") in dict(theme_choices()) else "",
        freshness=fresh if fresh in set(Freshness) else "",
        text=fields.get("text", "").strip()[:100],
        former=bool(fields.get("former")),
    )


def _filters(only: PersonFilter, names: Mapping[str, str]) -> Sequence[Choice]:
    return [
        Choice("state", _("State"), list(names.items()), only.state),
        Choice("kind", _("Role"), [(kind.value, str(kind.label)) for kind in PersonRoleKind], only.kind),
        Choice("theme", _("Theme"), theme_choices(), only.theme),
        Choice(
            "freshness", _("Address"), [(each.value, str(each.label)) for each in Freshness], only.freshness
        ),
    ]
