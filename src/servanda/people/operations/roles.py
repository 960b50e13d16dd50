"""Giving and ending roles."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from servanda.common.access import Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import record
from servanda.common.treaty import treaty_of_this_desk
from servanda.people.enums import ROLES_OF_A_STATE, ROLES_OF_A_THEME
from servanda.people.models import Grant, User
from servanda.people.queries import held_on
from servanda.states.models import State


@transaction.atomic
def grant_role(
    *,
    actor: Viewer,
    today: dt.date,
    user: User,
    role: Role,
    state: str | None = None,
    theme: str = "",
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> Grant:
    """Give a role, from today unless said otherwise. Staff only.

    `state` is an ISO3 code, `theme` an id of the treaty file, `until` the first day without the role. Raises
    `BadInput` where the role does not fit, or is held already in that time.
    """
    require(actor, Role.STAFF)
    User.objects.select_for_update().get(pk=user.pk)  # one at a time, so that a role is not given twice
    grant = Grant(
        user=user,
        role=role,
        state_id=state or None,
        theme=theme,
        since=since or today,
        until=until,
        granted_by_id=actor.user_id,
    )
    mistakes = _misfits(grant) or _overlap(grant)
    if mistakes:
        raise BadInput(mistakes)
    grant.save()
    record(actor=actor, subject=grant, action="grant role", after=facts(grant), about=grant.state_id or "")
    return grant


@transaction.atomic
def end_role(*, actor: Viewer, today: dt.date, grant: Grant, on: dt.date | None = None) -> Grant:
    """End a role: `on` is the first day without it, today unless said otherwise. Staff only.

    Raises `BadInput` for a day before today (what was held was held), for a role that has ended already, and
    for the last member of staff, who could never be replaced.
    """
    require(actor, Role.STAFF)
    grant = Grant.objects.select_for_update().get(pk=grant.pk)
    last_day = on or today
    if last_day < today:
        raise BadInput(_("A role cannot end in the past. Choose today or a later day."))
    if grant.until is not None and grant.until <= today:
        raise BadInput(_("This role has ended already, on %(day)s.") % {"day": grant.until.isoformat()})
    _keep_one_member_of_staff(grant, last_day)
    before = facts(grant)
    grant.until = max(last_day, grant.since)
    grant.save(update_fields=["until"])
    record(
        actor=actor,
        subject=grant,
        action="end role",
        before=before,
        after=facts(grant),
        about=grant.state_id or "",
    )
    return grant


def facts(grant: Grant) -> dict[str, str | int | None]:
    """What a grant says, for the history. The person appears by number, so that an account can be erased."""
    return {
        "user": grant.user_id,
        "role": str(grant.role),
        "state": grant.state_id,
        "theme": grant.theme,
        "since": grant.since.isoformat(),
        "until": grant.until.isoformat() if grant.until else None,
    }


def _misfits(grant: Grant) -> list[str]:
    mistakes = []
    if grant.role in ROLES_OF_A_STATE and not State.objects.filter(pk=grant.state_id).exists():
        mistakes.append(_("A focal point speaks for a State: choose the State."))
    if grant.role not in ROLES_OF_A_STATE and grant.state_id:
        mistakes.append(_("Only focal points are named by a State: leave the State empty for this role."))
    if grant.role in ROLES_OF_A_THEME and grant.theme not in treaty_of_this_desk().themes:
        mistakes.append(_("A coordinator has a theme: choose the theme."))
    if grant.role not in ROLES_OF_A_THEME and grant.theme:
        mistakes.append(_("Only coordinators have a theme: leave the theme empty for this role."))
    if grant.until is not None and grant.until < grant.since:
        mistakes.append(_("The role would end before it begins: choose a later end."))
    return mistakes


def _overlap(grant: Grant) -> list[str]:
    same = Grant.objects.filter(user=grant.user, role=grant.role, state=grant.state, theme=grant.theme)
    for other in same:
        starts_before_end = grant.until is None or other.since < grant.until
        ends_after_start = other.until is None or other.until > grant.since
        if starts_before_end and ends_after_start:
            since = other.since.isoformat()
            return [
                _("%(name)s holds this role already, since %(day)s.") % {"name": grant.user, "day": since}
            ]
    return []


def _keep_one_member_of_staff(grant: Grant, on: dt.date) -> None:
    if grant.role != Role.STAFF:
        return
    others = Grant.objects.filter(held_on(on), role=Role.STAFF, user__is_active=True)
    if not others.exclude(user_id=grant.user_id).exists():
        raise BadInput(_("This is the last member of staff. Give someone else the role first."))
