"""Amounts as papers print them, with every way in which each can be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from servanda.papers.numbers import western
from servanda.workplan.reading.folding import clean
from servanda.workplan.reading.words import Vocabulary

_MINUS = "-−–‒﹣"
_FIGURE = re.compile(rf"[{_MINUS}(]?\s?\d(?:[\d\s.,'’٬٫\u00a0\u202f]*\d)?\)?(?:\s?[{_MINUS}](?!\d))?")
_SIGNS = {"٬": "'", "’": "'", "٫": ","}
_LONGEST_WORDS = 40
_GROUP = 3
_LONGEST_CURRENCY = 6
"""Words in the name of a currency."""
CODES = re.compile(r"\b([A-Z]{3})\b")
_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP"}


@dataclass(frozen=True)
class Amount:
    """One amount: as printed, and the values it can have, the likeliest first."""

    printed: str
    values: tuple[Decimal, ...]
    swapped: bool = False
    """Whether the value at the front reads the groups from last to first."""
    mixed: bool = False
    """Whether digits of two kinds stand in it."""

    @property
    def certain(self) -> bool:
        """Whether only one reading is possible."""
        return len(self.values) == 1


def find_amount(cell: str, vocabulary: Vocabulary) -> Amount | None:
    """The amount that a cell consists of, with or without a currency; None where it is something else."""
    text = clean(cell)
    figures = list(_FIGURE.finditer(_plain(text)))
    if len(figures) != 1 or len(text) > _LONGEST_WORDS:
        return None
    rest = text[: figures[0].start()] + " " + text[figures[0].end() :]
    if any(sign.isalnum() for sign in rest) and not _is_currency(rest, vocabulary):
        return None
    if "%" in rest or "٪" in rest:
        return None
    return read_amount(text[figures[0].start() : figures[0].end()], right_to_left=vocabulary.language == "ar")


def amounts_in(text: str, vocabulary: Vocabulary) -> list[Amount]:
    """The amounts inside a sentence: figures with groups or decimals, or of four digits and more."""
    found = []
    for figure in _FIGURE.finditer(_plain(clean(text))):
        amount = read_amount(
            clean(text)[figure.start() : figure.end()], right_to_left=vocabulary.language == "ar"
        )
        if amount and len(re.sub(r"\D", "", amount.printed)) > _GROUP:
            found.append(amount)
    return found


def _plain(text: str) -> str:
    return "".join(_SIGNS.get(sign, sign) for sign in western(text))


def _is_currency(text: str, vocabulary: Vocabulary) -> bool:
    return currency_in(text, vocabulary) is not None


def currency_in(text: str, vocabulary: Vocabulary) -> str | None:
    """The code of the currency that a text names; None where it names none."""
    for code in CODES.findall(text):
        if code in KNOWN:
            return str(code)
    for sign, code in _SYMBOLS.items():
        if sign in text:
            return code
    given = vocabulary.words(text)
    best: tuple[int, str] | None = None
    for code, names in vocabulary.currencies.items():
        for name in names:
            there = (
                name.is_in(given)
                if vocabulary.language != "zh"
                else bool(given) and name.tokens[0][0] in given[0]
            )
            if there and (best is None or name.length > best[0]):
                best = (name.length, code)
    return best[1] if best else None


def is_currency(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text is the name, the code or the sign of a currency and nothing else."""
    if text in KNOWN or text in _SYMBOLS:
        return True
    given = vocabulary.words(text)
    return any(name.is_all_of(given) for names in vocabulary.currencies.values() for name in names)


def without_currency(text: str, vocabulary: Vocabulary, *, around: str = "") -> str:
    """The text without the currency that begins or ends it; `around` are signs that can stand beside it."""
    words = text.split(" ")
    for count in range(min(_LONGEST_CURRENCY, len(words)), 0, -1):
        if is_currency(" ".join(words[:count]).strip(around), vocabulary):
            return " ".join(words[count:])
        if is_currency(" ".join(words[-count:]).strip(around), vocabulary):
            return " ".join(words[:-count])
    return _without_joined_currency(text, vocabulary) if vocabulary.language == "zh" else text


def _without_joined_currency(text: str, vocabulary: Vocabulary) -> str:
    """Chinese, which has no spaces."""
    for names in vocabulary.currencies.values():
        for name in names:
            text = text.removeprefix(name.tokens[0][0]).removesuffix(name.tokens[0][0])
    return text


KNOWN = frozenset(
    [
        "AUD",
        "CAD",
        "CHF",
        "CNY",
        "DKK",
        "EUR",
        "GBP",
        "JOD",
        "JPY",
        "MXN",
        "NOK",
        "NZD",
        "RUB",
        "SEK",
        "USD",
        "XOF",
        "ZAR",
    ]
)
"""Codes taken as currencies wherever they stand; other words in capitals are not."""


def read_amount(printed: str, *, right_to_left: bool = False) -> Amount | None:
    """Every value a printed figure can have. Groups turned round are thought of where they must be, or in Arabic."""
    plain = _plain(printed).strip()
    negative = (plain.startswith("(") and plain.endswith(")")) or plain[:1] in _MINUS or plain[-1:] in _MINUS
    groups = plain.strip(f"() {_MINUS}").split()
    forward, backward = _value(groups), _value(groups[::-1]) if len(groups) > 1 else None
    if forward is None:
        values = [backward]
    else:
        values = [forward, backward] if right_to_left and backward != forward else [forward]
    signed = tuple(-value if negative else value for value in values if value is not None)
    if not signed:
        return None
    return Amount(clean(printed), signed, swapped=forward is None, mixed=_is_mixed(printed))


def _is_mixed(printed: str) -> bool:
    return len({sign.isascii() for sign in printed if sign.isdecimal()}) > 1


def _value(groups: list[str]) -> Decimal | None:
    """The value of groups in this order; None where they cannot be one number."""
    if len(groups) > 1:
        first, *rest = groups
        whole = [*rest[:-1], re.split(r"[.,]", rest[-1])[0]]
        if not re.fullmatch(r"[1-9]\d{0,2}", first) or any(len(group) != _GROUP for group in whole):
            return None
    return _number("".join(groups))


def _number(text: str) -> Decimal | None:
    """A figure without spaces: the last point or comma is the decimal sign unless three digits follow it."""
    text = text.replace("'", "")
    signs = re.findall(r"[.,]", text)
    if signs:
        head, sign, tail = text.rpartition(signs[-1])
        if len(tail) == _GROUP and len(set(signs)) == 1 and head not in ("", "0"):
            text = text.replace(sign, "")
        else:
            text = re.sub(r"[.,]", "", head) + "." + tail
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
