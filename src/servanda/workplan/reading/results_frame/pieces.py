"""The entries that one cell of a results frame holds: a paragraph each, or one after the other in a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from servanda.workplan.reading.markers import read_marks
from servanda.workplan.reading.marks import Mark, parts_of
from servanda.workplan.reading.words import Vocabulary

_NUMBER = re.compile(r"(?<=\s)\d{1,3}(?:[.\-–‑‐−．]\d{1,3}){1,3}(?=[.:：)–—\-、]?\s*\D)")
_ENDS = frozenset(".;:؛。；：!?…")


def pieces(cell: str, vocabulary: Vocabulary) -> Iterable[str]:
    """Each entry with what its line breaks divide; a cell with one text stays whole."""
    lines = [line for line in cell.split("\n") if line.strip()]
    if sum(read_marks(line, vocabulary).mark is not Mark.NONE for line in lines) > 1:
        return [piece for line in lines for piece in _in_line(line, vocabulary)]
    return [piece for line in lines[:1] for piece in _in_line(" ".join(lines), vocabulary)]


def _in_line(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """A line cut before each number that follows the one it begins with: a PDF keeps no breaks inside a cell.

    A number named within a sentence is left there: what stands before the next entry has ended, or what comes
    after it begins with a capital.
    """
    begins = read_marks(text, vocabulary)
    lead = text.partition(begins.printed)[0] if begins.printed else ""
    number, start = begins.parts, 0
    for found in _NUMBER.finditer(text) if len(number) > 1 else ():
        cut = found.start() - len(lead)
        follows = _follows(number, parts_of(found[0])) and text[cut : found.start()] == lead
        if cut > start and follows and _begins_anew(text[:cut], text[found.end() :]):
            yield text[start:cut].strip()
            number, start = parts_of(found[0]), cut
    yield text[start:].strip()


def _begins_anew(before: str, after: str) -> bool:
    return before.rstrip()[-1] in _ENDS or after.lstrip(" .:)-–—")[:1].isupper()


def _follows(number: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """Whether a number is the next one, whichever way its levels are printed."""
    if len(number) != len(after):
        return False
    return after in ((*number[:-1], number[-1] + 1), (number[0] + 1, *number[1:]))
