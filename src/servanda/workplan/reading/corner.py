"""The corner of the masthead: the symbol of the paper, to whom it goes, in which language it was written.

Arabic, Chinese and Russian versions print these lines in English, French and Spanish ones in their own language; each
is known in any version. Extraction leaves them alone on a line, in a cell, or behind the name of the treaty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from servanda.papers.masthead_words import CORNER
from servanda.papers.numbers import western
from servanda.workplan.reading.folding import clean, fold
from servanda.workplan.reading.headings import is_title_in_any
from servanda.workplan.reading.lines import Line

SYMBOL = re.compile(r"(?=\S*\d)[A-Z][A-Z0-9]*(?:/[A-Z0-9][A-Za-z0-9.]*){2,}")
_AT_THE_END = re.compile(rf"(?:^|\s)(?P<symbol>{SYMBOL.pattern})$")
_DISTRIBUTION = "distr"
_LANGUAGE = "{language}"
_HEAD = 20
"""Lines among which the corner stands where no title ends it."""


@dataclass(frozen=True, slots=True)
class Corner:
    """What is printed there; what is not is empty."""

    symbol: str = ""
    distribution: str = ""
    """The value of `papers.masthead.Distribution`."""
    original: str = ""
    """The code of the original language."""


def corner(lines: Sequence[Line]) -> Corner:
    """The corner, from the lines above the title of the plan: below it a symbol is that of another paper."""
    pieces = list(_pieces(_above_the_title(lines)))
    distributions, originals = _words()
    return Corner(
        _symbol(pieces),
        _said(pieces, distributions),
        _said(pieces, originals),
    )


def _above_the_title(lines: Sequence[Line]) -> Sequence[Line]:
    title = next((place for place, line in enumerate(lines) if is_title_in_any(line.text)), _HEAD)
    return lines[: min(title, _HEAD)]


def _pieces(lines: Sequence[Line]) -> Iterator[str]:
    """The texts of lines and cells, each on its own; “Distr.” with the word that an older head prints below it."""
    before = ""
    for line in lines:
        for cell in line.cells or (line.text,):
            for raw in cell.split("\n"):
                piece = clean(raw)
                yield f"{before} {piece}" if before else piece
                before = piece if _letters(piece) == _DISTRIBUTION else ""


def _symbol(pieces: Sequence[str]) -> str:
    """The symbol alone on its line, else the one that ends a line; a mark after it calls a remark."""
    plain = [western(piece).rstrip("* ") for piece in pieces]
    if alone := next((piece for piece in plain if SYMBOL.fullmatch(piece)), ""):
        return alone
    return next((met["symbol"] for piece in plain if (met := _AT_THE_END.search(piece))), "")


def _said(pieces: Sequence[str], words: Mapping[str, str]) -> str:
    """What the first line that ends in one of the words says; empty where none does."""
    for piece in pieces:
        letters = _letters(piece)
        if found := next((value for said, value in words.items() if letters.endswith(said)), ""):
            return found
    return ""


@lru_cache(maxsize=1)
def _words() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """How the three languages print distribution and original language, by their letters."""
    distributions: dict[str, str] = {}
    originals: dict[str, str] = {}
    for words in CORNER.values():
        distributions |= {_letters(said): one.value for one, said in words.distribution.items()}
        originals |= {
            _letters(words.original.replace(_LANGUAGE, name)): code for code, name in words.after.items()
        }
    return distributions, originals


def _letters(text: str) -> str:
    return "".join(sign for sign in fold(text) if sign.isalpha())
