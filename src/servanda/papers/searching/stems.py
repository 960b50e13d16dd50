"""Words of the languages in Latin and Cyrillic letters by their stems.

A message does not tell its language: a Latin word has its stem in English, French and Spanish, each once.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import snowballstemmer

_LATIN = tuple(snowballstemmer.stemmer(language) for language in ("english", "french", "spanish"))
_RUSSIAN = snowballstemmer.stemmer("russian")
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_SHORTEST, MOST_KEPT = 3, 50_000


@lru_cache(maxsize=MOST_KEPT)
def latin_forms(word: str) -> Sequence[str]:
    """The stems of a word without its accents; the word itself where it is a number or very short."""
    plain = _without_marks(word.translate(_LETTERS))
    if len(plain) < _SHORTEST or not plain.isalpha():
        return (plain,)
    return tuple(dict.fromkeys(stemmer.stemWord(plain) for stemmer in _LATIN))


@lru_cache(maxsize=MOST_KEPT)
def russian_forms(word: str) -> Sequence[str]:
    """The stem; ё is е, and the marks of stress are no letters."""
    plain = unicodedata.normalize("NFC", word.replace("\u0301", "")).replace("ё", "е")
    return (_RUSSIAN.stemWord(plain),)


def _without_marks(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", word) if unicodedata.category(sign) != "Mn")
