"""What the README and the architecture page say is true."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from servanda.cli import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = re.findall(r"^\.venv/bin/servanda (.+)$", README, re.MULTILINE)


def test_readme_shows_commands() -> None:
    assert {shlex.split(command)[0] for command in COMMANDS} >= {"status", "due", "explain", "check", "load"}


@pytest.mark.django_db
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_readme_runs(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(main, shlex.split(command))
    assert result.exit_code == 0, result.output


def test_the_architecture_page_names_every_room_and_no_other() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    named = set(re.findall(r"^\| `([a-z]+)` \|", page, re.MULTILINE))
    rooms = {path.name for path in (ROOT / "src" / "servanda").iterdir() if path.is_dir()} - {"__pycache__"}
    assert named == rooms
