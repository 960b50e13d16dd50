"""What every test may rely on: no network, a day that stands still, one of two databases, a real browser.

The network is closed but for this machine itself (the options in pyproject.toml); the day is 31 May 2018
(tests/settings.py). A test that asks for `page` is a browser test; one that touches the database runs on
SQLite and once more on PostgreSQL.
"""

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.db.backends.base.operations import BaseDatabaseOperations
from django.test import Client
from django.utils import translation
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Response

from tests import examples

examples.load()

DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}
# The browser is Debian's own, without its calls home; every name but this machine's is unknown to it.
CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database-only", action="store_true", help="only the tests that touch the database")


def touches_database(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(fixtures & DATABASE_FIXTURES)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    on_postgresql = "postgresql" in settings.DATABASES["default"]["ENGINE"]
    for item in items:
        if "context" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
        if item.get_closest_marker("postgresql") and not on_postgresql:
            item.add_marker(pytest.mark.skip(reason="about PostgreSQL; the second pass runs it"))
        if item.get_closest_marker("sqlite") and on_postgresql:
            item.add_marker(pytest.mark.skip(reason="about SQLite; the first pass runs it"))
    if config.getoption("--database-only"):
        left_out = [item for item in items if not touches_database(item)]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if touches_database(item)]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": shutil.which("chromium"), "args": CHROMIUM}


@pytest.fixture(scope="session")
def base_url(live_server: Any) -> str:
    """Pages are opened by path: page.goto("/en/")."""
    address: str = live_server.url
    return address


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "reduced_motion": "reduce"}


@pytest.fixture
def page_alone(context: BrowserContext) -> Page:
    """A page that nobody listens to, for tests in which something must go wrong."""
    return context.new_page()


@pytest.fixture
def page(page_alone: Page) -> Iterator[Page]:
    """A page in which nothing may go wrong unseen: a refused style, a script error, a missing picture."""
    page = page_alone
    troubles: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            troubles.append(message.text)

    def look(response: Response) -> None:
        if response.status >= 400 and response.request.resource_type != "document":
            troubles.append(f"{response.status} {response.url}")

    page.on("console", listen)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("response", look)
    yield page
    assert troubles == []


@pytest.fixture
def accessible() -> Callable[[Page], None]:
    """Asks axe for every rule it knows of WCAG 2.2 A and AA and of good practice; tells what breaks which."""

    def check(page: Page) -> None:
        violations = Axe().run(page).response["violations"]
        told = [f"{each['id']}: {node['html']}" for each in violations for node in each["nodes"]]
        if told:
            pytest.fail("\n".join([page.url, *told]), pytrace=False)

    return check


@pytest.fixture
def sign_in(page: Page, live_server: Any) -> Callable[[Any], None]:
    """Gives the browser the session of a person, as if the sign-in pages and the second factor had been passed."""
    from tests.people import accounts  # noqa: PLC0415  models can be imported only once Django is set up

    def give_session(user: Any) -> None:
        client = accounts.sign_in(Client(), user)
        name = settings.SESSION_COOKIE_NAME
        page.context.add_cookies(
            [{"name": name, "value": client.cookies[name].value, "url": live_server.url}]
        )

    return give_session


@pytest.fixture(autouse=True)
def english_at_first() -> Iterator[None]:
    """A test begins in English and leaves no language behind for the next one."""
    with translation.override("en"):
        yield


@pytest.fixture(scope="session", autouse=True)
def history_can_be_emptied_between_tests() -> Iterator[None]:
    """Tests with real transactions empty the tables afterwards; the history's triggers step aside for that."""
    from servanda.common.history import triggers  # noqa: PLC0415 - models load after the settings

    empty = BaseDatabaseOperations.execute_sql_flush

    def empty_with_history(operations: BaseDatabaseOperations, statements: list[str]) -> None:
        triggers.remove(operations.connection)
        empty(operations, statements)
        triggers.install(operations.connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", empty_with_history)
        yield
