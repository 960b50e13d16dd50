"""A version in one language, in the shape of a plan that was read: for writing it as a paper or as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from servanda.workplan.content.shape import Content, LineContent, PartContent, above
from servanda.workplan.enums import PartKind
from servanda.workplan.structure import (
    Activity,
    Budget,
    BudgetLine,
    Item,
    Outcome,
    Output,
    PlanRead,
    Priority,
)
from servanda.workplan.texts import Texts, said

Mark = Callable[[str, str], str]
"""What becomes of a text that stands in another language: text and language in, text out."""


def to_reading(content: Content, language: str, *, mark: Mark = lambda text, _language: text) -> PlanRead:
    """The plan in a language; a text that it lacks stands in another one, as `mark` has it."""
    return _Writing(content, language, mark).plan()


class _Writing:
    def __init__(self, content: Content, language: str, mark: Mark) -> None:
        self.content, self.language, self.mark = content, language, mark

    def plan(self) -> PlanRead:
        """The whole."""
        content = self.content
        objective = next(iter(content.of(PartKind.OBJECTIVE)), None)
        return PlanRead(
            year=content.year,
            language=self.language,
            title=self.said(content.titles),
            dated_on=content.dated_on,
            meeting=self.said(content.meeting_names),
            objective=self.said(objective.texts) if objective else None,
            objective_line=objective.line if objective else None,
            specific_objectives=self.items(PartKind.SPECIFIC_OBJECTIVE),
            mandate=self.items(PartKind.MANDATE),
            priorities=tuple(self.priorities()),
            expected_results=self.items(PartKind.EXPECTED_RESULT),
            summary_expected_results=self.items(PartKind.SUMMARY_RESULT),
            outcomes=tuple(self.outcomes()),
            assumptions=self.items(PartKind.ASSUMPTION),
            budget=self.budget() if content.lines or content.total is not None else None,
        )

    def said(self, texts: Texts) -> str:
        """The text for the paper."""
        found = said(texts, original=self.content.language, language=self.language)
        return self.mark(found.text, found.language) if found.untranslated else found.text

    def items(self, kind: PartKind, above_it: str = "") -> tuple[Item, ...]:
        """The items of a list; of a priority its tasks."""
        parts = [part for part in self.content.of(kind) if part.reference.startswith(above_it)]
        return tuple(
            Item(self.said(part.texts), _letter(part.reference.removeprefix(above_it)), part.line)
            for part in parts
        )

    def priorities(self) -> Iterator[Priority]:
        """Each with its tasks."""
        for part in self.content.of(PartKind.PRIORITY):
            yield Priority(
                letter=part.reference,
                title=self.said(part.texts),
                paragraph=part.paragraph,
                intro=self.said(part.intro),
                items=self.items(PartKind.TASK, f"{part.reference}."),
                line=part.line,
            )

    def outcomes(self) -> Iterator[Outcome]:
        """The results frame."""
        for outcome in self.content.of(PartKind.OUTCOME):
            outputs = tuple(
                Output(
                    output.reference,
                    self.said(output.texts),
                    tuple(
                        Activity(one.reference, self.said(one.texts), one.as_printed, one.line)
                        for one in self.under(PartKind.ACTIVITY, output)
                    ),
                    output.as_printed,
                    output.line,
                )
                for output in self.under(PartKind.OUTPUT, outcome)
            )
            yield Outcome(
                outcome.reference, self.said(outcome.texts), outputs, outcome.as_printed, outcome.line
            )

    def under(self, kind: PartKind, one: PartContent) -> Sequence[PartContent]:
        """The parts of the next level."""
        return [part for part in self.content.of(kind) if above(part.reference) == one.reference]

    def budget(self) -> Budget:
        """The budget of the year."""
        content = self.content
        return Budget(
            currency=content.currency or None,
            lines=tuple(map(self.line, content.money())),
            total=content.total,
            total_as_printed=content.total_as_printed,
            total_in_summary_as_printed=content.total_in_summary_as_printed,
            notes=self.items(PartKind.BUDGET_NOTE),
            in_kind=tuple(map(self.line, content.in_kind())),
        )

    def line(self, line: LineContent) -> BudgetLine:
        """One line of it."""
        return BudgetLine(
            label=self.said(line.labels),
            amount=line.amount,
            note=self.said(line.notes),
            amount_as_printed=line.amount_as_printed,
            line=line.line,
            source=self.said(line.sources),
        )


def _letter(reference: str) -> str:
    """The letter of an item; empty for one that is known by its place only."""
    return "" if reference.isdigit() else reference
