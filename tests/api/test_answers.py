"""What the endpoints answer on the real data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner

from servanda.cli import main
from tests.facts import CCM_DATA

Get = Callable[..., Any]
THE_DAY = "2018-05-31"
IN_2019 = {"on": THE_DAY, "from_": "2019-01-01", "to": "2019-12-31", "obligation": "stockpile-destruction"}


def at_the_command_line(*words: str) -> Any:
    """What the command line answers to the same question."""
    asked = [*words, "--data", str(CCM_DATA), "--format", "json"]
    return json.loads(CliRunner().invoke(main, asked).stdout)


def test_the_treaties_are_told_with_their_obligations_and_themes(get: Get) -> None:
    [treaty] = get("treaties")
    assert treaty == get("treaties/ccm")
    assert treaty["names"]["fr"] == "Convention sur les armes à sous-munitions"
    obligations = {one["id"]: (one["article"], one["kind"], one["theme"]) for one in treaty["obligations"]}
    assert obligations["annual-report"] == ("7 (2)", "yearly", "transparency")
    assert "clearance" in [one["id"] for one in treaty["themes"]]


def test_the_status_is_the_one_of_the_command_line(get: Get) -> None:
    told, at_the_desk = get("treaties/ccm/status", on=THE_DAY), at_the_command_line("status", "ccm")
    assert {**told, "states": None} == {**at_the_desk, "states": None}
    assert sorted(told["states"], key=str) == sorted(at_the_desk["states"], key=str)


def test_every_state_is_listed_with_its_group(get: Get) -> None:
    listing = get("treaties/ccm/states", on=THE_DAY, limit=1000)
    assert listing["total"] == len(listing["items"]) == 197
    assert Counter(one["status"] for one in listing["items"])["in force"] == 102
    angola = next(one for one in listing["items"] if one["iso3"] == "AGO")
    assert (angola["status"], angola["region"], angola["joined_on"]) == ("signatory", "African", None)
    assert angola == get("treaties/ccm/states/AGO", on=THE_DAY)


def test_states_are_filtered_by_status_and_group(get: Get) -> None:
    found = get("treaties/ccm/states", on=THE_DAY, region=["EEG"], status=["signatory"])
    assert [one["iso3"] for one in found["items"]] == []
    found = get("treaties/ccm/states", on=THE_DAY, status=["joined, not yet in force"])
    assert [one["iso3"] for one in found["items"]] == ["LKA"]


def test_the_duties_are_those_of_the_command_line(get: Get) -> None:
    listing = get("treaties/ccm/duties", on=THE_DAY, limit=1000)
    rest = get("treaties/ccm/duties", on=THE_DAY, limit=1000, offset=1000)
    told = sorted([*listing["items"], *rest["items"]], key=str)
    at_the_desk = [
        {name: value for name, value in duty.items() if name != "steps"}
        for duty in at_the_command_line("due", "ccm")
    ]
    assert listing["total"] == len(told)
    assert told == sorted(at_the_desk, key=str)


def test_duties_are_filtered_by_the_names_of_their_fields(get: Get) -> None:
    assert get("treaties/ccm/duties", **IN_2019)["total"] == 22
    found = get("treaties/ccm/duties", **IN_2019, state="running")
    assert [one["iso3"] for one in found["items"]] == ["BGR", "BWA"]
    found = get("treaties/ccm/duties", **IN_2019, region="EEG", state=["running", "met"])
    assert [one["iso3"] for one in found["items"]] == ["BGR", "BIH"]
    found = get("treaties/ccm/duties", on=THE_DAY, theme="clearance", iso3=["BGR", "LAO"])
    assert {(one["iso3"], one["obligation"]) for one in found["items"]} == {
        ("BGR", "clearance"),
        ("LAO", "clearance"),
    }


def test_duties_come_in_parts(get: Get) -> None:
    whole = get("treaties/ccm/duties", **IN_2019)
    part = get("treaties/ccm/duties", **IN_2019, offset=20, limit=5)
    assert (part["total"], part["offset"], part["items"]) == (22, 20, whole["items"][20:])


def test_the_steps_of_a_duty_are_those_of_the_command_line(get: Get) -> None:
    told = get("treaties/ccm/states/BGR/duties/stockpile-destruction", on=THE_DAY)
    assert told == at_the_command_line("explain", "ccm", "BGR", "stockpile-destruction")
    assert "Time limit: 8 years, ending on 1 October 2019." in [step["text"] for step in told[0]["steps"]]


def test_of_a_yearly_duty_all_years_are_told_or_the_one_asked_for(get: Get) -> None:
    address = "treaties/ccm/states/BGR/duties/annual-report"
    years = [one["period"] for one in get(address, on=THE_DAY)]
    assert years == ["2012", "2013", "2014", "2015", "2016", "2017", "2018"]
    assert [one["period"] for one in get(address, on=THE_DAY, period="2014")] == ["2014"]


def test_acts_and_meetings_come_with_their_sources(get: Get) -> None:
    acts = get("treaties/ccm/acts", iso3="BGR")["items"]
    assert [(one["act"], one["received_on"]) for one in acts] == [
        ("signature", "2008-12-03"),
        ("ratification", "2011-04-06"),
    ]
    meetings = get("treaties/ccm/meetings")
    assert meetings["total"] == 17
    assert meetings["items"][0]["code"] == "1MSP"
    assert all(one["source"] for one in [*acts, *meetings["items"]])


def test_differences_show_the_printed_date_beside_the_computed_one(get: Get) -> None:
    found = get("treaties/ccm/differences", on=THE_DAY, iso3="GIN", obligation="initial-report")
    [guinea] = found["items"]
    assert (guinea["published_on"], guinea["computed_on"], guinea["days"]) == (
        "2015-04-19",
        "2015-09-28",
        -162,
    )
    assert guinea["source"]


@pytest.mark.parametrize("address", ["states", "duties", "acts", "meetings", "differences", "status"])
def test_the_number_of_queries_does_not_grow_with_the_list(
    get: Get, address: str, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    with django_assert_max_num_queries(12):
        get(f"treaties/ccm/{address}")
