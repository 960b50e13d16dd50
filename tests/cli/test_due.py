"""`servanda due`."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from servanda.cli.due import in_days
from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.law.partial_dates import PartialDate
from tests.cli.conftest import DATA

Run = Callable[..., Result]
IN_2019 = (
    "due", "ccm", "--on", "2018-05-31", "--from", "2019-01-01", "--to", "2019-12-31",
    "--obligation", "stockpile-destruction",
)  # fmt: skip


def test_json_has_every_duty_whose_date_lies_in_the_days_asked_for(as_json: Callable[..., Any]) -> None:
    found = {one["iso3"]: (one["due_on"], one["state"]) for one in as_json(*IN_2019)}
    assert len(found) == 22
    assert {iso3: told for iso3, told in found.items() if told[1] == "running"} == {
        "BGR": ("2019-10-01", "running"),
        "BWA": ("2019-12-01", "running"),
    }
    assert found["GNB"] == ("2019-05-01", "unknown")
    assert found["LBN"] == ("2019-05-01", "not applicable")
    assert found["CHL"] == ("2019-06-01", "met")


def test_a_duty_in_the_json_has_its_dates_and_its_steps(as_json: Callable[..., Any]) -> None:
    [found] = as_json(*IN_2019, "--state", "BGR")
    steps = found.pop("steps")
    assert found == {
        "iso3": "BGR",
        "name": "Bulgaria",
        "obligation": "stockpile-destruction",
        "article": "3 (2)",
        "period": "",
        "original_due_on": "2019-10-01",
        "due_on": "2019-10-01",
        "state": "running",
        "reason": "time left",
        "as_of": "2018-05-31",
        "done_on": None,
        "ask_by": "2018-12-02",
        "extended_to": [],
        "published_due_on": "2019-10-01",
        "published": ["2019-10-01"],
    }
    assert {
        "text": "Time limit: 8 years, ending on 1 October 2019.",
        "article": "3 (2)",
        "source": "Convention on Cluster Munitions, Article 3 (2)",
        "result": "2019-10-01",
    } in steps


def test_nothing_is_told_of_a_completion_after_the_day_asked_for(as_json: Callable[..., Any]) -> None:
    [before], [after] = (
        as_json("due", "ccm", "--obligation", "stockpile-destruction", "--state", "BGR", "--on", day)
        for day in ("2018-05-31", "2024-01-01")
    )
    assert (before["state"], before["done_on"]) == ("running", None)
    assert (after["state"], after["done_on"]) == ("met", "2023-06")


def test_the_date_written_in_a_decision_stands_beside_the_original_one(as_json: Callable[..., Any]) -> None:
    [found] = as_json(
        "due", "ccm", "--obligation", "stockpile-destruction", "--state", "BGR", "--on", "2020-01-01"
    )
    assert found["original_due_on"] == "2019-10-01"
    assert found["due_on"] == found["extended_to"][-1] == "2021-04-01"


def test_the_table_says_who_is_due_in_2019_and_why_the_others_are_not(servanda: Run) -> None:
    text = servanda(*IN_2019, "--data", DATA).stdout
    lines = text.splitlines()
    assert [line.split()[0] for line in lines if line.startswith("  ") and line[2:5].isupper()] == [
        "GNB",
        "BGR",
        "BWA",
    ]
    flat = " ".join(text.split())
    assert "Still to be done, time left: Botswana, Bulgaria." in flat
    assert (
        "Unknown. Whether the obligation applies is not known: nothing is recorded under “Stockpile declared”; "
        "yet a date was published: Guinea-Bissau (1 May 2019)."
    ) in flat
    assert "Not due, done in time: Bosnia and Herzegovina, Chile, Mozambique, Netherlands, Portugal." in flat
    assert (
        "Not due. The obligation does not apply: Stockpile declared is recorded as “no”: "
        "Lebanon, Lithuania, Tunisia."
    ) in flat
    assert "nothing is recorded under “Stockpile declared”: Antigua and Barbuda, Cabo Verde, Comoros," in flat


def test_what_many_states_owe_on_one_day_is_one_line(servanda: Run) -> None:
    words = ("due", "ccm", "--on", "2018-05-31", "--obligation", "annual-report", "--data", DATA)
    assert "102 States (--all lists them)  2018  30 April 2019" in servanda(*words).stdout
    assert "Afghanistan" in servanda(*words, "--all").stdout


def test_csv_has_a_line_for_each_duty(servanda: Run) -> None:
    text = servanda(*IN_2019, "--data", DATA, "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["iso3"] for row in rows if row["state"] == "running"] == ["BGR", "BWA"]


def test_days_without_a_duty_are_said_to_have_none(servanda: Run) -> None:
    result = servanda("due", "ccm", "--to", "2009-01-01", "--data", DATA)
    assert (result.exit_code, "Nothing found." in result.stdout) == (0, True)


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2021-04-30", None, True),
        ("2021-05-01", None, False),
        (None, "2021-04-01", True),
        (None, "2021-03-31", False),
        ("2021-04-10", "2021-04-10", True),
        (None, None, True),
    ],
)
def test_a_date_told_by_its_month_counts_for_the_whole_month(
    first: str | None, last: str | None, found: bool
) -> None:
    duty = Duty(
        iso3="BGR",
        obligation="stockpile-destruction",
        period="",
        original_due_on=dt.date(2019, 10, 1),
        due_on=PartialDate.parse("2021-04"),
        state=StateOfPlay.RUNNING,
        reason=Reason.TIME_LEFT,
        as_of=dt.date(2020, 1, 1),
    )
    days = [dt.date.fromisoformat(one) if one else None for one in (first, last)]
    assert in_days([duty], *days) == ([duty] if found else [])
