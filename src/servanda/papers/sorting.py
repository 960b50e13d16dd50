"""The order of names in a list: States, people, documents. See docs/decisions/0020-order-of-names.md."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from servanda.papers.languages import CODES

_NOT_A_LETTER = re.compile(r"[\W_]+")
_ARABIC_ARTICLE = re.compile(r"^ال(?=\w{2})")
"""With a bare alef only: the alef of ألبانيا carries a hamza, so its first two letters are no article."""
_ARABIC_LETTERS = str.maketrans("أإآٱىةؤئ", "اااايهوي", "\u0640")
_AFTER_N = "nʒ"
"""Stands for ñ: after n with any Latin letter behind it, and before o."""


@lru_cache(maxsize=8192)
def sort_key(name: str, language: str) -> tuple[str, str]:
    """What to sort names by in a language: `sorted(names, key=lambda name: sort_key(name, "es"))`.

    Upper case, accents, hyphens, brackets and apostrophes decide nothing before the letters do, and a word
    that ends comes before one that goes on. The name itself is the second part, so that ties have an order.
    """
    if language not in CODES:
        raise ValueError(f"no language “{language}” here; use one of {', '.join(CODES)}")
    words = _NOT_A_LETTER.sub(" ", _letters(unicodedata.normalize("NFC", name), language))
    return words.strip(), name


def _letters(name: str, language: str) -> str:
    name = name.casefold()
    if language == "ar":
        return _arabic(name)
    if language == "zh":
        return _pinyin(name)
    if language == "ru":
        return name.replace("ё", "е")
    if language == "es":
        name = name.replace("ñ", _AFTER_N)
    return _without_marks(name).replace("œ", "oe").replace("æ", "ae")


def _arabic(name: str) -> str:
    # The article is taken off before the forms of alef become one, since only a bare alef makes an article.
    return _without_marks(_ARABIC_ARTICLE.sub("", name).translate(_ARABIC_LETTERS))


def _without_marks(name: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))


def _pinyin(name: str) -> str:
    # Imported here: its dictionary takes a sixth of a second, which only Chinese should pay for.
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415

    return " ".join(lazy_pinyin(name, style=Style.TONE3, neutral_tone_with_five=True))
