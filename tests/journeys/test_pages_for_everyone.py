"""Every page, in a language of each direction: nothing that axe finds, nothing wider than a small telephone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from servanda.common.access import Role
from tests.journeys.pages import DESK, PUBLIC, load_everything
from tests.people.accounts import person

SMALLEST = {"width": 320, "height": 640}  # what WCAG 2.2 asks for under "reflow"
BEYOND_THE_EDGE = """() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")].filter(each => {
        const box = each.getBoundingClientRect();
        return box.right > width + 1 || box.left < -1;
    }).map(each => each.outerHTML.slice(0, 100)).concat(`${document.documentElement.scrollWidth} wide`);
}"""

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def everything(live_server: object) -> None:
    load_everything()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("pages", [PUBLIC, DESK], ids=["public", "desk"])
def test_nothing_is_in_anybody_s_way(
    page: Page,
    accessible: Callable[[Page], None],
    sign_in: Callable[..., None],
    pages: tuple[str, ...],
    language: str,
) -> None:
    sign_in(person(Role.STAFF))
    for path in pages:
        page.goto(f"/{language}/{path}")
        accessible(page)


@pytest.mark.parametrize("language", ["en", "ar", "ru"])
@pytest.mark.parametrize("pages", [PUBLIC, DESK], ids=["public", "desk"])
def test_no_page_is_wider_than_a_small_telephone(
    page: Page, sign_in: Callable[..., None], pages: tuple[str, ...], language: str
) -> None:
    sign_in(person(Role.STAFF))
    page.set_viewport_size(SMALLEST)  # type: ignore[arg-type]
    beyond = {}
    for path in pages:
        page.goto(f"/{language}/{path}")
        beyond[path] = page.evaluate(BEYOND_THE_EDGE)
    assert {path: elements for path, elements in beyond.items() if elements} == {}


def test_every_target_is_large_enough_for_a_finger(page: Page, sign_in: Callable[..., None]) -> None:
    """24 by 24 pixels (WCAG 2.2, 2.5.8); links inside a sentence are excepted there."""
    sign_in(person(Role.STAFF))
    page.goto("/en/desk/")
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, select, input:not([type=hidden]), nav a, summary")]
            .map(target => [target.outerHTML.slice(0, 80), target.getBoundingClientRect()])
            .filter(([, box]) => box.width < 24 || box.height < 24).map(([html]) => html)"""
    )
    assert small == []
