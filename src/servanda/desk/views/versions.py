"""The version of a row that a form was opened with."""

from __future__ import annotations

from django.http import HttpRequest

LONGEST = 9
"""Figures: no row is corrected a thousand million times."""


def version_opened(request: HttpRequest, otherwise: int) -> int:
    """The version that the form carries; the present one where it carries no number."""
    told = request.POST.get("version", "")
    return int(told) if told.isdecimal() and len(told) <= LONGEST else otherwise
