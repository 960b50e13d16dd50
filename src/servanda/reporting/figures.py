"""Figures as people type them in the six languages, read as plain decimals."""

from __future__ import annotations

import re

from servanda.law.forms import number
from servanda.papers.numbers import MINUS, STYLES, western, write_number

_SPACES = re.compile(r"[\s\u061c\u200e\u200f\u066c'’]+")
_GROUPED = {sign: re.compile(rf"-?\d{{1,3}}(?:{re.escape(sign)}\d{{3}})+") for sign in ",."}


def figure_typed(text: str, language: str) -> str:
    """The figure as decimal text: `1,250` in English and `1 250` in French are `1250`, `12,5` in French is `12.5`.

    What cannot be read stays as it was typed. The page shows the figure as it was read.
    """
    plain = _SPACES.sub("", western(text)).replace(MINUS, "-").replace("٫", ".")
    decimal = STYLES[language].decimal if language != "ar" else "."
    group = "," if decimal == "." else "."
    head, mark, tail = plain.partition(decimal)
    if _GROUPED[group].fullmatch(head):
        head = head.replace(group, "")
    read = f"{head}.{tail}" if mark and tail else head
    return read if number(read) is not None and re.fullmatch(r"-?\d+(\.\d+)?", read) else text.strip()


def figure_shown(text: str, language: str) -> str:
    """A figure as the language writes it; a text that is none as it stands."""
    value = number(text)
    return text if value is None else write_number(value, language)
