"""A budget from its proposal to its audit, money moved inside it, and what a page reads of it."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from servanda.common.access import NotAllowed, NotThere, Role, Viewer
from servanda.common.errors import BadInput
from servanda.common.history.models import Change
from servanda.finance.checks import Check
from servanda.finance.enums import EntryKind, Stage
from servanda.finance.models import Budget, Entry
from servanda.finance.operations import (
    Move,
    NewBudget,
    NewLine,
    adopt_budget,
    close_commitment,
    correct_budget,
    forecast_line,
    propose_budget,
    reallocate,
    record_audit,
    take_out_entry,
)
from servanda.finance.queries import budget_report, budget_years
from servanda.finance.year_end import Way
from tests.facts import ANN, CAPITAL, TODAY, TREATY
from tests.finance.money import LINES, D, a_budget, booked, line
from tests.missions.samples import done

pytestmark = pytest.mark.usefixtures("states")
MARCH = dt.date(2018, 3, 31)


def report(year: int = 2018, on: dt.date = TODAY):  # type: ignore[no-untyped-def]
    return budget_report(ANN, TREATY, year, on)


def of(key: str, on: dt.date = TODAY):  # type: ignore[no-untyped-def]
    return next(one for one in report(on=on).lines if one.key == key)


def moved(
    budget: Budget, amount: str, on: str = "2018-05-01", reason: str = "Two workshops", **more: str
) -> None:
    move = Move(
        from_line=line(budget, more.get("giving", "travel")).pk,
        to_line=line(budget, more.get("taking", "communications")).pk,
        amount=D(amount),
        on=dt.date.fromisoformat(on),
        reason=reason,
        decided_by="Coordination Committee",
    )
    reallocate(move=move, actor=ANN, today=TODAY)


def test_a_line_tells_plan_moved_spent_committed_and_left_as_of_any_day() -> None:
    budget = a_budget()
    booked(budget, "travel", "1200.50", "2018-02-10")
    booked(budget, "travel", "300", "2018-03-05", kind=EntryKind.COMMITTED, order="PO-7")
    booked(budget, "travel", "120", "2018-04-02", order="PO-7")
    booked(budget, "travel", "200.50", "2018-04-20", kind=EntryKind.REFUNDED)
    moved(budget, "4000")
    sums = of("travel").sums
    assert (sums.adopted, sums.moved, sums.budget) == (D(44000), D(-4000), D(40000))
    assert (sums.spent, sums.committed) == (D("1120.00"), D("180.00"))
    assert sums.left == D("38700.00")
    in_march = of("travel", MARCH).sums
    assert (in_march.spent, in_march.committed, in_march.moved) == (D("1200.50"), D("300.00"), D(0))
    assert report().total.budget == D(475362)


def test_spending_in_another_currency_counts_at_its_rate() -> None:
    budget = a_budget()
    booked(budget, "travel", "1000", currency="USD", rate=D("0.98765"))
    assert of("travel").sums.spent == D("987.65")


def test_another_currency_without_a_rate_is_refused() -> None:
    budget = a_budget()
    with pytest.raises(BadInput, match="in USD, what it counts towards in CHF"):
        booked(budget, "travel", "1000", currency="USD")
    assert not Entry.objects.exists()


@pytest.mark.parametrize(
    ("on", "amount", "sentence"),
    [
        ("2017-12-30", "5", "not in 2018"),
        ("2018-06-30", "5", "still to come"),
        ("2018-03-01", "0", "above zero"),
        ("2018-03-01", "-5", "above zero"),
    ],
)
def test_a_row_that_cannot_be_right_is_refused(on: str, amount: str, sentence: str) -> None:
    budget = a_budget()
    with pytest.raises(BadInput, match=sentence):
        booked(budget, "travel", amount, on)
    assert not Entry.objects.exists()


def test_the_note_of_twenty_per_cent_is_told_and_nothing_is_corrected() -> None:
    a_budget()
    (finding,) = report().findings
    assert (finding.check, finding.line, finding.found) == (Check.PERCENT, "social-costs", D("18.4"))
    assert of("social-costs").sums.adopted == D(65000)


def test_trips_are_compared_with_the_budget() -> None:
    budget = a_budget()
    booked(budget, "travel", "5000")
    trip = {"starts_on": dt.date(2018, 3, 5), "ends_on": dt.date(2018, 3, 7)}
    done(**trip, travellers=[f"Person {letter}" for letter in "ABCDEFGHIJ"])
    found = report()
    assert (found.trips.foreseen, found.trips.made, found.trips.cost) == (9, 10, D("3980.50"))
    assert {one.check: (one.told, one.found) for one in found.findings if one.line == ""} == {
        Check.TRIPS: (D(9), D(10)),
        Check.TRAVEL_COST: (D(5000), D("3980.50")),
    }
    assert report(on=dt.date(2018, 3, 6)).trips.made == 0


def test_three_years_are_open_at_once() -> None:
    last = a_budget(2017)
    a_budget(2018)
    a_budget(2019, adopted=False)
    record_audit(budget_id=last.pk, on=dt.date(2018, 4, 10), actor=ANN, today=TODAY)
    assert [(one.year, one.stage) for one in budget_years(ANN, TREATY, TODAY)] == [
        (2019, Stage.PROPOSED),
        (2018, Stage.ADOPTED),
        (2017, Stage.AUDITED),
    ]
    assert report(2017, MARCH).stage is Stage.ADOPTED
    with pytest.raises(BadInput, match="audited"):
        booked(last, "travel", "5", "2017-03-01")


def test_a_year_has_one_budget() -> None:
    a_budget()
    with pytest.raises(BadInput, match="already"):
        a_budget()
    assert Budget.objects.count() == 1


def test_a_budget_without_lines_or_with_a_line_twice_is_refused() -> None:
    with pytest.raises(BadInput, match="at least one line"):
        a_budget(lines=())
    with pytest.raises(BadInput, match="twice"):
        a_budget(lines=(*LINES, LINES[0]))
    assert not Budget.objects.exists()


def test_a_proposed_budget_is_corrected_and_an_adopted_one_is_not() -> None:
    budget = a_budget(2019, adopted=False)
    other = NewBudget("CHF", [NewLine("salaries", D(360000)), NewLine("audit", D(4000), "", "Audit")])
    correct_budget(budget_id=budget.pk, version=1, budget=other, actor=ANN)
    assert [(one.key, one.name) for one in report(2019).lines] == [
        ("salaries", "Salaries"),
        ("audit", "Audit"),
    ]
    with pytest.raises(BadInput, match="Somebody changed"):
        correct_budget(budget_id=budget.pk, version=1, budget=other, actor=ANN)
    adopt_budget(budget_id=budget.pk, on=TODAY, actor=ANN, today=TODAY)
    with pytest.raises(BadInput, match="only while it is proposed"):
        correct_budget(budget_id=budget.pk, version=2, budget=replace(other, currency="EUR"), actor=ANN)


def test_money_is_moved_with_a_trace_and_never_more_than_there_is() -> None:
    budget = a_budget()
    moved(budget, "4000")
    with pytest.raises(BadInput, match="40,000"):
        moved(budget, "40000.01")
    with pytest.raises(BadInput, match="why"):
        moved(budget, "1", reason=" ")
    with pytest.raises(BadInput, match="two different lines"):
        moved(budget, "1", taking="travel")
    (only,) = report().reallocations
    assert (only.from_line.key, only.to_line.key, only.amount) == ("travel", "communications", D(4000))
    entry = Change.objects.get(action="reallocate")
    assert entry.after is not None
    assert entry.after["reason"] == "Two workshops"
    assert Change.objects.filter(action="reallocate").count() == 1


def test_the_unit_s_own_forecast_counts_from_its_day_on_and_can_be_given_up() -> None:
    budget = a_budget()
    travel = line(budget, "travel").pk
    forecast_line(line=travel, amount=D(30000), reason="Two missions fell away", actor=ANN, today=MARCH)
    assert (of("travel").sums.forecast, of("travel").way) == (D(30000), Way.UNIT)
    assert of("travel", dt.date(2018, 3, 1)).way is Way.PLAN
    forecast_line(line=travel, amount=None, reason="", actor=ANN, today=TODAY)
    assert of("travel").way is Way.PLAN


def test_accounts_that_end_in_may_are_told_and_salaries_go_on_from_there_in_september() -> None:
    budget = a_budget()
    for month in range(1, 6):
        booked(budget, "salaries", "29300", f"2018-0{month}-25")
    booked(
        budget, "travel", "1800", "2018-05-30"
    )  # typed on the day it was paid: that is no file of accounts
    september = dt.date(2018, 9, 20)
    report = budget_report(ANN, TREATY, 2018, september)
    (salaries,) = [one for one in report.lines if one.key == "salaries"]
    assert report.accounts_to == dt.date(2018, 5, 25)
    assert (salaries.sums.forecast, salaries.way, salaries.months) == (D(351600), Way.PACE, 5)
    assert {one.way for one in report.lines if one.key != "salaries"} == {Way.PLAN}


def test_commitments_and_typed_trips_do_not_make_accounts_reach_further() -> None:
    budget = a_budget()
    booked(budget, "salaries", "29300", "2018-01-25")
    booked(budget, "travel", "1800", "2018-05-30")
    booked(budget, "salaries", "300000", "2018-05-30", kind=EntryKind.COMMITTED)
    assert budget_report(ANN, TREATY, 2018, TODAY).accounts_to == dt.date(2018, 1, 25)


def test_a_row_taken_out_counts_no_more_and_a_closed_commitment_is_free() -> None:
    budget = a_budget()
    spent = booked(budget, "travel", "500")
    committed = booked(budget, "travel", "700", kind=EntryKind.COMMITTED)
    close_commitment(entry=committed.pk, on=dt.date(2018, 5, 1), actor=ANN, today=TODAY)
    take_out_entry(entry=spent.pk, reason="Booked twice", actor=ANN)
    assert (of("travel").sums.spent, of("travel").sums.committed) == (Decimal(0), Decimal(0))
    assert of("travel", MARCH).sums.committed == D(700)
    with pytest.raises(NotThere):
        take_out_entry(entry=spent.pk, reason="again", actor=ANN)


def test_who_reads_and_who_writes() -> None:
    a_budget()
    for role in (Role.PRESIDENT, Role.AUDITOR):
        reader = Viewer(user_id=9, name="R", roles=frozenset({role}))
        assert budget_report(reader, TREATY, 2018, TODAY).year == 2018
        with pytest.raises(NotAllowed):
            propose_budget(
                treaty_id=TREATY, year=2020, budget=NewBudget("CHF", LINES), actor=reader, today=TODAY
            )
    for role in (Role.SPONSORSHIP, Role.COORDINATOR):
        with pytest.raises(NotAllowed):
            budget_report(Viewer(user_id=9, name="R", roles=frozenset({role})), TREATY, 2018, TODAY)
    with pytest.raises(NotAllowed):
        budget_report(CAPITAL, TREATY, 2018, TODAY)


def test_a_report_asks_the_database_as_often_for_many_rows_as_for_one(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    budget = a_budget()
    booked(budget, "travel", "5")
    with django_assert_num_queries(7):
        report()
    for key in ("travel", "communications", "salaries"):
        booked(budget, key, "7")
        forecast_line(line=line(budget, key).pk, amount=D(9), reason="so", actor=ANN, today=TODAY)
    moved(budget, "10")
    with django_assert_num_queries(7):
        report()
