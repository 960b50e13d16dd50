"""What reaches the terminal."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from servanda.cli.formats import write_csv_cells, write_json
from servanda.cli.terminal import is_steering, paragraph, safe, table
from tests.cli.conftest import CCM

STEERING = ["\x1b", "\x9b", "\x00", "\r", "\u202e", "\u200b", "\u2028", "\x7f"]


@given(st.text())
def test_no_steering_character_is_left(text: str) -> None:
    assert not any(is_steering(sign) for sign in safe(text))


@pytest.mark.parametrize("sign", STEERING)
def test_no_way_of_writing_lets_a_steering_character_through(
    sign: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"a{sign}b"
    paragraph(text)
    table(["State"], [[text]])
    write_csv_cells(["State"], [[text]])
    assert sign not in capsys.readouterr().out.replace("\r\n", "\n")
    write_json([{"state": text}])
    written = capsys.readouterr().out
    assert sign not in written
    assert json.loads(written) == [{"state": text}]


def test_names_in_other_scripts_stay_as_they_are() -> None:
    assert safe("Côte d’Ivoire, Türkiye, 中国, لبنان") == "Côte d’Ivoire, Türkiye, 中国, لبنان"


def test_a_column_that_holds_nothing_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    table(["Code", "Withdrawn", "Due"], [["BGR", "", "2019"], ["BWA", "", "2020"]])
    assert capsys.readouterr().out.splitlines() == ["  Code  Due", "  BGR   2019", "  BWA   2020"]


def test_a_treaty_file_cannot_steer_the_terminal(servanda: Callable[..., Result], tmp_path: Path) -> None:
    shutil.copytree(CCM, tmp_path / "ccm")
    file = tmp_path / "ccm" / "treaty.toml"
    file.write_text(file.read_text().replace("Convention on Cluster Munitions", "\\u001b[2J", 1))
    assert "\x1b" not in servanda("status", tmp_path / "ccm", "--on", "2018-05-31").stdout
