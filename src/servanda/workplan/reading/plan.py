"""From a file to a plan: lines, units, parts, then part by part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace

from servanda.workplan.reading.budget.reader import read_budget
from servanda.workplan.reading.checks import Material, check
from servanda.workplan.reading.corner import corner
from servanda.workplan.reading.evidence import refuse_unless_plan
from servanda.workplan.reading.findings import Code, Doubts, beginning
from servanda.workplan.reading.flat_tables import with_rows
from servanda.workplan.reading.furniture import without_furniture
from servanda.workplan.reading.headings import Part
from servanda.workplan.reading.languages import language_of
from servanda.workplan.reading.lines import Line
from servanda.workplan.reading.lists import items
from servanda.workplan.reading.marks import Mark
from servanda.workplan.reading.masthead import masthead
from servanda.workplan.reading.paragraphs import units
from servanda.workplan.reading.priorities import priorities
from servanda.workplan.reading.refusals import NotAPlan, Refusal
from servanda.workplan.reading.remarks import without_remarks
from servanda.workplan.reading.results_frame.entries import entries
from servanda.workplan.reading.results_frame.tree import Tree, built
from servanda.workplan.reading.sections import Section, first, sections
from servanda.workplan.reading.sources import lines_of
from servanda.workplan.reading.status import status_of
from servanda.workplan.reading.told import Why, told
from servanda.workplan.reading.units import Unit
from servanda.workplan.reading.words import Vocabulary, vocabulary
from servanda.workplan.structure import Item, PlanRead, Priority

"""Signs of a row that a doubt shows."""


def read_plan(data: bytes, name: str) -> PlanRead:
    """The plan that a file holds; `name` is the file's name, for its kind.

    NotAPlan, with a sentence, where the file cannot be read or holds no work plan.
    """
    lines = lines_of(data, name)
    language = language_of([line.text for line in lines])
    if language is None:
        raise NotAPlan(Refusal.UNKNOWN_LANGUAGE)
    return read_lines(lines, vocabulary(language))


def read_lines(lines: Sequence[Line], words: Vocabulary) -> PlanRead:
    """The plan in the lines of a paper in the language of the words."""
    doubts = Doubts()
    remarked = without_remarks(without_furniture(lines, words), words, doubts)
    kept = units(with_rows(remarked.lines, words), words)
    parts = sections(kept, words)
    _tell_torn_rows(lines, doubts)
    head = masthead(parts[0].units, kept, words)
    listed, over = entries(parts, words)
    tree = Tree(listed, doubts)
    expected, in_summary = _expected(parts)
    objective = _objective(parts)
    stage, stage_on = status_of(parts, words)
    plan = PlanRead(
        year=head.year,
        language=words.language,
        title=head.title,
        dated_on=head.dated_on,
        meeting=head.meeting,
        **asdict(corner(lines)),
        agenda=head.agenda,
        agenda_titles=head.agenda_titles,
        remarks=remarked.remarks,
        stage=stage,
        stage_on=stage_on,
        objective=objective.text if objective else None,
        objective_line=objective.line if objective else None,
        specific_objectives=_specific(parts),
        mandate=_items(parts, Part.MANDATE),
        priorities=_priorities(parts),
        expected_results=expected,
        summary_expected_results=in_summary,
        outcomes=tuple(built(tree)),
        assumptions=_items(parts, Part.ASSUMPTIONS, paragraphs=True),
        budget=read_budget(parts, words, head.year, doubts),
    )
    refuse_unless_plan(plan, kept, words)
    check(Material(plan, kept, listed, over), words, doubts)
    return replace(plan, doubts=tuple(doubts.found))


def _tell_torn_rows(lines: Sequence[Line], doubts: Doubts) -> None:
    for line in lines:
        if line.perhaps_torn:
            shown = beginning(line.text)
            doubts.add(Code.ROW_TORN, None, printed=shown, why=told(Why.PERHAPS_TORN), line=line.number)


def _objective(parts: Sequence[Section]) -> Unit | None:
    section = first(parts, Part.OBJECTIVE, summary=True) or first(parts, Part.OBJECTIVE)
    plain = [unit for unit in section.units if unit.mark in (Mark.NONE, Mark.NUMBER)] if section else []
    return plain[0] if plain else (section.units[0] if section and len(section.units) == 1 else None)


def _specific(parts: Sequence[Section]) -> tuple[Item, ...]:
    section = first(parts, Part.SPECIFIC_OBJECTIVES, summary=True) or first(parts, Part.SPECIFIC_OBJECTIVES)
    if section is None:
        section = first(parts, Part.OBJECTIVE, summary=True) or first(parts, Part.OBJECTIVE)
        return tuple(items(section.units)) if section and len(section.units) > 1 else ()
    return tuple(items(section.units, paragraphs=True))


def _items(parts: Sequence[Section], part: Part, *, paragraphs: bool = False) -> tuple[Item, ...]:
    section = first(parts, part) or first(parts, part, summary=True)
    return tuple(items(section.units, paragraphs=paragraphs)) if section else ()


def _priorities(parts: Sequence[Section]) -> tuple[Priority, ...]:
    section = first(parts, Part.PRIORITIES) or first(parts, Part.PRIORITIES, summary=True)
    return tuple(priorities(section.units)) if section else ()


def _expected(parts: Sequence[Section]) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The list of the chapter, and that of the summary where it is another."""
    chapter, summary = first(parts, Part.EXPECTED_RESULTS), first(parts, Part.EXPECTED_RESULTS, summary=True)
    listed = tuple(items(chapter.units, paragraphs=True)) if chapter else ()
    short = tuple(items(summary.units, paragraphs=True)) if summary else ()
    if not listed:
        return short, ()
    same = [item.title.rstrip(".;؛") for item in listed] == [item.title.rstrip(".;؛") for item in short]
    return listed, () if same else short
