"""The command as a person types it, on the real data folder of the first treaty."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from django.conf import settings

from servanda.cli import main

CCM = Path(settings.SERVANDA_TREATIES) / "ccm"
DATA = str(CCM / "data")


@pytest.fixture
def servanda() -> Callable[..., Result]:
    """Runs the command; `result.stdout`, `result.stderr`, `result.exit_code` are what a shell would see."""

    def run(*words: str | Path) -> Result:
        result = CliRunner().invoke(main, [str(word) for word in words], terminal_width=200)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return run


@pytest.fixture
def as_json(servanda: Callable[..., Result]) -> Callable[..., Any]:
    """Runs the command with --format json on the data folder and reads the answer."""

    def run(*words: str) -> Any:
        result = servanda(*words, "--data", DATA, "--format", "json")
        assert result.exit_code == 0, result.stderr
        return json.loads(result.stdout)

    return run
