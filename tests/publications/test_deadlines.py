"""Published deadlines: soonest first, one year at a time for yearly reports, nobody left out."""

from dataclasses import replace

import pytest

from servanda.law.partial_dates import PartialDate
from servanda.publications import deadlines as module
from servanda.publications.deadlines import deadlines
from servanda.publications.next_dates import next_dates
from tests.facts import TODAY, TREATY

pytestmark = pytest.mark.usefixtures("three_loaded")


def test_deadlines_come_soonest_first() -> None:
    dates = [(duty.iso3, str(duty.due_on)) for duty in deadlines(TREATY, "initial-report", TODAY).duties]
    assert dates == [("FRA", "2011-01-28"), ("PER", "2013-08-28")]


def test_a_state_of_which_it_is_not_told_whether_it_is_bound_is_listed_apart() -> None:
    found = deadlines(TREATY, "clearance", TODAY)
    assert (found.duties, [duty.iso3 for duty in found.not_told]) == ([], ["FRA", "PER"])


def test_of_a_yearly_report_the_year_that_fell_due_last_is_shown() -> None:
    found = deadlines(TREATY, "annual-report", TODAY)
    assert (found.period, found.periods[0], {duty.period for duty in found.duties}) == (
        "2017",
        "2018",
        {"2017"},
    )


@pytest.mark.parametrize(("asked", "shown"), [("2014", "2014"), ("1999", "2017"), ("'", "2017")])
def test_another_year_can_be_asked_for(asked: str, shown: str) -> None:
    assert deadlines(TREATY, "annual-report", TODAY, asked).period == shown


def test_the_next_dates_are_days_ahead_with_the_states_they_concern() -> None:
    found = [(str(date.day), date.obligation, tuple(date.states)) for date in next_dates(TREATY, TODAY, 2)]
    assert found == [("2019-04-30", "annual-report", ("FRA", "PER")), ("2019-09-02", "", ())]


def test_a_published_date_is_shown_where_it_is_not_told_whether_the_state_is_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second = deadlines(TREATY, "clearance", TODAY).not_told
    dated = replace(second, published_due_on=(PartialDate.parse("2023-03-01"),))
    monkeypatch.setattr(module, "all_duties", lambda *_asked: [first, dated])
    found = deadlines(TREATY, "clearance", TODAY)
    assert (found.duties, found.not_told) == ([dated], [first])
