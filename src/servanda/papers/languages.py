"""The codes of the six languages, and what happens to any other."""

from __future__ import annotations

from typing import TypeVar

Style = TypeVar("Style")

CODES = ("ar", "zh", "en", "fr", "ru", "es")
"""In the order in which the United Nations lists them."""

RIGHT_TO_LEFT = frozenset({"ar"})


def style_for(styles: dict[str, Style], language: str) -> Style:
    """The entry of `styles` for a language; a ValueError naming the six codes for any other."""
    try:
        return styles[language]
    except KeyError:
        raise ValueError(f"no language “{language}” here; use one of {', '.join(CODES)}") from None
