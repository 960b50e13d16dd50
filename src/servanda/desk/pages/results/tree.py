"""The plan's tree with what was done this year, and what has nothing yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.as_of import AsOf
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.results.filters import Chosen, chosen
from servanda.desk.pages.results.lines import EvidenceLine, evidence_lines
from servanda.desk.pages.results.measures import ShownMeasure, shown_measures
from servanda.results.access import may_log
from servanda.results.counting import Source
from servanda.results.in_words import kind_in_words
from servanda.results.queries import (
    ActivityEvidence,
    Results,
    evidence_by_activity,
    measured,
)
from servanda.results.table import Table, table_of
from servanda.workplan.queries import ActivityLine, PlanInUse, activities, plan_in_use
from servanda.workplan.texts import Said

MOST_STATES = 6


@dataclass(frozen=True)
class ActivityRow:
    """One activity: what there is to show."""

    number: str
    title: Said | None
    kinds: Sequence[tuple[str, int]]
    """In words, and how often."""
    count: int
    states: SafeString
    """Names of the first few, each in its own direction."""
    more_states: int
    people: SafeString
    hours: Decimal | None


@dataclass(frozen=True)
class OutputRows:
    """One output with its activities."""

    number: str
    title: Said
    rows: Sequence[ActivityRow]


@dataclass(frozen=True)
class OutcomeRows:
    """One outcome with its outputs."""

    number: str
    title: Said
    outputs: Sequence[OutputRows]


@dataclass(frozen=True)
class ResultsPage:
    """The context of `desk/results/results.html`."""

    chosen: Chosen
    plan: PlanInUse | None
    outcomes: Sequence[OutcomeRows]
    outside: Sequence[ActivityRow]
    """Numbers with evidence that the plan of the year does not have."""
    unnamed: int
    """Log entries of the year that name no activity."""
    unnamed_missions: Sequence[EvidenceLine]
    """Missions that were made in it and name none."""
    pieces: int
    with_something: int
    activities: int
    states: int
    hours: Decimal | None
    measures: Sequence[ShownMeasure]
    may_log: bool


def results_page(viewer: Viewer, treaty_id: str, as_of: AsOf, fields: Mapping[str, str]) -> ResultsPage:
    """The year asked for, until the day shown."""
    names = state_names(as_of.day)
    choice = chosen(viewer, as_of, fields, names)
    found = evidence_by_activity(choice.year, as_of.day, viewer, only=choice.only, treaty_id=treaty_id)
    lines, plan = planned_lines(viewer, choice.year, as_of)
    told = _Told(table_of(treaty_id), names)
    in_plan = [line.number for line in lines]
    unnamed = {
        source: [each for each in found.evidence if each.source is source and not each.activities]
        for source in (Source.ENTRY, Source.MISSION)
    }
    return ResultsPage(
        chosen=choice,
        plan=plan,
        outcomes=_tree(lines, found, told),
        outside=[told.row(found.of(each), None) for each in sorted(found.activities) if each not in in_plan],
        unnamed=len(unnamed[Source.ENTRY]),
        unnamed_missions=evidence_lines(unnamed[Source.MISSION], told.table, names, viewer),
        pieces=len(found.evidence),
        with_something=sum(found.of(number).count > 0 for number in in_plan),
        activities=len(in_plan),
        states=len(found.states),
        hours=found.hours,
        measures=shown_measures(measured(treaty_id, choice.year, as_of.day, viewer=viewer)),
        may_log=may_log(viewer),
    )


def planned_lines(viewer: Viewer, year: int, as_of: AsOf) -> tuple[Sequence[ActivityLine], PlanInUse | None]:
    """The activities of the plan in use on the day, else now; nothing of a plan that the viewer may not see."""
    plan = plan_in_use(year, viewer, on=as_of.day) or plan_in_use(year, viewer)
    if plan is None:
        return (), None
    return activities(year, on=as_of.day) or activities(year), plan


@dataclass(frozen=True)
class _Told:
    """What rows are put into words with."""

    table: Table
    names: Mapping[str, str]

    def row(self, evidence: ActivityEvidence, title: Said | None) -> ActivityRow:
        states = evidence.states
        return ActivityRow(
            number=evidence.number,
            title=title,
            kinds=[
                (kind_in_words(source, kind, self.table), times) for source, kind, times in evidence.kinds
            ],
            count=evidence.count,
            states=_apart(self.names.get(iso3, iso3) for iso3 in states[:MOST_STATES]),
            more_states=max(0, len(states) - MOST_STATES),
            people=_apart(evidence.people),
            hours=evidence.hours,
        )


def _apart(names: Iterable[str]) -> SafeString:
    """Names with commas, each isolated: as a loop of a template would write them, at a tenth of its time."""
    return format_html_join(_(", "), "<bdi>{}</bdi>", ((name,) for name in names))


def _tree(lines: Sequence[ActivityLine], found: Results, told: _Told) -> Sequence[OutcomeRows]:
    outcomes = []
    for _outcome, in_outcome in groupby(lines, key=lambda line: line.outcome):
        outputs = []
        for _output, in_output in groupby(in_outcome, key=lambda line: line.output):
            group = list(in_output)
            rows = [told.row(found.of(line.number), line.title) for line in group]
            outputs.append((group[0], OutputRows(group[0].output, group[0].output_title, rows)))
        first = outputs[0][0]
        outcomes.append(OutcomeRows(first.outcome, first.outcome_title, [each for _line, each in outputs]))
    return outcomes
