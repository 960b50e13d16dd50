"""A heading apart from its unit: “Received (CHF ’000)” is the column Received, in thousands of francs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from servanda.papers.thousands import says_thousands

_IN_BRACKETS = re.compile(r"\s*[(（\[]([^)）\]]*)[)）\]]\s*")
_CODE = re.compile(r"(?<![A-Za-z])(?:[kK]\s?)?([A-Z]{3})(?![A-Za-z])")
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP"}
_BETWEEN = " ,;:.–—-/"
_JOINING = frozenset({"in", "of", "en", "de", "в", "по", "ب"})


@dataclass(frozen=True)
class Unit:
    """In what the amounts of a column are: the code of a currency, "" where the heading tells none."""

    currency: str = ""
    thousands: bool = False


def unit_of(heading: str) -> Unit:
    """What a heading says of the amounts below it."""
    code = next((code for code in _CODE.findall(heading) if code != "ISO"), "")
    sign = next((told for sign, told in _SIGNS.items() if sign in heading), "")
    return Unit(code or sign, says_thousands(heading))


def names_in(heading: str) -> Iterator[str]:
    """What the column may be called, the longest first: the heading whole, and without the unit that it tells."""
    yield heading
    bare = _IN_BRACKETS.sub(" ", heading).strip()
    yield bare
    words = bare.split()
    for length in range(len(words) - 1, 0, -1):
        if _is_unit(" ".join(words[length:])):
            yield " ".join(words[:length]).strip(_BETWEEN)
        if _is_unit(" ".join(words[: len(words) - length])):
            yield " ".join(words[len(words) - length :]).strip(_BETWEEN)


def _is_unit(text: str) -> bool:
    """Whether words beside the name of a column only say a currency or thousands."""
    words = [word for word in text.strip(_BETWEEN).split() if word.casefold() not in _JOINING]
    plain = " ".join(words)
    return says_thousands(text) or bool(_CODE.fullmatch(plain)) or plain in _SIGNS
