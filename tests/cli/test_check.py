"""`servanda check`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.conftest import CCM

Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of a treaty folder, to be spoilt."""
    shutil.copytree(CCM, tmp_path / "ccm")
    return tmp_path / "ccm"


@pytest.mark.parametrize("path", sorted(CCM.parent.glob("*/treaty.toml")), ids=lambda path: path.parent.name)
def test_the_treaties_in_the_box_have_no_mistakes(servanda: Run, path: Path) -> None:
    result = servanda("check", path.parent)
    assert (result.exit_code, result.stdout) == (0, f"{path.parent}: no mistakes found.\n")


def test_each_mistake_of_the_rules_is_one_line(servanda: Run, folder: Path) -> None:
    file = folder / "treaty.toml"
    file.write_text(file.read_text().replace('kind = "once"', 'kind = "twice"'))
    result = servanda("check", folder)
    assert result.exit_code == 1
    *lines, closing = result.stdout.splitlines()
    assert lines
    assert all(line.startswith("treaty.toml: obligation[") and "“twice”" in line for line in lines)
    assert closing == f"{folder}: {len(lines)} mistakes. Correct the lines above and check again."


def test_mistakes_of_the_records_are_named_by_file_line_and_column(servanda: Run, folder: Path) -> None:
    file = folder / "data" / "stockpiles.csv"
    file.write_text(file.read_text().replace("BGR,", "BGX,", 1))
    result = servanda("check", folder, "--format", "json")
    assert result.exit_code == 1
    [found, *_] = json.loads(result.stdout)
    assert (found["file"], found["place"]) == ("stockpiles.csv", "iso3")
    assert found["line"] > 1
    assert "BGX" in found["sentence"]


def test_a_file_that_is_no_treaty_file_has_one_mistake(servanda: Run, tmp_path: Path) -> None:
    (tmp_path / "treaty.toml").write_bytes(b"\xff\xfe")
    result = servanda("check", tmp_path, "--format", "csv")
    assert result.exit_code == 1
    assert "is not UTF-8 text" in result.stdout
