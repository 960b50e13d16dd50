"""The States adopt plan and budget together: a budget that came with its plan is adopted on the day the plan is."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from servanda.common.history.models import Change
from servanda.finance.enums import Stage
from servanda.finance.models import Budget
from servanda.finance.operations import correct_budget, propose_budget_of_plan
from servanda.finance.operations.budgets import as_recorded
from servanda.finance.queries import budget_years
from servanda.states.models import Treaty
from servanda.workplan import operations
from servanda.workplan.operations import load_plans
from servanda.workplan.queries import version_in_use
from servanda.workplan.stages import Action
from tests.facts import ANN, TODAY, TREATY
from tests.finance.money import a_budget
from tests.workplan.papers import ENGLISH
from tests.workplan.plans import NOW, load_ccm_plans, plans_folder, small_plan

ADOPTED = dt.date(2018, 9, 5)
LATER = dt.date(2019, 6, 30)
STEP = '[[step]]\nstage = "adopted"\non = 2018-09-05\n'


@pytest.fixture(autouse=True)
def a_database(db: None) -> None:
    """Every test has one, with the treaty."""
    Treaty.objects.get_or_create(id=TREATY)


def proposed(year: int = 2019, today: dt.date = LATER) -> Budget:
    return propose_budget_of_plan(treaty_id=TREATY, year=year, actor=ANN, today=today)


def load(folder: Path, beside: str = "", now: dt.datetime = NOW, **more: Any) -> None:
    plans_folder(folder, small_plan(**more), beside=beside)
    load_plans(folder=folder, treaty_id=TREATY, actor=ANN, now=now)


def adopt(year: int, on: dt.date) -> None:
    version = version_in_use(year)
    assert version is not None
    operations.move_version(
        version_id=version.pk,
        edition=version.edition,
        action=Action.ADOPT,
        on=on,
        actor=ANN,
        today=LATER,
        now=NOW,
    )


def stage(year: int, on: dt.date) -> Stage:
    return next(one.stage for one in budget_years(ANN, TREATY, on) if one.year == year)


def test_the_budget_of_a_plan_that_was_adopted_is_adopted_from_the_day_of_the_plan() -> None:
    load_ccm_plans()
    made = proposed()
    assert (made.adopted_on, made.stage) == (ADOPTED, Stage.ADOPTED)
    assert stage(2019, ADOPTED - dt.timedelta(days=1)) is Stage.PROPOSED
    assert stage(2019, ADOPTED) is Stage.ADOPTED
    told = Change.objects.get(action="adopt budget")
    assert told.after is not None
    assert told.after["on"] == "2018-09-05"
    assert "2019" in told.after["source"]


def test_before_the_day_on_which_the_plan_is_adopted_its_budget_is_proposed() -> None:
    load_ccm_plans()
    assert proposed(today=TODAY).stage is Stage.PROPOSED


def test_the_budget_of_a_draft_is_adopted_when_the_adoption_of_the_plan_is_recorded(tmp_path: Path) -> None:
    load(tmp_path / "plans")
    made = proposed()
    assert made.stage is Stage.PROPOSED
    adopt(2019, ADOPTED)
    made.refresh_from_db()
    assert (made.adopted_on, made.stage) == (ADOPTED, Stage.ADOPTED)
    assert Change.objects.filter(action="adopt budget").count() == 1


def test_the_budget_follows_the_folder_that_brings_the_adoption(tmp_path: Path) -> None:
    load(tmp_path / "plans")
    made = proposed()
    load(tmp_path / "plans", STEP, dt.datetime(2018, 8, 1, 9, tzinfo=dt.UTC))
    made.refresh_from_db()
    assert made.stage is Stage.PROPOSED  # in August the day is still to come
    load(tmp_path / "plans", STEP + "# checked\n", dt.datetime(2018, 10, 1, 9, tzinfo=dt.UTC))
    made.refresh_from_db()
    assert made.adopted_on == ADOPTED


def test_the_budget_of_a_paper_that_was_read_is_adopted_with_its_plan() -> None:
    row = operations.read_paper(content=ENGLISH.encode(), name="plan.txt", actor=ANN, now=NOW)
    operations.accept_reading(reading_id=row.pk, edition=row.edition, actor=ANN, today=TODAY, now=NOW)
    made = proposed(2021)
    assert made.stage is Stage.PROPOSED
    adopt(2021, LATER)
    made.refresh_from_db()
    assert made.adopted_on == LATER


def test_a_budget_entered_by_hand_stays_on_its_own(tmp_path: Path) -> None:
    load(tmp_path / "plans")
    made = a_budget(2019, adopted=False)
    adopt(2019, ADOPTED)
    made.refresh_from_db()
    assert made.stage is Stage.PROPOSED


def test_a_budget_that_says_other_amounts_than_the_plan_adopted_stays_proposed(tmp_path: Path) -> None:
    load(tmp_path / "plans")
    made = proposed()
    told = as_recorded(made)
    correct_budget(
        budget_id=made.pk,
        version=made.version,
        budget=type(told)(told.currency, told.lines[:1], None, None, told.source),
        actor=ANN,
    )
    adopt(2019, ADOPTED)
    made.refresh_from_db()
    assert made.stage is Stage.PROPOSED


def test_a_plan_that_is_amended_after_its_adoption_leaves_the_day_of_its_budget(tmp_path: Path) -> None:
    load(tmp_path / "plans", STEP, dt.datetime(2018, 10, 1, 9, tzinfo=dt.UTC))
    made = proposed()
    version = version_in_use(2019)
    assert version is not None
    amended = operations.amend_version(version_id=version.pk, actor=ANN, today=LATER, now=NOW)
    operations.move_version(
        version_id=amended.pk,
        edition=amended.edition,
        action=Action.ADOPT,
        on=LATER,
        actor=ANN,
        today=LATER,
        now=NOW,
    )
    made.refresh_from_db()
    assert made.adopted_on == ADOPTED
