"""The budget of a year as of a day: planned, moved, spent, committed, expected by its end, left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.languages import current
from servanda.common.obligations import in_digits
from servanda.finance.access import require_reading
from servanda.finance.checks import CheckedLine, Finding, check_budget, check_travel
from servanda.finance.enums import Stage
from servanda.finance.funding import Funding, UsualLine, funding_of
from servanda.finance.models import Budget, BudgetLine, Entry, Reallocation
from servanda.finance.queries.budget_shapes import ZERO, BudgetReport, BudgetYear, LineReport, Sums
from servanda.finance.queries.spending import Spending, accounts_to, spending_of
from servanda.finance.queries.travel import TripsOfYear, trips_of_year
from servanda.finance.year_end import LineSoFar, Pace, Way, year_end


def budget_years(viewer: Viewer, treaty_id: str, as_of: dt.date) -> list[BudgetYear]:
    """The years with a budget on record, newest first. One query."""
    require_reading(viewer)
    return [BudgetYear(one.year, _stage(one, as_of)) for one in Budget.objects.filter(treaty_id=treaty_id)]


def budget_report(viewer: Viewer, treaty_id: str, year: int, as_of: dt.date) -> BudgetReport:
    """The budget of a year. `NotThere` where none is recorded. Seven queries, however many lines and rows."""
    require_reading(viewer)
    budget = Budget.objects.filter(treaty_id=treaty_id, year=year).first()
    if budget is None:
        raise NotThere(_("No budget is recorded for %(year)s.") % {"year": in_digits(str(year))})
    funding = funding_of(treaty_id)
    rows = list(budget.lines.prefetch_related("forecasts"))
    moved = list(budget.reallocations.filter(on__lte=as_of).select_related("from_line", "to_line"))
    entries = list(Entry.objects.filter(line__budget=budget, in_use=True, on__lte=as_of))
    spending = spending_of(entries, year, as_of)
    reached = accounts_to(entries, {row.pk for row in rows if _pace(row, funding) is Pace.EVEN})
    lines = [
        _line(row, budget, funding, moved, spending.get(row.pk, Spending()), reached, as_of) for row in rows
    ]
    trips = trips_of_year(
        viewer, treaty_id, year, as_of, foreseen=budget.planned_trips, currency=budget.currency
    )
    return BudgetReport(
        id=budget.pk,
        version=budget.version,
        year=year,
        currency=budget.currency,
        stage=_stage(budget, as_of),
        adopted_on=budget.adopted_on,
        audited_on=budget.audited_on,
        as_of=as_of,
        accounts_to=reached,
        source=budget.source,
        total_as_printed=budget.total_as_printed,
        planned_trips=budget.planned_trips,
        trips=trips,
        lines=lines,
        reallocations=moved,
        findings=_findings(budget, rows, lines, funding, trips),
    )


def line_name(treaty_id: str, key: str, name: str = "") -> str:
    """The name of a line in the language of the page, as printed where it is no usual one."""
    usual = funding_of(treaty_id).line(key)
    return usual.names.in_language(current()) if usual else name or key


def _line(  # noqa: PLR0917 - everything that is known of one line
    row: BudgetLine,
    budget: Budget,
    funding: Funding,
    moved: Sequence[Reallocation],
    spending: Spending,
    reached: dt.date | None,
    as_of: dt.date,
) -> LineReport:
    usual = funding.line(row.key)
    shift = sum((one.amount for one in moved if one.to_line_id == row.pk), ZERO) - sum(
        (one.amount for one in moved if one.from_line_id == row.pk), ZERO
    )
    entered = [one for one in row.forecasts.all() if one.on <= as_of]
    by_unit = entered[-1] if entered else None
    so_far = LineSoFar(
        budget=row.amount + shift,
        spent=spending.spent,
        committed=spending.committed,
        pace=_pace(row, funding),
        by_unit=by_unit.amount if by_unit else None,
        by_month=spending.by_month,
        accounts_to=reached,
    )
    forecast = year_end(so_far, budget.year, as_of, audited=_stage(budget, as_of) is Stage.AUDITED)
    return LineReport(
        id=row.pk,
        key=row.key,
        name=usual.names.in_language(current()) if usual else row.name or row.key,
        note=row.note,
        sums=Sums(row.amount, shift, spending.spent, spending.committed, forecast.amount),
        way=forecast.way,
        months=forecast.months,
        reason=by_unit.reason if by_unit and forecast.way is Way.UNIT else "",
    )


def _pace(row: BudgetLine, funding: Funding) -> Pace:
    usual = funding.line(row.key)
    return usual.pace if usual else Pace.AS_PLANNED


def _stage(budget: Budget, as_of: dt.date) -> Stage:
    if budget.audited_on and budget.audited_on <= as_of:
        return Stage.AUDITED
    return Stage.ADOPTED if budget.adopted_on and budget.adopted_on <= as_of else Stage.PROPOSED


def _findings(
    budget: Budget,
    rows: Sequence[BudgetLine],
    lines: Sequence[LineReport],
    funding: Funding,
    trips: TripsOfYear,
) -> list[Finding]:
    usual: Sequence[UsualLine] = funding.lines
    checked = [CheckedLine(row.key, row.amount, row.note) for row in rows]
    percent_of = {line.id: line.percent_of for line in usual if line.percent_of}
    found = list(check_budget(checked, budget.total_as_printed, percent_of))
    travel = {line.id for line in usual if line.counts_trips}
    for line in lines:
        if line.key in travel:
            found += check_travel(
                planned=trips.foreseen, made=trips.made, spent=line.sums.spent, cost=trips.cost
            )
    return found
