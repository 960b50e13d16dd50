"""The desk with the keyboard alone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from servanda.common.access import Role
from servanda.states.models import Act
from tests.journeys.pages import load_everything
from tests.people.accounts import person

MOST_STEPS = 120

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def at_the_desk(live_server: object, sign_in: Callable[..., None]) -> None:
    load_everything()
    sign_in(person(Role.STAFF))


def focused(page: Page) -> str:
    """The text, label or name of what has the focus."""
    return str(
        page.evaluate(
            """() => { const it = document.activeElement;
            return it.labels?.[0]?.textContent || it.textContent || it.name || it.tagName }"""
        )
    ).strip()


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until the focus is on what bears these words, or begins with them before a colon."""
    seen = []
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        seen.append(focused(page))
        if seen[-1] == wanted or (":" in wanted and seen[-1].startswith(wanted)):
            return
    pytest.fail(f"{wanted!r} cannot be reached; the focus went over {seen}", pytrace=False)


def test_the_first_tab_offers_to_skip_to_the_content(page: Page) -> None:
    page.goto("/en/desk/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_rarely_used_is_under_more(
    page: Page, accessible: Callable[[Page], None], language: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"/{language}/desk/history/")
    row = page.locator(".menu li").first.bounding_box()
    menu = page.locator(".menu").bounding_box()
    assert row
    assert menu
    assert menu["height"] < 2 * row["height"]
    page.locator(".menu-more > summary").focus()
    page.keyboard.press("Enter")
    accessible(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/desk/what-if/"))


def test_the_board_can_be_filtered(page: Page) -> None:
    page.goto("/en/desk/?within=past")
    tab_to(page, "State")
    page.keyboard.type("Peru")
    tab_to(page, "Filter")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("state=PER"))
    assert set(page.locator("tbody th").all_inner_texts()) == {"Peru"}


def test_the_steps_of_a_date_can_be_opened_and_closed(page: Page) -> None:
    page.goto("/en/desk/states/BGR/?on=2020-05-31")
    steps = page.locator("#why-stockpile-destruction")
    expect(steps).to_be_hidden()
    page.locator("summary", has_text="Stockpile destruction").focus()
    page.keyboard.press("Enter")
    expect(steps).to_be_visible()
    expect(steps).to_contain_text("Extended to 1\u00a0April\u00a02021")
    page.keyboard.press("Enter")
    expect(steps).to_be_hidden()


def test_the_board_leads_to_the_steps_already_open(page: Page) -> None:
    page.goto("/en/desk/")
    tab_to(page, "why: Croatia")
    page.keyboard.press("Enter")
    expect(page.locator("#why-stockpile-destruction")).to_be_visible()


def test_an_act_can_be_corrected(page: Page) -> None:
    page.goto("/en/desk/states/PER/")
    tab_to(page, "Correct: Ratification")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Correct an act")
    tab_to(page, "Note")
    page.keyboard.type("checked by keyboard")
    tab_to(page, "Show what would follow")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("What would follow")
    tab_to(page, "Save")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Saved.")
    assert "checked by keyboard" in Act.objects.get(state_id="PER", kind="ratification").note
