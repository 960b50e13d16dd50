"""What can be done about people: each verb checks the permission, makes the change and records it."""

from servanda.people.operations.accounts import (
    change_language,
    close_account,
    invite_person,
    reopen_account,
    sign_out_everywhere,
)
from servanda.people.operations.feeds import NewFeed, create_feed, open_feed, revoke_feed
from servanda.people.operations.links import (
    claim_link,
    mail_sign_in_link,
    person_of_link,
    send_invitation,
    sign_in_link,
)
from servanda.people.operations.roles import end_role, grant_role
from servanda.people.operations.samples import SampleAccount, create_sample_accounts

__all__ = [
    "NewFeed",
    "SampleAccount",
    "change_language",
    "claim_link",
    "close_account",
    "create_feed",
    "create_sample_accounts",
    "end_role",
    "grant_role",
    "invite_person",
    "mail_sign_in_link",
    "open_feed",
    "person_of_link",
    "reopen_account",
    "revoke_feed",
    "send_invitation",
    "sign_in_link",
    "sign_out_everywhere",
]
