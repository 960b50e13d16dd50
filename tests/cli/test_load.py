"""`servanda load`, and reading from the desk that it filled."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from servanda.common.history.queries import latest_number
from tests.cli.conftest import CCM, DATA

Run = Callable[..., Result]
pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(servanda: Run) -> Result:
    """The desk with the data folder loaded."""
    return servanda("load", DATA)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the data folder, to be changed."""
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def spoil(folder: Path, old: str, new: str) -> Path:
    """Change a cell of the acts."""
    file = folder / "participation.csv"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new, 1))
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ("status", "ccm", "--on", "2018-05-31"),
        ("due", "ccm", "--on", "2018-05-31"),
        ("explain", "ccm", "BGR", "stockpile-destruction", "--on", "2018-05-31"),
    ],
)
def test_the_desk_answers_as_the_folder_does(servanda: Run, loaded: Result, words: tuple[str, ...]) -> None:
    assert loaded.exit_code == 0, loaded.stderr
    desk, from_folder = (
        servanda(*words, *more, "--format", "json").stdout for more in ((), ("--data", DATA))
    )
    assert json.loads(desk) == json.loads(from_folder)


def test_the_table_says_that_it_was_read_from_the_desk(servanda: Run, loaded: Result) -> None:
    assert "Read from the desk's database." in servanda("status", "ccm").stdout


def test_before_anything_is_loaded_the_treatys_own_folder_is_read(servanda: Run) -> None:
    assert f"Read from the data folder {DATA}." in servanda("status", "ccm").stdout


def test_the_same_folder_again_changes_nothing(servanda: Run, loaded: Result) -> None:
    servanda("load", CCM)
    before = latest_number()
    again = servanda("load", CCM)
    assert again.stdout.startswith("Nothing to load: the desk already says what the folder says.")
    assert latest_number() == before


def test_a_dry_run_shows_what_would_change_and_saves_nothing(
    servanda: Run, loaded: Result, folder: Path
) -> None:
    before = latest_number()
    result = servanda("load", spoil(folder, "BGR,2008-12-03", "BGR,2008-12-04"), "--dry-run")
    assert result.exit_code == 0
    assert "act    change  BGR    on     2008-12-03  2008-12-04" in result.stdout
    assert result.stdout.endswith("Nothing was saved (--dry-run).\n")
    assert latest_number() == before


def test_json_and_csv_have_every_change(servanda: Run, loaded: Result, folder: Path) -> None:
    spoil(folder, "BGR,2008-12-03", "BGR,2008-12-04")
    [change] = json.loads(servanda("load", folder, "--dry-run", "--format", "json").stdout)
    assert (change["table"], change["action"], change["about"]) == ("act", "change", "BGR")
    text = servanda("load", folder, "--dry-run", "--format", "csv").stdout
    assert [row["after"] for row in csv.DictReader(io.StringIO(text))] == ["2008-12-04"]


def test_a_row_that_goes_is_one_line(servanda: Run, loaded: Result, folder: Path) -> None:
    file = folder / "meetings.csv"
    lines = file.read_text().splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith("13MSP")))
    result = servanda("load", folder, "--dry-run")
    assert result.exit_code == 0, result.stderr
    [line] = [line for line in result.stdout.splitlines() if "remove  13MSP" in line]
    assert line.startswith("  meeting")


def test_one_bad_row_keeps_all_out_and_is_named(servanda: Run, folder: Path) -> None:
    result = servanda("load", spoil(folder, "2011-04-06", "2011-04-31"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "participation.csv, line 13, column deposit_date: “2011-04-31” is not a day" in result.stderr
    assert latest_number() == 0


def test_a_folder_that_is_not_there_and_a_treaty_that_is_not_known(servanda: Run) -> None:
    assert "There is no folder nowhere." in servanda("load", "nowhere").stderr
    result = servanda("load", DATA, "--treaty", "ccn")
    assert (result.exit_code, "There is no treaty “ccn”" in result.stderr) == (2, True)


def test_a_folder_without_a_file_leaves_alone_what_came_from_it(
    servanda: Run, loaded: Result, folder: Path
) -> None:
    (folder / "reports.csv").unlink()
    (folder / "meetings.csv").unlink()
    for more in (["--dry-run"], []):
        result = servanda("load", folder, *more)
        assert result.stdout.startswith("Nothing to load"), result.stdout + result.stderr


def test_a_value_that_becomes_empty_is_told(servanda: Run, loaded: Result, folder: Path) -> None:
    result = servanda(
        "load", spoil(folder, "one edition of the Monitor gives entry into force 2012-03-12", ""), "--dry-run"
    )
    assert "(empty)" in result.stdout, result.stdout + result.stderr


def test_a_folder_without_known_files_is_refused(servanda: Run, tmp_path: Path) -> None:
    result = servanda("load", tmp_path, "--dry-run")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "has no file that is read. Files that are read: clearance.csv" in result.stderr


def test_a_file_that_is_not_read_is_told(servanda: Run, folder: Path) -> None:
    (folder / "particpation.csv").write_text("iso3\n")
    result = servanda("load", folder, "--dry-run")
    assert result.exit_code == 0
    assert "Not read by this command:" in result.stderr
    assert "particpation.csv" in result.stderr


def test_records_without_a_source_are_refused(servanda: Run, folder: Path) -> None:
    file = folder / "participation.csv"
    lines = list(csv.DictReader(file.read_text().splitlines()))
    names = [name for name in lines[0] if name != "source"]
    with file.open("w", newline="") as stream:
        writer = csv.DictWriter(stream, names, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(lines)
    result = servanda("load", folder)
    assert result.exit_code == 2
    assert "participation.csv, line 1, column source: the header lacks the column “source”" in result.stderr
