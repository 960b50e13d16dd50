"""Loading the plans of a treaty's folder."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation

from servanda.common.errors import BadInput
from servanda.common.loading import LoadAction
from servanda.workplan.models import Part, PlanVersion
from servanda.workplan.operations import load_plans
from servanda.workplan.queries import (
    activities,
    budget_lines,
    known_activity,
    plan_in_use,
    plan_years,
    planned_figures,
)
from servanda.workplan.stages import Stage
from tests.facts import ANN, TREATY
from tests.workplan.plans import NOW, load_ccm_plans, plans_folder, small_plan

pytestmark = pytest.mark.django_db

ADOPTED = """[[step]]
stage = "endorsed"
[[step]]
stage = "adopted"
on = 2018-09-05
"""


def load(folder: Path, **more: Any) -> list[tuple[str, str]]:
    changes = load_plans(folder=folder, treaty_id=TREATY, actor=ANN, now=NOW, **more)
    return [(each.about, each.action.value) for each in changes]


def test_the_plan_of_the_convention_for_2019_has_its_36_activities_and_its_budget() -> None:
    load_ccm_plans()
    plan = plan_in_use(2019, ANN)
    assert plan is not None
    assert (plan.stage, plan.meeting, plan.total, plan.currency) == (
        Stage.ADOPTED,
        "8MSP",
        Decimal("475362.00"),
        "CHF",
    )
    lines = activities(2019)
    assert len(lines) == 36
    reminders = next(line for line in lines if line.number == "3.2.1")
    assert (reminders.output, reminders.outcome) == ("3.2", "3")
    assert str(reminders.title).startswith("Assist in following up the submission of initial")
    assert [(line.key, line.amount) for line in budget_lines(2019) if not line.in_kind] == [
        ("salaries", Decimal(353362)),
        ("social_costs", Decimal(65000)),
        ("communications", Decimal(6000)),
        ("travel", Decimal(44000)),
        ("other_implementation_support", Decimal(7000)),
    ]
    assert sum(line.amount or 0 for line in budget_lines(2019)) == plan.total
    trips = planned_figures(2019)
    assert (trips.trips, trips.long_haul, trips.short_haul, trips.posts) == (9, 4, 5, Decimal("2.5"))


def test_loading_again_changes_nothing_and_a_changed_file_is_followed(tmp_path: Path) -> None:
    folder = plans_folder(tmp_path / "plans")
    assert load(folder) == [("2019", LoadAction.ADD)]
    assert load(folder) == []
    plans_folder(tmp_path / "plans", beside=ADOPTED)
    assert load(folder) == [("2019", LoadAction.CHANGE)]
    plan = plan_in_use(2019, ANN)
    assert plan is not None
    assert plan.stage is Stage.ADOPTED


def test_what_was_touched_at_the_desk_is_kept(tmp_path: Path) -> None:
    folder = plans_folder(tmp_path / "plans")
    load(folder)
    PlanVersion.objects.update(edition=2)
    plans_folder(tmp_path / "plans", beside=ADOPTED)
    assert load(folder) == [("2019", LoadAction.KEEP)]
    assert PlanVersion.objects.get().stage == Stage.DRAFT


def test_a_dry_run_saves_nothing(tmp_path: Path) -> None:
    assert load(plans_folder(tmp_path / "plans"), dry_run=True) == [("2019", LoadAction.ADD)]
    assert not PlanVersion.objects.exists()


def test_a_folder_that_is_not_there_has_no_plans(tmp_path: Path) -> None:
    assert load(tmp_path / "plans") == []


@pytest.mark.parametrize(
    ("plan", "beside", "sentence"),
    [
        ({"year": 2019}, "", "plans/2019.json is no work plan"),
        (small_plan(), "[ties]\n'9.9.9' = {mandate = ['a']}", "the plan has no activity 9.9.9"),
        (small_plan(), "[ties]\n'1.1.1' = {mandate = ['z']}", "activity 1.1.1: the plan has no mandate z"),
        (small_plan(), "[watch]\n7 = 'partners'", "the plan has no assumption 7"),
        (small_plan(), "nonsense", "plans/2019.toml:"),
        (small_plan(mandate=[{"letter": "a"}, {"letter": "a"}]), "", "Mandate a stands 2 times"),
        (
            small_plan(budget={"lines": [{"key": "travel", "label_en": "Travel", "amount": -1}]}),
            "",
            "has a negative amount, −1",
        ),
    ],
)
def test_a_bad_file_is_named_and_nothing_is_kept(
    tmp_path: Path, plan: dict[str, Any], beside: str, sentence: str
) -> None:
    folder = plans_folder(tmp_path / "plans", small_plan(2018), plan, beside=beside)
    (folder / "2018.toml").write_text("", "utf-8")
    with pytest.raises(BadInput, match=sentence):
        load(folder)
    assert not PlanVersion.objects.exists()


def test_a_text_not_translated_comes_in_english_or_else_as_the_paper_has_it(tmp_path: Path) -> None:
    load(plans_folder(tmp_path / "plans"))
    first, second = (line.title for line in activities(2019))
    assert (first.text, first.untranslated) == ("Advise", False)
    assert (second.language, second.untranslated) == ("ar", True)
    with translation.override("fr"):
        titles = [line.title for line in activities(2019)]
    assert [(title.language, title.untranslated) for title in titles[:2]] == [("en", True), ("ar", True)]


def test_an_activity_is_known_by_its_number_in_the_plan_of_its_year(tmp_path: Path) -> None:
    load(plans_folder(tmp_path / "plans"))
    assert known_activity(2019, "1.1.2")
    assert not known_activity(2019, "1.1.3")
    assert not known_activity(2020, "1.1.2")
    assert plan_years(ANN) == [2019]


def test_each_activity_of_2019_but_none_is_tied_to_the_mandate() -> None:
    load_ccm_plans()
    rows = Part.objects.filter(kind="activity")
    assert [row.reference for row in rows if not row.ties.get("mandate")] == []
