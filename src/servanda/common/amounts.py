"""Amounts of money as people and spreadsheets write them, read as decimals. No float is ever made.

An amount has at most two places. So a single sign before exactly three figures parts groups and is no decimal
sign, whatever the language of the file: 475,362 and 475.362 are both 475362, while 12,5 is 12.5.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from servanda.papers.numbers import western

CENT = Decimal("0.01")
MOST = Decimal(10) ** 12
"""Amounts are smaller than this: the columns of the tables hold twelve figures before the decimal sign."""
_PLACES = 2
_GROUP = 3
_INVISIBLE = re.compile(r"[\u061c\u200e\u200f\u2066-\u2069\u202a-\u202e]")
_CODE = re.compile(r"^([A-Z]{3}|[a-z]{3})\s*(?=[\d(+-])|(?<=[\d).-])\s*([A-Z]{3}|[a-z]{3})$")
_SWISS_END = re.compile(r"[.,][-–—]+$")
_MINUS = "-\u2212\u2013"


class Fault(StrEnum):
    """Why a text is no amount that can be taken."""

    EMPTY = "empty"
    NOT_AN_AMOUNT = "not an amount"
    NEGATIVE = "negative"
    TOO_FINE = "too fine"
    TOO_LARGE = "too large"
    MIXED_FIGURES = "mixed figures"


class RefusedAmount(ValueError):  # noqa: N818 - reads as what happened
    """A text that is no amount; `fault` says why, `text` is what was written."""

    def __init__(self, fault: Fault, text: str) -> None:
        super().__init__(f"{fault}: {text}")
        self.fault, self.text = fault, text


@dataclass(frozen=True)
class WrittenAmount:
    """An amount, with the code of its currency where one was written beside it."""

    amount: Decimal
    currency: str = ""


def read_amount(text: str) -> WrittenAmount:
    """The amount that a text writes, zero or more, in the figures and separators of any of the six languages.

    `RefusedAmount` for a negative amount, one with more than two places, one in figures of two kinds (١٢3: one of
    them may have been read or pasted wrongly), and what is no amount.
    """
    if len({ord(sign) - unicodedata.decimal(sign) for sign in text if sign.isdecimal()}) > 1:
        raise RefusedAmount(Fault.MIXED_FIGURES, text)
    plain, currency = _without_code(_figures(text))
    if not plain:
        raise RefusedAmount(Fault.EMPTY, text)
    negative = plain[0] in _MINUS or plain[-1] in _MINUS or (plain[0], plain[-1]) == ("(", ")")
    number = _decimal(plain.strip(_MINUS + "()").lstrip("+").strip(), text)
    if negative and number:
        raise RefusedAmount(Fault.NEGATIVE, text)
    return WrittenAmount(number, currency)


def converted(amount: Decimal, rate: Decimal) -> Decimal:
    """An amount in another currency: `rate` is what one unit of its own currency is worth there; halves go up."""
    return (amount * rate).quantize(CENT, ROUND_HALF_UP)


def _figures(text: str) -> str:
    plain = _INVISIBLE.sub("", western(text)).replace("٫", ".").replace("٬", "'").replace("’", "'")
    return re.sub(r"\s", " ", plain).strip()


def _without_code(text: str) -> tuple[str, str]:
    found = _CODE.search(text)
    if found is None:
        return _SWISS_END.sub("", text), ""
    rest = (text[: found.start()] + text[found.end() :]).strip()
    return _SWISS_END.sub("", rest), (found[1] or found[2]).upper()


def _decimal(plain: str, text: str) -> Decimal:
    """From figures with separators: the last sign of two kinds is the decimal sign, the other one parts groups."""
    points = [sign for sign in plain if sign in ".,"]
    mark = points[-1] if points and _parts_places(plain, points) else ""
    whole, places = (plain.rsplit(mark, 1)) if mark else (plain, "")
    if not re.fullmatch(r"\d{1,3}(?P<group>[ .,'])\d{3}(?:(?P=group)\d{3})*|\d+", whole):
        raise RefusedAmount(Fault.NOT_AN_AMOUNT, text)
    if (mark and not re.fullmatch(r"\d+", places)) or (mark and mark in whole):
        raise RefusedAmount(Fault.NOT_AN_AMOUNT, text)
    if len(places.rstrip("0")) > _PLACES:
        raise RefusedAmount(Fault.TOO_FINE, text)
    number = Decimal(re.sub(r"\D", "", whole) + "." + (places.rstrip("0") or "0"))
    # Said before rounding: a row of thirty figures has no centimes that Decimal could keep.
    if number >= MOST:
        raise RefusedAmount(Fault.TOO_LARGE, text)
    return number.quantize(CENT)


def _parts_places(plain: str, points: list[str]) -> bool:
    if len(set(points)) > 1 or plain.startswith("0"):
        return len(points) > 0
    tail = plain.rsplit(points[0], 1)[1]
    other_groups = any(sign in plain for sign in " '")
    return len(points) == 1 and (other_groups or len(tail) != _GROUP)
