"""Which of the six languages a paper is in."""

from __future__ import annotations

import re
from collections import Counter

from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.words import vocabulary

_LATIN = ("en", "fr", "es")
_LEAST = 12
"""So few letters tell no language."""
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {
    "ar": re.compile("[\u0621-\u064a\u0671-\u06d3]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "": re.compile("[A-Za-z\u00c0-\u017f]"),
}
_HAN_WEIGHT = 3
"""One Chinese sign says about as much as three letters."""


def language_of(text: str) -> str | None:
    """The code of the language; None where the text is too short or in another one."""
    counts = {name: len(pattern.findall(text)) for name, pattern in _SCRIPTS.items()}
    counts["zh"] *= _HAN_WEIGHT
    script = max(counts, key=lambda name: counts[name])
    if counts[script] < _LEAST:
        return None
    return script or _latin(text)


def _latin(text: str) -> str | None:
    words = Counter(_WORD.findall(fold(text)))
    scores = {
        language: sum(words[fold(word)] for word in vocabulary(language).lists["language.common"])
        for language in _LATIN
    }
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] else None
