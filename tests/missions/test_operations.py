"""Missions are planned, made or cancelled; what cannot be right is told in a sentence and nothing is saved."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from servanda.common.access import NotAllowed, Role, Viewer
from servanda.common.errors import BadInput, Stale
from servanda.common.history.models import Change
from servanda.missions import operations
from servanda.missions.enums import Haul, Stage
from servanda.missions.models import FollowUp, Mission
from servanda.workplan.models import PlanVersion
from servanda.workplan.stages import Stage as PlanStage
from tests.facts import ANN, BEN, TODAY, TREATY, three_states
from tests.library.samples import PDF
from tests.missions.samples import LIMA, NOW, done, planned
from tests.results.work import a_plan


@pytest.fixture(autouse=True)
def states(db: None) -> None:
    three_states()


def test_a_mission_is_planned_made_and_its_history_says_so() -> None:
    mission = planned()
    assert (mission.stage, mission.version) == (Stage.PLANNED, 1)
    made = operations.complete_mission(
        mission_id=mission.pk,
        version=1,
        result="",
        actual_cost=Decimal("3980.50"),
        travellers=["Ann Example", "Ben Example"],
        actor=ANN,
        today=TODAY,
        now=NOW,
        report=("report.pdf", PDF),
    )
    assert (made.stage, made.version, made.report and made.report.name) == (Stage.DONE, 2, "report.pdf")
    assert made.travellers == ["Ann Example", "Ben Example"]
    entries = Change.objects.filter(subject_table="missions_mission").order_by("number")
    assert [(entry.action, entry.about) for entry in entries] == [
        ("plan mission", "PER"),
        ("complete mission", "PER"),
    ]
    assert (entries[1].after or {})["actual_cost"] == "3980.50"


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"purpose": " "}, "what the mission is for"),
        ({"state_id": ""}, "Name the State, the meeting or the event"),
        ({"state_id": "XXX"}, "“XXX” is not the code of a State"),
        ({"meeting": "99MSP"}, "“99MSP” is no meeting on record"),
        ({"theme": "cooking"}, "“cooking” is no theme of the treaty"),
        ({"activities": []}, "Name the activity of the work plan"),
        ({"activities": ["3.1"]}, "“3.1” is no number of an activity"),
        ({"ends_on": dt.date(2018, 5, 13)}, "would end before it begins"),
        ({"ends_on": dt.date(2018, 12, 13)}, "more than three months"),
        ({"estimated_cost": Decimal(-1)}, "cannot be negative"),
    ],
)
def test_what_cannot_be_right_is_told_and_not_saved(changed: dict[str, Any], sentence: str) -> None:
    a_plan()
    with pytest.raises(BadInput, match=sentence):
        planned(**changed)
    assert not Mission.objects.exists()
    assert not Change.objects.filter(subject_table="missions_mission").exists()


def test_a_mission_is_done_only_once_it_is_over_and_shows_something() -> None:
    later = planned(starts_on=dt.date(2018, 6, 4), ends_on=dt.date(2018, 6, 5))
    told: dict[str, Any] = {"actual_cost": None, "actor": ANN, "today": TODAY, "now": NOW}
    with pytest.raises(BadInput, match="5 June 2018 is still to come"):
        operations.complete_mission(
            mission_id=later.pk, version=1, result="Done", travellers=["Ann Example"], **told
        )
    over = planned()
    with pytest.raises(BadInput, match="has something to show"):
        operations.complete_mission(
            mission_id=over.pk, version=1, result=" ", travellers=["Ann Example"], **told
        )
    with pytest.raises(BadInput, match="Say who travelled"):
        operations.complete_mission(mission_id=over.pk, version=1, result="Done", travellers=[], **told)
    assert set(Mission.objects.values_list("stage", flat=True)) == {Stage.PLANNED}


def test_a_cancelled_mission_stays_with_its_reason_and_can_be_planned_again() -> None:
    mission = planned()
    with pytest.raises(BadInput, match="why the mission is cancelled"):
        operations.cancel_mission(mission_id=mission.pk, version=1, reason="", actor=ANN, today=TODAY)
    gone = operations.cancel_mission(
        mission_id=mission.pk, version=1, reason="The State asked for another date", actor=ANN, today=TODAY
    )
    assert gone.stage == Stage.CANCELLED
    with pytest.raises(BadInput, match="is at “Cancelled” and cannot become “Cancelled”"):
        operations.cancel_mission(mission_id=mission.pk, version=2, reason="Again", actor=ANN, today=TODAY)
    again = operations.reopen_mission(mission_id=mission.pk, version=2, actor=ANN, today=TODAY)
    assert (again.stage, again.reason) == (Stage.PLANNED, "")


def test_of_two_who_correct_one_mission_the_second_sees_both() -> None:
    mission = planned()
    operations.correct_mission(mission_id=mission.pk, version=1, place="Cusco", actor=BEN, today=TODAY)
    with pytest.raises(Stale) as stale:
        operations.correct_mission(mission_id=mission.pk, version=1, place="Piura", actor=ANN, today=TODAY)
    assert (stale.value.theirs["place"], stale.value.yours["place"]) == ("Cusco", "Piura")
    assert Mission.objects.get().place == "Cusco"


def test_follow_up_is_noted_done_and_opened_again() -> None:
    mission = done()
    row = operations.add_follow_up(
        mission_id=mission.pk,
        what="Send the form",
        owner="Ben Example",
        due_on=dt.date(2018, 6, 15),
        actor=ANN,
        today=TODAY,
    )
    with pytest.raises(BadInput, match="still to come"):
        operations.set_follow_up_done(
            follow_up_id=row.pk, version=1, done_on=dt.date(2018, 6, 1), actor=ANN, today=TODAY
        )
    operations.set_follow_up_done(follow_up_id=row.pk, version=1, done_on=TODAY, actor=ANN, today=TODAY)
    assert FollowUp.objects.get().done_on == TODAY
    operations.set_follow_up_done(follow_up_id=row.pk, version=2, done_on=None, actor=ANN, today=TODAY)
    assert FollowUp.objects.get().done_on is None


def test_a_mission_of_a_year_without_a_plan_names_no_activity_until_the_plan_is_there() -> None:
    facts: dict[str, Any] = LIMA | {"starts_on": dt.date(2017, 5, 15), "ends_on": dt.date(2017, 5, 16)}
    told: dict[str, Any] = {"actor": ANN, "today": TODAY}
    with pytest.raises(BadInput, match=r"no work plan for 2017 here.*Leave the activity empty"):
        operations.plan_mission(treaty_id=TREATY, **told, **facts)
    mission = operations.plan_mission(treaty_id=TREATY, **told, **facts | {"activities": []})
    assert mission.activities == []
    a_plan(2017)
    with pytest.raises(BadInput, match="Name the activity"):
        operations.correct_mission(mission_id=mission.pk, version=1, place="Cusco", **told)
    made = operations.complete_mission(
        mission_id=mission.pk, version=1, result="Done", actual_cost=None, travellers=["Ann"], now=NOW, **told
    )
    named = operations.correct_mission(mission_id=made.pk, version=2, activities=["3.1.4"], **told)
    assert (named.stage, named.activities) == (Stage.DONE, ["3.1.4"])


def test_a_number_recorded_before_stays_in_a_year_without_a_plan_and_no_other_is_added() -> None:
    mission = planned()
    PlanVersion.objects.update(stage=PlanStage.WITHDRAWN)
    told: dict[str, Any] = {"mission_id": mission.pk, "actor": ANN, "today": TODAY}
    kept = operations.correct_mission(version=1, place="Cusco", **told)
    assert (kept.place, kept.activities) == ("Cusco", ["3.1.4"])
    with pytest.raises(BadInput, match=r"no work plan for 2018 here, so “\W?3\.2\.1"):
        operations.correct_mission(version=2, activities=["3.1.4", "3.2.1"], **told)
    with pytest.raises(BadInput, match="no work plan for 2017 here"):
        operations.correct_mission(
            version=2, starts_on=dt.date(2017, 5, 14), ends_on=dt.date(2017, 5, 16), **told
        )
    assert operations.correct_mission(version=2, activities=[], **told).activities == []


def test_only_staff_record_missions() -> None:
    auditor = Viewer(user_id=9, name="Au", roles=frozenset({Role.AUDITOR}))
    with pytest.raises(NotAllowed):
        operations.plan_mission(treaty_id=TREATY, actor=auditor, today=TODAY, haul=Haul.NONE)
