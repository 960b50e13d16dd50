"""Reading accounts, roles and feeds; persons, permanent missions, and whom to write to."""

from servanda.people.queries.accounts import (
    AccountWithRoles,
    FeedReader,
    account,
    account_with_roles,
    accounts,
    feeds_of,
    focal_points,
    held_on,
    person_by_address,
    token_hash,
    viewer_of,
    viewer_of_feed,
)

__all__ = [
    "AccountWithRoles",
    "FeedReader",
    "account",
    "account_with_roles",
    "accounts",
    "feeds_of",
    "focal_points",
    "held_on",
    "person_by_address",
    "token_hash",
    "viewer_of",
    "viewer_of_feed",
]
