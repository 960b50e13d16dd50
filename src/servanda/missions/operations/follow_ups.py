"""What has to be done after a mission."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Role, Viewer, require
from servanda.common.history import writing
from servanda.common.versioned import keep, opened, take
from servanda.missions.models import FollowUp, Mission
from servanda.missions.operations.planning import about
from servanda.states.operations import refuse


def add_follow_up(
    *, mission_id: int, what: str, owner: str, due_on: dt.date, actor: Viewer, today: dt.date
) -> FollowUp:
    """Note what has to be done after a mission, by whom, until when."""
    require(actor, Role.STAFF)
    with writing():
        mission = Mission.objects.filter(pk=mission_id).first()
        if mission is None:
            raise NotThere(_("There is no such mission."))
        row = take(FollowUp(mission=mission), {"what": what, "owner": owner, "due_on": due_on})
        refuse(_problems(row, today))
        return keep(row, before=None, actor=actor, action="add follow-up", about=about(mission))


def set_follow_up_done(
    *, follow_up_id: int, version: int, done_on: dt.date | None, actor: Viewer, today: dt.date
) -> FollowUp:
    """Say since when it is done; None opens it again."""
    require(actor, Role.STAFF)
    with writing():
        row = opened(FollowUp, follow_up_id, version, {"done_on": done_on})
        before = row.says()
        row.done_on = done_on
        refuse(_problems(row, today))
        action = "close follow-up" if done_on else "reopen follow-up"
        return keep(row, before=before, actor=actor, action=action, about=about(row.mission))


def _problems(row: FollowUp, today: dt.date) -> Iterator[str]:
    if not row.what:
        yield _("Say in a few words what has to be done.")
    if not row.owner:
        yield _("Name who does it.")
    if row.done_on is not None and row.done_on > today:
        yield _("It cannot be done on a day that is still to come.")
