"""What cannot be done as asked is told in a sentence, with exit code 2, and never as a traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from servanda.cli import records
from tests.cli.conftest import CCM, DATA

SERVANDA = Path(sys.executable).parent / "servanda"
Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("status", "ccn"), "There is no treaty “ccn”"),
        (
            ("status", "ccm", "--data", "nowhere"),
            "Nothing is recorded in nowhere: no such folder. Name a data folder with --data DIR.",
        ),
        (("status", "ccm", "--on", "2018-02-30"), "“2018-02-30” is not a day of the calendar."),
        (("status", "ccm", "--on", "20180531"), "“20180531” is not a day of the calendar."),
        (("status", "ccm", "--on", "0001-01-01"), "0001-01-01 is outside the years 1800 to 2199."),
        (("due", "ccm", "--data", DATA, "--state", "XXX"), "“XXX” is not the code of a State."),
        (("due", "ccm", "--data", DATA, "--obligation", "x"), "“x” is not an obligation of ccm."),
        (("due", "ccm", "--from", "2019-02-01", "--to", "2019-01-01"), "lies after --to 2019-01-01"),
        (("status", "ccm", "--format", "pdf"), "'pdf' is not one of 'table', 'json', 'csv'"),
        (("check", "nowhere"), "There is nothing at nowhere."),
        (("statis",), "No such command 'statis'"),
    ],
)
def test_a_sentence_on_the_error_stream(servanda: Run, words: tuple[str, ...], sentence: str) -> None:
    result = servanda(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr


def test_the_treaties_there_are_come_with_an_unknown_one(servanda: Run) -> None:
    assert "ccm" in servanda("status", "nothing").stderr.split("Treaties there:")[1]


def test_each_bad_row_of_a_data_folder_is_named(servanda: Run, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    file = folder / "participation.csv"
    file.write_text(file.read_text().replace("2011-04-06", "2011-04-31"))
    result = servanda("status", "ccm", "--data", folder)
    assert result.exit_code == 2
    assert f"The data folder {folder} cannot be used:" in result.stderr
    assert "participation.csv, line " in result.stderr
    assert "column deposit_date: “2011-04-31” is not a day of the calendar" in result.stderr


def test_a_folder_that_is_no_treaty_is_told_so(servanda: Run, tmp_path: Path) -> None:
    result = servanda("status", tmp_path)
    assert result.exit_code == 2
    assert "treaty.toml" in result.stderr


def test_a_treaty_can_be_named_by_its_path_and_then_its_own_folder_is_read(
    servanda: Run, tmp_path: Path
) -> None:
    folder = shutil.copytree(CCM, tmp_path / "draft")
    for path in (folder, folder / "treaty.toml"):
        result = servanda("status", path, "--on", "2018-05-31")
        assert result.exit_code == 0, result.stderr
        told = " ".join(result.stdout.split())
        assert f"Read from the data folder {folder / 'data'}." in told


def test_a_fault_of_our_own_says_so_without_a_traceback(
    servanda: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise KeyError("oops")

    monkeypatch.setattr(records, "load_treaty", fails)
    result = servanda("status", "ccm", "--data", DATA)
    assert result.exit_code == 70
    assert "This is a fault in Servanda, not in what you asked for: KeyError" in result.stderr
    assert "SERVANDA_DEBUG=1" in result.stderr


def test_a_file_that_may_not_be_read_is_told_so(servanda: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "/somewhere")

    monkeypatch.setattr(records, "load_treaty", refuses)
    result = servanda("status", "ccm", "--data", DATA)
    assert result.exit_code == 2
    assert "/somewhere cannot be used: Permission denied." in result.stderr


def shell(command: str, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own, with a home of its own."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("SERVANDA", "D"))}
    return subprocess.run(
        f"{SERVANDA} {command}",
        shell=True,
        env={**inherited, "SERVANDA_HOME": str(home), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"SERVANDA_HOME": "/proc/nowhere"}, "SERVANDA_HOME: the folder /proc/nowhere cannot be made"),
        ({"SERVANDA_TODAY": "soon"}, "SERVANDA_TODAY is 'soon'; write a day as 2018-05-31."),
        ({"DATABASE_URL": "mysql://x"}, "DATABASE_URL must look like postgresql://"),
    ],
)
def test_a_bad_setting_is_a_sentence(tmp_path: Path, environment: dict[str, str], sentence: str) -> None:
    done = shell("status ccm", tmp_path, **environment)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"servanda: {sentence}")


def test_a_database_that_is_none_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "servanda.sqlite3").write_bytes(b"This is no database." * 100)
    done = shell("status ccm", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot be read (file is not a database)" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_desk_in_production_is_no_place_for_a_demonstration(tmp_path: Path) -> None:
    done = shell("demo --port 18765", tmp_path, SERVANDA_ADDRESS="https://desk.example.org")
    assert done.returncode == 2
    assert "that desk is in production" in done.stderr
    assert not (tmp_path / "servanda.sqlite3").exists()


def test_a_reader_that_stops_reading_is_no_fault(tmp_path: Path) -> None:
    done = shell(f"due ccm --all --data {DATA} | head -1", tmp_path)
    assert (done.stdout, done.stderr) == ("Convention on Cluster Munitions: what is due\n", "")
