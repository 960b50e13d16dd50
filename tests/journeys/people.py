"""One person of each kind that the rights matrix asks about, with a session."""

from collections.abc import Callable

from django.test import Client

from servanda.common.access import OPERATOR, Role
from servanda.people import operations
from tests.people.accounts import THE_DAY, person, sign_in


def nobody() -> Client:
    """Someone who is not signed in."""
    return Client()


def with_role(role: Role, state: str | None = None, theme: str = "") -> Callable[[], Client]:
    """Someone who holds one role and gave a second factor."""
    return lambda: sign_in(Client(), person(role, state=state, theme=theme))


def staff_without_second_factor() -> Client:
    """Staff half-way through signing in."""
    return sign_in(Client(), person(Role.STAFF), second_factor=False)


def whose_role_ended() -> Client:
    """Former staff, still with a running session."""
    person(Role.STAFF)
    user = person(Role.STAFF)
    client = sign_in(Client(), user)
    operations.end_role(actor=OPERATOR, today=THE_DAY, grant=user.grants.get())
    return client


def whose_account_was_closed() -> Client:
    """Someone who left, with a session that was running."""
    user = person(Role.AUDITOR)
    client = sign_in(Client(), user)
    operations.close_account(actor=OPERATOR, today=THE_DAY, user=user)
    return client


KINDS: dict[str, tuple[Callable[[], Client], bool, frozenset[Role]]] = {
    "nobody": (nobody, False, frozenset()),
    "closed account": (whose_account_was_closed, False, frozenset()),
    "role ended": (whose_role_ended, True, frozenset()),
    "staff": (with_role(Role.STAFF), True, frozenset({Role.STAFF})),
    "president's office": (with_role(Role.PRESIDENT), True, frozenset({Role.PRESIDENT})),
    "coordinator": (with_role(Role.COORDINATOR, theme="clearance"), True, frozenset({Role.COORDINATOR})),
    "focal point": (with_role(Role.FOCAL_POINT, "LAO"), True, frozenset({Role.FOCAL_POINT})),
    "focal point of another State": (
        with_role(Role.FOCAL_POINT, "CHE"),
        True,
        frozenset({Role.FOCAL_POINT}),
    ),
    "sponsorship administrator": (with_role(Role.SPONSORSHIP), True, frozenset({Role.SPONSORSHIP})),
    "auditor": (with_role(Role.AUDITOR), True, frozenset({Role.AUDITOR})),
}
"""Name → how to make the client, whether someone is signed in, the roles that count today."""
