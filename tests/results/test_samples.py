"""The demonstration has some work in the year of its plan, and says of each piece that it is a sample."""

import datetime as dt
from typing import Any

import pytest

from servanda.common.access import NotAllowed
from servanda.missions.models import Mission
from servanda.results.models import LogEntry
from servanda.results.operations import create_sample_work
from servanda.states.models import State
from tests.facts import ANN, TREATY
from tests.results.work import NOW
from tests.workplan.plans import load_ccm_plans

LATER = dt.date(2019, 12, 1)


@pytest.mark.usefixtures("three_loaded")
def test_samples_are_recorded_once_in_the_year_of_the_plan(settings: Any) -> None:
    for iso3 in ("LAO", "TCD", "IRQ"):
        State.objects.get_or_create(iso3=iso3)
    load_ccm_plans()
    for _time in range(2):
        assert create_sample_work(treaty_id=TREATY, actor=ANN, today=LATER, now=NOW) == 7
    assert sorted(Mission.objects.values_list("stage", flat=True)) == ["done", "done", "done", "planned"]
    assert [each for each in LogEntry.objects.all() if not each.what.startswith("Sample: ")] == []
    settings.IN_PRODUCTION = True
    with pytest.raises(NotAllowed):
        create_sample_work(treaty_id=TREATY, actor=ANN, today=LATER, now=NOW)
