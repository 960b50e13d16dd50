"""What a short line says of a whole part of the form: not applicable, unchanged since a year."""

from __future__ import annotations

import re

from servanda.law.forms import Answer, AnswerKind
from servanda.papers.numbers import western
from servanda.reporting.reading.labels import plain

_NOT_APPLICABLE = {"not applicable", "non applicable", "n a", "sans objet", "no procede", "no aplicable", "nil",
                   "не применимо", "неприменимо", "لا ينطبق", "不适用"}  # fmt: skip
_UNCHANGED = ("unchanged", "inchange", "sin cambios", "без изменении", "دون تغيير", "未变", "无变化")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
SHORT = 60


def whole_answer(text: str) -> Answer | None:
    """What a short line says of a whole section: that it does not apply, or has not changed since a year."""
    if len(text) > SHORT * 4:
        return None
    head, _dash, sentence = text.partition(".") if "." in text[:SHORT] else (text, "", "")
    if plain(head).removesuffix(" ") in _NOT_APPLICABLE or plain(head.replace("/", " ")) in _NOT_APPLICABLE:
        return Answer(kind=AnswerKind.NOT_APPLICABLE, sentence=sentence.strip())
    if any(word in plain(text) for word in map(plain, _UNCHANGED)):
        year = _YEAR.search(western(text))
        return Answer(kind=AnswerKind.UNCHANGED, since=int(year[1]) if year else None)
    return None
