"""A plan as it was read from a paper, in the paper's one language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from servanda.workplan.content.heads import IN_THE_CORNER, head_in_one_language
from servanda.workplan.content.shape import OF_ONE, Content, LineContent, PartContent
from servanda.workplan.enums import LineKind, PartKind
from servanda.workplan.structure import Activity, BudgetLine, Item, Outcome, Output, PlanRead, Priority
from servanda.workplan.untranslated import unmarked

KnownKeys = Mapping[str, str]
"""The key of a budget line by its label (`folded_label`), in whatever language."""
LONGEST_KEY = 60


def from_reading(read: PlanRead, *, year: int, known_keys: KnownKeys) -> Content:
    """The plan. A budget line gets the key its label had in another plan, else one of its words or its place."""
    budget = read.budget
    return Content(
        year=year,
        language=read.language,
        titles=_text(read.language, read.title),
        dated_on=read.dated_on,
        meeting_names=_text(read.language, read.meeting),
        head=head_in_one_language(
            read.language,
            {name: getattr(read, name) for name in IN_THE_CORNER},
            read.agenda,
            tuple(read.agenda_titles),
            tuple(read.remarks),
        ),
        stage=read.stage,
        stage_on=read.stage_on,
        parts=tuple(_parts(read)),
        currency=(budget.currency or "") if budget else "",
        total=budget.total if budget else None,
        total_as_printed=budget.total_as_printed if budget else "",
        total_in_summary_as_printed=budget.total_in_summary_as_printed if budget else "",
        lines=(
            *_lines(read, budget.lines if budget else (), LineKind.MONEY, known_keys),
            *_lines(read, budget.in_kind if budget else (), LineKind.IN_KIND, known_keys),
        ),
    )


def folded_label(label: str) -> str:
    """A label without case, marks and punctuation, by which the line it was before is found."""
    plain = unicodedata.normalize("NFKD", label).casefold()
    return " ".join("".join(sign for sign in plain if sign.isalnum() or sign.isspace()).split())


def _parts(read: PlanRead) -> Iterator[PartContent]:
    said = read.language
    if read.objective:
        yield PartContent(PartKind.OBJECTIVE, OF_ONE, _text(said, read.objective), line=read.objective_line)
    yield from _items(said, PartKind.SPECIFIC_OBJECTIVE, read.specific_objectives)
    yield from _items(said, PartKind.MANDATE, read.mandate)
    for priority in read.priorities:
        yield _priority(said, priority)
        yield from _items(said, PartKind.TASK, priority.items, f"{priority.letter}.")
    yield from _items(said, PartKind.EXPECTED_RESULT, read.expected_results)
    yield from _items(said, PartKind.SUMMARY_RESULT, read.summary_expected_results)
    for kind, level in _frame(read):
        yield PartContent(
            kind,
            level.number,
            _text(said, level.title),
            as_printed=level.number_as_printed,
            line=level.line,
        )
    yield from _items(said, PartKind.ASSUMPTION, read.assumptions)
    yield from _items(said, PartKind.BUDGET_NOTE, read.budget.notes if read.budget else ())


def _frame(read: PlanRead) -> Iterator[tuple[PartKind, Outcome | Output | Activity]]:
    for outcome in read.outcomes:
        yield PartKind.OUTCOME, outcome
        for output in outcome.outputs:
            yield PartKind.OUTPUT, output
            for activity in output.activities:
                yield PartKind.ACTIVITY, activity


def _items(said: str, kind: PartKind, items: Sequence[Item], prefix: str = "") -> Iterator[PartContent]:
    for place, item in enumerate(items, start=1):
        reference = f"{prefix}{item.letter or place}"
        yield PartContent(kind, reference, _text(said, item.title), line=item.line)


def _priority(said: str, priority: Priority) -> PartContent:
    return PartContent(
        PartKind.PRIORITY,
        priority.letter,
        _text(said, priority.title),
        intro=_text(said, priority.intro),
        paragraph=priority.paragraph,
        line=priority.line,
    )


def _lines(
    read: PlanRead, lines: Sequence[BudgetLine], kind: LineKind, known_keys: KnownKeys
) -> Iterator[LineContent]:
    for place, line in enumerate(lines, start=1):
        yield LineContent(
            key=known_keys.get(folded_label(line.label)) or _own_key(line.label, kind, place),
            labels=_text(read.language, line.label),
            amount=line.amount,
            kind=kind,
            notes=_text(read.language, line.note),
            sources=_text(read.language, line.source),
            amount_as_printed=line.amount_as_printed,
            line=line.line,
        )


def _own_key(label: str, kind: LineKind, place: int) -> str:
    """Latin words as they are; for a label in another script the place in the table."""
    words = re.sub(r"[^a-z0-9]+", "_", unicodedata.normalize("NFKD", label).casefold()).strip("_")
    return words[:LONGEST_KEY] or f"{'line' if kind is LineKind.MONEY else 'in_kind'}_{place}"


def _text(language: str, text: str) -> dict[str, str]:
    """The text by its language: of some a paper says that they are not translated yet, and in which they are."""
    said, told = unmarked(text, language)
    return {told: said} if said else {}
