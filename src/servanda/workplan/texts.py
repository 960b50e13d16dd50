"""Free text that is kept by language, and how it is said to a reader whose language it lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from servanda.common.languages import UN_ORDER, current

Texts = Mapping[str, str]
"""A text by the two letters of its language; a language it lacks is absent, never empty."""


@dataclass(frozen=True)
class Said:
    """A text as one reader meets it."""

    text: str
    language: str
    """The language it is in; empty where there is no text at all."""
    wanted: str = ""
    """The language asked for."""

    @property
    def untranslated(self) -> bool:
        """Whether the reader meets it in another language, which the page must say."""
        return bool(self.text) and self.language != self.wanted

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


NOTHING = Said("", "")


def said(texts: Texts, *, original: str = "", language: str = "") -> Said:
    """The text in `language` (the reader's own where none is named), else in English, else in the original.

    English first, because readers who lack their own language share it. The order after that is that of the
    United Nations.
    """
    wanted = language or current()
    for each in (wanted, "en", original, *UN_ORDER):
        if texts.get(each):
            return Said(texts[each], each, wanted)
    return Said("", "", wanted)
