"""Logging reports that were received."""

import datetime as dt
from dataclasses import replace

import pytest

from servanda.common.access import ANYONE, NotAllowed
from servanda.common.errors import BadInput, Stale
from servanda.common.history.queries import history_of
from servanda.law import records as law
from servanda.law.partial_dates import PartialDate
from servanda.reporting.models import Filing
from servanda.reporting.operations import (
    correct_filing,
    declare_complete,
    record_filing,
    record_not_received,
    remove_filing,
)
from servanda.reporting.queries import log
from tests.facts import ANN, TODAY, TREATY, three_states

pytestmark = pytest.mark.django_db

YEARLY = law.Filing(
    iso3="PER",
    obligation="annual-report",
    received_on=PartialDate.parse("2018-05-07"),
    period="2017",
    source="E-mail of the mission",
)
INITIAL = replace(YEARLY, obligation="initial-report", period="")
MISSING = law.NotReceived(
    iso3="FRA",
    obligation="annual-report",
    as_of=PartialDate.parse("2018-05"),
    period="2017",
    source="Website",
)


@pytest.fixture(autouse=True)
def states() -> None:
    three_states()


def filing(told: law.Filing = YEARLY) -> Filing:
    return record_filing(treaty_id=TREATY, filing=told, actor=ANN, today=TODAY)


def test_the_log_is_read_back() -> None:
    filing()
    filing(INITIAL)
    record_not_received(treaty_id=TREATY, missing=MISSING, actor=ANN, today=TODAY)
    declare_complete(treaty_id=TREATY, obligation="annual-report", since=TODAY, actor=ANN, today=TODAY)
    found = log(TREATY)
    assert found.filings == [YEARLY, INITIAL]
    assert found.not_received == [MISSING]
    assert found.complete_since == {"annual-report": TODAY}


def test_a_second_report_on_the_same_year_is_logged_beside_the_first() -> None:
    filing()
    filing(replace(YEARLY, received_on=PartialDate.parse("2018-05-20"), note="revised"))
    assert len(log(TREATY).filings) == 2


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (replace(YEARLY, obligation="clearance"), "is no report"),
        (replace(YEARLY, obligation="weather"), "is no report"),
        (replace(YEARLY, period=""), "calendar year"),
        (replace(YEARLY, period="17"), "calendar year"),
        (replace(INITIAL, period="2017"), "made once"),
        (replace(YEARLY, received_on=PartialDate.parse("2018-06-01")), "still to come"),
        (replace(YEARLY, iso3="XYZ"), "not the code of a State"),
    ],
)
def test_an_entry_that_cannot_be_right_is_refused(told: law.Filing, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        filing(told)
    assert log(TREATY).filings == []


def test_a_correction_carries_a_version_and_a_removal_its_reason() -> None:
    row = filing()
    correct_filing(filing_id=row.pk, version=1, filing=replace(YEARLY, period="2016"), actor=ANN, today=TODAY)
    with pytest.raises(Stale):
        correct_filing(filing_id=row.pk, version=1, filing=YEARLY, actor=ANN, today=TODAY)
    remove_filing(filing_id=row.pk, version=2, reason="a draft", actor=ANN)
    assert [(one.period, one.in_use, one.note) for one in log(TREATY).filings] == [("2016", False, "a draft")]
    assert [entry.action for entry in history_of(row)] == ["record filing", "correct filing", "remove filing"]


def test_the_day_from_which_the_log_is_complete_can_be_moved() -> None:
    for year in (2016, 2017):
        row = declare_complete(
            treaty_id=TREATY, obligation="initial-report", since=dt.date(year, 1, 1), actor=ANN, today=TODAY
        )
    assert (log(TREATY).complete_since, row.version) == ({"initial-report": dt.date(2017, 1, 1)}, 2)
    assert history_of(row)[-1].before == {"complete_since": "2016-01-01"}


@pytest.mark.parametrize(
    ("obligation", "since", "sentence"),
    [("weather", TODAY, "is no report"), ("initial-report", dt.date(2018, 6, 1), "still to come")],
)
def test_a_log_cannot_be_complete_of_nothing_or_in_advance(
    obligation: str, since: dt.date, sentence: str
) -> None:
    with pytest.raises(BadInput, match=sentence):
        declare_complete(treaty_id=TREATY, obligation=obligation, since=since, actor=ANN, today=TODAY)


def test_only_the_unit_keeps_the_log() -> None:
    with pytest.raises(NotAllowed):
        record_filing(treaty_id=TREATY, filing=YEARLY, actor=ANYONE, today=TODAY)
    with pytest.raises(NotAllowed):
        declare_complete(treaty_id=TREATY, obligation="annual-report", since=TODAY, actor=ANYONE, today=TODAY)
