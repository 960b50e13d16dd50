"""The draft of the year after, from the plan of a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from servanda.papers.numbers import write_digits
from servanda.workplan.content.shape import Content, PartContent
from servanda.workplan.enums import PartKind
from servanda.workplan.texts import Texts

_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
"""A year in any digits: `\\d` knows the Arabic-Indic ones, the alternatives are tried on their values."""
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_ROLLED = frozenset({PartKind.OBJECTIVE})
"""Parts that name the year of the plan as such. Years elsewhere are deadlines and decisions: a person looks at them."""


@dataclass(frozen=True)
class ToLookAt:
    """A text of the new draft that names a year: true last year, perhaps not the next."""

    part: PartContent
    language: str
    years: Sequence[str]


def rolled(content: Content) -> Content:
    """The same plan for the year after: a draft without date, meeting, and marks of the paper it was read from."""
    return replace(
        content,
        year=content.year + 1,
        titles=_moved(content.titles, content.year),
        dated_on=None,
        meeting="",
        head={},
        meeting_names={},
        parts=tuple(_rolled_part(part, content.year) for part in content.parts),
        total_as_printed="",
        total_in_summary_as_printed="",
        lines=tuple(replace(line, amount_as_printed="", line=None) for line in content.lines),
    )


def to_look_at(content: Content) -> Iterator[ToLookAt]:
    """Texts that name a year other than that of the plan, and notes of the budget alike."""
    for part in content.parts:
        for language, text in part.texts.items():
            years = [year for year in _years(text) if int(year) != content.year]
            if years:
                yield ToLookAt(part, language, years)


def _rolled_part(part: PartContent, year: int) -> PartContent:
    texts = _moved(part.texts, year) if part.kind in _ROLLED else part.texts
    return replace(part, texts=texts, as_printed="", line=None, paragraph=None)


def _moved(texts: Texts, year: int) -> dict[str, str]:
    return {language: _in_next_year(text, year, language) for language, text in texts.items()}


def _in_next_year(text: str, year: int, language: str) -> str:
    for digits in {str(year), write_digits(str(year), language)}:
        after = write_digits(str(year + 1), language) if not digits.isascii() else str(year + 1)
        text = re.sub(rf"(?<!\d){digits}(?!\d)", after, text)
    return text


def _years(text: str) -> Sequence[str]:
    return list(dict.fromkeys(_YEAR.findall(text.translate(_DIGITS))))
