"""`servanda status`."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from tests.cli.conftest import DATA

Run = Callable[..., Result]


def test_json_has_the_counts_of_31_may_2018_and_the_states_they_count(as_json: Callable[..., Any]) -> None:
    found = as_json("status", "ccm", "--on", "2018-05-31")
    assert list(found) == ["treaty", "as_of", "joined", "in_force", "signatories", "withdrawn", "states"]
    states = found.pop("states")
    assert found == {
        "treaty": "ccm",
        "as_of": "2018-05-31",
        "joined": 103,
        "in_force": 102,
        "signatories": 17,
        "withdrawn": 0,
    }
    assert Counter(one["status"] for one in states) == {
        "in force": 102,
        "joined, not yet in force": 1,
        "signatory": 17,
    }


def test_a_state_in_the_json_has_its_dates(as_json: Callable[..., Any]) -> None:
    states = {one["iso3"]: one for one in as_json("status", "ccm", "--on", "2018-05-31")["states"]}
    assert states["LKA"] == {
        "iso3": "LKA",
        "name": "Sri Lanka",
        "status": "joined, not yet in force",
        "signed_on": None,
        "joined_on": "2018-03-01",
        "joined_by": "accession",
        "in_force_on": "2018-09-01",
        "withdrawn_on": None,
    }


@pytest.mark.parametrize(
    ("day", "joined", "signatories", "withdrawn"),
    [
        ("2008-12-02", 0, 0, 0),
        ("2018-05-31", 103, 17, 0),
        ("2024-09-10", 112, 12, 0),
        ("2025-03-05", 112, 12, 0),
        ("2025-03-06", 111, 12, 1),
        ("2026-02-03", 112, 12, 1),
    ],
)
def test_counts_are_those_that_were_published(
    as_json: Callable[..., Any], day: str, joined: int, signatories: int, withdrawn: int
) -> None:
    found = as_json("status", "ccm", "--on", day)
    assert (found["joined"], found["signatories"], found["withdrawn"]) == (joined, signatories, withdrawn)


def test_without_a_day_it_is_today(as_json: Callable[..., Any]) -> None:
    assert as_json("status", "ccm")["as_of"] == "2018-05-31"


def test_csv_has_a_line_for_each_state(servanda: Run) -> None:
    text = servanda("status", "ccm", "--on", "2018-05-31", "--data", DATA, "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 120
    assert rows[0]["iso3"] == "AFG"
    assert rows[0]["in_force_on"] == "2012-03-01"


def test_the_table_says_what_each_number_counts(servanda: Run) -> None:
    text = servanda("status", "ccm", "--on", "2018-05-31", "--data", DATA).stdout
    assert "Convention on Cluster Munitions, 31 May 2018" in text
    assert "103  joined: instrument deposited, not withdrawn" in text
    assert "102  in force, of those who joined" in text
    assert "17   signatories: signed, instrument not deposited" in text
    assert "Joined, not yet in force (1)" in text
    assert f"Read from the data folder {DATA}." in text
