"""The fixed lists of the people theme."""

from __future__ import annotations

from enum import StrEnum

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.common.access import Role

ROLES_WITH_SECOND_FACTOR = frozenset({Role.STAFF})
"""Roles that act only in a session that has given a second factor."""

ROLES_OF_A_STATE = frozenset({Role.FOCAL_POINT})
"""Roles that are held for one State."""

ROLES_OF_A_THEME = frozenset({Role.COORDINATOR})
"""Roles that are held for one theme of the treaty's plan of work."""


class Language(models.TextChoices):
    """The six languages in the order of the United Nations, each by its own name."""

    ARABIC = "ar", "عربي"
    CHINESE = "zh", "中文"
    ENGLISH = "en", "English"
    FRENCH = "fr", "Français"
    RUSSIAN = "ru", "Русский"
    SPANISH = "es", "Español"


class PersonRoleKind(StrEnum):
    """What a person is for a State, whether or not the person has an account."""

    NATIONAL_FOCAL_POINT = "national focal point"
    COMMITTEE_DELEGATE = "delegate to the Committee"
    COORDINATOR = "coordinator"
    MISSION_MEMBER = "member of the mission"
    PERMANENT_REPRESENTATIVE = "permanent representative"
    MINISTER = "minister"

    @property
    def label(self) -> Promise:
        """The role's name in the reader's language."""
        return _KIND_LABELS[self]


_KIND_LABELS: dict[PersonRoleKind, Promise] = {
    PersonRoleKind.NATIONAL_FOCAL_POINT: _("National focal point"),
    PersonRoleKind.COMMITTEE_DELEGATE: _("Delegate to the Committee"),
    PersonRoleKind.COORDINATOR: _("Coordinator"),
    PersonRoleKind.MISSION_MEMBER: _("Member of the permanent mission"),
    PersonRoleKind.PERMANENT_REPRESENTATIVE: _("Permanent representative"),
    PersonRoleKind.MINISTER: _("Minister"),
}


class Freshness(StrEnum):
    """How recently someone confirmed that an address is right."""

    FRESH = "fresh"
    STALE = "stale"
    NEVER = "never confirmed"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _FRESHNESS_LABELS[self]


_FRESHNESS_LABELS: dict[Freshness, Promise] = {
    Freshness.FRESH: _("confirmed within a year"),
    Freshness.STALE: _("confirmed more than a year ago"),
    Freshness.NEVER: _("never confirmed"),
}


class ContactTable(StrEnum):
    """The tables whose rows say something about a person, and of which each version is kept."""

    PERSON = "person"
    ROLE = "role"
    MISSION = "mission"


class ImportState(StrEnum):
    """What became of a file of persons or missions."""

    OPEN = "open"
    TAKEN = "taken"
    DISCARDED = "discarded"
    UNDONE = "undone"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _IMPORT_LABELS[self]


_IMPORT_LABELS: dict[ImportState, Promise] = {
    ImportState.OPEN: _("to be decided"),
    ImportState.TAKEN: _("taken"),
    ImportState.DISCARDED: _("discarded"),
    ImportState.UNDONE: _("undone"),
}
