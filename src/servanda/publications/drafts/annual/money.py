"""The money of the year: the budget line by line, contributions stream by stream, support in kind apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.languages import current
from servanda.finance.access import may_read
from servanda.finance.funding import funding_of
from servanda.finance.queries import budget_report, contributions, support_in_kind
from servanda.finance.queries.budget_shapes import BudgetReport, Sums
from servanda.finance.queries.contributions import ContributionsReport
from servanda.papers.dates import write_date
from servanda.papers.document import Table
from servanda.papers.isolates import inline
from servanda.papers.numbers import write_digits, write_money, write_number
from servanda.publications.drafts.sections import Period, Section
from servanda.workplan.content.shape import without_needless_places


def money_sections(
    treaty_id: str, period: Period, names: Mapping[str, str], viewer: Viewer
) -> Iterator[Section]:
    """Budget, contributions to each stream, support in kind; as of the last day."""
    if not may_read(viewer):
        nothing = _("The money is shown to those of the Unit, the President’s office and the auditor.")
        yield Section("finance", _("Finance"), missing=[nothing])
        return
    yield _budget(treaty_id, period, viewer)
    for stream in funding_of(treaty_id).streams:
        found = contributions(viewer, treaty_id, stream.id, period.last.year, period.last)
        yield _contributions(found, names)
    yield _in_kind(treaty_id, period, names, viewer)


def _budget(treaty_id: str, period: Period, viewer: Viewer) -> Section:
    heading = _("Finance")
    try:
        report = budget_report(viewer, treaty_id, period.last.year, period.last)
    except NotThere as missing:
        return Section("finance", heading, missing=[str(missing)])
    return Section("finance", heading, said=[_known_of(report)], data=[_budget_table(report)])


def _known_of(report: BudgetReport) -> str:
    """What the table shows, and to which day: the accounts of a year come in late."""
    year = {"year": write_digits(str(report.year), current())}
    if report.accounts_to is None:
        return _("Budget of %(year)s by line. No accounts of that year are on record.") % year
    said = _(
        "Budget of %(year)s by line, with what was spent and committed by the accounts on record,"
        " which reach to %(day)s."
    )
    return said % {**year, "day": write_date(report.accounts_to, current())}


def _budget_table(report: BudgetReport) -> Table:
    rows = [[line.name, *_sums(line.sums)] for line in report.lines]
    header = [_("Line"), _("Budget"), _("Spent"), _("Committed"), _("Left")]
    return Table(
        header,
        [*rows, [_("Total"), *_sums(report.total)]],
        caption=_("Budget by line"),
        headnote=report.currency,
        widths=[4.0, 2.0, 2.0, 2.0, 2.0],
        figures=frozenset({1, 2, 3, 4}),
        total=True,
    )


def _sums(sums: Sums) -> Sequence[str]:
    told = (without_needless_places(one) for one in (sums.budget, sums.spent, sums.committed, sums.left))
    return ["" if one is None else write_number(one, current()) for one in told]


def _contributions(found: ContributionsReport, names: Mapping[str, str]) -> Section:
    name = found.stream.names.in_language(current())
    section_id = f"contributions-{found.stream.id}"
    heading = _("Contributions: %(stream)s") % {"stream": name}
    if not found.lines:
        return Section(
            section_id, heading, level=2, missing=[_("No contribution is recorded for this year.")]
        )
    stands = found.total
    rows = [
        [
            names.get(line.state, "") or inline(line.giver, current()),
            *_steps(line.standing.asked, line.standing.received, line.standing.outstanding),
        ]
        for line in found.lines
    ]
    table = Table(
        [_("Contributor"), _("Asked"), _("Received"), _("Outstanding")],
        [*rows, [_("Total"), *_steps(stands.asked, stands.received, stands.outstanding)]],
        caption=name,
        headnote=found.stream.currency,
        widths=[5.0, 2.2, 2.2, 2.2],
        figures=frozenset({1, 2, 3}),
        total=True,
    )
    return Section(section_id, heading, level=2, data=[table])


def _steps(*amounts: Decimal | None) -> Sequence[str]:
    return ["–" if amount is None else write_number(amount, current()) for amount in amounts]


def _in_kind(treaty_id: str, period: Period, names: Mapping[str, str], viewer: Viewer) -> Section:
    found = support_in_kind(viewer, treaty_id, period.last.year, period.last)
    heading = _("Support in kind")
    if not found:
        return Section(
            "in-kind", heading, level=2, missing=[_("No support in kind is recorded for this year.")]
        )
    rows = [
        [
            names.get(one.state_id or "", "") or inline(one.giver, current()),
            inline(one.what, current()),
            _("no value told") if one.value is None else write_money(one.value, one.currency, current()),
        ]
        for one in found
    ]
    header = [_("Contributor"), _("What was given"), _("Value")]
    return Section(
        "in-kind", heading, level=2, data=[Table(header, rows, caption=heading, widths=[4.0, 5.0, 3.0])]
    )
