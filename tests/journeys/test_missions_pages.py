"""The pages about missions in a browser: read by axe in English and Arabic, on a telephone, without scripts."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from servanda.common.access import Role
from servanda.duties.operations.load_folder import load_folder
from servanda.missions import operations
from tests.facts import ANN, TODAY, TREATY, small_folder
from tests.missions.samples import done, planned
from tests.people.accounts import person

MISSIONS = "desk/missions/"


@pytest.fixture
def paths(transactional_db: None, tmp_path: Path, sign_in: Callable[..., None]) -> list[str]:
    """Every page about missions, with something on it, for staff who are signed in."""
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    made = done()
    later = planned(starts_on=dt.date(2018, 9, 3), ends_on=dt.date(2018, 9, 5), meeting="9MSP", state_id="")
    operations.add_follow_up(
        mission_id=made.pk,
        what="Send the form",
        owner="Ann Example",
        due_on=dt.date(2018, 6, 8),
        actor=ANN,
        today=TODAY,
    )
    sign_in(person(Role.STAFF, name="Ann Example"))
    return [
        "",
        "add/",
        f"{made.pk}/",
        f"{later.pk}/correct/",
        f"{later.pk}/complete/",
        f"{later.pk}/cancel/",
        f"{made.pk}/follow-up/",
        "../states/PER/",
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_about_missions_is_accessible_and_fits_a_small_telephone(
    page: Page, paths: list[str], accessible: Callable[[Page], None], language: str
) -> None:
    wide = {}
    for path in paths:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(f"/{language}/{MISSIONS}{path}")
        accessible(page)
        page.set_viewport_size({"width": 320, "height": 640})
        wide[path] = page.evaluate("document.documentElement.scrollWidth")
    assert {path: width for path, width in wide.items() if width > 320} == {}


def test_a_briefing_is_planned_and_done_by_keyboard_without_scripts(
    context: BrowserContext, page: Page, paths: list[str]
) -> None:
    context.route("**/*.js", lambda route: route.abort())
    page.goto(f"/en/{MISSIONS}")
    page.get_by_role("link", name="Plan a mission").press("Enter")
    page.get_by_label("Kind").select_option("briefing")
    page.get_by_label("State", exact=True).select_option("PER")
    page.get_by_label("Purpose").fill("First steps")
    page.get_by_text("Choose activities").press("Enter")
    page.get_by_role("checkbox", name="4.1.1").press("Space")
    for day in ("First day", "Last day"):
        box = page.get_by_role("group", name=day)
        box.get_by_label("Day").fill("14")
        box.get_by_label("Month").select_option("5")
        box.get_by_label("Year").fill("2018")
    page.get_by_role("button", name="Save").press("Enter")
    page.get_by_role("link", name="It is done").press("Enter")
    page.get_by_label("What came of it").fill("Twelve delegates came.")
    page.get_by_role("button", name="Mark as done").press("Enter")
    assert page.get_by_text("Twelve delegates came.").first.is_visible()
