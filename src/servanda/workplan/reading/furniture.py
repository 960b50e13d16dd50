"""Page furniture: what the pages print around the text, taken out wherever extraction has left it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from servanda.papers.numbers import western
from servanda.workplan.reading.corner import SYMBOL
from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.headings import ENDS
from servanda.workplan.reading.lines import Line
from servanda.workplan.reading.markers import read_marks
from servanda.workplan.reading.marks import Mark
from servanda.workplan.reading.words import Vocabulary

_JOB_NUMBER = re.compile(r"^(?:GE|V|NY)?\.?\s?\d{2}-\d{5,6}\s*(?:\([A-Z]\))?(?:\s+\d{6}){0,2}$|^\*\d{6,8}\*$")
_JOB_DAY = re.compile(r"^\d{6}$")
"""The days under a job number, 200616, where extraction has put each on a line of its own."""
_SYMBOL = re.compile(r"^[A-Z]{2,}(?:/[A-Z0-9.\-]+){2,}$")
_PAGE_NUMBER = re.compile(r"^[\[(]?[-–—\s]*\d{1,3}[-–—\s]*(?:/\s*\d{1,3})?[\])]?$")
_LONGEST = 110
_LONGEST_MARK = 50
_LONG_ENOUGH = 15
_OFTEN = 3
_DIGITS = re.compile(r"\d+")


def without_furniture(lines: Iterable[Line], vocabulary: Vocabulary) -> list[Line]:
    """The lines without page numbers, symbols, job numbers, “please recycle” and running heads."""
    given = list(lines)
    running = _running_heads(given, vocabulary)
    kept: list[Line] = []
    torn = under_job = False
    for line in given:
        under_job = bool(_JOB_NUMBER.match(line.text)) or (under_job and bool(_JOB_DAY.match(line.text)))
        if under_job or _is_furniture(line, vocabulary) or _is_running_head(line, running):
            torn = True
            continue
        torn = torn or bool(kept and kept[-1].page != line.page)
        kept.append(line.torn_off() if torn else line)
        torn = False
    return kept


def _is_running_head(line: Line, running: set[str]) -> bool:
    return not line.heading and len(line.text) <= _LONGEST and _without_digits(line.text) in running


def _is_furniture(line: Line, vocabulary: Vocabulary) -> bool:
    if line.filled and len(line.filled) > 1:
        return False
    text = western(line.text)
    if _JOB_NUMBER.match(text) or _SYMBOL.match(text) or SYMBOL.fullmatch(text):
        return True
    if not line.cells and _PAGE_NUMBER.match(text):
        return True
    if len(text) > _LONGEST_MARK:
        return False
    return vocabulary.is_exactly("furniture.recycle", text) or _is_page_of(text, vocabulary)


def _is_page_of(text: str, vocabulary: Vocabulary) -> bool:
    """“Page 3 of 12”, “صفحة ٣”, “第3页”: the word, figures, and at most one short word more."""
    if not _DIGITS.search(text):
        return False
    bare = vocabulary.words(_DIGITS.sub(" ", text))
    if not vocabulary.length_found("furniture.page", text):
        return False
    return sum(map(len, bare)) <= max(map(len, vocabulary.lists["furniture.page"])) + 4


def _running_heads(lines: list[Line], vocabulary: Vocabulary) -> set[str]:
    """Short lines without a mark that come back: at three places, or at the edges of two pages."""
    often: Counter[str] = Counter()
    for line in lines:
        if line.gap and not line.cells and not line.listed and _could_run(line.text):
            often[_without_digits(line.text)] += 1
    often += Counter(_at_edges(lines))
    heads = {text for text, times in often.items() if times >= _OFTEN and text}
    marked = {
        _without_digits(line.text)
        for line in lines
        if _without_digits(line.text) in heads and read_marks(line.text, vocabulary).mark is not Mark.NONE
    }
    return heads - marked


def _could_run(text: str) -> bool:
    """Whether a text can be a running head: short, no sentence, no middle of one."""
    return len(text) <= _LONGEST and not text.endswith(ENDS) and not text[:1].islower()


def _at_edges(lines: list[Line]) -> Iterable[str]:
    """The first and last lines of pages."""
    for before, after in pairwise(lines):
        if before.page != after.page:
            for line in (before, after):
                if not line.cells and _could_run(line.text):
                    yield _without_digits(line.text)


def _without_digits(text: str) -> str:
    """A head without the number of its page. Short ones keep theirs: Annex 1, Annex 2 are no running heads."""
    bare = _DIGITS.sub("", fold(text)).strip(" -–—|.")
    return bare if len(bare) >= _LONG_ENOUGH else fold(text)
