"""Which lines of a paper print a part of its plan; of a line that prints several parts the piece for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from servanda.workplan.content import Content
from servanda.workplan.enums import PartKind
from servanda.workplan.reading.lines import Line

MOST_LINES = 6
"""Lines of the source shown beside a part."""


@dataclass(frozen=True)
class Printed:
    """What the source prints of a part."""

    text: str
    is_piece: bool = False
    """Whether its first line prints other parts too: then only the piece is shown that prints this one."""


def by_number(lines: Iterable[Line]) -> Mapping[int, str]:
    """The lines of a paper by number; what reading took as several pieces of one line stands together again."""
    texts: dict[int, str] = {}
    for line in lines:
        texts[line.number] = f"{texts[line.number]}\n{line.text}" if line.number in texts else line.text
    return texts


def printed_lines(content: Content, lines: Mapping[int, str]) -> Mapping[int, str]:
    """What the source prints from a line on, up to where the next part begins; by the line."""
    told = [*(part.line for part in content.parts), *(line.line for line in content.lines)]
    begins = sorted({line for line in told if line})
    ends = dict(zip(begins, [*begins[1:], None], strict=True))
    wanted = _letters_wanted(content)
    return {
        first: "\n".join(
            _printed(lines, first, min(ends[first] or first + MOST_LINES, first + MOST_LINES), wanted[first])
        )
        for first in begins
    }


def printed_parts(content: Content, printed: Mapping[int, str]) -> Mapping[tuple[PartKind, str], Printed]:
    """What prints each part, by its key; a part of which no line is known is absent."""
    times = Counter(part.line for part in content.parts)
    found: dict[tuple[PartKind, str], Printed] = {}
    for part in content.parts:
        if part.line:
            piece = times[part.line] > 1 and piece_with(
                printed[part.line], part.texts.get(content.language, "")
            )
            found[part.key] = Printed(piece or printed[part.line], is_piece=bool(piece))
    return found


def piece_with(printed: str, said: str) -> str:
    """The piece of what is printed that has the letters of a text, as printed; empty where it is not in there.

    Spaces, signs and ends of lines may differ: extraction changes them, and reading puts them right.
    """
    places = [place for place, sign in enumerate(printed) if sign.isalnum()]
    letters, wanted = "".join(printed[place] for place in places), _letters(said)
    start = letters.find(wanted) if wanted else -1
    if start < 0:
        return ""
    end = places[start + len(wanted) - 1] + 1
    while end < len(printed) and not (printed[end].isalnum() or printed[end].isspace()):
        end += 1
    return printed[places[start] : end]


def _letters_wanted(content: Content) -> Mapping[int, int]:
    """How many letters the parts have that begin at a line; of a line of the budget nobody knows."""
    wanted: Counter[int] = Counter()
    for part in content.parts:
        for texts in (part.texts, part.intro):
            wanted[part.line or 0] += len(_letters(texts.get(content.language, "")))
    return wanted


def _printed(lines: Mapping[int, str], first: int, end: int, wanted: int) -> Iterator[str]:
    """The lines that print a part, until its letters are all there: what the page prints below is not of it."""
    seen = 0
    for number in range(first, end):
        if lines.get(number, "").strip():
            yield lines[number]
            seen += len(_letters(lines[number]))
            if wanted and seen >= wanted:
                return


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
