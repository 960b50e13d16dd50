"""Figures in the six languages. The only way to print a number: none holds a plain space.

A plain space between groups of figures turns them round in right-to-left text: 475 362 is then shown as
362 475. The separators used here keep the order as stored, in either direction (Unicode Bidirectional
Algorithm, rule W4: a single common separator between figures of one kind belongs to the number).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from servanda.papers.dates import ARABIC_INDIC
from servanda.papers.isolates import left_to_right
from servanda.papers.languages import style_for

NO_BREAK, NARROW_NO_BREAK = "\u00a0", "\u202f"
MINUS = "\u2212"
ARABIC_LETTER_MARK = "\u061c"
_OTHER_DIGIT = re.compile(r"[^\D0-9]")


@dataclass(frozen=True)
class NumberStyle:
    """How one language writes figures."""

    group: str
    decimal: str
    shortest_grouped: int = 4
    """Figures before the decimal sign from which on groups of three are made."""
    percent: str = "%"
    minus: str = MINUS
    code_first: bool = False
    """Whether the code of a currency stands before the amount."""


STYLES: dict[str, NumberStyle] = {
    # U+00A0 and not U+066C: the United Nations prints a space between the groups, and every font has it.
    # The letter mark puts the minus on the reading side of the figure: at its right.
    "ar": NumberStyle(NO_BREAK, "٫", percent="٪", minus=ARABIC_LETTER_MARK + MINUS),
    "zh": NumberStyle(",", ".", code_first=True),
    "en": NumberStyle(",", ".", code_first=True),
    "fr": NumberStyle(NO_BREAK, ",", percent=NO_BREAK + "%"),
    "ru": NumberStyle(NARROW_NO_BREAK, ",", percent=NO_BREAK + "%"),
    "es": NumberStyle(NO_BREAK, ",", shortest_grouped=5, percent=NO_BREAK + "%"),
}


def write_number(value: int | Decimal, language: str) -> str:
    """A figure with all the places it has: 475,362; 475 362; ٤٧٥ ٣٦٢; nothing is rounded."""
    style = style_for(STYLES, language)
    value = Decimal(value)
    if not value.is_finite():
        raise ValueError(f"{value} cannot be written as a figure; leave the place empty instead")
    whole, _, places = f"{value.copy_abs():f}".partition(".")
    if len(whole) >= style.shortest_grouped:
        whole = f"{int(whole):,}".replace(",", style.group)
    sign = style.minus if value < 0 else ""
    return write_digits(sign + whole + (style.decimal + places if places else ""), language)


def write_digits(text: str, language: str) -> str:
    """`text` in the digits of the language and otherwise as it stands: a year, a number without groups."""
    return text.translate(ARABIC_INDIC) if language == "ar" else text


def western(text: str) -> str:
    """The text with every decimal digit as 0 to 9: what somebody wrote in the figures of any language."""
    if text.isascii():
        return text
    return _OTHER_DIGIT.sub(lambda sign: str(unicodedata.decimal(sign[0])), text)


def write_percent(value: int | Decimal, language: str) -> str:
    """A share of a hundred with its sign, as tables print it: 18.4%; 18,4 %; ١٨٫٤٪."""
    return write_number(value, language) + style_for(STYLES, language).percent


def write_money(amount: int | Decimal, currency: str, language: str) -> str:
    """An amount with the three-letter code of its currency: CHF 475,362; 475 362 CHF."""
    figure, code = write_number(amount, language), currency
    if language == "ar":
        code = left_to_right(currency)
    pair = (code, figure) if style_for(STYLES, language).code_first else (figure, code)
    return NO_BREAK.join(pair)


_UNITS = {
    "ar": ("كيلوبايت", "ميغابايت"),
    "zh": ("KB", "MB"),
    "en": ("kB", "MB"),
    "fr": ("ko", "Mo"),
    "ru": ("кБ", "МБ"),
    "es": ("kB", "MB"),
}
"""Thousands and millions of bytes."""
_THOUSAND, _MILLION = 1000, 1_000_000


def write_file_size(size: int, language: str) -> str:
    """The size of a file, `size` in bytes, as people compare them: 12 kB; 3.4 MB; 3,4 Mo; ٣٫٤ ميغابايت."""
    thousands, millions = style_for(_UNITS, language)
    if size < _MILLION:
        return write_number(max(1, round(size / _THOUSAND)), language) + NO_BREAK + thousands
    return write_number(round(Decimal(size) / _MILLION, 1), language) + NO_BREAK + millions
