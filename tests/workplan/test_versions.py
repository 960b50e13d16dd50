"""From a draft to adoption, amended versions, the draft of the year after."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from servanda.common.access import NotAllowed, NotThere, Role, Viewer
from servanda.common.errors import BadInput
from servanda.duties.operations.load_folder import load_folder
from servanda.workplan import operations
from servanda.workplan.enums import PartKind
from servanda.workplan.models import PlanVersion
from servanda.workplan.operations import load_plans
from servanda.workplan.operations.moving import Proof
from servanda.workplan.queries import (
    activities,
    circulation,
    differences_of,
    plan_in_use,
    plan_version,
    plan_versions,
)
from servanda.workplan.stages import Action, Stage
from tests.facts import ANN, CAPITAL, CCM_DATA, TREATY
from tests.workplan.plans import NOW, load_ccm_plans, plans_folder, small_plan

pytestmark = pytest.mark.django_db
TODAY = dt.date(2018, 9, 10)
AUDITOR = Viewer(user_id=9, name="Al Auditor", roles=frozenset({Role.AUDITOR}))
PAPER = Proof("plan.txt", b"Work plan and budget as it went out.")


@pytest.fixture
def draft(tmp_path: Path) -> PlanVersion:
    """The small plan for 2019, a draft for a meeting on 3 September 2018."""
    load_plans(folder=plans_folder(tmp_path / "plans"), treaty_id=TREATY, actor=ANN, now=NOW)
    return PlanVersion.objects.get()


def move(version: PlanVersion, action: Action, on: str | None, **more: Any) -> PlanVersion:
    version.refresh_from_db()
    return operations.move_version(
        version_id=version.pk,
        edition=version.edition,
        action=action,
        on=dt.date.fromisoformat(on) if on else None,
        **{"actor": ANN, "today": TODAY, "now": NOW, **more},
    )


def test_a_draft_is_endorsed_circulated_with_its_proof_and_adopted(draft: PlanVersion) -> None:
    move(draft, Action.ENDORSE, "2018-06-10")
    move(draft, Action.CIRCULATE, "2018-06-20", proof=PAPER)
    move(draft, Action.ADOPT, "2018-09-05", source="Final report")
    version = plan_version(draft.pk, ANN)
    assert [(step.stage, str(step.on), step.file and step.file.name) for step in version.steps.all()] == [
        (Stage.ENDORSED, "2018-06-10", None),
        (Stage.CIRCULATED, "2018-06-20", "plan.txt"),
        (Stage.ADOPTED, "2018-09-05", None),
    ]
    days = [dt.date(2018, 6, 15), dt.date(2018, 7, 1), dt.date(2018, 9, 6)]
    found = [plan_in_use(2019, ANN, on=day) for day in days]
    assert [plan.stage for plan in found if plan] == [Stage.ENDORSED, Stage.CIRCULATED, Stage.ADOPTED]


@pytest.mark.parametrize(
    ("action", "on", "sentence"),
    [
        (Action.ENDORSE, None, "Say on which day it happened"),
        (Action.ENDORSE, "2018-09-11", "11 September 2018 has not come yet"),
        (Action.CIRCULATE, "2018-06-20", "“Draft” now, so “Record the circulation” is not possible"),
    ],
)
def test_a_step_that_cannot_be_so_is_refused(
    draft: PlanVersion, action: Action, on: str | None, sentence: str
) -> None:
    with pytest.raises(BadInput, match=sentence):
        move(draft, action, on)
    draft.refresh_from_db()
    assert draft.stage is Stage.DRAFT


def test_the_circulation_needs_the_paper_and_no_step_lies_before_the_last(draft: PlanVersion) -> None:
    move(draft, Action.ENDORSE, "2018-06-10")
    with pytest.raises(BadInput, match="kept as proof of the circulation"):
        move(draft, Action.CIRCULATE, "2018-06-20")
    with pytest.raises(BadInput, match="9 June 2018 lies before the last step, which was on 10 June 2018"):
        move(draft, Action.CIRCULATE, "2018-06-09", proof=PAPER)


def test_of_two_people_the_second_is_told(draft: PlanVersion) -> None:
    move(draft, Action.ENDORSE, "2018-06-10")
    with pytest.raises(BadInput, match="Someone changed this since you opened it"):
        operations.move_version(
            version_id=draft.pk, edition=1, action=Action.RETURN, on=None, actor=ANN, today=TODAY, now=NOW
        )


def test_a_draft_is_not_for_the_auditor_and_the_plan_not_for_a_state(draft: PlanVersion) -> None:
    assert plan_in_use(2019, AUDITOR) is None
    with pytest.raises(NotThere):
        plan_version(draft.pk, AUDITOR)
    with pytest.raises(NotAllowed):
        plan_in_use(2019, CAPITAL)
    with pytest.raises(NotAllowed):
        move(draft, Action.ENDORSE, "2018-06-10", actor=AUDITOR)


def test_the_plan_for_2019_had_to_go_out_by_5_july_2018_and_was_34_days_early() -> None:
    load_folder(folder=CCM_DATA, treaty_id=TREATY, actor=ANN)
    load_ccm_plans()
    found = circulation(plan_versions(2019, ANN)[0])
    assert found is not None
    assert (found.due_on, found.circulated_on, found.days_late) == (
        dt.date(2018, 7, 5),
        dt.date(2018, 6, 1),
        -34,
    )
    assert [step.result for step in found.steps] == ["2018-07-05"]


def test_without_its_meeting_on_record_there_is_no_date(draft: PlanVersion) -> None:
    assert circulation(plan_version(draft.pk, ANN)) is None


def test_an_amended_version_stands_beside_the_one_it_was_made_from(draft: PlanVersion) -> None:
    move(draft, Action.ENDORSE, "2018-06-10")
    made = operations.amend_version(version_id=draft.pk, actor=ANN, today=TODAY, now=NOW)
    operations.change_text(
        version_id=made.pk,
        edition=made.edition,
        kind=PartKind.ACTIVITY,
        reference="1.1.1",
        language="en",
        text="Advise and assist",
        actor=ANN,
    )
    before, after = plan_version(draft.pk, ANN), plan_version(made.pk, ANN)
    assert [(each.reference, each.before, each.after) for each in differences_of(before, after)] == [
        ("1.1.1", "Advise", "Advise and assist")
    ]
    assert (after.number, after.stage) == (2, Stage.DRAFT)
    assert str(activities(2019)[0].title) == "Advise and assist"
    move(draft, Action.ADOPT, "2018-09-05")
    assert str(activities(2019)[0].title) == "Advise"  # what was adopted goes before a draft


def test_the_year_after_is_rolled_with_the_years_of_title_and_objective_moved(tmp_path: Path) -> None:
    plan = small_plan(
        document={"language": "ar", "title_ar": "خطة عمل لعام ٢٠١٩", "title_en": "Plan for 2019"},
        objective={"title_ar": "من ١ كانون الثاني/يناير ٢٠١٩", "title_en": "From 1 January 2019"},
        assumptions=[{"title_en": "Deadlines fall in 2020 and 2021", "title_ar": "مواعيد ٢٠٢٠"}],
    )
    load_plans(folder=plans_folder(tmp_path / "plans", plan), treaty_id=TREATY, actor=ANN, now=NOW)
    version = PlanVersion.objects.get()
    made = operations.roll_version(version_id=version.pk, actor=ANN, today=TODAY, now=NOW)
    assert made.titles == {"ar": "خطة عمل لعام ٢٠٢٠", "en": "Plan for 2020"}
    assert made.parts.get(kind="objective").texts["ar"] == "من ١ كانون الثاني/يناير ٢٠٢٠"
    assert made.parts.get(kind="assumption").texts["en"] == "Deadlines fall in 2020 and 2021"
    assert (made.plan.year, made.stage, made.total_as_printed) == (2020, Stage.DRAFT, "")
    assert made.parts.get(kind="activity", reference="1.1.1").as_printed == ""
    with pytest.raises(BadInput, match="There is a plan for 2020 already"):
        operations.roll_version(version_id=version.pk, actor=ANN, today=TODAY, now=NOW)
