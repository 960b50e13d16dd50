import pytest

from tests.facts import three_states


@pytest.fixture
def states(db: None) -> None:
    """Angola, France and Peru."""
    three_states()
