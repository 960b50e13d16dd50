"""People as the rest of the house sees them: roles, and the viewer on whose behalf something is done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Role(StrEnum):
    """What a person may be for the Unit. A person can hold several, each from a day until a day."""

    STAFF = "staff"
    PRESIDENT = "president's office"
    COORDINATOR = "coordinator"
    FOCAL_POINT = "focal point"
    SPONSORSHIP = "sponsorship administrator"
    AUDITOR = "auditor"

    @property
    def label(self) -> Promise:
        """The role's name in the reader's language."""
        return _ROLE_LABELS[self]


_ROLE_LABELS: dict[Role, Promise] = {
    Role.STAFF: _("Staff of the Unit"),
    Role.PRESIDENT: _("President’s office"),
    Role.COORDINATOR: _("Coordinator"),
    Role.FOCAL_POINT: _("Focal point of a State"),
    Role.SPONSORSHIP: _("Sponsorship administrator"),
    Role.AUDITOR: _("Auditor"),
}


@dataclass(frozen=True)
class Viewer:
    """The person on whose behalf something is read or done, with the roles held today.

    `states` are the ISO3 codes of the States the person is a focal point of, `themes` what the person
    coordinates. `colleague` is the number of someone without an account to whom a focal point handed sections
    of a draft: nobody else's pages are open to that person, who counts as not signed in.
    """

    user_id: int | None = None
    name: str = ""
    roles: frozenset[Role] = frozenset()
    states: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()
    colleague: int | None = None
    owes_second_factor: bool = False
    """The session has not given the second factor that a role of the person needs: that role is withheld."""

    @property
    def is_signed_in(self) -> bool:
        """Whether this is someone known: a person with an account, or the operator."""
        return self.user_id is not None or bool(self.roles)

    def has(self, *roles: Role) -> bool:
        """Whether the person holds at least one of the roles."""
        return not self.roles.isdisjoint(roles)

    def speaks_for(self, iso3: str) -> bool:
        """Whether the person is a focal point of the State."""
        return iso3 in self.states


ANYONE = Viewer()
"""The public."""

OPERATOR = Viewer(name="operator", roles=frozenset({Role.STAFF}))
"""Whoever runs commands on the desk's own machine, and so holds all of its data anyway."""
