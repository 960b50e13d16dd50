"""The refusals, each with a sentence for the person refused."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404


class NotAllowed(PermissionError, PermissionDenied):  # noqa: N818 - reads as the sentence it carries
    """The person may not do this. Carries a sentence for that person; pages answer 403."""


class SignInNeeded(NotAllowed):
    """Nobody is signed in, or the second factor is still owed. Pages lead to the sign-in page."""


class NotThere(Http404):
    """What is not there, or not for this person: the two look the same from outside. Pages answer 404."""
