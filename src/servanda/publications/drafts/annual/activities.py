"""What the Unit did, by outcome, output and activity of the plan of the year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.papers.dates import write_date
from servanda.papers.document import Table
from servanda.papers.numbering import number_levels
from servanda.papers.numbers import write_digits, write_number
from servanda.publications.drafts.annual.work_done import work_done
from servanda.publications.drafts.sections import Period, Section
from servanda.results.queries import ActivityEvidence, Results, evidence_by_activity
from servanda.results.table import table_of
from servanda.workplan.queries import ActivityLine, activities
from servanda.workplan.texts import Said

TableOfOne = Callable[[ActivityEvidence], Table]


def activity_sections(
    treaty_id: str, period: Period, names: Mapping[str, str], viewer: Viewer
) -> Iterator[Section]:
    """A section an outcome and one an output, for the plan in use in the year of the last day.

    `names` of States by code.
    """
    year = period.last.year
    lines = activities(year, on=period.last)
    if not lines:
        nothing = _("No work plan is recorded for this year.")
        yield Section("activities", _("Activities"), missing=[nothing])
        return
    results = evidence_by_activity(year, period.last, viewer, treaty_id=treaty_id)

    def of_one(evidence: ActivityEvidence) -> Table:
        return work_done(evidence, table_of(treaty_id), names)

    for outcome in dict.fromkeys(line.outcome for line in lines):
        yield from _outcome([line for line in lines if line.outcome == outcome], results, of_one)


def _outcome(lines: Sequence[ActivityLine], results: Results, of_one: TableOfOne) -> Iterator[Section]:
    first = lines[0]
    heading = _("Outcome %(number)s") % {"number": write_digits(first.outcome, current())}
    yield Section(f"outcome-{first.outcome}", heading, said=[_title(first.outcome_title)])
    for output in dict.fromkeys(line.output for line in lines):
        yield _output([line for line in lines if line.output == output], results, of_one)


def _output(lines: Sequence[ActivityLine], results: Results, of_one: TableOfOne) -> Section:
    number, told = lines[0].output, number_levels(lines[0].output, current())
    found = [(line, results.of(line.number)) for line in lines]
    empty = [number_levels(line.number, current()) for line, evidence in found if not evidence.count]
    nothing = _("Nothing is recorded yet for: %(activities)s.") % {"activities": _(", ").join(empty)}
    return Section(
        f"output-{number.replace('.', '-')}",
        _("Output %(number)s") % {"number": told},
        level=2,
        said=[_title(lines[0].output_title)],
        data=[
            _table(found, _("Output %(number)s: work on record") % {"number": told}),
            *(of_one(evidence) for _line, evidence in found if evidence.count),
        ],
        missing=[nothing] if empty else [],
    )


def _table(found: Sequence[tuple[ActivityLine, ActivityEvidence]], caption: str) -> Table:
    language = current()
    rows = [
        [
            f"{number_levels(line.number, language)} {_title(line.title)}",
            write_number(evidence.count, language),
            write_number(len(evidence.states), language),
            write_date(evidence.evidence[0].on, language) if evidence.count else "–",
        ]
        for line, evidence in found
    ]
    header = [_("Activity"), _("Pieces of work on record"), _("States"), _("Last on")]
    return Table(header, rows, caption=caption, widths=[6.0, 1.6, 1.2, 2.2], figures=frozenset({1, 2}))


def _title(said: Said) -> str:
    """A title of the plan; in another language where nobody translated it yet, and then it says so."""
    return f"{said} [{_('not translated yet')}]" if said.untranslated else str(said)
