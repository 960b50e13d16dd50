"""The name that a sender gave to a file: tidied for people to read. It is never used as a path."""

from __future__ import annotations

import re
import unicodedata

from servanda.library.enums import ENDINGS, FileKind

LONGEST = 200
_FOLDERS = re.compile(r".*[/\\]", re.DOTALL)
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS = "\u200c\u200d"
"""Two format signs that spelling needs, in Persian and in Indian scripts."""


def tidy(name: str) -> str:
    """The last part of a path, composed, without control, direction and other invisible signs, of bounded length."""
    name = unicodedata.normalize("NFC", _FOLDERS.sub("", name))
    shown = (
        " " if sign.isspace() else sign
        for sign in name
        if sign in _JOINERS or sign.isspace() or unicodedata.category(sign) not in _INVISIBLE
    )
    name = " ".join("".join(shown).split())
    stem, dot, ending = name.rpartition(".")
    if len(name) > LONGEST and dot and len(ending) < LONGEST // 2:
        return stem[: LONGEST - len(ending) - 1] + dot + ending
    return name[:LONGEST]


def kind_by_name(name: str) -> FileKind | None:
    """What the ending of a name promises; None where it is no kind that is taken in."""
    return ENDINGS.get(name.rpartition(".")[2].casefold()) if "." in name else None
