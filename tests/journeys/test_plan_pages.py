"""The pages about the work plan in a browser: read by axe in English and Arabic; their pictures for the guide."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from servanda.common.access import Role
from servanda.duties.operations.load_folder import load_folder
from servanda.workplan import operations
from servanda.workplan.models import PlanVersion
from tests.facts import ANN, CCM_DATA, TODAY, TREATY
from tests.people.accounts import person
from tests.workplan.papers import ENGLISH
from tests.workplan.plans import NOW, load_ccm_plans

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
Check = Callable[[Page], None]


@pytest.fixture
def paths(transactional_db: None, sign_in: Callable[..., None]) -> list[str]:
    """Every page about the plan, with something on it, for staff who are signed in."""
    load_folder(folder=CCM_DATA, treaty_id=TREATY, actor=ANN)
    load_ccm_plans()
    version = PlanVersion.objects.get()
    made = operations.amend_version(version_id=version.pk, actor=ANN, today=TODAY, now=NOW)
    reading = operations.read_paper(content=ENGLISH.encode(), name="plan-2021.txt", actor=ANN, now=NOW)
    sign_in(person(Role.STAFF, name="Salma Staff"))
    return [
        "2019/?on=2019-03-01",
        "2019/indicators/",
        "2019/indicators/add/",
        "2019/note/1/",
        "2019/versions/",
        f"versions/{version.pk}/",
        f"versions/{made.pk}/",
        f"versions/{made.pk}/against/{version.pk}/",
        f"versions/{made.pk}/move/endorse/",
        f"versions/{made.pk}/text/activity/3.2.1/",
        f"versions/{made.pk}/ties/activity/3.2.1/",
        f"versions/{made.pk}/ties/assumption/1/",
        "read/",
        f"read/{reading.pk}/",
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_page_about_the_plan_is_faulted_by_axe(
    page: Page, paths: list[str], accessible: Check, language: str
) -> None:
    for path in paths:
        page.goto(f"/{language}/desk/plan/{path}")
        accessible(page)
        width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert width <= 0, f"{path} is wider than the window"


def test_a_plan_in_a_language_that_lacks_its_words_fits_a_telephone(page: Page, paths: list[str]) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    for path in (paths[0], paths[5]):
        page.goto(f"/ru/desk/plan/{path}")
        assert page.locator(".untranslated").first.is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_picture_of_the_plan_and_of_a_reading_can_be_taken(
    page: Page, paths: list[str], tmp_path: Path
) -> None:
    """Kept in the repository only where SERVANDA_SCREENSHOTS=1 asks for it (make screenshots)."""
    folder = PICTURES if os.environ.get("SERVANDA_SCREENSHOTS") == "1" else tmp_path
    page.set_viewport_size({"width": 1280, "height": 1180})
    for name, path in (("work-plan", paths[0]), ("work-plan-reading", paths[-1])):
        page.goto(f"/en/desk/plan/{path}")
        page.screenshot(path=folder / f"{name}.png")
        assert (folder / f"{name}.png").stat().st_size > 0
