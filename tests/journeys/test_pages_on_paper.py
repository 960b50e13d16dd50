"""A State file on paper, and the picture of it in the README."""

import re
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page

from servanda.common.access import Role
from tests.journeys.pages import load_everything
from tests.journeys.pictures import take
from tests.people.accounts import person

FILE = "desk/states/BWA/"
PAGES_OF_A_PDF = re.compile(rb"/Type\s*/Page\b(?!s)")

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def at_the_desk(live_server: object, sign_in: Callable[..., None]) -> None:
    load_everything()
    sign_in(person(Role.STAFF, name="Salma Staff"))


@pytest.mark.parametrize(
    ("language", "state"),
    [
        *product(["en", "ar"], ["BGR", "LAO", "PER", "AUT"]),
        *product(["es", "fr", "ru"], ["AFG", "BIH", "BWA"]),  # the longest files in the longest languages
    ],
)
def test_a_state_file_fits_on_two_pages_of_a4(page: Page, state: str, language: str) -> None:
    page.goto(f"/{language}/desk/states/{state}/")
    printed = page.pdf(prefer_css_page_size=True)
    assert len(PAGES_OF_A_PDF.findall(printed)) <= 2


def test_the_picture_of_a_state_file_can_be_taken(page: Page, tmp_path: Path) -> None:
    """Kept in the repository only where SERVANDA_SCREENSHOTS=1 asks for it (make screenshots)."""
    page.set_viewport_size({"width": 1280, "height": 1180})
    page.goto(f"/en/{FILE}")
    page.locator("summary", has_text="Stockpile destruction").click()
    page.mouse.move(0, 0)
    take(page, "state-file.png", tmp_path)
