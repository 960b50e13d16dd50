"""Marks that keep a piece of text in its own direction inside a line of the other (Unicode isolates).

They are for plain text: letters, spreadsheets, calendar feeds. Pages say the same with <bdi>.
"""

from __future__ import annotations

import unicodedata

from servanda.papers.languages import RIGHT_TO_LEFT as RTL_LANGUAGES

FIRST_STRONG, LEFT_TO_RIGHT, RIGHT_TO_LEFT, POP = "\u2068", "\u2066", "\u2067", "\u2069"

OPENERS = frozenset({FIRST_STRONG, LEFT_TO_RIGHT, RIGHT_TO_LEFT})
OLD_CONTROLS = "\u202a\u202b\u202c\u202d\u202e"
"""Embeddings and overrides: they leak into what follows, so they never leave the house."""


def isolate(text: str) -> str:
    """`text` in the direction of its own first letter: a name, a title, anything of unknown language."""
    return FIRST_STRONG + tame(text) + POP


def left_to_right(text: str) -> str:
    """`text` from left to right wherever it stands: CCM/MSP/2018/9, an e-mail address, a code."""
    return LEFT_TO_RIGHT + tame(text) + POP


def inline(text: str, language: str) -> str:
    """`text` ready to stand in a line of `language`: isolated where it holds a letter of the other direction.

    Without it 2018/CRP.1 inside Arabic is drawn as CRP.1/2018, since its figure goes with the words before.
    """
    other = {"L"} if language in RTL_LANGUAGES else {"R", "AL"}
    return isolate(text) if other & {unicodedata.bidirectional(sign) for sign in text} else text


def tame(text: str) -> str:
    """`text` without direction controls that would reach beyond it: balanced isolates stay, all else goes."""
    text = text.translate(dict.fromkeys(map(ord, OLD_CONTROLS)))
    if _balanced(text):
        return text
    return "".join(sign for sign in text if sign not in OPENERS and sign != POP)


def _balanced(text: str) -> bool:
    depth = 0
    for sign in text:
        if sign in OPENERS:
            depth += 1
        elif sign == POP:
            depth -= 1
        if depth < 0:
            return False
    return depth == 0
