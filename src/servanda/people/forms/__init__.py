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

__all__ = [
    "AddressField",
    "EndRoleForm",
    "FeedForm",
    "InvitationForm",
    "LanguageForm",
    "RoleForm",
    "SignInForm",
]
