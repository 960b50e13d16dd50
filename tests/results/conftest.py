import datetime as dt
from pathlib import Path

import pytest

from servanda.common import clock
from servanda.duties.operations.load_folder import load_folder
from tests.facts import ANN, TREATY, small_folder

NOON = dt.datetime(2018, 5, 31, 12, 0, tzinfo=dt.UTC)


@pytest.fixture
def at_noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is recorded is recorded on the day of the tests."""
    monkeypatch.setattr(clock, "now", lambda: NOON)


@pytest.fixture
def three_loaded(db: None, at_noon: None, tmp_path: Path) -> None:
    """Angola, France and Peru with their acts, a meeting, a report."""
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
