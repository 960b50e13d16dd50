"""Coordinators of a theme, by day: from the roles of persons, then from the mandates loaded."""

import datetime as dt
from pathlib import Path

import pytest
from tests.duties.test_load_folder import load
from tests.facts import TREATY, small_folder

from servanda.common.errors import BadInput
from servanda.meetings.models import Mandate
from servanda.meetings.queries import coordinators
from servanda.people.enums import PersonRoleKind
from servanda.people.models import Person, PersonRole

pytestmark = pytest.mark.django_db

HEAD = "theme,iso3,role,term,year_from,year_to,evidence_date,source,confidence,notes\n"
ROWS = """clearance,FRA,coordinator,7MSP-8MSP,2017,2018,,List of the Committee,high,
clearance,FRA,coordinator,,,,2017-12,News item,medium,
transparency,PER,coordinator,7MSP-8MSP,2017,2018,,List of the Committee,high,
,FRA,coordinator,7MSP-8MSP,2017,2018,,List of the Committee,high,
,PER,president,7MSP-8MSP,2017,2018,,List of the Committee,high,
"""
ON = dt.date(2018, 5, 31)


def folder_with(tmp_path: Path, rows: str) -> Path:
    return small_folder(tmp_path / "data", coordinators=HEAD + rows)


def test_the_mandates_of_a_folder_are_loaded_once_and_answer_by_day(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, ROWS)
    load(folder)
    assert load(folder) == []
    assert coordinators(TREATY, ON) == {"clearance": ["FRA"], "transparency": ["PER"], "": ["FRA"]}
    assert coordinators(TREATY, dt.date(2016, 5, 31)) == {}


def test_what_the_roles_of_persons_say_of_a_theme_goes_first(tmp_path: Path) -> None:
    load(folder_with(tmp_path, ROWS))
    person = Person.objects.create(name="Ms. Someone")
    role = {"person": person, "kind": PersonRoleKind.COORDINATOR, "state_id": "PER", "theme": "clearance"}
    PersonRole.objects.create(**role)
    found = coordinators(TREATY, ON)
    assert (found["clearance"], found["transparency"]) == (["PER"], ["PER"])


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("clearing,FRA,coordinator,,2017,,,List,high,\n", "column theme: there is no theme “clearing”"),
        ("clearance,FRA,chair,,2017,,,List,high,\n", "column role: “chair” is no role"),
        ("clearance,FRA,,,2017,,,List,high,\n", "column role: the role is missing"),
        ("clearance,FRA,coordinator,,,,,List,high,\n", "column year_from: give the year"),
        (
            "clearance,FRA,coordinator,,2018,2017,,List,high,\n",
            "column year_to: the mandate would end (2017)",
        ),
        ("clearance,FRA,coordinator,,2017,,,,high,\n", "column source: the source is missing"),
        ("clearance,XYZ,coordinator,,2017,,,List,high,\n", "column iso3: “XYZ” is not the code of a State"),
    ],
)
def test_a_bad_row_is_told_with_its_line_and_nothing_is_saved(
    tmp_path: Path, row: str, expected: str
) -> None:
    with pytest.raises(BadInput) as told:
        load(folder_with(tmp_path, ROWS + row))
    assert f"coordinators.csv, line 7, {expected}" in str(told.value)
    assert not Mandate.objects.exists()
