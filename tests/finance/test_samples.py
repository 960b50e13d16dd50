"""The sample money of the demonstration: marked as a sample, whole, and made once."""

import datetime as dt
from pathlib import Path

from servanda.duties.operations.load_folder import load_folder
from servanda.finance.enums import Stage
from servanda.finance.models import Budget, Contribution, Entry
from servanda.finance.operations.samples import create_sample_money
from servanda.finance.queries import budget_report, budget_years
from tests.facts import ANN, TREATY, small_folder
from tests.workplan.plans import load_ccm_plans


def test_the_demonstration_has_three_open_years_and_the_real_budget_of_2019(db: None, tmp_path: Path) -> None:
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    today = dt.date(2026, 5, 31)
    for _again in range(2):
        create_sample_money(treaty_id=TREATY, actor=ANN, today=today)
    assert [(one.year, one.stage) for one in budget_years(ANN, TREATY, today)] == [
        (2027, Stage.PROPOSED),
        (2026, Stage.ADOPTED),
        (2025, Stage.AUDITED),
        (2019, Stage.PROPOSED),
    ]
    real = budget_report(ANN, TREATY, 2019, today)
    assert str(real.total.budget) == "475362.00"
    assert {budget.source.split(",")[0] for budget in Budget.objects.exclude(year=2019)} == {"Sample"}
    assert all(entry.description.startswith("Sample") for entry in Entry.objects.all())
    assert all(row.source.startswith(("Sample", "A/RES")) for row in Contribution.objects.all())


def test_a_demonstration_opened_on_the_first_day_of_a_year_works_too(db: None, tmp_path: Path) -> None:
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    create_sample_money(treaty_id=TREATY, actor=ANN, today=dt.date(2026, 1, 1))
    assert Budget.objects.count() == 4


def test_a_demonstration_in_the_year_of_the_real_plan_invents_no_budget_for_it(
    db: None, tmp_path: Path
) -> None:
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    load_ccm_plans()
    today = dt.date(2019, 6, 30)
    create_sample_money(treaty_id=TREATY, actor=ANN, today=today)
    assert [(one.year, one.stage) for one in budget_years(ANN, TREATY, today)] == [
        (2020, Stage.PROPOSED),
        (2019, Stage.ADOPTED),
        (2018, Stage.AUDITED),
    ]
    assert not Budget.objects.get(year=2019).source.startswith("Sample")
