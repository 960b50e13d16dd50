"""Printed text fit to be shown: no invisible characters, single spaces."""

from __future__ import annotations

import unicodedata

_INVISIBLE = frozenset({"Cf", "Cc", "Co", "Cs", "Cn"})


def squeezed(text: str) -> str:
    """`text` with each run of white space as one space."""
    return " ".join(text.split())


def visible(text: str) -> str:
    """`text` without control, format and private characters, white space squeezed."""
    spaced = squeezed(text)
    return squeezed("".join(sign for sign in spaced if unicodedata.category(sign) not in _INVISIBLE))


def hidden(text: str) -> list[str]:
    """The codes of the invisible characters in `text`, such as U+200B."""
    signs = (sign for sign in squeezed(text) if unicodedata.category(sign) in _INVISIBLE)
    return [f"U+{ord(sign):04X}" for sign in signs]
