"""The fixed lists of the people theme."""

from __future__ import annotations

from django.db import models

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
