"""Deciding to which activities an act of the table belongs, from a day on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db.models import Sum
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Role, Viewer, require
from servanda.common.errors import BadInput, Stale
from servanda.common.history import writing
from servanda.common.history.meanwhile import changed_meanwhile
from servanda.common.history.queries import last_change
from servanda.common.versioned import keep, opened, take
from servanda.missions.activities import activity_problems
from servanda.results.models import ActivityOfAct
from servanda.results.table import table_of
from servanda.states.operations import refuse


def decide_activity(
    *,
    treaty_id: str,
    act: str,
    activities: Sequence[str],
    since: dt.date,
    note: str,
    seen: int | None = None,
    actor: Viewer,
) -> ActivityOfAct:
    """From the day `since` on the act belongs to these activities, or to none. Acts before that day stay.

    `seen` is how often anything was decided about the act when the person looked: `Stale` where somebody else decided
    meanwhile. None where nobody looked.
    """
    require(actor, Role.STAFF)
    if table_of(treaty_id).act(act) is None:
        raise NotThere(_("The table has no such act."))
    with writing():
        if seen is not None and seen != times_decided(treaty_id, act):
            raise _stale(treaty_id, act)
        same = ActivityOfAct.objects.filter(treaty_id=treaty_id, act=act, since=since, in_use=True).first()
        told = {"act": act, "activities": list(activities), "since": since, "note": note}
        before = same.says() if same else None
        if activities:
            refuse(activity_problems(activities, since, kept=same.activities if same else ()))
        row = take(same or ActivityOfAct(treaty_id=treaty_id), told)
        return keep(row, before=before, actor=actor, action="decide activity of act")


def times_decided(treaty_id: str, act: str) -> int:
    """How often anything was decided, corrected or taken back about an act."""
    rows = ActivityOfAct.objects.filter(treaty_id=treaty_id, act=act)
    return int(rows.aggregate(times=Sum("version"))["times"] or 0)


def _stale(treaty_id: str, act: str) -> Stale:
    rows = ActivityOfAct.objects.filter(treaty_id=treaty_id, act=act)
    changes = filter(None, map(last_change, rows))
    change = max(changes, key=lambda each: each.number, default=None)
    return changed_meanwhile(change)


def take_back_decision(*, decision_id: int, version: int, actor: Viewer) -> ActivityOfAct:
    """Take a decision back: what was decided before it, or ships, counts again."""
    require(actor, Role.STAFF)
    with writing():
        row = opened(ActivityOfAct, decision_id, version, {"in_use": False})
        if not row.in_use:
            raise BadInput(_("This was taken back already. Open the page again."))
        before, row.in_use = row.says(), False
        return keep(row, before=before, actor=actor, action="take back activity of act")
