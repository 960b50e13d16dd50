"""Names one after the other, with the comma of each language."""

from __future__ import annotations

from collections.abc import Iterable

COMMAS = {"ar": "، ", "zh": "、"}
COMMA = ", "
"""Of the languages written in Latin and Cyrillic letters."""


def comma(language: str) -> str:
    """What stands between two names of a list, its space included."""
    return COMMAS.get(language, COMMA)


def write_list(names: Iterable[str], language: str) -> str:
    """Names in their order: Chad, Chile, Cuba. None is told apart as the last one."""
    return comma(language).join(names)
