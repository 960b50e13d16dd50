"""The numbers that Word counts itself and prints before a paragraph: the text of the paragraph lacks them.

As the standard for Word files has it (ISO/IEC 29500-1, 17.9): a paragraph, or its style, names a list and a level of
it; lists of one definition count on from each other, unless one says where it starts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from servanda.papers.docx.list_rules import DEEPEST, HIGHEST, List, W, lists_of, of_styles, value, whole
from servanda.papers.numbering import letter, number_heading, roman

_PLACE = re.compile("%([1-9])")
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"


def _russian(place: int) -> str:
    times, rest = divmod(place - 1, len(_RUSSIAN))
    return _RUSSIAN[rest] * (times + 1)


_FIGURES: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02d}".format,
    "upperRoman": lambda place: roman(place).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda place: letter(place, "en").upper(),
    "lowerLetter": lambda place: letter(place, "en"),
    "chineseCounting": lambda place: number_heading((place,), "zh").rstrip("."),
    "chineseCountingThousand": lambda place: number_heading((place,), "zh").rstrip("."),
    "arabicAbjad": lambda place: letter(place, "ar"),
    "russianUpper": lambda place: _russian(place).upper(),
    "russianLower": _russian,
    "none": lambda _: "",
}
"""Ways of counting by their names in the file. What is not here, bullets among it, prints no number that is told."""


@dataclass
class Counter:
    """What each paragraph has before it, asked for in their order."""

    lists: Mapping[str, List] = field(default_factory=dict)
    of_styles: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    _reached: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    def before(self, paragraph: Any) -> str | None:
        """The number as printed, such as “2.”, “(b)” or “Output 1.2:”; "" outside any list.

        None where the paragraph is in a list that prints a bullet, or a number that cannot be told.
        """
        number, depth = self._place(paragraph)
        if number in ("", "0"):
            return ""
        found = self.lists.get(number)
        if found is None or depth not in found.levels:
            return None
        self._count(number, found, depth)
        return _printed(found, self._reached[found.definition], depth)

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """The list and the level that a paragraph or its style names."""
        style = value(paragraph.find(f"{W}pPr/{W}pStyle"))
        number, depth = self.of_styles.get(style, ("", 0))
        own = paragraph.find(f"{W}pPr/{W}numPr")
        if own is None:
            return number, depth
        said = own.find(f"{W}ilvl")
        return value(own.find(f"{W}numId")) or number, depth if said is None else whole(said, 0, DEEPEST)

    def _count(self, number: str, found: List, depth: int) -> None:
        reached = self._reached.setdefault(found.definition, {})
        if number not in self._begun:
            self._begun.add(number)
            for level in found.starts:
                reached.pop(level, None)
        start = found.starts.get(depth, found.levels[depth].start)
        reached[depth] = min(reached[depth] + 1 if depth in reached else start, HIGHEST)
        for level in [level for level in reached if level > depth]:
            del reached[level]


def counter(numbering: Any, styles: Any) -> Counter:
    """Of the two parts of a file; either may be None."""
    if numbering is None:
        return Counter()
    return Counter(lists_of(numbering), of_styles(styles.iter(f"{W}style")) if styles is not None else {})


def _printed(found: List, reached: Mapping[int, int], depth: int) -> str | None:
    own = found.levels[depth]
    if own.figures not in _FIGURES:
        return None

    def figure(place: re.Match[str]) -> str:
        level = int(place[1]) - 1
        kind = found.levels.get(level, own)
        count = reached.get(level, kind.start)
        return _FIGURES["decimal" if own.all_plain else kind.figures](count) if count else "0"

    known = all(
        found.levels.get(int(one) - 1, own).figures in _FIGURES for one in _PLACE.findall(own.pattern)
    )
    return _PLACE.sub(figure, own.pattern).strip() if known else None
