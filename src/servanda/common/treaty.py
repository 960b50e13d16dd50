"""The treaty that this desk serves, and others by id, read once from their folders."""

from __future__ import annotations

from functools import cache

from django.conf import settings

from servanda.law.treaty import Treaty
from servanda.law.treaty_file import load_treaty


@cache
def treaty_of_this_desk() -> Treaty:
    """The treaty named by the setting SERVANDA_TREATY. A file with mistakes raises as `load_treaty` does."""
    return treaty_by_id(settings.SERVANDA_TREATY)


@cache
def treaty_by_id(treaty_id: str) -> Treaty:
    """The treaty in the folder of that name. A file with mistakes raises as `load_treaty` does."""
    return load_treaty(settings.SERVANDA_TREATIES / treaty_id)
