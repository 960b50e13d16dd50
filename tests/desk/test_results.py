"""The pages about what was done: the plan's tree with evidence, the log, the table of acts."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from servanda.common.access import Role
from servanda.common.languages import UN_ORDER
from servanda.missions.activity_fields import activity_choices
from servanda.results.models import ActivityOfAct, LogEntry
from servanda.results.queries import usual_for_missions
from servanda.workplan.operations import load_plans
from tests.facts import ANN, TREATY
from tests.library.samples import PDF
from tests.missions.samples import done
from tests.results.work import NOW, a_plan, logged
from tests.workplan.plans import plans_folder, small_plan

RESULTS = "/en/desk/results/"
TYPED = {
    "what": "Call on the form",
    "state_id": "PER",
    "activity": "3.2.1",
    "on_day": "30",
    "on_month": "5",
    "on_year": "2018",
    "people": ["Salma Staff"],
    "hours": "0.5",
}


@pytest.fixture
def plan_of_2018(three_loaded: None, tmp_path: Path) -> None:
    """A small plan of the year, with activities 1.1.1 and 1.1.2."""
    load_plans(
        folder=plans_folder(tmp_path / "plans", small_plan(2018)), treaty_id=TREATY, actor=ANN, now=NOW
    )


def text(answer: Any) -> str:
    return str(answer.content.decode())


def test_work_is_logged_in_one_form_and_found_by_activity_state_and_person(
    staff: Client, three_loaded: None
) -> None:
    a_plan()
    assert 'value="3.2.1" selected' in text(staff.get(f"{RESULTS}log/add/?activity=3.2.1&state=PER"))
    paper = SimpleUploadedFile("note.pdf", PDF)
    page = text(staff.post(f"{RESULTS}log/add/", {**TYPED, "papers": [paper]}, follow=True))
    assert "Call on the form" in page
    entry = LogEntry.objects.get()
    shown = text(staff.get(f"{RESULTS}log/{entry.pk}/"))
    assert "note.pdf" in shown
    file = entry.files.get().pk
    assert staff.get(f"{RESULTS}log/{entry.pk}/files/{file}/")["Content-Disposition"].startswith("attachment")
    assert "Call on the form" in text(staff.get(f"{RESULTS}activities/3.2.1/"))
    assert "Call on the form" in text(staff.get("/en/desk/states/PER/"))
    for field, found in (("state=PER", True), ("state=FRA", False), ("person=Salma+Staff", True)):
        assert ("Call on the form" in text(staff.get(f"{RESULTS}activities/3.2.1/?{field}"))) is found


def test_work_for_several_states_stands_in_the_file_of_each(staff: Client, three_loaded: None) -> None:
    a_plan()
    staff.post(f"{RESULTS}log/add/", {**TYPED, "further_states": ["FRA"]})
    entry = LogEntry.objects.get()
    assert entry.states == ("PER", "FRA")
    shown = text(staff.get(f"{RESULTS}log/{entry.pk}/"))
    assert 'href="/en/desk/states/PER/"' in shown
    assert 'href="/en/desk/states/FRA/"' in shown
    for path in ("states/FRA/", "states/PER/", "results/log/?state=FRA", "history/"):
        assert "Call on the form" in text(staff.get(f"/en/desk/{path}"))
    assert "Call on the form" not in text(staff.get("/en/desk/states/AGO/"))
    form = text(staff.get(f"{RESULTS}log/{entry.pk}/correct/"))
    assert re.search(r'value="FRA" id="\w+" checked', form)
    assert "<summary><bdi>France</bdi></summary>" in form


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"what": ""}, "What was done: "),
        ({"activity": "three"}, "“three” is no number of an activity"),
        ({"on_year": "2019"}, "30 May 2019 is still to come"),
        ({"hours": "-1"}, "24 hours for each person"),
        ({"hours": "many"}, "Hours, of all together: "),
    ],
)
def test_what_cannot_be_right_is_shown_again(
    staff: Client, three_loaded: None, changed: dict[str, Any], told: str
) -> None:
    a_plan()
    answer = staff.post(f"{RESULTS}log/add/", TYPED | changed)
    assert answer.status_code == 422
    assert told in text(answer)
    assert not LogEntry.objects.exists()


def test_an_entry_is_corrected_and_taken_out(staff: Client, three_loaded: None) -> None:
    path = f"{RESULTS}log/{logged().pk}/"
    staff.post(f"{path}correct/", TYPED | {"what": "Visit", "version": "1", "people": ["Ann Example"]})
    assert "Visit" in text(staff.get(path))
    late = staff.post(f"{path}correct/", TYPED | {"what": "Mail", "version": "1"})
    assert (late.status_code, LogEntry.objects.get().what) == (409, "Visit")
    staff.post(f"{path}take-out/", {"version": "2", "reason": "Twice"})
    assert "counts for nothing" in text(staff.get(path))
    assert "Visit" not in text(staff.get(f"{RESULTS}log/"))


def test_the_tree_shows_what_was_done_and_what_has_nothing_yet(staff: Client, plan_of_2018: None) -> None:
    done(activities=["1.1.1"])
    page = text(staff.get(RESULTS))
    assert "1 of 2" in page
    assert "Support mission: 1" in page
    assert "nothing yet" in page
    before = text(staff.get(f"{RESULTS}?on=2018-05-15&year=2018"))
    assert "0 of 2" in before


def test_in_a_year_without_a_plan_work_is_logged_without_an_activity_and_named_later(
    staff: Client, three_loaded: None
) -> None:
    a_plan(2017)
    form = text(staff.get(f"{RESULTS}log/add/"))
    assert "Empty in a year whose plan is not here yet" in form
    assert "3.2.1 Part 3.2.1" in form  # for work of the year before that is logged late
    refused = staff.post(f"{RESULTS}log/add/", TYPED)
    assert refused.status_code == 422
    assert "There is no work plan for 2018 here" in text(refused)
    staff.post(f"{RESULTS}log/add/", TYPED | {"activity": ""})
    entry = LogEntry.objects.get()
    page = text(staff.get(f"{RESULTS}?year=2018"))
    assert "There is no plan for 2018 at this desk" in page
    assert "They can be named once the plan of the year is here." in page
    assert "none named" in text(staff.get(f"{RESULTS}log/?year=2018&activity=-"))
    assert "None is named: there is no work plan for 2018 here." in text(
        staff.get(f"{RESULTS}log/{entry.pk}/")
    )
    assert staff.get(f"{RESULTS}results.xlsx?year=2018").status_code == 200
    a_plan()
    assert "Correct them and choose one of the plan." in text(staff.get(f"{RESULTS}?year=2018"))
    staff.post(f"{RESULTS}log/{entry.pk}/correct/", TYPED | {"version": "1"})
    assert "Log entries that name no activity" not in text(staff.get(f"{RESULTS}?year=2018"))


def test_an_activity_of_another_year_is_refused_with_a_sentence(staff: Client, plan_of_2018: None) -> None:
    answer = staff.post(f"{RESULTS}log/add/", TYPED | {"activity": "3.2.1"})
    assert answer.status_code == 422
    assert not LogEntry.objects.exists()
    assert "1.1.1 Advise" in text(answer)
    assert "“3.2.1” is no activity of the plan for 2018" in text(answer)


def test_the_form_offers_the_activities_that_the_person_logged_most_first(
    staff: Client, plan_of_2018: None
) -> None:
    logged(activity="1.1.1", people=["Salma Staff"])
    page = text(staff.get(f"{RESULTS}log/add/"))
    first, second = re.findall(r'<optgroup label="([^"]*)">', page)[:2]
    assert first == "You logged these most"
    assert second.startswith("1.1 ")
    assert page.count('<option value="1.1.1"') == 1


def test_the_form_of_a_mission_offers_the_usual_activities_of_its_kind_first(plan_of_2018: None) -> None:
    choices = activity_choices([2018], [("Usual", ["1.1.2", "9.9.9"]), ("Nothing", ["9.9.8"])])
    assert next((why, [number for number, _title in of_it]) for why, of_it in choices) == ("Usual", ["1.1.2"])
    assert "Nothing" not in dict(choices)
    assert [str(why) for why, _numbers in usual_for_missions(TREATY, "workshop")] == ["Usual for: Workshop"]


def test_the_results_are_taken_along(staff: Client, plan_of_2018: None) -> None:
    done(activities=["1.1.1", "1.1.2"])
    book = load_workbook(io.BytesIO(staff.get(f"{RESULTS}results.xlsx?year=2018").content))
    assert book.sheetnames == ["By activity", "What was done", "About this table"]
    assert [[cell.value for cell in row][:3] for row in book["By activity"].iter_rows(min_row=2)] == [
        ["1.1.1", "Advise", 1],
        ["1.1.2", "رسائل تذكيرية", 1],
    ]
    rows = list(csv.reader(io.StringIO(staff.get(f"{RESULTS}results.csv").content.decode("utf-8-sig"))))
    assert rows[1][:6] == [
        "2018-05-16",
        "1.1.1, 1.1.2",
        "Support mission",
        "Advice on the annual report",
        "Peru",
        "PER",
    ]
    assert staff.get(f"{RESULTS}results.pdf").status_code == 404


def test_the_table_of_acts_is_read_by_all_and_changed_by_staff(
    staff: Client, signed_in_as: Callable[..., Client], three_loaded: None
) -> None:
    path = f"{RESULTS}acts/report-reminder/"
    assert "Reminders of reports" in text(staff.get(f"{RESULTS}acts/"))
    day = {"since_day": "1", "since_month": "5", "since_year": "2018"}
    refused = staff.post(path, {"activities": "3.2.3", **day})
    assert refused.status_code == 422
    assert "There is no work plan for 2018 here" in text(refused)
    a_plan()
    assert staff.post(path, {"activities": "three", **day}).status_code == 422
    staff.post(path, {"activities": ["3.2.3", "3.2.4"], **day, "note": "Agreed"})
    row = ActivityOfAct.objects.get()
    assert row.activities == ["3.2.3", "3.2.4"]
    auditor = signed_in_as(Role.AUDITOR)
    assert "Agreed" in text(auditor.get(path))
    assert auditor.post(path, {"activities": "", **day}).status_code == 403
    staff.post(f"{path}decisions/{row.pk}/take-back/", {"version": "1"})
    assert not ActivityOfAct.objects.get().in_use


def test_others_of_the_unit_read_and_staff_alone_write(
    signed_in_as: Callable[..., Client], three_loaded: None
) -> None:
    entry = logged()
    for role, reads in ((Role.AUDITOR, 200), (Role.PRESIDENT, 200), (Role.FOCAL_POINT, 403)):
        client = signed_in_as(role, **({"state": "PER"} if role is Role.FOCAL_POINT else {}))
        for path in (RESULTS, f"{RESULTS}log/", f"{RESULTS}log/{entry.pk}/", f"{RESULTS}activities/3.2.1/"):
            answer = client.get(path)
            assert answer.status_code == reads
            assert "log/add/" not in text(answer)
        assert client.get(f"{RESULTS}log/add/").status_code == 403
        assert client.post(f"{RESULTS}log/{entry.pk}/take-out/").status_code == 403


@pytest.mark.parametrize("language", UN_ORDER)
def test_every_page_answers_in_every_language(staff: Client, plan_of_2018: None, language: str) -> None:
    done(activities=["1.1.1"])
    entry = logged(activity="1.1.2").pk
    for path in (
        "",
        "?year=2019&state=PER&person=Ann+Example&theme=clearance&on=2018-05-20",
        "activities/1.1.1/",
        "activities/9.9.9/",
        "log/",
        "log/?year=2018&state=PER&person=Ann+Example&text=call&activity=1.1.2",
        "log/add/",
        f"log/{entry}/",
        f"log/{entry}/correct/",
        f"log/{entry}/take-out/",
        "acts/",
        "acts/letter/",
    ):
        answer = staff.get(f"/{language}/desk/results/{path}")
        assert (path, answer.status_code) == (path, 200)
    assert staff.get(f"/{language}/desk/results/activities/nine/").status_code == 404


@pytest.mark.parametrize("path", ["", "activities/1.1.2/", "log/"])
def test_more_work_asks_no_more_queries(
    staff: Client, plan_of_2018: None, path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    def work() -> None:
        done(activities=["1.1.1"])
        logged(activity="1.1.2", papers=[("note.pdf", PDF)])

    work()
    staff.get(RESULTS + path)
    with django_assert_max_num_queries(25) as warm:
        staff.get(RESULTS + path)
    work()
    with django_assert_max_num_queries(40) as one:
        staff.get(RESULTS + path)
    for _time in range(3):
        work()
    with django_assert_max_num_queries(len(one)):
        staff.get(RESULTS + path)
    with django_assert_max_num_queries(len(warm)):
        staff.get(RESULTS + path)


def test_the_figures_of_the_table_lead_to_the_activity(staff: Client, plan_of_2018: None) -> None:
    done(activities=["1.1.1"])
    link = re.search(r'href="([^"]+/activities/1\.1\.1/[^"]*)"', text(staff.get(f"{RESULTS}?state=PER")))
    assert link is not None
    assert "Advice on the annual report" in text(staff.get(link[1].replace("&amp;", "&")))
