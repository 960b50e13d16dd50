"""How each language counts: headings, paragraphs, sub-paragraphs, notes. Every place counts from 1.

Sources: the Editorial Manual of the United Nations (headings, paragraphs and sub-paragraphs); for Arabic the order of
the abjad and the dash after the number as Geneva's papers print them. Russian letters sub-paragraphs in Latin, as
the Russian papers of the United Nations do.
"""

from __future__ import annotations

import re

from servanda.papers.languages import style_for
from servanda.papers.numbers import western, write_digits

ABJAD = ("أ", "ب", "ج", "د", "هـ", *"وزحطيكلمنسعفصقرشتثخذضظغ")
_LATIN = "abcdefghijklmnopqrstuvwxyz"
# fmt: off
_ARABIC_LETTERS = (
    "ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم", "نون", "سين",
    "عين", "فاء", "صاد", "قاف", "راء", "شين", "تاء", "ثاء", "خاء", "ذال", "ضاد", "ظاء", "غين",
)
# fmt: on
_ARABIC_ORDINALS = ["أولاً", "ثانياً", "ثالثاً", "رابعاً", "خامساً", "سادساً", "سابعاً", "ثامناً", "تاسعاً", "عاشراً"]
_ARABIC_UNITS = ["حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع"]
_ARABIC_TENS = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
_CHINESE = "〇一二三四五六七八九"
_ROMAN = (
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_AROUND_LETTER = {"ar": "({})", "zh": "({})", "en": "({})", "fr": "{})", "ru": "{})", "es": "{})"}

_OF_THEIR_OWN = 3
"""How many levels of headings have numbers that nothing else has."""


def number_heading(places: tuple[int, ...], language: str) -> str:
    """The number of a heading, with its sign: I., A., 1.; أولاً-, ألف-, ١-; 一., A., 1. `places` level by level.

    Under these, headings are lettered and numbered as sub-paragraphs are: (a), (i).
    """
    place, level = places[-1], len(places)
    if level > _OF_THEIR_OWN:
        return (letter_item if level == _OF_THEIR_OWN + 1 else number_item)(place, language)
    if language == "ar":
        return (_arabic_ordinal, _arabic_letter, _arabic_figure)[level - 1](place) + "-"
    first = _chinese if language == "zh" else _upper_roman
    return (first, _upper_letter, str)[level - 1](place) + "."


def number_paragraph(number: int, language: str) -> str:
    """The number of a paragraph: 1. or ١-."""
    return write_digits(f"{number}-", language) if language == "ar" else f"{number}."


def number_levels(reference: str, language: str) -> str:
    """A number of several levels, such as that of an activity: 1.1.2; in Arabic ١-١-٢. Letters as well: G.b; زاي-ب.

    A hyphen lets each level run from the right, where the reader begins; a dot would hold the whole together as one
    figure and show it the other way round.
    """
    if language != "ar":
        return reference
    return "-".join(_arabic_level(level) for level in reference.split("."))


def _arabic_level(level: str) -> str:
    """A figure; a capital by its name, as headings have it; a small letter as sub-paragraphs have it."""
    if len(level) == 1 and level.isascii() and level.isalpha():
        place = _LATIN.index(level.lower()) + 1
        return _arabic_letter(place) if level.isupper() else letter(place, "ar")
    return write_digits(level, "ar")


def read_levels(text: str) -> str:
    """A number of several levels as somebody types it, in whichever figures: ٣-٢-١ and 3.2.1 are 3.2.1."""
    return ".".join(level for level in re.split(r"\W+", western(text)) if level)


def letter_item(place: int, language: str) -> str:
    """The letter of a sub-paragraph: (a); a) in French, Spanish and Russian; (أ), (ب), (ج), (د), (هـ)."""
    return style_for(_AROUND_LETTER, language).format(letter(place, language))


def number_item(place: int, language: str) -> str:
    """The number of what stands under a sub-paragraph: (i), i), (١)."""
    figure = write_digits(str(place), language) if language == "ar" else roman(place)
    return style_for(_AROUND_LETTER, language).format(figure)


def letter(place: int, language: str) -> str:
    """The bare letter of a place: a … z, aa, bb …; in Arabic the abjad."""
    letters = ABJAD if language == "ar" else _LATIN
    times, rest = divmod(place - 1, len(letters))
    return letters[rest] * (times + 1)


def mark_table_note(place: int, language: str) -> str:
    """The raised mark of a note under a table: a, b, c; (أ), (ب), (ج)."""
    return f"({letter(place, language)})" if language == "ar" else letter(place, language)


def roman(place: int) -> str:
    """A Roman numeral in small letters."""
    out = ""
    for value, sign in _ROMAN:
        times, place = divmod(place, value)
        out += sign * times
    return out


def _upper_roman(place: int) -> str:
    return roman(place).upper()


def _upper_letter(place: int) -> str:
    return letter(place, "en").upper()


def _chinese(place: int) -> str:
    """As papers number chapters: 一, 十, 十一, 二十, 二十一. Past ninety-nine, figure by figure."""
    tens, ones = divmod(place, 10)
    if tens > 9:  # noqa: PLR2004
        return "".join(_CHINESE[int(figure)] for figure in str(place))
    many = "" if tens < 2 else _CHINESE[tens]  # noqa: PLR2004
    return (many + "十" if tens else "") + (_CHINESE[ones] if ones else "")


def _arabic_ordinal(place: int) -> str:
    """أولاً … عاشراً, حادي عشر …, عشرون, حادي وعشرون …; past ninety-nine in figures."""
    if place <= len(_ARABIC_ORDINALS):
        return _ARABIC_ORDINALS[place - 1]
    tens, ones = divmod(place, 10)
    if tens == 1:
        return f"{_ARABIC_UNITS[ones - 1]} عشر"
    if tens > len(_ARABIC_TENS) + 1:
        return _arabic_figure(place)
    ten = _ARABIC_TENS[tens - 2]
    return f"{_ARABIC_UNITS[ones - 1]} و{ten}" if ones else ten


def _arabic_letter(place: int) -> str:
    times, rest = divmod(place - 1, len(_ARABIC_LETTERS))
    return " ".join([_ARABIC_LETTERS[rest]] * (times + 1))


def _arabic_figure(place: int) -> str:
    return write_digits(str(place), "ar")


def mark_remark(place: int) -> str:
    """The mark of a remark on the title, in every language: *, **."""
    return "*" * place


class Counter:
    """Counts the headings and paragraphs of one paper as its reader meets them."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._headings: list[int] = []
        self._paragraphs = 0

    def heading(self, level: int) -> str:
        """The number of the next numbered heading of that level; those below it begin anew."""
        self._headings = (self._headings + [0] * level)[:level]
        self._headings[-1] += 1
        return number_heading(tuple(self._headings), self.language)

    def paragraph(self) -> str:
        """The number of the next numbered paragraph."""
        self._paragraphs += 1
        return number_paragraph(self._paragraphs, self.language)
