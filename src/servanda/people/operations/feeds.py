"""Personal calendar feeds: made, shown once, read, revoked."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from servanda.common import clock
from servanda.common.access import NotThere, Role, SignInNeeded, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record
from servanda.people.models import FeedToken
from servanda.people.queries import FeedReader, token_hash, viewer_of_feed

MOST_FEEDS = 20


@dataclass(frozen=True)
class NewFeed:
    """A feed just made, with its secret: the only time it can be seen."""

    feed: FeedToken
    token: str


@transaction.atomic
def create_feed(*, actor: Viewer, name: str = "", wanted: dict[str, str] | None = None) -> NewFeed:
    """Make a feed for the actor. `wanted` narrows it: `{"theme": …, "state": …}`."""
    if actor.user_id is None or actor.owes_second_factor:
        raise SignInNeeded(_("Please sign in first."))
    if FeedToken.objects.filter(user_id=actor.user_id, revoked_at__isnull=True).count() >= MOST_FEEDS:
        raise BadInput(_("You have %(count)s calendar feeds. Revoke one first.") % {"count": MOST_FEEDS})
    token = secrets.token_urlsafe(32)
    feed = FeedToken.objects.create(
        user_id=actor.user_id,
        name=name,
        wanted=wanted or {},
        token_hash=token_hash(token),
        created_at=clock.now(),
    )
    record(actor=actor, subject=feed, action="create feed", after={"wanted": feed.wanted})
    return NewFeed(feed, token)


@transaction.atomic
def revoke_feed(*, actor: Viewer, feed_id: int) -> None:
    """Close a feed for good: its owner, or staff. Raises `NotThere` for anyone else."""
    feed = FeedToken.objects.select_for_update().filter(pk=feed_id, revoked_at__isnull=True).first()
    if feed is None or (feed.user_id != actor.user_id and not actor.has(Role.STAFF)):
        raise NotThere
    feed.revoked_at = clock.now()
    feed.save(update_fields=["revoked_at"])
    record(actor=actor, subject=feed, action="revoke feed")


def open_feed(*, token: str, today: dt.date) -> FeedReader | None:
    """As `viewer_of_feed`, noting the day on which the feed was last read: one write a day."""
    reader = viewer_of_feed(token, today=today)
    if reader is not None:
        not_yet_today = Q(last_used_on__isnull=True) | Q(last_used_on__lt=today)
        FeedToken.objects.filter(not_yet_today, pk=reader.feed_id).update(last_used_on=today)
    return reader
