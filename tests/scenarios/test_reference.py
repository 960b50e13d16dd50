"""The reference documentation says what the treaty files and their scenarios say."""

from pathlib import Path

import pytest

from servanda.law.findings import StateOfPlay
from servanda.law.reference import pages
from servanda.law.reference.markdown import table
from servanda.law.reference.pages import STATES_OF_PLAY

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
MADE = pages(ROOT / "treaties")


@pytest.mark.parametrize("name", sorted(MADE))
def test_the_committed_page_is_the_one_that_would_be_made(name: str) -> None:
    page = REFERENCE / name
    written = page.read_text("utf-8") if page.exists() else ""
    assert written == MADE[name], "run .venv/bin/python tools/reference.py and commit docs/reference"


def test_no_page_is_left_over() -> None:
    assert {path.relative_to(REFERENCE).as_posix() for path in REFERENCE.glob("**/*.md")} == set(MADE)


def test_every_state_of_play_is_explained() -> None:
    assert [word for word, _ in STATES_OF_PLAY] == [state.value for state in StateOfPlay]


def test_a_vertical_line_in_a_cell_stays_in_its_cell() -> None:
    assert table(["A"], [["one | two"]]) == "| A |\n| --- |\n| one \\| two |"
