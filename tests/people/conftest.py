import pytest
from django.conf import LazySettings
from django.core.cache import cache

from servanda.common.access import Role


@pytest.fixture(autouse=True)
def own_pages(settings: LazySettings) -> None:
    """This room's tests stand on this room's pages alone."""
    settings.ROOT_URLCONF = "tests.people.pages"
    settings.SERVANDA_START_PAGES = {Role.STAFF: "board"}


@pytest.fixture(autouse=True)
def no_attempts_yet() -> None:
    """Rate limits count from nothing in each test."""
    cache.clear()
