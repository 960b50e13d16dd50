from pathlib import Path

import pytest

from servanda.duties.operations.load_folder import load_folder
from tests.facts import ANN, TREATY, small_folder


@pytest.fixture
def three_loaded(db: None, tmp_path: Path) -> None:
    """Angola, France and Peru with their acts, a meeting, a report."""
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
