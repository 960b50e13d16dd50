"""What pages print around a text, told by its look alone: for readers that know no language yet."""

from __future__ import annotations

import re

_PAGE_NUMBER = re.compile(r"^[\W_]*\d{1,3}[\W_]*(?:\d{1,3}[\W_]*)?$")
_FIGURES = re.compile(r"\d+")


def is_page_number(text: str) -> bool:
    """Whether a line is nothing but the number of a page: 3, – 3 –, 3/12."""
    return bool(_PAGE_NUMBER.match(text))


def without_figures(text: str) -> str:
    """A running head without the number of its page, so that it is the same on every page."""
    return _FIGURES.sub("", text).casefold()
