"""A folder rules by the files that it has: what came from a file it lacks is left alone."""

from pathlib import Path

import pytest
from tests.duties.test_load_folder import load, told
from tests.facts import PARTICIPATION, REPORTS, STATES, TREATY, small_folder

from servanda.common.errors import BadInput
from servanda.common.history import latest_number
from servanda.duties.operations import unread_files
from servanda.law.records import ActKind
from servanda.meetings.models import Meeting
from servanda.reporting.models import Filing
from servanda.states.models import Act

pytestmark = pytest.mark.django_db

STOCKPILES = """iso3,declared_stockpile,declared_on,completed_on,munitions,submunitions,retained_munitions,\
retained_submunitions,retained_as_of,destruction_deadline,extension_granted_until,source,confidence,notes
FRA,yes,2011-01-28,,34876,,,,,2018-08-01,,Report,high,
"""
OTHER = """iso3,file,column,value,source,page,confidence,notes
FRA,stockpiles,munitions,34000,Monitor,,medium,
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_folder(tmp_path / "data", stockpiles=STOCKPILES, other_sources=OTHER)


FILES = [
    "participation",
    "reports",
    "stockpiles",
    "other_sources",
    "meetings",
    "state_names",
]


@pytest.mark.parametrize("dry_run", [True, False])
@pytest.mark.parametrize("name", FILES)
def test_without_one_of_its_files_nothing_changes(folder: Path, name: str, dry_run: bool) -> None:
    load(folder)
    number = latest_number()
    (folder / f"{name}.csv").unlink()
    assert load(folder, dry_run=dry_run) == []
    assert latest_number() == number


def test_a_file_alone_rules_its_own_rows_and_no_other(folder: Path, tmp_path: Path) -> None:
    load(folder)
    alone = tmp_path / "alone"
    alone.mkdir()
    shorter = PARTICIPATION.replace("AGO,2008-12-03,,,,,,,Status page,high,\n", "").replace("09-25", "09-26")
    (alone / "participation.csv").write_text(shorter)
    (alone / "states.csv").write_text(STATES)
    shown = load(alone, dry_run=True)
    assert told(shown) == [("act", "change", "FRA"), ("act", "remove", "AGO")]
    assert Act.objects.filter(state_id="AGO").exists()
    assert told(load(alone)) == told(shown)
    assert not Act.objects.filter(state_id="AGO").exists()
    assert load(alone) == []


def test_a_folder_with_states_alone_leaves_every_other_row_alone(folder: Path, tmp_path: Path) -> None:
    load(folder)
    alone = tmp_path / "alone"
    alone.mkdir()
    (alone / "states.csv").write_text(STATES)
    assert load(alone) == []
    assert (Act.objects.count(), Filing.objects.count()) == (5, 1)


def test_a_folder_without_any_file_that_is_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "particpation.csv").write_text(PARTICIPATION)
    with pytest.raises(
        BadInput, match=r"has no file that is read\. Files that are read: .*participation\.csv"
    ):
        load(tmp_path)


def test_files_that_are_not_read_are_named(folder: Path) -> None:
    assert unread_files(folder=folder, treaty_id=TREATY) == []
    (folder / "particpation.csv").write_text(PARTICIPATION)
    assert unread_files(folder=folder, treaty_id=TREATY) == ["particpation.csv"]


def test_meetings_alone_leave_every_other_row_alone(folder: Path, tmp_path: Path) -> None:
    load(folder)
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "meetings.csv").write_text((folder / "meetings.csv").read_text())
    changes = load(tmp_path / "empty")
    assert {(change.table, str(change.action)) for change in changes} == {
        ("state", "add"),  # the treaty's own States, which this desk had not
        ("statename", "add"),
    }
    assert (Act.objects.count(), Filing.objects.count()) == (5, 1)
    assert Meeting.objects.get(code="9MSP").name == "Ninth Meeting"
    assert load(tmp_path / "empty") == []


def test_a_row_that_moved_to_another_file_is_ruled_by_that_one(folder: Path) -> None:
    facts = "iso3,fact,value,on,source,page,confidence,notes\n"
    row = "FRA,stockpile-munitions,34876,,Report,,high,\n"
    load(folder)
    (folder / "stockpiles.csv").write_text(STOCKPILES.replace(",34876,", ",,"))
    (folder / "other_sources.csv").unlink()
    (folder / "facts.csv").write_text(facts + row)
    assert load(folder) == []
    (folder / "facts.csv").write_text(facts)
    assert told(load(folder)) == [("fact", "remove", "FRA")]


def test_a_row_loaded_before_files_were_noted_is_never_removed_unseen(folder: Path) -> None:
    load(folder)
    Filing.objects.update(loaded_from="")
    (folder / "reports.csv").write_text(REPORTS.replace("FRA,,2011-01-28,,Monitor,high,\n", ""))
    assert load(folder) == []
    (folder / "reports.csv").write_text(REPORTS)
    assert load(folder) == []
    assert Filing.objects.get().loaded_from == "reports.csv"


def test_names_of_a_folder_without_states_are_read(folder: Path) -> None:
    load(folder)
    (folder / "states.csv").unlink()
    names = folder / "state_names.csv"
    names.write_text(names.read_text().replace("Francia", "La Francia"))
    changes = [change for change in load(folder) if str(change.action) != "add"]
    assert told(changes) == [("statename", "change", "FRA")]


def test_a_row_tells_its_file(folder: Path) -> None:
    load(folder)
    assert Act.objects.get(state_id="FRA", kind=ActKind.RATIFICATION).loaded_from == "participation.csv"
