"""The table as the Unit uses it: what ships, and from which day on the Unit decided otherwise."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from servanda.results.models import ActivityOfAct
from servanda.results.table.file import Act, Table, table_of


@dataclass(frozen=True)
class InForce:
    """The table with the Unit's own decisions, the latest first for each act."""

    table: Table
    decided: Mapping[str, Sequence[tuple[dt.date, tuple[str, ...]]]] = field(default_factory=dict)

    def activities(self, act: Act, on: dt.date) -> tuple[str, ...]:
        """The activities to which an act of that day belongs."""
        own = self.decided.get(act.id, ())
        return next((activities for since, activities in own if since <= on), act.activities)

    def belongs_nowhere(self, act: Act) -> bool:
        """Whether the act belongs to no activity on any day."""
        own = self.decided.get(act.id, ())
        return not act.activities and not any(activities for _since, activities in own)


def table_in_force(treaty_id: str) -> InForce:
    """The table of a treaty as it is used. One query."""
    rows = ActivityOfAct.objects.filter(treaty_id=treaty_id, in_use=True).order_by("-since", "-pk")
    decided: dict[str, list[tuple[dt.date, tuple[str, ...]]]] = {}
    for act, since, activities in rows.values_list("act", "since", "activities"):
        decided.setdefault(act, []).append((since, tuple(activities)))
    return InForce(table_of(treaty_id), decided)
