"""Which of the six languages a paper is in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.marks import LEVELS
from servanda.workplan.reading.words import LANGUAGES, vocabulary

_LATIN = ("en", "fr", "es")
_LEAST = 12
"""So few letters tell no language."""
_LONGEST_LABEL, _ENOUGH_LABELS = 60, 3
"""Letters of a line among which its label stands; labels that tell a language."""
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {
    "ar": re.compile("[\u0621-\u064a\u0671-\u06d3]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "": re.compile("[A-Za-z\u00c0-\u017f]"),
}
_HAN_WEIGHT = 3
"""One Chinese sign says about as much as three letters."""


def language_of(lines: Sequence[str]) -> str | None:
    """The code of the language; None where the text is too short or in another one.

    The labels of the results frame tell it where there are several: texts under them may be in another language, in a
    paper that was not translated yet. Else the letters tell it, and the common words.
    """
    return _language_of_labels(lines) or _language_of_letters("\n".join(lines))


def _language_of_labels(lines: Sequence[str]) -> str | None:
    beginnings = [fold(line[:_LONGEST_LABEL]) for line in lines]
    counts = {
        language: sum(bool(pattern.match(text)) for text in beginnings)
        for language, pattern in _labels().items()
    }
    (first, most), (_second, next_most) = sorted(counts.items(), key=lambda pair: -pair[1])[:2]
    return first if most >= _ENOUGH_LABELS and most > 2 * next_most else None


@cache
def _labels() -> dict[str, re.Pattern[str]]:
    """How an outcome, an output or an activity with its number begins a line in each language."""
    patterns = {}
    for language in LANGUAGES:
        lists = vocabulary(language).lists
        words = {fold(word) for name in LEVELS for word in lists[f"results.{name}"]}
        joined = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        patterns[language] = re.compile(rf"\W*(?:{joined})\s?[(（]?\d")
    return patterns


def _language_of_letters(text: str) -> str | None:
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
