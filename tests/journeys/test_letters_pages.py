"""The pages about letters in a browser: read by axe in English and Arabic, worked without scripts, on a telephone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from servanda.common.access import Role
from servanda.correspondence.models import Letter
from servanda.duties.operations.load_folder import load_folder
from tests.correspondence.letters import approved, prepared, reminder
from tests.correspondence.messages import filed, saved
from tests.facts import ANN, TREATY, small_folder
from tests.people.accounts import person
from tests.people.contacts import office

Check = Callable[[Page], None]
LETTERS = "/en/desk/letters/"


@pytest.fixture
def paths(transactional_db: None, tmp_path: Path, sign_in: Callable[..., None]) -> list[str]:
    """Every page about letters, with something on it, for staff who are signed in."""
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    office("PER", language="ar", address="1 Example Street\n1202 Geneva")
    office("FRA")
    sent = approved(reminder("PER", "2016"))[0]
    batch = prepared(reminder("FRA", "2016"), reminder("AGO", "2016", reminder=""))
    message = filed(saved(Subject=f"Re: {sent.reference}"))
    sign_in(person(Role.STAFF))
    return [
        "?certain=",
        f"batches/{batch}/",
        f"batches/{sent.batch_id}/progress/?stand=1",
        f"{sent.pk}/",
        f"{sent.pk + 1}/",
        "outbox/",
        "write/",
        "write/invitation/",
        "templates/thanks/",
        "log/",
        "log/file/",
        f"log/{message.pk}/",
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_about_letters_is_accessible(
    page: Page, paths: list[str], accessible: Check, language: str
) -> None:
    for path in [*paths, "../states/PER/"]:
        page.goto(f"/{language}/desk/letters/{path}")
        accessible(page)


def test_no_page_about_letters_is_wider_than_a_small_telephone(page: Page, paths: list[str]) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    wide = {}
    for path in paths:
        page.goto(f"{LETTERS}{path}")
        wide[path] = page.evaluate("document.documentElement.scrollWidth")
    assert {path: width for path, width in wide.items() if width > 320} == {}


def test_a_reminder_goes_out_in_french_and_in_arabic_without_scripts(
    context: BrowserContext, page: Page, paths: list[str]
) -> None:
    context.route("**/*.js", lambda route: route.abort())
    page.goto(f"{LETTERS}?certain=&obligation=annual-report&period=2017")
    for state in ("France", "Peru"):
        page.get_by_label(state).check()
    page.get_by_role("button", name="Prepare the chosen letters").click()
    page.get_by_role("button", name="Approve 2 letters").click()
    page.get_by_role("button", name="Send 2 letters by e-mail").click()
    assert page.get_by_text("Sent or printed: 2").is_visible()
    languages = Letter.objects.filter(period="2017").values_list("language", flat=True)
    assert set(languages) == {"ar", "fr"}
    for state in ("FRA", "PER"):
        reference = Letter.objects.get(state_id=state, period="2017").reference
        page.goto(f"/en/desk/states/{state}/")
        # Under its letters, and under what was done for the State this year.
        assert page.get_by_role("link", name=str(reference)).first.is_visible()
