"""The pages about the Unit's own missions."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from servanda.common.access import Role
from servanda.common.languages import UN_ORDER
from servanda.missions.enums import Stage
from servanda.missions.models import FollowUp, Mission
from servanda.workplan.operations import load_plans
from tests.facts import ANN, TREATY
from tests.library.samples import PDF
from tests.missions.samples import NOW, done, planned
from tests.results.work import a_plan
from tests.workplan.plans import plans_folder, small_plan

MISSIONS = "/en/desk/missions/"
TYPED = {
    "kind": "briefing",
    "state_id": "PER",
    "purpose": "First steps after joining",
    "activities": ["4.1.1", "3.1.2"],
    "starts_on_day": "14",
    "starts_on_month": "5",
    "starts_on_year": "2018",
    "ends_on_day": "14",
    "ends_on_month": "5",
    "ends_on_year": "2018",
    "travellers": ["Salma Staff"],
    "haul": "none",
    "estimated_cost": "120.50",
    "currency": "CHF",
}


def test_from_a_plan_to_a_report_that_is_found_on_the_state_file(staff: Client, three_loaded: None) -> None:
    a_plan()
    page = staff.post(f"{MISSIONS}add/", TYPED)["Location"]
    mission = Mission.objects.get()
    assert (mission.activities, mission.travellers) == (["4.1.1", "3.1.2"], ["Salma Staff"])
    report = SimpleUploadedFile("report.pdf", PDF)
    sent = {"report": report, "travellers": ["Salma Staff"], "actual_cost": "99", "version": "1"}
    shown = staff.post(f"{page}complete/", sent, follow=True).content.decode()
    assert "report.pdf" in shown
    assert "CHF\u00a099.00" in shown
    assert staff.get(f"{page}report/")["Content-Disposition"].startswith("attachment")
    assert page in staff.get("/en/desk/states/PER/").content.decode()
    staff.post(
        f"{page}follow-up/",
        {
            "what": "Send the form",
            "owner": "Salma Staff",
            "due_on_day": "4",
            "due_on_month": "6",
            "due_on_year": "2018",
        },
    )
    assert "Send the form" in staff.get(MISSIONS).content.decode()
    item = FollowUp.objects.get()
    staff.post(f"{MISSIONS}follow-up/{item.pk}/done/", {"version": "1"})
    assert "Send the form" not in staff.get(MISSIONS).content.decode()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"state_id": ""}, "Name the State, the meeting or the event"),
        ({"activities": "three"}, "“three” is no number of an activity"),
        ({"estimated_cost": "-5"}, "is negative. Enter it without the sign."),
        ({"estimated_cost": "1.2345"}, "Estimated cost: “1.2345” has more than two places"),
        ({"ends_on_day": "31", "ends_on_month": "2"}, "Last day: "),
        ({"travellers": ["Nobody Known"]}, "Nobody Known"),
    ],
)
def test_what_cannot_be_right_is_shown_again(
    staff: Client, three_loaded: None, changed: dict[str, Any], told: str
) -> None:
    a_plan()
    answer = staff.post(f"{MISSIONS}add/", TYPED | changed)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert "First steps after joining" in answer.content.decode()
    assert not Mission.objects.exists()


def test_of_two_who_correct_the_second_is_shown_both(staff: Client, three_loaded: None) -> None:
    mission = planned()
    path = f"{MISSIONS}{mission.pk}/correct/"
    first = staff.post(path, TYPED | {"place": "Cusco", "version": "1"})
    assert first.status_code == 302
    second = staff.post(path, TYPED | {"place": "Piura", "version": "1"})
    assert second.status_code == 409
    assert "Cusco" in second.content.decode()
    assert Mission.objects.get().place == "Cusco"


def test_cancelling_and_planning_again(staff: Client, three_loaded: None) -> None:
    path = f"{MISSIONS}{planned().pk}/"
    assert staff.post(f"{path}cancel/", {"version": "1", "reason": ""}).status_code == 422
    page = staff.post(f"{path}cancel/", {"version": "1", "reason": "No visa"}, follow=True).content.decode()
    assert "No visa" in page
    staff.post(f"{path}reopen/", {"version": "2"})
    assert Mission.objects.get().stage == Stage.PLANNED


def test_what_the_plan_foresees_is_shown_beside_what_was_made(
    staff: Client, three_loaded: None, tmp_path: Path
) -> None:
    done(activities=[])
    assert "No plan of this year says" in staff.get(MISSIONS).content.decode()
    folder = plans_folder(tmp_path / "plans", small_plan(2018))
    load_plans(folder=folder, treaty_id=TREATY, actor=ANN, now=NOW)
    page = staff.get(MISSIONS).content.decode()
    assert "No plan of this year says" not in page
    assert re.findall(r'data-label="(?:Foreseen in the plan|Made)">(\d)', page) == [
        "4",
        "1",
        "5",
        "0",
        "9",
        "1",
    ]
    assert re.search(r"All journeys</th>.*data-label=\"Left\">8<", page)


def test_a_mission_of_a_year_without_a_plan_says_on_each_page_that_it_names_no_activity(
    staff: Client, three_loaded: None
) -> None:
    refused = staff.post(f"{MISSIONS}add/", TYPED | {"activities": "4.1.1"})
    assert refused.status_code == 422
    assert "There is no work plan for 2018 here" in refused.content.decode()
    page = staff.post(f"{MISSIONS}add/", TYPED | {"activities": ""})["Location"]
    done(activities=[])
    assert "None is named: there is no work plan for 2018 here." in staff.get(page).content.decode()
    assert "none named" in staff.get(MISSIONS).content.decode()
    results = staff.get("/en/desk/results/?year=2018").content.decode()
    assert "Missions that name no activity:" in results
    assert "They can be named once the plan of the year is here." in results
    a_plan()
    assert "None is named. Correct the mission" in staff.get(page).content.decode()


def test_activities_are_chosen_from_the_plan_of_the_year(
    staff: Client, three_loaded: None, tmp_path: Path
) -> None:
    folder = plans_folder(tmp_path / "plans", small_plan(2018))
    load_plans(folder=folder, treaty_id=TREATY, actor=ANN, now=NOW)
    assert "1.1.1 Advise" in staff.get(f"{MISSIONS}add/").content.decode()
    refused = staff.post(f"{MISSIONS}add/", TYPED | {"activities": ["4.1.1"]})
    assert refused.status_code == 422
    staff.post(f"{MISSIONS}add/", TYPED | {"activities": ["1.1.1", "1.1.2"]})
    assert Mission.objects.get().activities == ["1.1.1", "1.1.2"]


def test_others_of_the_unit_read_and_staff_alone_write(
    signed_in_as: Callable[..., Client], three_loaded: None
) -> None:
    mission = done()
    for role, reads in ((Role.AUDITOR, 200), (Role.PRESIDENT, 200), (Role.FOCAL_POINT, 403)):
        client = signed_in_as(role, **({"state": "PER"} if role is Role.FOCAL_POINT else {}))
        assert client.get(MISSIONS).status_code == reads
        answer = client.get(f"{MISSIONS}{mission.pk}/")
        assert answer.status_code == reads
        assert "correct/" not in answer.content.decode()
        assert client.get(f"{MISSIONS}add/").status_code == 403
        assert client.post(f"{MISSIONS}{mission.pk}/reopen/").status_code == 403


@pytest.mark.parametrize("language", UN_ORDER)
def test_every_page_answers_in_every_language(staff: Client, three_loaded: None, language: str) -> None:
    number = done().pk
    for path in (
        "",
        "?year=2017",
        "?year=ninety&on=2018-05-15",
        "add/?state_id=PER",
        f"{number}/",
        f"{number}/correct/",
        f"{number}/complete/",
        f"{number}/cancel/",
        f"{number}/follow-up/",
    ):
        answer = staff.get(f"/{language}/desk/missions/{path}")
        assert (path, answer.status_code) == (path, 200)


def test_a_year_of_three_missions_asks_as_often_as_one(
    staff: Client, three_loaded: None, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    done()
    staff.get(MISSIONS)
    with django_assert_max_num_queries(15) as one:
        staff.get(MISSIONS)
    asked = len(one)
    for _time in range(2):
        done()
    staff.get(MISSIONS)
    with django_assert_max_num_queries(asked):
        staff.get(MISSIONS)
