"""What people type about accounts, persons and permanent missions; the operations decide."""

from servanda.people.forms.accounts import (
    AddressField,
    EndRoleForm,
    FeedForm,
    InvitationForm,
    LanguageForm,
    RoleForm,
    SignInForm,
)
from servanda.people.forms.missions import ListForm, MissionForm, NewMissionForm
from servanda.people.forms.persons import (
    EndPersonRoleForm,
    ErasureForm,
    MoveOnForm,
    PersonForm,
    PersonRoleForm,
)

__all__ = [
    "AddressField",
    "EndPersonRoleForm",
    "EndRoleForm",
    "ErasureForm",
    "FeedForm",
    "InvitationForm",
    "LanguageForm",
    "ListForm",
    "MissionForm",
    "MoveOnForm",
    "NewMissionForm",
    "PersonForm",
    "PersonRoleForm",
    "RoleForm",
    "SignInForm",
]
