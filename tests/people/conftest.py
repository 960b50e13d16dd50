import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def own_pages(settings: pytest.FixtureRequest) -> None:
    """This room's tests stand on this room's pages alone."""
    settings.ROOT_URLCONF = "tests.people.pages"  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def no_attempts_yet() -> None:
    """Rate limits count from nothing in each test."""
    cache.clear()
