"""The budget of the work plan, taken over with its notes, its total and its trips."""

import pytest

from servanda.common.errors import BadInput
from servanda.finance.checks import Check
from servanda.finance.operations import propose_budget_of_plan
from servanda.finance.queries import budget_report
from tests.facts import ANN, TODAY, TREATY
from tests.finance.money import D
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
