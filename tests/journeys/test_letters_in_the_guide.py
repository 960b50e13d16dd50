"""The story that the Unit's guide tells: the reminder goes out in French and in Arabic, and both are found again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import LazySettings
from playwright.sync_api import Page

from servanda.common.access import Role
from servanda.correspondence.models import Letter
from tests.journeys.pages import load_everything
from tests.journeys.pictures import take
from tests.people.accounts import person
from tests.people.contacts import office

LETTERS = "/en/desk/letters/"
STATES = {"Tunisia": ("TUN", "ar", "تقرير شفافية"), "Chad": ("TCD", "fr", "rapports annuels")}
"""Name, code, language of the mission, and words that its reminder is found by."""

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def at_the_desk(live_server: object, settings: LazySettings, sign_in: Callable[..., None]) -> None:
    settings.SERVANDA_MAIL_IN_BACKGROUND = False
    load_everything()
    for iso3, language, _words in STATES.values():
        office(iso3, language=language, address="1 Example Street\n1202 Geneva")
    sign_in(person(Role.STAFF, name="Salma Staff"))


def test_pictures_of_the_reminder_in_french_and_in_arabic(page: Page, tmp_path: Path) -> None:
    page.goto(LETTERS)
    page.get_by_label("Due").select_option("annual-report")
    page.get_by_label("Period").select_option("2017")
    page.get_by_label("Region").select_option("African")
    page.get_by_label("Certain").select_option("")
    page.get_by_label("No letter for more than (days)").fill("60")
    page.get_by_role("button", name="Filter").click()
    for state in STATES:
        page.get_by_role("checkbox", name=state, exact=True).check()
    page.evaluate("scrollTo(0, 0)")
    picture(page, "letters-proposed", tmp_path, height=1500)

    page.get_by_role("button", name="Prepare the chosen letters").click()
    picture(page, "letters-batch", tmp_path, height=760)
    page.get_by_role("button", name="Approve 2 letters").click()
    arabic = Letter.objects.get(state_id="TUN")
    page.goto(f"{LETTERS}{arabic.pk}/")
    assert page.locator("article.letter").get_attribute("dir") == "rtl"
    page.locator("article.letter").scroll_into_view_if_needed()
    picture(page, "letter-in-arabic", tmp_path, height=1000)

    page.goto(f"{LETTERS}batches/{arabic.batch_id}/")
    page.get_by_role("button", name="Send 2 letters by e-mail").click()
    assert page.get_by_text("Sent or printed: 2").is_visible()
    for iso3, language, words in STATES.values():
        letter = Letter.objects.get(state_id=iso3)
        assert letter.language == language
        found_again(page, str(letter.reference), words)
        if language == "ar":
            picture(page, "letters-found-again", tmp_path, height=840)
        page.goto(f"/en/desk/states/{iso3}/")
        assert page.get_by_role("link", name=str(letter.reference)).first.is_visible()


def picture(page: Page, name: str, elsewhere: Path, *, height: int = 900) -> None:
    """Of as much of the page as the guide shows."""
    page.set_viewport_size({"width": 1120, "height": height})
    page.mouse.move(0, 0)
    take(page, f"{name}.png", elsewhere)


def found_again(page: Page, reference: str, words: str) -> None:
    """By words in the log of correspondence, alone."""
    page.goto(f"{LETTERS}log/")
    page.get_by_label("Words").fill(words)
    page.get_by_role("button", name="Filter").click()
    assert page.get_by_text(reference).is_visible()
    assert page.locator("tbody tr").count() == 1
