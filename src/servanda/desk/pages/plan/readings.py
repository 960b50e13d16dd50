"""A paper beside what was read from it: doubts first, then part by part with the lines of the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from servanda.common.access import Viewer
from servanda.desk.pages.plan.versions import Chapter, chapter_of
from servanda.library.queries import read_bytes
from servanda.workplan import queries
from servanda.workplan.content import Content
from servanda.workplan.content.comparing import Difference, differences
from servanda.workplan.content.merging import is_translation
from servanda.workplan.content.of_version import content_of
from servanda.workplan.content.stored import from_json
from servanda.workplan.enums import ReadingState
from servanda.workplan.models import PlanReading
from servanda.workplan.reading.findings import Code
from servanda.workplan.reading.sources import lines_of
from servanda.workplan.words_of_doubts import taken_in_words, where_in_words, why_in_words
from servanda.workplan.words_of_reading import doubt_in_words

_OF_PRINTING = {Code.NUMBER_REVERSED.value, Code.DIGIT_GROUPS.value}
MOST_LINES = 6
"""Lines of the source shown beside a part."""


@dataclass(frozen=True)
class ShownDoubt:
    """A doubt with what the source prints there."""

    place: int
    code: str
    kind: str
    where: str
    printed: str
    taken: str
    why: str
    line: int | None
    source: str
    settled: bool
    anchor: str
    """Where on the page it can be corrected; empty where the line is that of no part."""

    @property
    def order(self) -> tuple[bool, bool]:
        """Before those that a person settled; those that need judgement before those of mere printing."""
        return self.settled, self.code in _OF_PRINTING


@dataclass(frozen=True)
class ReadingPage:
    """The context of `desk/plan/reading.html`."""

    reading: PlanReading
    content: Content
    doubts: Sequence[ShownDoubt]
    """Those to be looked at before those that are settled."""
    chapters: Sequence[Chapter]
    sources: Mapping[int, str]
    """What the source prints from a line on, up to where the next part begins; by the line."""
    adds_language: bool
    """Whether accepting gives the plan in use one more language."""
    there: int | None
    """The number of the version in use in that year."""
    changes: Sequence[Difference]
    """What would differ from it, in the language of the paper."""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided."""
        return self.reading.state is ReadingState.OPEN

    @property
    def is_accepted(self) -> bool:
        """Whether it became the plan, or part of it."""
        return self.reading.state is ReadingState.ACCEPTED

    @property
    def kinds_open(self) -> Sequence[tuple[str, str, int]]:
        """The kinds of which several are open, each with its name and how many."""
        times = Counter((doubt.code, doubt.kind) for doubt in self.doubts if not doubt.settled)
        return [(*kind, number) for kind, number in times.items() if number > 1]

    @property
    def open_doubts(self) -> int:
        """How many nobody looked at yet."""
        return sum(not doubt.settled for doubt in self.doubts)


def reading_page(number: int, viewer: Viewer) -> ReadingPage:
    """One reading with its source."""
    reading = queries.plan_reading(number, viewer)
    content = from_json(reading.taken)
    lines = {line.number: line.text for line in lines_of(read_bytes(reading.file), reading.file.name)}
    chapters = [Chapter(kind, list(parts)) for kind, parts in groupby(content.parts, key=chapter_of)]
    there = queries.version_in_use(content.year) if content.year else None
    before = content_of(there) if there else None
    return ReadingPage(
        reading=reading,
        content=content,
        doubts=sorted(_doubts(reading, lines, _anchors(content, chapters)), key=lambda doubt: doubt.order),
        chapters=chapters,
        sources=_sources(content, lines),
        adds_language=before is not None and is_translation(before, content),
        there=there.number if there else None,
        changes=_changes(before, content) if before else (),
    )


def _anchors(content: Content, chapters: Sequence[Chapter]) -> Mapping[int, str]:
    """Where on the page each part and each line of the budget stands, by the line of the source it begins at."""
    parts = {
        part.line: f"p-{number}-{place}"
        for number, chapter in enumerate(chapters, start=1)
        for place, part in enumerate(chapter.parts, start=1)
        if part.line
    }
    return {**{line.line: f"b-{line.key}" for line in content.lines if line.line}, **parts}


def _doubts(
    reading: PlanReading, lines: Mapping[int, str], anchors: Mapping[int, str]
) -> Sequence[ShownDoubt]:
    return [
        ShownDoubt(
            place=place,
            kind=doubt_in_words(doubt["code"]),
            code=doubt["code"],
            where=where_in_words(doubt["where"]),
            printed=doubt["printed"],
            taken=taken_in_words(doubt["taken"]),
            why=why_in_words(doubt["why"]),
            line=doubt["line"],
            source=lines.get(doubt["line"], "") if doubt["line"] else "",
            settled=place in reading.settled,
            anchor=anchors.get(doubt["line"], ""),
        )
        for place, doubt in enumerate(reading.doubts)
    ]


def _sources(content: Content, lines: Mapping[int, str]) -> Mapping[int, str]:
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


def _letters_wanted(content: Content) -> Mapping[int, int]:
    """How many letters the parts have that begin at a line; of a line of the budget nobody knows."""
    wanted: Counter[int] = Counter()
    for part in content.parts:
        for texts in (part.texts, part.intro):
            wanted[part.line or 0] += _letters(texts.get(content.language, ""))
    return wanted


def _printed(lines: Mapping[int, str], first: int, end: int, wanted: int) -> Iterator[str]:
    """The lines that print a part, until its letters are all there: what the page prints below is not of it."""
    seen = 0
    for number in range(first, end):
        if lines.get(number, "").strip():
            yield lines[number]
            seen += _letters(lines[number])
            if wanted and seen >= wanted:
                return


def _letters(text: str) -> int:
    return sum(sign.isalnum() for sign in text)


def _changes(before: Content, content: Content) -> Sequence[Difference]:
    """In the language of the paper, and in figures: what it cannot know of is not a change."""
    return [
        each
        for each in differences(before, content)
        if each.language == content.language or (each.field in {"amount", "total", "currency"} and each.after)
    ]
