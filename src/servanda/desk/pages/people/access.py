"""People and access: accounts with their roles, since and until when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from servanda.common.access import Role, Viewer
from servanda.common.languages import current
from servanda.people.forms.accounts import state_choices
from servanda.people.models import Grant
from servanda.people.queries import AccountWithRoles, account_with_roles, accounts
from servanda.people.templatetags.people_words import role_in_words


@dataclass(frozen=True)
class AccountsPage:
    """The context of `desk/people/accounts.html`."""

    lines: Sequence[AccountWithRoles]
    roles: Sequence[tuple[str, str]]
    role: str
    show_closed: bool
    closed: int
    """How many accounts are closed."""
    may_change: bool


@dataclass(frozen=True)
class AccountPage:
    """The context of `desk/people/account.html`."""

    account: AccountWithRoles
    roles: Sequence[tuple[Grant, str]]
    """Held today, each in words with the State's name."""
    other_roles: Sequence[tuple[Grant, str]]
    is_own: bool
    may_change: bool


def accounts_page(viewer: Viewer, today: dt.date, fields: Mapping[str, str]) -> AccountsPage:
    """Everyone with an account, narrowed to a role where one is asked for; closed ones only where asked for."""
    asked = fields.get("role", "")
    role = asked if asked in set(Role) else ""
    show_closed = bool(fields.get("closed"))
    everyone = accounts(viewer, on=today)
    lines = [
        line
        for line in everyone
        if (line.user.is_active or show_closed)
        and (not role or any(grant.role == role for grant in line.roles))
    ]
    return AccountsPage(
        lines=lines,
        roles=[(each.value, str(each.label)) for each in Role],
        role=role,
        show_closed=show_closed,
        closed=sum(not line.user.is_active for line in everyone),
        may_change=viewer.has(Role.STAFF),
    )


def account_page(viewer: Viewer, user_id: int, today: dt.date) -> AccountPage:
    """One account with its roles today."""
    found, names = account_with_roles(viewer, user_id, on=today), dict(state_choices())
    return AccountPage(
        account=found,
        roles=[(grant, _in_words(grant, names)) for grant in found.roles],
        other_roles=[(grant, _in_words(grant, names)) for grant in found.other_roles],
        is_own=viewer.user_id == user_id,
        may_change=viewer.has(Role.STAFF),
    )


def _in_words(grant: Grant, names: Mapping[str, str]) -> str:
    if not grant.state_id:
        return role_in_words(grant)
    colon = " : " if current() == "fr" else ": "
    return f"{Role(grant.role).label}{colon}{names.get(grant.state_id, grant.state_id)}"
