"""Text as people typed it, less what no keyboard types."""

from __future__ import annotations

import unicodedata

from servanda.papers.isolates import tame

_KEPT = frozenset("\n\t")


def plain_text(typed: str) -> str:
    """The text with `\\n` between lines and no blanks around it.

    Signs that control a machine (PostgreSQL stores no NUL) and marks that would turn the direction of what follows
    are left out; they come with pasted text, unseen, and say nothing. Joiners, which Persian and Hindi need, stay.
    """
    lines = typed.replace("\r\n", "\n").replace("\r", "\n")
    told = "".join(sign for sign in lines if sign in _KEPT or unicodedata.category(sign) not in ("Cc", "Cs"))
    return tame(told).strip()
