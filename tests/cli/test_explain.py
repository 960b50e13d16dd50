"""`servanda explain`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from tests.cli.conftest import DATA

Run = Callable[..., Result]
BULGARIA = ("explain", "ccm", "BGR", "stockpile-destruction", "--on", "2018-05-31")


def test_the_steps_are_numbered_with_article_and_source(servanda: Run) -> None:
    text = servanda(*BULGARIA, "--data", DATA).stdout
    assert "Bulgaria: Stockpile destruction (article 3 (2))" in text
    assert "On 31 May 2018: due 1 October 2019, running (time left)." in text
    assert "  1. Instrument deposited on 6 April 2011 (ratification).\n     UN Treaty Collection" in text
    assert (
        "  4. Time limit: 8 years, ending on 1 October 2019.\n"
        "     Article 3 (2). Convention on Cluster Munitions, Article 3 (2)\n"
    ) in text


def test_json_has_the_same_steps(as_json: Callable[..., Any]) -> None:
    [found] = as_json(*BULGARIA)
    assert [one["result"] for one in found["steps"]][:4] == [
        "2011-04-06",
        "2011-10-01",
        "2011-10-01",
        "2019-10-01",
    ]


def test_csv_numbers_the_steps(servanda: Run) -> None:
    lines = servanda(*BULGARIA, "--data", DATA, "--format", "csv").stdout.splitlines()
    assert lines[0] == "iso3,obligation,period,step,text,article,result,source"
    assert lines[4].startswith("BGR,stockpile-destruction,,4,")


def test_of_a_yearly_report_the_last_one_due_is_told_and_the_others_are_named(servanda: Run) -> None:
    words = ("explain", "ccm", "bgr", "annual-report", "--on", "2018-05-31", "--data", DATA)
    text = servanda(*words).stdout
    assert "Annual transparency report, 2017" in text
    assert "Other years: 2012, 2013, 2014, 2015, 2016, 2018." in text
    assert "Annual transparency report, 2014" in servanda(*words, "--period", "2014").stdout


def test_a_state_that_has_not_joined_owes_nothing_and_is_told_why(servanda: Run) -> None:
    result = servanda("explain", "ccm", "AGO", "clearance", "--on", "2018-05-31", "--data", DATA)
    assert result.exit_code == 0
    assert "Angola: nothing due" in result.stdout
    assert "signatory" in result.stdout
    assert "No instrument deposited by 31 May 2018." in result.stdout


@pytest.mark.parametrize("typed", ["BRG", "bulgaria", "BGRR"])
def test_an_unknown_code_is_answered_with_near_ones(servanda: Run, typed: str) -> None:
    result = servanda("explain", "ccm", typed, "stockpile-destruction", "--data", DATA)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"“{typed}” is not the code of a State. Did you mean" in result.stderr
    assert "BGR (Bulgaria)" in result.stderr


def test_an_unknown_obligation_is_answered_with_all_there_are(servanda: Run) -> None:
    result = servanda("explain", "ccm", "BGR", "stockpiles", "--data", DATA)
    assert result.exit_code == 2
    assert "Its obligations are: stockpile-destruction, clearance," in result.stderr


def test_an_unknown_year_is_answered_with_the_years_there_are(servanda: Run) -> None:
    words = ("explain", "ccm", "BGR", "annual-report", "--on", "2018-05-31", "--period", "1999")
    result = servanda(*words, "--data", DATA)
    assert result.exit_code == 2
    assert "There is nothing for the period “1999”. Periods of this State: 2012, 2013," in result.stderr
