"""What can be done about people: each verb checks the permission, makes the change and records it."""

from servanda.people.operations.accounts import (
    change_language,
    close_account,
    invite_person,
    reopen_account,
    sign_out_everywhere,
)
from servanda.people.operations.contact_imports import (
    discard_import,
    propose_import,
    take_import,
    undo_import,
)
from servanda.people.operations.erasing import erase_person
from servanda.people.operations.feeds import NewFeed, create_feed, open_feed, revoke_feed
from servanda.people.operations.links import (
    claim_link,
    mail_sign_in_link,
    person_of_link,
    send_invitation,
    sign_in_link,
)
from servanda.people.operations.merging import merge_persons, tell_apart
from servanda.people.operations.missions import (
    MissionFacts,
    confirm_mission,
    correct_mission,
    record_mission,
)
from servanda.people.operations.person_access import give_access
from servanda.people.operations.person_roles import NewRole, add_role, end_person_role
from servanda.people.operations.persons import (
    PersonFacts,
    confirm_person,
    correct_person,
    move_on,
    record_person,
)
from servanda.people.operations.roles import end_role, grant_role
from servanda.people.operations.sample_contacts import create_sample_contacts
from servanda.people.operations.samples import SampleAccount, create_sample_accounts

__all__ = [
    "MissionFacts",
    "NewFeed",
    "NewRole",
    "PersonFacts",
    "SampleAccount",
    "add_role",
    "change_language",
    "claim_link",
    "close_account",
    "confirm_mission",
    "confirm_person",
    "correct_mission",
    "correct_person",
    "create_feed",
    "create_sample_accounts",
    "create_sample_contacts",
    "discard_import",
    "end_person_role",
    "end_role",
    "erase_person",
    "give_access",
    "grant_role",
    "invite_person",
    "mail_sign_in_link",
    "merge_persons",
    "move_on",
    "open_feed",
    "person_of_link",
    "propose_import",
    "record_mission",
    "record_person",
    "reopen_account",
    "revoke_feed",
    "send_invitation",
    "sign_in_link",
    "sign_out_everywhere",
    "take_import",
    "tell_apart",
    "undo_import",
]
