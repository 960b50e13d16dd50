"""A report read into the form. Sections are known by their titles, for the letters are swapped in some."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from servanda.law.forms import Answer, AnswerKind, Form
from servanda.reporting.proposing import Proposed, language_of, period_in
from servanda.reporting.reading.doubts import Doubt, DoubtKind
from servanda.reporting.reading.labels import (
    Titled,
    field_named,
    language_of_titles,
    likeness_of_title,
    table_named,
    titled,
)
from servanda.reporting.reading.lines import ReportLine, Row, lines_of
from servanda.reporting.reading.tables import Reading, read_table
from servanda.reporting.reading.whole import whole_answer

_CHECKED = re.compile(r"(?:\[\s*[xX✓✔]\s*\]|[☒☑■])\s*([^\[\]☐☒☑□■]*)")
SHORT = 60
MOST_LINES = 5_000
"""Paragraphs and tables: a long report has some hundreds. What comes after is told and not read."""


@dataclass(frozen=True)
class ReadSection:
    """One section as read, with its doubts."""

    section: str
    answer: Answer
    doubts: Sequence[Doubt]
    pages: Mapping[str, int] = field(default_factory=dict)
    """Of each value, by its place in the answer, the page it was read on; empty for a Word file, which has none."""


@dataclass(frozen=True)
class ReadReport:
    """The whole report as read. `doubts` are those of no one section."""

    sections: Sequence[ReadSection]
    period_from: dt.date | None
    period_to: dt.date | None
    doubts: Sequence[Doubt]


def read_report(form: Form, content: bytes) -> ReadReport:
    """What a Word file or a PDF says.

    RefusedPackage where it is no Word file or beyond the bounds, UnreadablePaper where a PDF gives no words.
    """
    lines = list(lines_of(content, partial(likeness_of_title, form)))
    cut, lines = lines[MOST_LINES:], lines[:MOST_LINES]
    text = "\n".join(
        [line.text for line in lines] + [cell for line in lines for row in line.rows for cell in row.cells]
    )
    begins, ends = period_in(text)
    language = language_of_titles(form, (line.text for line in lines)) or language_of(text) or "en"
    reader = _Reader(form, language)
    for line in lines:
        reader.add(line)
    apart = Proposed(period_from=begins, period_to=ends).covers_no_calendar_year
    printed = f"{begins} – {ends}" if apart else ""
    rest = [Doubt(DoubtKind.NOT_PLACED, printed=cut[0].text[:SHORT])] if cut else []
    doubts = [*([Doubt(DoubtKind.PERIOD, printed=printed)] if apart else []), *reader.doubts, *rest]
    return ReadReport(reader.sections(), begins, ends, doubts)


class _Reader:
    """Goes down the report, line by line, and knows in which section it is."""

    def __init__(self, form: Form, language: str) -> None:
        self.form, self.language = form, language
        self.readings: dict[str, Reading] = {}
        self.said: dict[str, Answer] = {}
        """What the cover page or a line says of a whole section: not applicable, unchanged since."""
        self.doubts: list[Doubt] = []
        self.here: Reading | None = None
        self.caption = ""

    def add(self, line: ReportLine) -> None:
        """One paragraph or table."""
        if line.rows:
            self._table(line.rows)
        elif found := titled(self.form, line.text):
            self._begin(found, line.text)
        elif self.here is not None:
            self.here.page = line.page
            self._text(self.here, line.text)

    def _begin(self, found: Titled, printed: str) -> None:
        checked = _CHECKED.search(found.rest)
        letter = self.form.sections_by_id[found.section].letter
        if found.letter and found.letter != letter:
            self.doubts.append(Doubt(DoubtKind.LETTER, found.section, printed=printed, read=letter))
        if not found.by_title:
            self.doubts.append(Doubt(DoubtKind.NO_TITLE, found.section, printed=printed, read=found.letter))
        if found.rest.strip():
            self._mark(found.section, checked[1] if checked else "")
            return
        if found.section in self.readings:
            self.doubts.append(Doubt(DoubtKind.TWICE, found.section, printed=printed))
        section = self.form.sections_by_id[found.section]
        self.here = self.readings.setdefault(found.section, Reading(section, self.language))
        self.caption = ""

    def _mark(self, section: str, said: str) -> None:
        if answer := whole_answer(said):
            self.said[section] = answer

    def _text(self, here: Reading, text: str) -> None:
        label, colon, value = text.partition(":")
        asked = field_named(here.section.fields, label)
        if asked is not None:
            if colon and value.strip():
                here.fields[asked.id] = here.take(asked, asked.id, value)
            self.caption = asked.id
        elif table_named(here.section.tables, text):
            self.caption = text
        elif answer := whole_answer(text):
            self.said[here.section.id] = answer
        elif self.caption in here.section.fields_by_id:
            before = here.fields.get(self.caption, "")
            here.fields[self.caption] = f"{before}\n{text}".strip()
        else:
            here.doubt(DoubtKind.NOT_PLACED, printed=text)

    def _table(self, rows: Sequence[Row]) -> None:
        for row in rows:
            cells = [cell for cell in row.cells if cell.strip()]
            if len(cells) == 1 and (found := titled(self.form, cells[0])):
                self._begin(found, cells[0])
                rows = rows[1:] if row is rows[0] else rows
                break
        if self.here is not None:
            read_table(self.here, rows, self.caption)

    def sections(self) -> list[ReadSection]:
        """What was read, in the order of the form."""
        read = []
        for section in self.form.sections:
            here, said = self.readings.get(section.id), self.said.get(section.id)
            if here and (here.fields or any(here.tables.values())):
                answer = Answer(
                    kind=AnswerKind.GIVEN,
                    fields=here.fields,
                    tables={key: tuple(rows) for key, rows in here.tables.items()},
                )
                read.append(ReadSection(section.id, answer, here.doubts, here.pages))
            elif said:
                bare = said.kind == AnswerKind.NOT_APPLICABLE and not said.sentence
                doubts = [Doubt(DoubtKind.WITHOUT_SENTENCE, section.id)] if bare else []
                read.append(ReadSection(section.id, said, [*doubts, *(here.doubts if here else ())]))
            elif here and here.doubts:
                read.append(ReadSection(section.id, Answer(), here.doubts))
        return read
