"""The status list: every State, on any day, in the order of names of the language."""

import datetime as dt

import pytest

from servanda.law.findings import Status
from servanda.publications.status_list import GROUP_NAMES, status_list
from servanda.states.enums import RegionalGroup
from tests.facts import TODAY, TREATY

pytestmark = pytest.mark.usefixtures("three_loaded")


def test_every_state_stands_somewhere_and_the_counts_agree_with_the_list() -> None:
    found = status_list(TREATY, TODAY, "en")
    statuses = {line.iso3: line.standing.status for line in found.lines}
    assert statuses == {"AGO": Status.SIGNATORY, "FRA": Status.IN_FORCE, "PER": Status.IN_FORCE}
    assert (found.counts.joined, found.counts.in_force, found.counts.signatories) == (2, 2, 1)


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (dt.date(2008, 12, 2), Status.NOT_PARTY),
        (dt.date(2008, 12, 3), Status.SIGNATORY),
        (dt.date(2012, 9, 26), Status.JOINED),
        (dt.date(2013, 3, 1), Status.IN_FORCE),
    ],
)
def test_it_can_be_seen_as_of_any_day(day: dt.date, status: Status) -> None:
    peru = next(line for line in status_list(TREATY, day, "en").lines if line.iso3 == "PER")
    assert peru.standing.status == status


def test_regions_hold_every_state_once_and_say_how_many_joined() -> None:
    regions = status_list(TREATY, TODAY, "en").regions
    assert [(region.group, len(region.lines), region.joined) for region in regions] == [
        (RegionalGroup.AFRICAN, 1, 0),
        (RegionalGroup.LATIN_AMERICAN_AND_CARIBBEAN, 1, 1),
        (RegionalGroup.WESTERN_EUROPEAN_AND_OTHERS, 1, 1),
    ]


def test_every_group_has_a_name() -> None:
    assert set(GROUP_NAMES) == set(RegionalGroup)
