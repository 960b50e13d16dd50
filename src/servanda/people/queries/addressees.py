"""Whom to write to, for one State or for many."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q

from servanda.common.errors import BadInput
from servanda.common.treaty import treaty_of_this_desk
from servanda.people.addressing import Addressee, choose
from servanda.people.models import PermanentMission, PersonRole
from servanda.states.models import Act


def addressee(state: str, matter: str, on: dt.date) -> Addressee | None:
    """Whom to write to in a State (ISO3) about a matter, on a day; None where nobody can be written to.

    `matter` is a theme or an obligation of the treaty file, or "" for a letter about no theme. Two queries. For
    operations and pages of people who see addresses: the caller has asked `people.access` or its own decision.
    """
    return addressees(matter, on, states=[state]).get(state)


def addressees(
    matter: str, on: dt.date, *, states: Iterable[str] | None = None
) -> Mapping[str, Addressee | None]:
    """The same for many States at once, by ISO3; without `states`, for all that acted towards the treaty.

    Two queries, three without `states`.
    """
    wanted = sorted(states_concerned(on) if states is None else states)
    theme = theme_of(matter)
    roles, missions = _roles(wanted, on), _missions(wanted)
    return {
        iso3: choose(iso3, roles.get(iso3, ()), missions.get(iso3, ()), theme=theme, on=on) for iso3 in wanted
    }


@dataclass(frozen=True)
class Unreached:
    """A State to which the Unit could not write today without asking first."""

    iso3: str
    addressee: Addressee | None
    """None: nobody. Otherwise one whose address nobody confirmed in the last year."""


def without_addressee(on: dt.date, matter: str = "") -> Sequence[Unreached]:
    """States, of those that acted towards the treaty, with no addressee or a stale one; first those with none."""
    found = [
        Unreached(iso3, one) for iso3, one in addressees(matter, on).items() if one is None or one.is_stale
    ]
    return sorted(found, key=lambda each: (each.addressee is not None, each.iso3))


def states_concerned(on: dt.date) -> frozenset[str]:
    """States that signed, joined or otherwise acted towards this desk's treaty up to the day. One query."""
    acted = Act.objects.filter(treaty_id=settings.SERVANDA_TREATY, in_use=True, on__lte=on)
    return frozenset(acted.values_list("state_id", flat=True))


def theme_of(matter: str) -> str:
    """The theme of a matter, which may be a theme or an obligation. BadInput where it is neither."""
    treaty = treaty_of_this_desk()
    if not matter or matter in treaty.themes:
        return matter
    if matter in treaty.obligations:
        return treaty.obligations[matter].theme
    raise BadInput(
        f"“{matter[:60]}” is neither a theme nor an obligation of this treaty. Choose one of the list."
    )


def _roles(states: Sequence[str], on: dt.date) -> Mapping[str, Sequence[PersonRole]]:
    held = Q(since__isnull=True) | Q(since__lte=on), Q(until__isnull=True) | Q(until__gt=on)
    found = (
        PersonRole.objects.filter(*held, state_id__in=states, person__merged_into__isnull=True)
        .select_related("person", "mission")
        .order_by("pk")
    )
    by_state: dict[str, list[PersonRole]] = defaultdict(list)
    for role in found:
        by_state[role.state_id].append(role)
    return by_state


def _missions(states: Sequence[str]) -> Mapping[str, Sequence[PermanentMission]]:
    by_state: dict[str, list[PermanentMission]] = defaultdict(list)
    for mission in PermanentMission.objects.filter(state_id__in=states).order_by("pk"):
        by_state[mission.state_id].append(mission)
    return by_state
