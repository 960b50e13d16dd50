"""Where the pages of a draft are: the same pages stand at one address for focal points, at another for colleagues."""

from __future__ import annotations

from django.urls import reverse

from servanda.common.access import Viewer


def draft_path(viewer: Viewer, page: str, *parts: int | str) -> str:
    """The address of a page of a draft (`report`, `section`, `texts`, `comments`, `file`) for this viewer."""
    return reverse(f"portal:{'handed_' if viewer.colleague else ''}{page}", args=parts)
