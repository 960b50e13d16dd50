"""Masthead and summary of a Word paper of ours, read back into what was printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from servanda.papers.dates_reading import read_date, read_range
from servanda.papers.document import AgendaItem, Distribution, Masthead, Session, Summary, SummaryRow
from servanda.papers.docx import looks
from servanda.papers.docx.reading import W, down_to
from servanda.papers.docx.returned_text import Found, Words
from servanda.papers.languages import CODES
from servanda.papers.masthead_words import BETWEEN, CORNER, CORNER_LANGUAGE, DRAFT, ITEM, agenda_line

BELOW = (
    looks.MEETING, looks.SESSION, looks.AGENDA, looks.AGENDA_TITLE, looks.AGENDA_SUB_TITLE, "Title", looks.SUBMITTER,
)  # fmt: skip
"""The styles of the paragraphs under the two rules."""


def rows_of(table: Any, words: Words) -> list[list[list[Found]]]:
    """The paragraphs of each cell of each row."""
    return [
        [[words.paragraph(p) for p in down_to(cell, f"{W}p")] for cell in down_to(row, f"{W}tc")]
        for row in down_to(table, f"{W}tr")
    ]


def masthead(rows: Sequence[Sequence[Sequence[Found]]], below: Mapping[str, str], language: str) -> Masthead:
    """The masthead from its two rows and the paragraphs below them by style."""
    (symbol, *_), organ, corner = rows[0][1], rows[1][0][0], rows[1][1]
    draft = symbol.said == DRAFT[language] and isinstance(symbol.text, str)
    lines = {
        style: [p.said for p in corner if p.style == style] for style in (looks.CORNER, looks.CORNER_LANGUAGE)
    }
    original, only = _versions(lines[looks.CORNER_LANGUAGE], language)
    return Masthead(
        organ.said,
        below.get("Title", ""),
        symbol="" if draft else symbol.said,
        draft=draft,
        distribution=_distribution(lines[looks.CORNER], language),
        date=next(
            (day for line in lines[looks.CORNER] if (day := read_date(line, CORNER_LANGUAGE[language]))), None
        ),
        original=original,
        only=only,
        meeting=_session(below, language),
        agenda=_agenda(below, language),
        submitted_by=below.get(looks.SUBMITTER, ""),
    )


def _distribution(lines: Sequence[str], language: str) -> Distribution | None:
    printed = CORNER[CORNER_LANGUAGE[language]].distribution
    return next((kind for kind, words in printed.items() if words in lines), None)


def _versions(lines: Sequence[str], language: str) -> tuple[str, bool]:
    words = CORNER[CORNER_LANGUAGE[language]]
    only = words.only.format(language=words.languages[language]) in lines
    originals = {words.original.format(language=words.after[code]): code for code in CODES}
    return next((originals[line] for line in lines if line in originals), ""), only


def _session(below: Mapping[str, str], language: str) -> Session | None:
    if looks.MEETING not in below:
        return None
    name, line = below[looks.MEETING], below.get(looks.SESSION, "")
    place, between, days = line.rpartition(BETWEEN[language])
    span = read_range(days, language)
    if span is None:
        return Session(name, line)
    first, last = span
    return Session(name, place if between else "", first, None if first == last else last)


def _agenda(below: Mapping[str, str], language: str) -> AgendaItem | None:
    if looks.AGENDA not in below:
        return None
    line = below[looks.AGENDA]
    for provisional, pattern in zip((True, False), ITEM[language], strict=True):
        before, _, after = pattern.partition("{item}")
        found = re.fullmatch(f"{re.escape(before)}(?P<number>\\d+)(?P<letter>.*?){re.escape(after)}", line)
        if found:
            item = _item(line, int(found["number"]), language, provisional=provisional)
            return AgendaItem(
                item.number, item.letter, below.get(looks.AGENDA_TITLE, ""), below.get(looks.AGENDA_SUB_TITLE, ""),
                provisional,
            )  # fmt: skip
    return None


def _item(line: str, number: int, language: str, *, provisional: bool) -> AgendaItem:
    """The item that is printed so: its letter by trying each, as there are few."""
    items = (AgendaItem(number, letter, provisional=provisional) for letter in range(_LETTERS))
    return next((item for item in items if agenda_line(item, language) == line), AgendaItem(number))


_LETTERS = 60


def summary(rows: Sequence[Sequence[Sequence[Found]]]) -> Summary:
    """The summary from the rows of its frame, the head left out."""
    said = []
    for label, content in rows[1:]:
        bullets = content[0].style == looks.SUMMARY_BULLET
        said.append(SummaryRow(label[0].said, tuple(p.text for p in content), bullets))
    return Summary(tuple(said))
