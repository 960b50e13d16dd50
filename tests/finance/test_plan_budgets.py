"""The budget of the work plan, taken over with its notes, its total and its trips."""

import pytest

from servanda.common.errors import BadInput
from servanda.finance.checks import Check
from servanda.finance.models import Budget
from servanda.finance.operations import propose_budget_of_plan
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
