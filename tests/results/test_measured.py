"""Measures have a numerator and a denominator, from the register, as of any day."""

import datetime as dt

import pytest

from servanda.correspondence import operations as letters
from servanda.law import records as law
from servanda.law.partial_dates import PartialDate
from servanda.reporting import operations as reporting
from servanda.results.queries import measured
from tests.correspondence.letters import approved, reminder
from tests.facts import ANN, TODAY, TREATY
from tests.people.contacts import office
from tests.results.work import AUDITOR

pytestmark = pytest.mark.usefixtures("three_loaded")


def figures(year: int = 2018, as_of: dt.date = TODAY) -> dict[str, tuple[int, int | None, int]]:
    return {
        each.measure.id: (each.count, each.of, each.not_known)
        for each in measured(TREATY, year, as_of, viewer=AUDITOR)
    }


def filed(iso3: str, on: str) -> None:
    filing = law.Filing(
        iso3=iso3,
        obligation="annual-report",
        period="2017",
        received_on=PartialDate.parse(on),
        source="Report",
    )
    reporting.record_filing(treaty_id=TREATY, filing=filing, actor=ANN, today=TODAY)


def test_annual_reports_received_and_in_time_of_those_due() -> None:
    assert figures()["annual-reports-received"] == (0, 2, 2)
    filed("FRA", "2018-04-20")
    filed("PER", "2018-05-20")
    assert figures()["annual-reports-received"] == (2, 2, 0)
    assert figures()["annual-reports-in-time"] == (1, 2, 0)


def test_nothing_is_due_before_its_date() -> None:
    assert figures(as_of=dt.date(2018, 4, 29))["annual-reports-received"] == (0, 0, 0)


def test_states_past_the_date_that_were_reminded_of_all_past_it() -> None:
    assert figures()["states-reminded"] == (0, 2, 2)
    office("PER")
    letters.mark_printed(letter_id=approved(reminder("PER"))[0].pk, actor=ANN, today=TODAY)
    assert figures()["states-reminded"] == (1, 2, 2)
    missing = law.NotReceived(
        iso3="PER",
        obligation="annual-report",
        period="2017",
        as_of=PartialDate.parse("2018-05-31"),
        source="List",
    )
    reporting.record_not_received(treaty_id=TREATY, missing=missing, actor=ANN, today=TODAY)
    assert figures()["states-reminded"] == (1, 2, 1)


def test_states_that_joined_in_a_year() -> None:
    assert figures(2012, dt.date(2012, 12, 31))["states-joined"] == (1, None, 0)
    assert figures(2012, dt.date(2012, 9, 25))["states-joined"] == (0, None, 0)
    assert figures(2012, dt.date(2011, 12, 31))["states-joined"] == (0, None, 0)
