"""The pages about reports in a real browser, in both directions: nothing that axe finds, nothing too wide."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import LazySettings
from playwright.sync_api import Page

from servanda.common.access import Role
from tests.desk.test_beside import PAPER
from tests.desk.test_reports import REPORT
from tests.facts import ANN
from tests.journeys.test_pages_for_everyone import BEYOND_THE_EDGE, SMALLEST
from tests.people.accounts import person
from tests.reporting.drafts import logged, save

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def pages(live_server: object, three_loaded: None, settings: LazySettings, tmp_path: Path) -> list[str]:
    settings.MEDIA_ROOT = tmp_path / "files"
    version = logged(files=[("Peru 2017.docx", REPORT), ("scan.pdf", PAPER)])
    save(version, actor=ANN)
    file, scan = version.files.values_list("file_id", flat=True)
    one = f"reports/{version.pk}/"
    return [
        "reports/",
        "reports/log/",
        "reports/overdue/",
        one,
        f"{one}details/",
        f"{one}sections/stockpiles/",
        f"{one}sections/stockpiles/?origin_file={scan}&origin_page=2",
        f"{one}files/{file}/reading/",
        "states/PER/",
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pages_are_for_everyone(
    page: Page,
    pages: list[str],
    accessible: Callable[[Page], None],
    sign_in: Callable[..., None],
    language: str,
) -> None:
    sign_in(person(Role.STAFF))
    beyond = {}
    for path in pages:
        page.set_viewport_size({"width": 1200, "height": 900})
        page.goto(f"/{language}/desk/{path}")
        accessible(page)
        page.set_viewport_size(SMALLEST)  # type: ignore[arg-type]
        beyond[path] = page.evaluate(BEYOND_THE_EDGE)
    assert {path: found for path, found in beyond.items() if found} == {}


def test_a_report_is_logged_by_dropping_its_file(
    page: Page,
    pages: list[str],
    accessible: Callable[[Page], None],
    sign_in: Callable[..., None],
    tmp_path: Path,
) -> None:
    sign_in(person(Role.STAFF))
    dropped = tmp_path / "Peru annual report 2016.docx"
    dropped.write_bytes(REPORT)
    page.goto("/en/desk/reports/")
    page.get_by_role("link", name="Log a received report").click()
    page.get_by_label("Files of the report").set_input_files(dropped)
    page.get_by_role("button", name="Read the files").click()
    accessible(page)
    assert page.get_by_label("State", exact=True).input_value() == "PER"
    page.get_by_role("button", name="Log the report").click()
    accessible(page)
    assert page.get_by_text("The report is logged").is_visible()
