"""Texts made comparable: without case, accents, vowel signs, and with one kind of digits. Never shown to anybody."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from servanda.papers.numbers import western

_BIDI = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACES = re.compile(r"[ \u00a0\u2000-\u200a\u202f\u3000]+")
_APOSTROPHES = re.compile("['’‘ʼ`´]")
_ARABIC = str.maketrans({"ة": "ه", "ى": "ي", "ـ": None, "ک": "ك", "ی": "ي"})
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u064b-\u065f\u0670\u06d6-\u06ed]+")
_ELISION = re.compile(r"\b(?:(?:[ldsnjmtcLDSNJMTC]|[Qq]u)['’‘ʼ]|[ld](?=[A-ZÉÈÀ]))")
_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"^(?:[وف](?=\w{3}))?(?:(?:[بك]?ال|لل)(?=\w{2}))?")


def clean(text: str) -> str:
    """The text as it is kept: without invisible marks, runs of spaces made one. Digits stay as printed."""
    return _SPACES.sub(" ", _BIDI.sub("", text)).strip()


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case, no marks, plain digits, straight Arabic letters, no apostrophes."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", clean(text)).casefold())
    plain = unicodedata.normalize("NFC", _MARKS.sub("", plain))
    return western(plain.translate(_ARABIC))


def elided(text: str, language: str) -> str:
    """French without the articles that lean on a word, also where extraction has lost the apostrophe: lUnité."""
    return _ELISION.sub("", text) if language == "fr" else text


@lru_cache(maxsize=4096)
def words(text: str, language: str) -> tuple[str, ...]:
    """The folded words; in Arabic without “and” and the article; in Chinese the whole text as one."""
    folded = fold(elided(text, language))
    if language == "zh":
        joined = "".join(_WORD.findall(folded))
        return (joined,) if joined else ()
    found = _WORD.findall(folded)
    if language == "ar":
        found = [_ARTICLE.sub("", word) or word for word in found]
    return tuple(found)
