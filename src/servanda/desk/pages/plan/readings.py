"""A paper beside what was read from it: doubts first, then part by part with the lines of the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.desk.pages.plan.source_lines import Printed, by_number, printed_lines, printed_parts
from servanda.desk.pages.plan.versions import Chapter, chapter_of
from servanda.library.queries import read_bytes
from servanda.papers.dates import write_date
from servanda.workplan import queries
from servanda.workplan.content import Content
from servanda.workplan.content.comparing import Difference, differences
from servanda.workplan.content.merging import is_translation
from servanda.workplan.content.of_version import content_of
from servanda.workplan.content.stored import from_json
from servanda.workplan.enums import PartKind, ReadingState
from servanda.workplan.models import PlanReading
from servanda.workplan.reading.findings import CUT, Code
from servanda.workplan.reading.sources import lines_of
from servanda.workplan.stages import Stage
from servanda.workplan.words_of_doubts import in_words, told_from
from servanda.workplan.words_of_reading import doubt_in_words

_OF_PRINTING = {Code.NUMBER_REVERSED.value, Code.DIGIT_GROUPS.value}


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


class Anchor(NamedTuple):
    """Where something that was read stands on the page, and what it says."""

    line: int | None
    id: str
    said: str = ""


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
    printed: Mapping[tuple[PartKind, str], Printed]
    """What the source prints of each part, by its key."""
    adds_language: bool
    """Whether accepting gives the plan in use one more language."""
    there: int | None
    """The number of the version in use in that year."""
    changes: Sequence[Difference]
    """What would differ from it, in the language of the paper."""

    @property
    def status_said(self) -> str:
        """What the paper says of its own status, with the day where it names one."""
        if not self.content.stage:
            return ""
        day = self.content.stage_on
        said = str(Stage(self.content.stage).label)
        return f"{said} ({write_date(day, current())})" if day else said

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
    lines = by_number(lines_of(read_bytes(reading.file), reading.file.name))
    sources = printed_lines(content, lines)
    chapters = [Chapter(kind, list(parts)) for kind, parts in groupby(content.parts, key=chapter_of)]
    there = queries.version_in_use(content.year) if content.year else None
    before = content_of(there) if there else None
    return ReadingPage(
        reading=reading,
        content=content,
        doubts=sorted(_doubts(reading, lines, _anchors(content, chapters)), key=lambda doubt: doubt.order),
        chapters=chapters,
        sources=sources,
        printed=printed_parts(content, sources),
        adds_language=before is not None and is_translation(before, content),
        there=there.number if there else None,
        changes=_changes(before, content) if before else (),
    )


def _anchors(content: Content, chapters: Sequence[Chapter]) -> Sequence[Anchor]:
    """Where on the page each part and each line of the budget stands, with the line of the source it begins at."""
    parts = [
        Anchor(part.line, f"p-{number}-{place}", part.texts.get(content.language, ""))
        for number, chapter in enumerate(chapters, start=1)
        for place, part in enumerate(chapter.parts, start=1)
    ]
    return [*parts, *(Anchor(line.line, f"b-{line.key}") for line in content.lines)]


def _anchor_of(doubt: Mapping[str, Any], anchors: Sequence[Anchor]) -> str:
    """Of the parts that one line prints, the one that says what is doubted, else the first."""
    there = [anchor for anchor in anchors if doubt["line"] and anchor.line == doubt["line"]]
    printed = doubt["printed"].removesuffix(CUT)
    saying = [anchor for anchor in there if printed and printed in anchor.said]
    return next((anchor.id for anchor in (*saying, *there)), "")


def _source_of(doubt: Mapping[str, Any], lines: Mapping[int, str]) -> str:
    """The line of the source; of one read in pieces the piece that prints what is doubted."""
    line = lines.get(doubt["line"] or 0, "")
    printed = doubt["printed"].removesuffix(CUT)
    pieces = [piece for piece in line.split("\n") if printed and printed in piece]
    return next(iter(pieces), line)


def _doubts(
    reading: PlanReading, lines: Mapping[int, str], anchors: Sequence[Anchor]
) -> Sequence[ShownDoubt]:
    return [
        ShownDoubt(
            place=place,
            kind=doubt_in_words(doubt["code"]),
            code=doubt["code"],
            where=in_words(told_from(doubt["where"])),
            printed=doubt["printed"],
            taken=in_words(told_from(doubt["taken"])),
            why=in_words(told_from(doubt["why"])),
            line=doubt["line"],
            source=_source_of(doubt, lines),
            settled=place in reading.settled,
            anchor=_anchor_of(doubt, anchors),
        )
        for place, doubt in enumerate(reading.doubts)
    ]


def _changes(before: Content, content: Content) -> Sequence[Difference]:
    """In the language of the paper, and in figures: what it cannot know of is not a change."""
    return [
        each
        for each in differences(before, content)
        if each.language == content.language or (each.field in {"amount", "total", "currency"} and each.after)
    ]
