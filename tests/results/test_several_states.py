"""Work for several States counts for each of them, stands in the history of each, and is found under each."""

from __future__ import annotations

import pytest

from servanda.common.errors import BadInput
from servanda.common.history.queries import history_about
from servanda.missions.queries import missions_of_state
from servanda.results.counting.gathering import evidence_of_year
from servanda.results.operations import correct_entry
from servanda.results.queries import EntryFilter, entries
from tests.facts import ANN, TODAY, TREATY, three_states
from tests.missions.samples import planned
from tests.results.work import NOW, logged


@pytest.fixture(autouse=True)
def states(db: None) -> None:
    """Angola, France and Peru."""
    three_states()


def actions(iso3: str) -> list[str]:
    return [change.action for change in history_about(iso3)]


def test_an_entry_for_several_states_counts_for_each_and_once_as_work() -> None:
    entry = logged(state_id="PER", further_states=["FRA", "PER", "AGO"])
    assert (entry.state_id, entry.further_states, entry.states) == (
        "PER",
        ["FRA", "AGO"],
        ("PER", "FRA", "AGO"),
    )
    (evidence,) = evidence_of_year(TREATY, TODAY.year)
    assert evidence.states == ("PER", "FRA", "AGO")
    for iso3 in entry.states:
        assert actions(iso3) == ["log work"]
        assert entries(TREATY, viewer=ANN, only=EntryFilter(state=iso3)) == [entry]


def test_a_state_that_is_taken_off_an_entry_is_told_of_it() -> None:
    entry = logged(state_id="PER", further_states=["FRA"])
    correct_entry(
        entry_id=entry.pk, version=1, state_id="PER", further_states=[], actor=ANN, today=TODAY, now=NOW
    )
    assert actions("FRA") == ["correct log entry", "log work"]
    assert entries(TREATY, viewer=ANN, only=EntryFilter(state="FRA")) == []


def test_the_first_of_the_further_states_goes_first_where_no_other_is_chosen() -> None:
    entry = logged(state_id="", further_states=["FRA", "AGO"])
    assert (entry.state_id, entry.further_states) == ("FRA", ["AGO"])


def test_a_code_that_is_no_state_is_refused() -> None:
    with pytest.raises(BadInput, match="“XXX” is not the code of a State"):
        logged(state_id="PER", further_states=["XXX"])


def test_a_mission_for_several_states_is_found_under_each() -> None:
    mission = planned(state_id="PER", further_states=["FRA"])
    for iso3 in ("PER", "FRA"):
        assert missions_of_state(ANN, TREATY, iso3) == [mission]
        assert actions(iso3) == ["plan mission"]
    assert missions_of_state(ANN, TREATY, "AGO") == []
