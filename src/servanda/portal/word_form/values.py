"""One cell of a completed Word form, read as the form asks for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from servanda.common.languages import current
from servanda.law.forms import AnswerKind, Field, Kind
from servanda.portal.word_form.layout import bare, printed
from servanda.portal.words import ANSWERS
from servanda.reporting.figures import figure_typed

_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_YES = {"yes", "نعم", "是", "oui", "да", "sí", "si"}
_NO = {"no", "لا", "否", "non", "нет"}


def value_read(field: Field, text: str, stored: str, files: Mapping[int, str]) -> str:
    """The value of a cell. Where it still says what was printed for `stored`, that value, to the letter."""
    if text == bare(printed(field, stored, files)):
        return stored
    if field.kind == Kind.FILE:
        return stored if text else ""  # files come by the portal; a cleared cell takes one out
    reader = _READERS.get(field.kind)
    return reader(field, text) if reader else text


def kind_read(text: str) -> AnswerKind | None:
    """The answer chosen; None for an empty or another text."""
    said = text.casefold().rstrip(".")
    return next((kind for kind, label in ANSWERS.items() if said in (str(label).casefold(), kind)), None)


def _choice(field: Field, text: str) -> str:
    said = text.casefold()
    for choice in field.choices:
        if said in {choice.id, *(name.casefold() for name in choice.labels.model_dump().values() if name)}:
            return choice.id
    return text


def _figure(_field: Field, text: str) -> str:
    return figure_typed(text, current())


def _yes_no(_field: Field, text: str) -> str:
    said = text.casefold()
    return "yes" if said in _YES else "no" if said in _NO else text


def _date(_field: Field, text: str) -> str:
    """`30/4/2018` and `30.4.2018` as `2018-04-30`; everything else as it stands."""
    plain = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
    found = _DAY_FIRST.fullmatch(plain)
    return f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}" if found else plain


_READERS: dict[Kind, Callable[[Field, str], str]] = {
    Kind.NUMBER: _figure,
    Kind.DATE: _date,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
}
