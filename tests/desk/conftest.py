from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from servanda.common.access import Role
from servanda.duties.operations.load_folder import load_folder
from tests.facts import ANN, TREATY, small_folder
from tests.people.accounts import person, sign_in


@pytest.fixture
def three_loaded(db: None, tmp_path: Path) -> None:
    """Angola, France and Peru with their acts, a meeting, a report."""
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)


@pytest.fixture
def staff(db: None) -> Client:
    """A browser in which a person of the Unit is signed in."""
    return sign_in(Client(), person(Role.STAFF, name="Salma Staff"))


@pytest.fixture
def signed_in_as(db: None) -> Callable[..., Client]:
    """A browser for the holder of another role."""
    return lambda role, **more: sign_in(Client(), person(role, **more))
