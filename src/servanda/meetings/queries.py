"""Reading meetings and mandates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from servanda.common.sourced import records
from servanda.law import records as law
from servanda.law.mandates import Mandate as LawMandate
from servanda.law.mandates import MandateKind, held_on
from servanda.meetings.models import Mandate, Meeting
from servanda.people.queries import coordinating_states


def recorded_meetings(treaty_id: str) -> Sequence[Meeting]:
    """The meetings as rows of the table, in use or not, the latest first."""
    return list(Meeting.objects.filter(treaty_id=treaty_id).order_by("-opens_on", "pk"))


def meetings(treaty_id: str) -> Sequence[law.Meeting]:
    """The meetings of a treaty that are in use, by their opening day. One query."""
    return records(Meeting.objects.filter(treaty_id=treaty_id, in_use=True).order_by("opens_on", "pk"))


def coordinators(treaty_id: str, on: dt.date) -> Mapping[str, Sequence[str]]:
    """By theme the ISO3 codes of the States that coordinate it on the day. Three queries.

    As the roles of persons tell it; for a theme of which they say nothing, as the mandates recorded do, which also
    tell, under "", who coordinates general status and operation. For any viewer: a mandate is public, and no person
    is named.
    """
    by_mandate: dict[str, list[str]] = {}
    for mandate in _held(treaty_id, on):
        states = by_mandate.setdefault(mandate.theme, [])
        if mandate.iso3 not in states:
            states.append(mandate.iso3)
    return {**by_mandate, **coordinating_states(on)}


def coordinators_of(treaty_id: str, theme: str, on: dt.date) -> Mapping[str, LawMandate | None]:
    """The States (ISO3) that coordinate a theme on the day, each with the mandate that says so. Three queries.

    None for a State of which only the role of a person tells it. As `coordinators`: for any viewer, without a name.
    """
    told: dict[str, LawMandate] = {}
    for mandate in sorted(_held(treaty_id, on), key=lambda one: one.since is None):  # a term before a mention
        if mandate.theme == theme:
            told.setdefault(mandate.iso3, mandate)
    by_roles = coordinating_states(on).get(theme)
    return {iso3: told.get(iso3) for iso3 in (told if by_roles is None else by_roles)}


def _held(treaty_id: str, on: dt.date) -> list[LawMandate]:
    rows = Mandate.objects.filter(treaty_id=treaty_id, in_use=True, kind=MandateKind.COORDINATOR)
    return held_on(records(rows.order_by("state_id", "pk")), meetings(treaty_id), on)
