"""The budget of the work plan, taken over with its notes, its total and its trips."""

import pytest

from servanda.common.access import NotThere
from servanda.common.errors import BadInput
from servanda.common.history.models import Change
from servanda.finance.checks import Check
from servanda.finance.models import Budget, InKind
from servanda.finance.operations import (
    adopt_budget,
    propose_budget_of_plan,
    record_in_kind,
    take_back_budget,
    take_out_in_kind_of_budget,
)
from servanda.finance.queries import budget_report, support_in_kind
from servanda.workplan.enums import LineKind
from servanda.workplan.models import BudgetLine
from tests.facts import ANN, TODAY, TREATY
from tests.finance.money import D, a_budget
from tests.workplan.plans import load_ccm_plans


def test_the_plan_of_2019_becomes_the_budget_of_its_year(db: None) -> None:
    load_ccm_plans()
    propose_budget_of_plan(treaty_id=TREATY, year=2019, actor=ANN, today=TODAY)
    report = budget_report(ANN, TREATY, 2019, TODAY)
    assert [(line.key, line.sums.adopted) for line in report.lines] == [
        ("salaries", D(353362)),
        ("social-costs", D(65000)),
        ("communications", D(6000)),
        ("travel", D(44000)),
        ("other-implementation-support", D(7000)),
    ]
    assert (report.total_as_printed, report.planned_trips) == (D(475362), 9)
    assert [(one.check, one.told, one.found) for one in report.findings] == [
        (Check.PERCENT, D(20), D("18.4"))
    ]


def test_a_year_without_a_plan_is_told(db: None) -> None:
    with pytest.raises(BadInput, match="no budget with amounts"):
        propose_budget_of_plan(treaty_id=TREATY, year=2031, actor=ANN, today=TODAY)


def test_what_the_plan_foresees_in_kind_is_taken_over_apart_from_the_budget(db: None) -> None:
    load_ccm_plans()
    propose_budget_of_plan(treaty_id=TREATY, year=2019, actor=ANN, today=TODAY)
    (row,) = support_in_kind(ANN, TREATY, 2019, TODAY)
    assert "Geneva International Centre for Humanitarian Demining" in row.giver
    assert row.what.startswith("Administrative costs. Includes costs such as office rental")
    assert (row.value, row.currency) == (None, "")
    assert "2019" in row.source
    assert budget_report(ANN, TREATY, 2019, TODAY).total.budget == D(475362)


def test_a_line_in_kind_with_a_value_keeps_it_and_one_on_record_is_not_doubled(db: None) -> None:
    load_ccm_plans()
    line = BudgetLine.objects.get(kind=LineKind.IN_KIND)
    line.amount = D("80000.00")
    line.save()
    propose_budget_of_plan(treaty_id=TREATY, year=2019, actor=ANN, today=TODAY)
    (row,) = support_in_kind(ANN, TREATY, 2019, TODAY)
    assert (row.value, row.currency) == (D(80000), "CHF")
    Budget.objects.all().delete()
    propose_budget_of_plan(treaty_id=TREATY, year=2019, actor=ANN, today=TODAY)
    assert len(support_in_kind(ANN, TREATY, 2019, TODAY)) == 1


def test_a_budget_that_is_refused_brings_no_support_in_kind(db: None) -> None:
    load_ccm_plans()
    a_budget(2019, adopted=False)
    with pytest.raises(BadInput):
        propose_budget_of_plan(treaty_id=TREATY, year=2019, actor=ANN, today=TODAY)
    assert not support_in_kind(ANN, TREATY, 2019, TODAY)


def test_a_budget_taken_back_takes_all_support_in_kind_with_it_and_can_be_taken_over_again(db: None) -> None:
    load_ccm_plans()
    given(2019, "Donor A", "Translation")
    made = proposed()
    assert len(support_in_kind(ANN, TREATY, 2019, TODAY)) == 3
    gone = take_back_budget(budget_id=made.pk, version=made.version, reason="Wrong year", actor=ANN)
    assert gone == 2
    assert [row.giver for row in support_in_kind(ANN, TREATY, 2019, TODAY)] == ["Donor A"]
    assert {row.taken_out for row in InKind.objects.filter(in_use=False)} == {"Wrong year"}
    told = Change.objects.get(action="take back budget")
    assert told.before is not None
    assert told.before["lines"]["salaries"] == "353362.00"
    proposed()
    assert len(support_in_kind(ANN, TREATY, 2019, TODAY)) == 3


def test_rows_in_kind_of_an_adopted_budget_are_taken_out_together(db: None) -> None:
    load_ccm_plans()
    given(2019, "Donor A", "Translation")
    made = proposed()
    adopt_budget(budget_id=made.pk, on=TODAY, actor=ANN, today=TODAY)
    with pytest.raises(BadInput, match="only while it is proposed"):
        take_back_budget(budget_id=made.pk, version=made.version, reason="Wrong year", actor=ANN)
    assert take_out_in_kind_of_budget(budget_id=made.pk, reason="Read twice", actor=ANN) == 2
    assert [row.giver for row in support_in_kind(ANN, TREATY, 2019, TODAY)] == ["Donor A"]
    with pytest.raises(NotThere):
        take_out_in_kind_of_budget(budget_id=made.pk, reason="Again", actor=ANN)


def test_taking_back_asks_why_and_keeps_what_somebody_changed_meanwhile(db: None) -> None:
    load_ccm_plans()
    made = proposed()
    with pytest.raises(BadInput, match="why"):
        take_back_budget(budget_id=made.pk, version=made.version, reason=" ", actor=ANN)
    with pytest.raises(BadInput, match="Somebody changed"):
        take_back_budget(budget_id=made.pk, version=made.version + 1, reason="Wrong year", actor=ANN)
    assert len(support_in_kind(ANN, TREATY, 2019, TODAY)) == 2


def proposed() -> Budget:
    """The plan of 2019, with a second line in kind."""
    line = BudgetLine.objects.filter(kind=LineKind.IN_KIND).first()
    assert line is not None
    if BudgetLine.objects.filter(kind=LineKind.IN_KIND).count() == 1:
        line.pk, line.key, line.position = None, "rooms", line.position + 1
        line.labels = {"ar": "قاعات الاجتماعات"}
        line.save()
    return propose_budget_of_plan(treaty_id=TREATY, year=2019, actor=ANN, today=TODAY)


def given(year: int, giver: str, what: str) -> None:
    record_in_kind(treaty_id=TREATY, year=year, what=what, on=TODAY, giver=giver, actor=ANN)
