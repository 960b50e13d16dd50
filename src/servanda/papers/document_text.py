"""What a paragraph or a cell of a paper says: runs in one manner of writing, and the direction they keep."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from servanda.papers.isolates import FIRST_STRONG, LEFT_TO_RIGHT, POP, RIGHT_TO_LEFT, tame

LEFT_TO_RIGHT_MARK = "\u200e"
_ISOLATED = re.compile(f"([{FIRST_STRONG}{LEFT_TO_RIGHT}{RIGHT_TO_LEFT}])([^{POP}]*){POP}")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True)
class Run:
    """A piece of a paragraph in one manner of writing."""

    text: str
    bold: bool = False
    italic: bool = False
    left_to_right: bool = False
    """A symbol, an address, a telephone number: read from left to right wherever it stands."""
    footnote: str = ""
    """What a note says whose mark follows the run: at the foot of the page, or under the table."""


Text = str | Sequence[Run]
"""What a paragraph or a cell says."""


def runs(text: Text) -> Iterator[Run]:
    """The runs of a text; what marks keep from left to right becomes a run of its own, the marks go."""
    for run in [Run(text)] if isinstance(text, str) else text:
        pieces = list(_pieces(run)) or [replace(run, text="")] * bool(run.footnote)
        for piece in pieces[:-1]:
            yield replace(piece, footnote="")
        yield from pieces[-1:]


def _pieces(run: Run) -> Iterator[Run]:
    place, said = 0, printable(tame(run.text))
    for match in _ISOLATED.finditer(said):
        yield from _piece(run, said[place : match.start()], run.left_to_right)
        held = match[1] == LEFT_TO_RIGHT or (match[1] == FIRST_STRONG and _begins_left_to_right(match[2]))
        yield from _piece(run, match[2], run.left_to_right or held)
        place = match.end()
    yield from _piece(run, said[place:], run.left_to_right)


def _begins_left_to_right(text: str) -> bool:
    """Whether the first letter of a text is of a script that runs from left to right."""
    kinds = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "") == "L"


def _piece(run: Run, text: str, left_to_right: bool) -> Iterator[Run]:
    bare = text.translate(dict.fromkeys(map(ord, FIRST_STRONG + LEFT_TO_RIGHT + RIGHT_TO_LEFT + POP)))
    if bare:
        yield replace(run, text=bare, left_to_right=left_to_right)


def printable(text: str) -> str:
    """`text` with a replacement sign for what no paper can hold: control signs, halves of signs."""
    return _UNPRINTABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def plain(text: Text) -> str:
    """What a text says, without its manner of writing."""
    return "".join(run.text for run in runs(text))


def held_left_to_right(text: str, *, right_to_left: bool) -> str:
    """`text` from left to right in a paper of either direction.

    By marks at both ends and not by isolates: every version of Word knows them, and programs that read a PDF
    aloud pass over them.
    """
    return LEFT_TO_RIGHT_MARK + text + LEFT_TO_RIGHT_MARK if right_to_left else text
