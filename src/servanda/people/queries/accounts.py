"""Reading accounts, roles and feeds."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, QuerySet

from servanda.common.access import NotThere, Role, Viewer, require
from servanda.people.addresses import normal_address
from servanda.people.enums import ROLES_OF_A_STATE, ROLES_WITH_SECOND_FACTOR
from servanda.people.models import FeedToken, Grant, User


def held_on(day: dt.date) -> Q:
    """The condition on grants that are held on the day."""
    return Q(since__lte=day) & (Q(until__isnull=True) | Q(until__gt=day))


def viewer_of(user: User, *, today: dt.date, second_factor_given: bool) -> Viewer:
    """The person with the roles held today, less those that need a second factor not given. One query."""
    held = [
        (Role(role), state, theme)
        for role, state, theme in user.grants.filter(held_on(today)).values_list("role", "state_id", "theme")
    ]
    withheld = frozenset() if second_factor_given else ROLES_WITH_SECOND_FACTOR
    usable = [grant for grant in held if grant[0] not in withheld]
    return Viewer(
        user_id=user.pk,
        name=user.name,
        roles=frozenset(role for role, _state, _theme in usable),
        states=frozenset(state for role, state, _theme in usable if role in ROLES_OF_A_STATE),
        themes=frozenset(theme for _role, _state, theme in usable if theme),
        owes_second_factor=len(usable) < len(held),
    )


def person_by_address(address: str) -> User | None:
    """The person who may sign in with this address, however it was typed."""
    return User.objects.filter(email=normal_address(address), is_active=True).first()


def account(viewer: Viewer, user_id: int) -> User:
    """An account, for its owner, staff and auditors. Raises `NotThere` for anyone else."""
    user = User.objects.filter(pk=user_id).first()
    if user is None or not (viewer.user_id == user_id or viewer.has(Role.STAFF, Role.AUDITOR)):
        raise NotThere
    return user


@dataclass(frozen=True)
class AccountWithRoles:
    """An account with its roles, as of a day."""

    user: User
    roles: Sequence[Grant] = field(default=())
    """Held on the day."""
    other_roles: Sequence[Grant] = field(default=())
    """Ended, or not begun."""


def accounts(viewer: Viewer, *, on: dt.date) -> list[AccountWithRoles]:
    """Everyone with an account, by name, with the roles of that day. Staff and auditors only. Two queries."""
    require(viewer, Role.STAFF, Role.AUDITOR)
    return [_with_roles(user, on) for user in User.objects.prefetch_related("grants").order_by("name", "pk")]


def account_with_roles(viewer: Viewer, user_id: int, *, on: dt.date) -> AccountWithRoles:
    """One account with its roles. Raises `NotThere` where the viewer may not see it."""
    return _with_roles(account(viewer, user_id), on)


def focal_points(viewer: Viewer, iso3: str, *, on: dt.date) -> list[Grant]:
    """Who speaks for a State on a day, for staff, the President's office, auditors and the State itself."""
    if not viewer.speaks_for(iso3):
        require(viewer, Role.STAFF, Role.PRESIDENT, Role.AUDITOR)
    return list(_grants_of(iso3).filter(held_on(on)))


def staff_names(*, on: dt.date) -> list[str]:
    """Names of those who are staff of the Unit on a day, in alphabetical order. One query."""
    held = Grant.objects.filter(held_on(on), role=Role.STAFF, user__is_active=True)
    return list(held.order_by("user__name").values_list("user__name", flat=True).distinct())


def _grants_of(iso3: str) -> QuerySet[Grant]:
    return Grant.objects.filter(role=Role.FOCAL_POINT, state_id=iso3).select_related("user")


def _with_roles(user: User, on: dt.date) -> AccountWithRoles:
    grants = list(user.grants.all())
    return AccountWithRoles(
        user,
        [grant for grant in grants if grant.holds_on(on)],
        [grant for grant in grants if not grant.holds_on(on)],
    )


@dataclass(frozen=True)
class FeedReader:
    """For whom a calendar feed is written, and what it shows."""

    feed_id: int
    viewer: Viewer
    language: str
    """Two letters."""
    wanted: dict[str, Any]


def viewer_of_feed(token: str, *, today: dt.date) -> FeedReader | None:
    """For whom the feed with this secret is written; None where it is unknown, revoked, or its owner left.

    The secret was made in a full session, so it stands in for the second factor: for reading a calendar only.
    """
    feed = (
        FeedToken.objects.select_related("user")
        .filter(token_hash=token_hash(token), revoked_at__isnull=True, user__is_active=True)
        .first()
    )
    if feed is None:
        return None
    viewer = viewer_of(feed.user, today=today, second_factor_given=True)
    return FeedReader(feed.pk, viewer, feed.user.language, feed.wanted)


def feeds_of(viewer: Viewer) -> list[FeedToken]:
    """The viewer's own feeds that are not revoked, newest first."""
    if viewer.user_id is None:
        return []
    return list(FeedToken.objects.filter(user_id=viewer.user_id, revoked_at__isnull=True))


def token_hash(token: str) -> str:
    """How a feed's secret is kept: it has 256 random bits, so a plain hash cannot be guessed back."""
    return hashlib.sha256(token.encode()).hexdigest()
