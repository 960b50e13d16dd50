"""From the order in which signs stand on the page to the order in which they are read.

The inverse of the Unicode Bidirectional Algorithm for printed lines: words of the line's own direction are read that
way, figures and words of the other script the other way. Groups of a figure are read as they are seen, so that a
figure is right whichever way its groups were stored.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

_RIGHT_TO_LEFT = ("R", "AL")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_BRACKETS = re.compile(r"[()\[\]{}]")
_OPENING, _CLOSING = "([{", ")]}"
_MARK = 4
"""A bracket so near the beginning is that of a number: 1), and opens nothing."""
_LATIN = "A-Za-z\u00c0-\u024f\u0370-\u052f"
_ARABIC = "\u0590-\u065f\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_FIGURE = "0-9\u0660-\u0669\u06f0-\u06f9"
_LEFT_TO_RIGHT_RUN = re.compile(
    # Words and symbols with a Latin letter and the signs inside them …
    rf"[{_LATIN}0-9](?:[^{_ARABIC}\u0660-\u0669]*[{_LATIN}0-9])?"
    # … and the stop behind the last word: before a word, without a space, no stop stands …
    rf"(?:(?<=[{_LATIN}])[.,;!?](?=\s|$))?"
    # … or a figure with its groups and its decimals.
    rf"|[{_FIGURE}]{{1,3}}(?:[ \u00a0\u202f][{_FIGURE}]{{3}})+(?![{_FIGURE}])(?:[.,\u066b][{_FIGURE}]+)?"
    rf"|[{_FIGURE}]+(?:[.,/:\u066b\u066c\u00a0\u202f][{_FIGURE}]+)*"
)
_RIGHT_TO_LEFT_RUN = re.compile(rf"[{_ARABIC}](?:[^{_LATIN}]*[{_ARABIC}])?")


def is_right_to_left(text: str) -> bool:
    """Whether most letters of a text are read from right to left."""
    kinds = [unicodedata.bidirectional(sign) for sign in text]
    return sum(kind in _RIGHT_TO_LEFT for kind in kinds) > kinds.count("L")


def read_in_order(clusters: Sequence[str], *, right_to_left: bool) -> str:
    """What stands there, from left to right given, in the order of reading.

    A cluster is a letter with its marks. Signs on one spot come apart as clusters in their order on the page.
    """
    shape = "".join(cluster[0] for cluster in clusters)
    if not right_to_left:
        return _with_turned(clusters, shape, _RIGHT_TO_LEFT_RUN)
    read: list[str] = []
    place = len(clusters)
    for start, end in reversed([match.span() for match in _LEFT_TO_RIGHT_RUN.finditer(shape)]):
        read += reversed(clusters[end:place])
        read += clusters[start:end]
        place = start
    read += reversed(clusters[:place])
    return _right_brackets("".join(read))


def _with_turned(clusters: Sequence[str], shape: str, runs: re.Pattern[str]) -> str:
    read: list[str] = []
    place = 0
    for start, end in (match.span() for match in runs.finditer(shape)):
        read += clusters[place:start]
        read.append(read_in_order(clusters[start:end], right_to_left=True))
        place = end
    return "".join([*read, *clusters[place:]])


def _right_brackets(text: str) -> str:
    """Brackets as they open and close: some files name the sign drawn, others the sign meant."""
    first = _BRACKETS.search(text)
    return text.translate(_MIRRORED) if first and first[0] not in _OPENING else text


def brackets_over_lines(lines: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Lines from right to left with a bracket closed that was opened in the line before it.

    A line by itself is taken to begin by opening one; here it stands with its neighbours.
    """
    found: list[dict[str, Any]] = []
    unclosed = 0
    for line in lines:
        text = line["text"]
        unclosed = 0 if line["gap"] or line["cells"] else unclosed
        if unclosed and not line["cells"]:
            text = text.translate(_MIRRORED)
        said = text[_MARK:]
        opened, closed = (sum(said.count(sign) for sign in signs) for signs in (_OPENING, _CLOSING))
        unclosed = max(0, unclosed + opened - closed)
        found.append({**line, "text": text})
    return found
