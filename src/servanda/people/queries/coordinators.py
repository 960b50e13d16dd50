"""Which States coordinate which theme."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from django.db.models import Q

from servanda.people.enums import PersonRoleKind
from servanda.people.models import PersonRole


def coordinating_states(on: dt.date) -> Mapping[str, Sequence[str]]:
    """By theme the ISO3 codes of the States whose persons coordinate it on the day. For any viewer: a mandate
    is public, and no person is named. One query."""
    held = Q(since__isnull=True) | Q(since__lte=on), Q(until__isnull=True) | Q(until__gt=on)
    rows = PersonRole.objects.filter(*held, kind=PersonRoleKind.COORDINATOR, person__merged_into=None)
    found: dict[str, list[str]] = {}
    for theme, iso3 in rows.exclude(theme="").values_list("theme", "state_id").order_by("since", "pk"):
        states = found.setdefault(theme, [])
        if iso3 not in states:
            states.append(iso3)
    return found
