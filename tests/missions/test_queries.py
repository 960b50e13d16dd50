"""Journeys of a year are counted by ticket, against what its plan foresees, as of any day."""

import datetime as dt
from pathlib import Path

import pytest

from servanda.common.access import NotAllowed, NotThere, Role, Viewer
from servanda.missions import operations, queries
from servanda.missions.enums import Haul
from servanda.missions.queries import TripCount
from servanda.workplan.operations import load_plans
from servanda.workplan.queries import planned_figures
from tests.facts import ANN, CAPITAL, TODAY, TREATY, three_states
from tests.missions.samples import NOW, done, planned
from tests.workplan.plans import plans_folder, small_plan

AUDITOR = Viewer(user_id=9, name="Au", roles=frozenset({Role.AUDITOR}))


@pytest.fixture(autouse=True)
def states(db: None) -> None:
    three_states()


def counted(as_of: dt.date = TODAY) -> list[TripCount]:
    found = queries.missions_of_year(TREATY, 2018, viewer=AUDITOR)
    return list(queries.trips(found, planned_figures(2018), as_of))


def test_tickets_are_counted_and_cancelled_or_home_missions_are_not(tmp_path: Path) -> None:
    folder = plans_folder(tmp_path / "plans", small_plan(2018))
    load_plans(folder=folder, treaty_id=TREATY, actor=ANN, now=NOW)
    done(activities=["1.1.1"], travellers=["Ann Example", "Ben Example"])
    planned(
        activities=["1.1.1"],
        haul=Haul.SHORT,
        travellers=[],
        starts_on=dt.date(2018, 9, 1),
        ends_on=dt.date(2018, 9, 3),
    )
    planned(activities=["1.1.1"], haul=Haul.NONE)
    gone = planned(activities=["1.1.1"], haul=Haul.SHORT)
    operations.cancel_mission(mission_id=gone.pk, version=1, reason="No quorum", actor=ANN, today=TODAY)
    planned(activities=["3.1.1"], starts_on=dt.date(2017, 5, 14), ends_on=dt.date(2017, 5, 15))
    assert counted() == [
        TripCount(Haul.LONG, foreseen=4, made=2, planned=0),
        TripCount(Haul.SHORT, foreseen=5, made=0, planned=1),
    ]
    assert [line.left for line in counted()] == [2, 4]
    assert counted(dt.date(2018, 5, 15))[0] == TripCount(Haul.LONG, foreseen=4, made=0, planned=2)


def test_without_a_plan_nothing_is_foreseen_and_nothing_left() -> None:
    done(activities=[])
    assert [(line.foreseen, line.left) for line in counted()] == [(None, None), (None, None)]


def test_a_state_of_its_own_sees_nothing_of_the_unit_s_missions() -> None:
    mission = done()
    with pytest.raises(NotAllowed):
        queries.mission(mission.pk, viewer=CAPITAL)
    assert queries.missions_of_state(CAPITAL, TREATY, "PER") == []
    assert queries.missions_of_state(AUDITOR, TREATY, "PER") == [mission]
    with pytest.raises(NotThere):
        queries.mission(mission.pk + 1, viewer=AUDITOR)
    with pytest.raises(NotThere):
        queries.report_of_mission(mission.pk, viewer=AUDITOR)
