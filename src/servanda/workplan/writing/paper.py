"""The work plan and budget as a paper for a meeting, in the order of the Unit's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.meetings.paper_heads import PaperHead, Say
from servanda.papers.dates import write_date
from servanda.papers.document import (
    Block,
    Document,
    Heading,
    Items,
    Masthead,
    Paragraph,
    Rule,
    Run,
    Session,
    Summary,
    SummaryRow,
)
from servanda.papers.numbering import number_levels
from servanda.papers.numbers import write_digits
from servanda.workplan.stages import Stage
from servanda.workplan.structure import Item, PlanRead
from servanda.workplan.writing.budget import budget_blocks
from servanda.workplan.writing.currencies import money_in_words
from servanda.workplan.writing.status import status_sentences

_NO_HEAD = PaperHead()


@dataclass(frozen=True)
class About:
    """What the paper says and the plan itself does not: names in the paper's language."""

    treaty: str
    original: str
    """The language in which the plan was written."""
    draft: bool
    say: Say
    """What the paper says for a text of its head that is kept by language."""
    head: PaperHead = _NO_HEAD
    meeting: Session | None = None
    frame: str = ""
    """The multi-year frame."""
    action_plan: str = ""
    days_before: int | None = None
    """By how many days before the meeting it is circulated."""
    steps: Sequence[tuple[Stage, dt.date | None]] = ()
    """The stages that it came to, each with its day where that is known; none for a draft."""


def paper_of(plan: PlanRead, about: About) -> Document:
    """The paper, in the language of `plan`; its fixed words are in the active language, which must be the same."""
    title = plan.title or _title(plan)
    masthead = Masthead(
        organ=about.treaty,
        title=title,
        symbol=about.head.symbol,
        draft=about.draft,
        distribution=about.head.distribution,
        date=about.head.dated_on or plan.dated_on,
        original=about.original,
        meeting=about.meeting,
        agenda=about.head.item(about.say),
        submitted_by=_submitted(plan),
        remarks=about.head.said_remarks(about.say),
    )
    blocks: list[Block] = [masthead]
    if rows := list(_summary(plan)):
        blocks.append(Summary(rows))
    blocks += [
        *_mandate(plan),
        *_basis(plan, about),
        *_priorities(plan),
        *_listed(_("Expected results"), _("The expected results for the year are:"), plan.expected_results),
        *_results_frame(plan),
        *_listed(_("Assumptions"), _("The plan rests on the following assumptions:"), plan.assumptions),
        *budget_blocks(plan),
        Rule(),
    ]
    return Document(plan.language, title, blocks, dated=plan.dated_on)


def _title(plan: PlanRead) -> str:
    return _("Work plan and budget of the Implementation Support Unit for %(year)s") % {
        "year": write_digits(str(plan.year), plan.language)
    }


def _submitted(plan: PlanRead) -> str:
    """Who submits it, and the day in brackets, as the Unit's papers print it under the title."""
    who = _("Submitted by the Implementation Support Unit")
    return f"{who} ({write_date(plan.dated_on, plan.language)})" if plan.dated_on else who


def _summary(plan: PlanRead) -> Iterator[SummaryRow]:
    if plan.objective:
        yield SummaryRow(_("Main objective:"), [plan.objective])
    if plan.specific_objectives:
        yield SummaryRow(
            _("Specific objectives:"), [item.title for item in plan.specific_objectives], bullets=True
        )
    results = plan.summary_expected_results or plan.expected_results
    if results:
        yield SummaryRow(_("Expected results:"), [item.title for item in results], bullets=True)
    budget = plan.budget
    if budget and budget.total is not None and budget.currency:
        yield SummaryRow(_("Budget:"), [money_in_words(budget.total, budget.currency, plan.language)])


def _mandate(plan: PlanRead) -> Iterator[Block]:
    if plan.mandate:
        yield Heading(_("Mandate of the Implementation Support Unit"), numbered=True)
        yield Paragraph(_("The mandate of the Unit, as adopted by the States Parties, is to:"), numbered=True)
        yield Items([item.title for item in plan.mandate])


def _basis(plan: PlanRead, about: About) -> Iterator[Block]:
    sentences = list(_basis_sentences(plan, about))
    if sentences:
        year = write_digits(str(plan.year), plan.language)
        yield Heading(_("Basis of the work plan for %(year)s") % {"year": year}, numbered=True)
        yield from (Paragraph(sentence, numbered=True) for sentence in sentences)


def _basis_sentences(plan: PlanRead, about: About) -> Iterator[str]:
    yield from status_sentences(about.steps, plan.language, draft=about.draft)
    if about.meeting and about.days_before:
        yield _(
            "This plan is circulated to all States Parties for their consideration %(days)s days before the "
            "opening of the meeting to which it is submitted."
        ) % {"days": write_digits(str(about.days_before), plan.language)}
    if about.frame:
        yield _("It stands within: %(frame)s.") % {"frame": about.frame}
    if about.action_plan:
        yield _("It serves the priorities that the States Parties set in: %(plan)s.") % {
            "plan": about.action_plan
        }


def _priorities(plan: PlanRead) -> Iterator[Block]:
    if not plan.priorities:
        return
    yield Heading(
        _("Priorities of the Unit for %(year)s") % {"year": write_digits(str(plan.year), plan.language)},
        numbered=True,
    )
    for priority in plan.priorities:
        yield Heading(priority.title, level=2, numbered=True)
        if priority.intro:
            yield Paragraph(priority.intro, numbered=True)
        if priority.items:
            yield Items([item.title for item in priority.items])


def _listed(heading: str, intro: str, items: Sequence[Item]) -> Iterator[Block]:
    if items:
        yield Heading(heading, numbered=True)
        yield Paragraph(intro, numbered=True)
        yield Items([item.title for item in items])


def _results_frame(plan: PlanRead) -> Iterator[Block]:
    if not plan.outcomes:
        return
    yield Heading(_("Activities, outputs and outcomes"), numbered=True)
    for outcome in plan.outcomes:
        yield _level(_("Outcome"), outcome.number, outcome.title, plan.language, bold=True)
        for output in outcome.outputs:
            yield _level(_("Output"), output.number, output.title, plan.language, bold=True)
            for activity in output.activities:
                yield _level(_("Activity"), activity.number, activity.title, plan.language)


def _level(name: str, number: str, title: str, language: str, *, bold: bool = False) -> Paragraph:
    label = f"{name} {number_levels(number, language)}: "
    return Paragraph([Run(label, bold=True), Run(title, bold=bold)])
