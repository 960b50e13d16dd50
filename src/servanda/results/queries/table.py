"""Reading the table of acts as it is used, and what the history has that no act of it names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer, require
from servanda.results.access import READERS
from servanda.results.counting.acts import changes_of_year
from servanda.results.models import ActivityOfAct
from servanda.results.table import Act, InForce, table_in_force


@dataclass(frozen=True)
class ActLine:
    """One act of the table on a day."""

    act: Act
    activities: Sequence[str]
    shipped: bool
    """Whether that is what ships, or the Unit's own decision."""


@dataclass(frozen=True)
class Unplaced:
    """An action that no act of the table names, and how often it was done in the year."""

    table: str
    action: str
    times: int


def acts(treaty_id: str, on: dt.date, *, viewer: Viewer) -> Sequence[ActLine]:
    """The whole table as of a day, in its order. One query."""
    require(viewer, *READERS)
    table = table_in_force(treaty_id)
    return [_line(table, act, on) for act in table.table.acts]


def act_line(treaty_id: str, act_id: str, on: dt.date, *, viewer: Viewer) -> ActLine:
    """One act; `NotThere` for an id that the table does not have. One query."""
    require(viewer, *READERS)
    table = table_in_force(treaty_id)
    act = table.table.act(act_id)
    if act is None:
        raise NotThere(_("The table has no such act."))
    return _line(table, act, on)


def decisions_of(treaty_id: str, act_id: str, *, viewer: Viewer) -> Sequence[ActivityOfAct]:
    """What the Unit decided about an act, the latest day first, taken back ones as well. One query."""
    require(viewer, *READERS)
    return list(ActivityOfAct.objects.filter(treaty_id=treaty_id, act=act_id).order_by("-since", "-pk"))


def unplaced(treaty_id: str, year: int, *, viewer: Viewer) -> Sequence[Unplaced]:
    """What was done in a year and stands nowhere in the table, the most frequent first. Two queries."""
    require(viewer, *READERS)
    table = table_in_force(treaty_id)
    counted = (
        changes_of_year(year).order_by().values_list("subject_table", "action").annotate(Count("number"))
    )
    return [
        Unplaced(name, action, times)
        for name, action, times in sorted(counted, key=lambda row: (-row[2], row[1]))
        if not table.table.acts_of(name, action)
    ]


def _line(table: InForce, act: Act, on: dt.date) -> ActLine:
    activities = table.activities(act, on)
    decided = any(since <= on for since, _activities in table.decided.get(act.id, ()))
    return ActLine(act, activities, not decided)
