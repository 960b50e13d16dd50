"""What pages print around a text, told by its look alone: for readers that know no language yet."""

from __future__ import annotations

import re

from servanda.papers.numbers import western

_PAGE_NUMBER = re.compile(r"^[\W_]*\d{1,3}[\W_]*(?:\d{1,3}[\W_]*)?$")
_JOB_NUMBER = re.compile(r"^(?:GE|V|NY)?\.?\s?\d{2}-\d{5,6}\s*(?:\([A-Z]\))?(?:\s+\d{6}){0,2}$|^\*\d{6,8}\*$")
_SYMBOL = re.compile(r"^(?:\d{1,3} )?[A-Z]{2,}(?:/[A-Z0-9.\-]+){2,}(?: \d{1,3})?$")
"""Also with the number of the page beside it."""
_FIGURES = re.compile(r"\d+")


def is_page_number(text: str) -> bool:
    """Whether a line is nothing but the number of a page: 3, – 3 –, 3/12."""
    return bool(_PAGE_NUMBER.match(text))


def is_furniture(text: str) -> bool:
    """Whether a line is what pages print around a text: the number of a page, a symbol, a job number, a bar code."""
    bare = " ".join(western(text).split())
    return is_page_number(text) or bool(_SYMBOL.match(bare) or _JOB_NUMBER.match(bare))


def without_figures(text: str) -> str:
    """A running head without the number of its page, so that it is the same on every page."""
    return _FIGURES.sub("", text).casefold()
