"""Adding and correcting an act at the desk: two steps, nothing saved before the second, nobody overwritten."""

from typing import Any

import pytest
from django.test import Client

from servanda.common.history import latest_number
from servanda.states.models import Act
from servanda.states.operations import correct_act
from tests.facts import BEN, TODAY

ADD = "/en/desk/states/AGO/acts/add/"
TYPED = {
    "kind": "ratification",
    "on_day": "15",
    "on_month": "5",
    "on_year": "2018",
    "source": "C.N.1.2018",
    "page": "1",
    "confidence": "high",
    "note": "",
    "in_use": "on",
}

pytestmark = pytest.mark.usefixtures("three_loaded")


def post(client: Client, path: str, step: str, **changes: str) -> Any:
    return client.post(path, {**TYPED, "step": step, **changes})


def text(answer: Any) -> str:
    return str(answer.content.decode())


def accepted() -> Act:
    return Act.objects.get(state_id="PER", kind="ratification")


def path_of(row: Act) -> str:
    return f"/en/desk/states/{row.state_id}/acts/{row.pk}/"


def test_the_first_step_shows_what_would_follow_and_saves_nothing(staff: Client) -> None:
    before = latest_number()
    page = text(post(staff, ADD, "preview"))
    assert "1 November 2018" in page
    assert "Entry into force" in page
    assert "appears" in page
    assert (latest_number(), Act.objects.filter(state_id="AGO").count()) == (before, 1)


def test_the_second_step_saves_and_leads_back_to_the_state(staff: Client) -> None:
    answer = post(staff, ADD, "save")
    assert (answer.status_code, answer["Location"]) == (302, "/en/desk/states/AGO/")
    row = Act.objects.get(state_id="AGO", kind="ratification")
    assert (str(row.on), row.source, row.page, row.in_use) == ("2018-05-15", "C.N.1.2018", "1", True)


def test_what_was_typed_can_be_changed_after_the_preview(staff: Client) -> None:
    page = text(post(staff, ADD, "edit", source="Another"))
    assert 'value="Another"' in page
    assert Act.objects.filter(state_id="AGO").count() == 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"on_day": "31", "on_month": "2"}, "“31 2 2018” is not a day of the calendar"),
        ({"on_day": "", "on_month": "", "on_year": ""}, "Enter the day, the month and the year."),
        ({"source": " "}, "This field is required."),
        ({"on_year": "2019"}, "15 May 2019 is still to come"),
        ({"kind": "coronation"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_right_gets_a_sentence(staff: Client, changes: dict[str, str], sentence: str) -> None:
    for step in ("preview", "save"):
        assert sentence in text(post(staff, ADD, step, **changes))
    assert Act.objects.filter(state_id="AGO").count() == 1


def test_acts_that_contradict_one_another_are_refused_in_both_steps(staff: Client) -> None:
    early = {"kind": "withdrawal", "on_year": "2012", "on_month": "1"}
    for step in ("preview", "save"):
        assert "Nothing was saved" in text(post(staff, path_of(accepted()), step, **early))
    assert accepted().version == 1


def test_figures_of_another_script_are_read(staff: Client) -> None:
    post(staff, ADD, "save", on_day="١٥", on_month="5", on_year="٢٠١٨")
    assert str(Act.objects.get(state_id="AGO", kind="ratification").on) == "2018-05-15"


def test_correcting_shows_which_dates_move(staff: Client) -> None:
    page = text(
        post(staff, path_of(accepted()), "preview", on_day="26", on_month="3", on_year="2013", version="1")
    )
    assert "moves" in page
    assert "1 September 2013" in page


def test_a_correction_made_on_an_old_version_shows_both_and_saves_nothing(staff: Client) -> None:
    row = accepted()
    theirs = row.to_record()
    correct_act(
        act_id=row.pk,
        version=1,
        act=type(theirs)(iso3="PER", kind=theirs.kind, on=theirs.on, source="Theirs"),
        actor=BEN,
        today=TODAY,
    )
    answer = post(staff, path_of(row), "save", source="Ours", version="1")
    assert answer.status_code == 409
    page = text(answer)
    assert "Ben Example changed this" in page
    assert "Theirs" in page
    assert "Ours" in page
    assert "<bdi>Peru</bdi></td>" in page
    assert "<bdi>PER</bdi></td>" not in page
    assert accepted().source == "Theirs"


def test_after_the_comparison_the_own_version_can_be_saved(staff: Client) -> None:
    row = accepted()
    assert post(staff, path_of(row), "save", source="First", version="1").status_code == 302
    conflict = post(staff, path_of(row), "save", source="Second", version="1")
    assert 'name="version" value="2"' in text(conflict)
    assert post(staff, path_of(row), "save", source="Second", version="2").status_code == 302
    assert accepted().source == "Second"


@pytest.mark.parametrize("version", ["", "-1", "x", "9" * 30])
def test_a_version_that_is_no_number_does_no_harm(staff: Client, version: str) -> None:
    assert post(staff, path_of(accepted()), "preview", version=version).status_code == 200


def test_another_source_can_be_put_in_use(staff: Client) -> None:
    post(staff, path_of(accepted()).replace(f"{accepted().pk}/", "add/"), "save", in_use="", source="Monitor")
    other = Act.objects.get(state_id="PER", source="Monitor")
    answer = staff.post(path_of(other) + "use/", {"version": "1"}, follow=True)
    assert "This source is used from now on" in text(answer)
    assert Act.objects.get(state_id="PER", kind="ratification", in_use=True) == other


def test_an_act_of_another_state_is_not_found_under_this_one(staff: Client) -> None:
    assert staff.get(f"/en/desk/states/FRA/acts/{accepted().pk}/").status_code == 404
