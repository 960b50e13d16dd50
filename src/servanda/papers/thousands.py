"""Whether a heading or a caption says that amounts are in thousands: CHF ’000, k CHF, in thousands, тыс., بآلاف, 千."""

from __future__ import annotations

import re

from servanda.papers.numbers import western

_MONEY = r"(?:CHF|EUR|USD|GBP|SEK|NOK|DKK|CAD|AUD|NZD|JPY|[€$£])"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FIGURES = re.compile(r"\d(?:[\d.,'’\s]*\d)?")
_APOSTROPHE = r"['’‘ʼ′`´]"
_ONE_THOUSAND = re.compile(r"(?:[x×*]\s?1[\s.,'’]?000|(?<!\d)1[\s.,'’]?000s)(?!\d)", re.IGNORECASE)
_NOUGHTS = re.compile(
    rf"{_APOSTROPHE}000s?(?!\d)|[(（\[]000s?[)）\]]|{_MONEY}\s?000s?(?!\d)|(?<!\d)000s?\s?{_MONEY}"
)
_KILO = re.compile(rf"(?<![^\W\d_])[kK]\s?{_MONEY}(?![A-Za-z])|(?<![A-Za-z]){_MONEY}\s?[kK](?![^\W\d_])")
_WORDS = re.compile(
    r"\bthousands?\b|\bmilliers\b|\b(?:en|de) miles\b|\bmiles de\b|\bтыс(?:\b|\.|яч)|آلاف|(?<!\w)ألف(?!\w)|千",
    re.IGNORECASE,
)


def says_by_signs(text: str) -> bool:
    """Whether noughts or a k say so: CHF ’000, (000), k CHF; never where the text holds figures of its own.

    A year is no figure of its own: 2019, CHF ’000.
    """
    plain = _without_years(text)
    if _ONE_THOUSAND.search(plain):
        return not _FIGURES.search(_ONE_THOUSAND.sub("", plain))
    if set(_FIGURES.findall(plain)) - {"000"}:
        return False
    return bool(_NOUGHTS.search(plain) or _KILO.search(plain))


def says_thousands(text: str) -> bool:
    """Whether signs, or words of one of the six languages, say so."""
    return says_by_signs(text) or bool(_WORDS.search(text) and not _FIGURES.search(_without_years(text)))


def _without_years(text: str) -> str:
    return _YEAR.sub("", western(text))
