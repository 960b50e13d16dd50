"""Cash of the months to come under three courses of payment: a table, and a drawing that says the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.common.access import NotThere, Viewer
from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.common.obligations import in_digits
from servanda.desk.pages.money.budget import year_asked
from servanda.desk.pages.money.cash_chart import CashChart, cash_chart
from servanda.desk.pages.money.contributions import stream_asked
from servanda.desk.pages.money.figures import Figures
from servanda.finance.access import may_write
from servanda.finance.cash import CashForecast, Course
from servanda.finance.funding import Stream, funding_of
from servanda.finance.queries import BudgetYear, CashState, budget_years, cash_state
from servanda.papers.dates import write_month
from servanda.papers.numbers import write_money

COURSES: dict[Course, Promise] = {
    Course.AS_ASKED: gettext_lazy("Paid as asked"),
    Course.AS_BEFORE: gettext_lazy("Paid as in past years"),
    Course.LATE: gettext_lazy("Paid late"),
}


@dataclass(frozen=True)
class CashRow:
    """One month: its name, what goes out, and for each course what comes in and what is there at its end."""

    month: str
    goes_out: str
    courses: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class CashPage:
    """The context of `desk/money/cash.html`."""

    years: Sequence[BudgetYear]
    year: int | None
    stream_id: str
    stream: str
    currency: str
    state: CashState | None
    opening: str
    expected: str
    to_spend: str
    reserve: str
    rule: str
    """What the reserve should come to by its rule, beside what it is; "" where no rule is told."""
    doubts: Sequence[tuple[str, str]]
    """What of the rules is to be confirmed, under what it is about."""
    courses: Sequence[str]
    missing: Sequence[str]
    """Courses that cannot be told, with the reason."""
    rows: Sequence[CashRow]
    low: Sequence[str]
    """When the cash falls below the reserve, or below nothing."""
    after: Sequence[str]
    chart: CashChart | None
    may_write: bool


def cash_page(viewer: Viewer, treaty_id: str, as_of: AsOf, asked: str) -> CashPage:
    """The forecast for the year asked for, else for the year of the day shown."""
    stream = stream_asked(treaty_id, "")
    years = budget_years(viewer, treaty_id, as_of.day)
    year = year_asked(asked) or as_of.day.year
    known = {one.year for one in years}
    if year not in known and asked:
        raise NotThere(_("No budget is recorded for %(year)s.") % {"year": in_digits(str(year))})
    state = cash_state(viewer, treaty_id, stream, year, as_of.day) if year in known else None
    courses = state.courses if state else ()
    money = _Money(stream.currency)
    return CashPage(
        years=years,
        year=year,
        stream_id=stream.id,
        stream=stream.names.in_language(current()),
        currency=stream.currency,
        state=state,
        opening=money.write(state.opening) if state and state.opening is not None else "",
        expected=money.write(state.expected) if state else "",
        to_spend=money.write(state.to_spend) if state else "",
        reserve=money.write(state.reserve.amount) if state and state.reserve else "",
        rule=_rule(state, money),
        doubts=_doubts(treaty_id, stream),
        courses=[str(COURSES[one.course]) for one in courses],
        missing=_missing(state),
        rows=_rows(courses),
        low=[sentence for one in courses for sentence in _low(one, state)],
        after=[_after(one, money) for one in courses if one.after_the_year],
        chart=cash_chart(state, {course: str(name) for course, name in COURSES.items()}) if state else None,
        may_write=may_write(viewer),
    )


@dataclass(frozen=True)
class _Money:
    currency: str

    def write(self, amount) -> str:  # type: ignore[no-untyped-def]
        whole = amount == amount.to_integral_value()
        return write_money(int(amount) if whole else amount, self.currency, current())


def _rule(state: CashState | None, money: _Money) -> str:
    if state is None or state.reserve_by_rule is None:
        return ""
    told = {"amount": money.write(state.reserve_by_rule)}
    lacks = state.reserve_lacks
    if not lacks:
        return _("by the rule %(amount)s") % told
    told["lacks"] = money.write(abs(lacks))
    if lacks > 0:
        return _("by the rule %(amount)s: %(lacks)s less are held") % told
    return _("by the rule %(amount)s: %(lacks)s more are held") % told


def _doubts(treaty_id: str, stream: Stream) -> list[tuple[str, str]]:
    cash = funding_of(treaty_id).cash
    told = [
        (_("Reserve"), stream.reserve.to_be_confirmed if stream.reserve else ""),
        (_("Paid late"), cash.to_be_confirmed if cash else ""),
    ]
    return [(about, doubt) for about, doubt in told if doubt]


def _missing(state: CashState | None) -> list[str]:
    if state is None or any(one.course is Course.AS_BEFORE for one in state.courses):
        return []
    return [_("“Paid as in past years” cannot be told: no receipts of past years are recorded.")]


def _rows(courses: Sequence[CashForecast]) -> list[CashRow]:
    if not courses:
        return []
    figures = Figures.of(
        amount
        for one in courses
        for month in one.months
        for amount in (month.comes_in, month.goes_out, month.at_end)
    )
    return [
        CashRow(
            _month(months[0].first),
            figures.write(months[0].goes_out),
            [(figures.write(month.comes_in), figures.write(month.at_end)) for month in months],
        )
        for months in zip(*(one.months for one in courses), strict=True)
    ]


def _low(course: CashForecast, state: CashState | None) -> list[str]:
    reserve = state.reserve.amount if state and state.reserve else None
    told = {"course": COURSES[course.course]}
    balances = [(month.first, month.at_end) for month in course.months if month.at_end is not None]
    for first, at_end in balances:
        if at_end < 0:
            return [_("%(course)s: no cash is left in %(month)s.") % {**told, "month": _month(first)}]
    for first, at_end in balances:
        if reserve is not None and at_end < reserve:
            return [_("%(course)s: below the reserve from %(month)s.") % {**told, "month": _month(first)}]
    return []


def _after(course: CashForecast, money: _Money) -> str:
    return _("%(course)s: %(amount)s is expected only after the year.") % {
        "course": COURSES[course.course],
        "amount": money.write(course.after_the_year),
    }


def _month(first: dt.date) -> str:
    return write_month(first, current())
