"""A line at the end of its year, and cash month by month under three courses of payment."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.finance.cash import CashForecast, Course, Expected, cash_forecast, months_left, pattern_of
from servanda.finance.year_end import LineSoFar, Pace, Way, YearEnd, year_end

D = Decimal


def line(budget: str, spent: str, committed: str = "0", pace: Pace = Pace.EVEN, **more: Any) -> LineSoFar:
    return LineSoFar(D(budget), D(spent), D(committed), pace, **more)


def salaries(*months: str, accounts_to: str) -> LineSoFar:
    """A salary line of 351,600 with what was paid in January, February and so on, by accounts to that day."""
    by_month = {month: D(paid) for month, paid in enumerate(months, start=1)}
    spent = str(sum(by_month.values()))
    return line("351600", spent, by_month=by_month, accounts_to=dt.date.fromisoformat(accounts_to))


SIX = ("29300",) * 6
SEPTEMBER = dt.date(2019, 9, 20)


@pytest.mark.parametrize(
    ("paid", "accounts_to", "months", "amount"),
    [
        pytest.param(SIX, "2019-06-30", 6, "351600.00", id="accounts to the end of June"),
        pytest.param(SIX, "2019-06-25", 6, "351600.00", id="the last row is the salary of June"),
        pytest.param(SIX[:5], "2019-06-12", 5, "351600.00", id="accounts to June 12, when none was paid yet"),
        pytest.param(
            (*SIX[:5], "14650"),
            "2019-06-15",
            5,
            "351600.00",
            id="accounts to the middle of a month paid in halves",
        ),
        pytest.param((*SIX, "-200"), "2019-07-03", 6, "351600.00", id="a correction early in July"),
        pytest.param(
            (*SIX[:5], "0"),
            "2019-06-30",
            6,
            "293000.00",
            id="a post that was vacant in June, by whole accounts",
        ),
        pytest.param(
            ("0", "0", "87900", "0", "0", "87900"), "2019-06-28", 6, "351600.00", id="booked once a quarter"
        ),
    ],
)
def test_on_20_september_salaries_go_on_from_the_months_on_record(
    paid: tuple[str, ...], accounts_to: str, months: int, amount: str
) -> None:
    found = year_end(salaries(*paid, accounts_to=accounts_to), 2019, SEPTEMBER)
    assert found == YearEnd(D(amount), Way.PACE, months)


def test_the_forecast_is_the_same_on_every_day_until_new_accounts_come() -> None:
    so_far = salaries(*SIX, accounts_to="2019-06-30")
    days = [dt.date(2019, 7, 1), SEPTEMBER, dt.date(2019, 12, 31), dt.date(2020, 1, 10)]
    assert {year_end(so_far, 2019, day).amount for day in days} == {D("351600.00")}


def test_after_the_year_only_accounts_to_its_last_month_close_it() -> None:
    later = dt.date(2020, 2, 1)
    assert year_end(salaries(*SIX, accounts_to="2019-06-30"), 2019, later).way is Way.PACE
    assert year_end(salaries(*SIX, accounts_to="2019-06-30"), 2019, later, audited=True).way is Way.CLOSED
    whole = salaries(*SIX, *SIX, accounts_to="2019-12-20")
    assert year_end(whole, 2019, later) == YearEnd(D(351600), Way.CLOSED)


def test_in_january_the_plan_is_the_forecast() -> None:
    found = year_end(salaries("29300", accounts_to="2019-01-20"), 2019, dt.date(2019, 1, 20))
    assert found == YearEnd(D(351600), Way.PLAN)
    assert year_end(line("353362", "0"), 2019, dt.date(2018, 9, 3)) == YearEnd(D(353362), Way.PLAN)


MONTHLY = st.lists(st.integers(0, 10**7).map(lambda cents: D(cents) / 100), min_size=1, max_size=12)


@given(MONTHLY, st.dates(dt.date(2019, 2, 1), dt.date(2020, 6, 30)), st.integers(1, 28))
def test_a_forecast_is_never_below_what_is_known(paid: list[Decimal], on: dt.date, day: int) -> None:
    so_far = salaries(*map(str, paid), accounts_to=f"2019-{len(paid):02}-{day:02}")
    assert year_end(so_far, 2019, on).amount >= so_far.spent


def test_salaries_of_which_no_accounts_came_in_are_expected_as_planned() -> None:
    assert year_end(line("353362", "0"), 2019, dt.date(2019, 5, 31)) == YearEnd(D(353362), Way.PLAN)
    assert year_end(line("353362", "0", "400000"), 2019, dt.date(2019, 5, 31)) == YearEnd(
        D(400000), Way.KNOWN
    )


def test_travel_is_expected_to_be_spent_as_planned_or_as_committed() -> None:
    on = dt.date(2019, 5, 31)
    assert year_end(line("44000", "9000", "3000", Pace.AS_PLANNED), 2019, on) == YearEnd(D(44000), Way.PLAN)
    assert year_end(line("44000", "40000", "7000", Pace.AS_PLANNED), 2019, on) == YearEnd(D(47000), Way.KNOWN)


def test_what_the_unit_expects_counts_before_any_reckoning() -> None:
    so_far = line("44000", "9000", pace=Pace.AS_PLANNED, by_unit=D(30000))
    assert year_end(so_far, 2019, dt.date(2019, 5, 31)) == YearEnd(D(30000), Way.UNIT)


def test_after_the_year_only_what_is_known_counts() -> None:
    so_far = line("44000", "41000", "500", by_unit=D(30000))
    assert year_end(so_far, 2019, dt.date(2020, 2, 1)) == YearEnd(D(41500), Way.CLOSED)


JUNE = dt.date(2019, 6, 10)
MONTHS = months_left(2019, JUNE)


def forecast(course: Course, **more: object) -> CashForecast:
    asked = {
        "months": MONTHS,
        "opening": D(50000),
        "expected": [Expected(D(900), dt.date(2019, 1, 31)), Expected(D(600), dt.date(2019, 9, 30))],
        "to_spend": D(700),
        "late_by": 3,
        **more,
    }
    found = cash_forecast(course=course, **asked)  # type: ignore[arg-type]
    assert found is not None
    return found


def came(found: CashForecast) -> dict[int, Decimal]:
    return {month.first.month: month.comes_in for month in found.months if month.comes_in}


def test_as_asked_what_is_past_due_comes_this_month() -> None:
    found = forecast(Course.AS_ASKED)
    assert came(found) == {6: D(900), 9: D(600)}
    assert [month.goes_out for month in found.months] == [D(100)] * 7
    assert found.months[-1].at_end == D(50800)


def test_late_means_months_after_and_some_of_it_after_the_year() -> None:
    assert came(forecast(Course.LATE)) == {9: D(900), 12: D(600)}
    later = forecast(Course.LATE, late_by=6)
    assert (came(later), later.after_the_year) == ({12: D(900)}, D(600))


def test_as_in_past_years_follows_what_came_then() -> None:
    pattern = pattern_of(
        [(dt.date(2018, 2, 1), D(500)), (dt.date(2018, 7, 1), D(300)), (dt.date(2018, 11, 1), D(200))]
    )
    assert came(forecast(Course.AS_BEFORE, pattern=pattern)) == {7: D(900), 11: D(600)}
    early = pattern_of([(dt.date(2018, 2, 1), D(500))])
    assert (
        came(forecast(Course.AS_BEFORE, pattern=early)),
        forecast(Course.AS_BEFORE, pattern=early).after_the_year,
    ) == (
        {},
        D(1500),
    )


def test_without_past_years_that_course_is_not_told() -> None:
    assert pattern_of([]) is None
    assert (
        cash_forecast(course=Course.AS_BEFORE, months=MONTHS, opening=None, expected=[], to_spend=D(0))
        is None
    )


def test_without_a_balance_on_record_no_balance_is_invented() -> None:
    assert {month.at_end for month in forecast(Course.AS_ASKED, opening=None).months} == {None}


def test_a_year_to_come_has_twelve_months_and_a_past_one_none() -> None:
    assert len(months_left(2020, JUNE)) == 12
    assert months_left(2018, JUNE) == []
    past = forecast(Course.AS_ASKED, months=[], to_spend=D(0))
    assert (past.months, past.after_the_year) == ([], D(1500))


EXPECTED = st.lists(
    st.builds(
        Expected,
        st.integers(0, 10**9).map(lambda cents: D(cents) / 100),
        st.none() | st.dates(dt.date(2017, 1, 1), dt.date(2021, 12, 31)),
    ),
    max_size=20,
)
RECEIPTS = st.lists(
    st.tuples(
        st.dates(dt.date(2015, 1, 1), dt.date(2018, 12, 31)), st.integers(1, 10**8).map(lambda c: D(c) / 100)
    ),
    min_size=1,
    max_size=20,
)


@given(EXPECTED, RECEIPTS, st.sampled_from(Course), st.dates(dt.date(2018, 1, 1), dt.date(2020, 12, 31)))
def test_no_course_loses_or_invents_a_centime(
    expected: list[Expected], receipts: list[tuple[dt.date, Decimal]], course: Course, on: dt.date
) -> None:
    found = cash_forecast(
        course=course,
        months=months_left(2019, on),
        opening=D(1000),
        expected=expected,
        to_spend=D("123.45"),
        pattern=pattern_of(receipts),
        late_by=4,
    )
    assert found is not None
    inflow = sum((month.comes_in for month in found.months), D(0))
    assert inflow + found.after_the_year == sum((each.amount for each in expected), D(0))
    if found.months:
        assert found.months[-1].at_end == D(1000) + inflow - D("123.45")
