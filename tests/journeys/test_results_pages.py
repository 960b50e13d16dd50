"""The pages about what was done in a browser: read by axe in English and Arabic, on a telephone, without scripts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from servanda.common.access import Role
from servanda.duties.operations.load_folder import load_folder
from servanda.results import operations
from servanda.results.models import LogEntry
from servanda.workplan.operations import load_plans
from tests.facts import ANN, TODAY, TREATY, small_folder
from tests.library.samples import PDF
from tests.missions.samples import done
from tests.people.accounts import person
from tests.results.work import NOW, logged
from tests.workplan.plans import plans_folder, small_plan

RESULTS = "desk/results/"


@pytest.fixture
def paths(transactional_db: None, tmp_path: Path, sign_in: Callable[..., None]) -> list[str]:
    """Every page about what was done, with something on it, for staff who are signed in."""
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    load_plans(
        folder=plans_folder(tmp_path / "plans", small_plan(2018)), treaty_id=TREATY, actor=ANN, now=NOW
    )
    done(activities=["1.1.1"])
    entry = logged(activity="1.1.1", papers=[("note.pdf", PDF)])
    operations.decide_activity(
        treaty_id=TREATY, act="thanks", activities=["1.1.2"], since=TODAY, note="Agreed", actor=ANN
    )
    sign_in(person(Role.STAFF, name="Ann Example"))
    return [
        "?year=2018",
        "activities/1.1.1/",
        "log/",
        "log/add/?state=PER&activity=1.1.1",
        f"log/{entry.pk}/",
        f"log/{entry.pk}/take-out/",
        "acts/",
        "acts/thanks/",
        "../states/PER/",
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_about_what_was_done_is_accessible_and_fits_a_small_telephone(
    page: Page, paths: list[str], accessible: Callable[[Page], None], language: str
) -> None:
    wide = {}
    for path in paths:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(f"/{language}/{RESULTS}{path}")
        accessible(page)
        page.set_viewport_size({"width": 320, "height": 640})
        wide[path] = page.evaluate("document.documentElement.scrollWidth")
    assert {path: width for path, width in wide.items() if width > 320} == {}


def test_work_is_logged_from_the_state_file_by_keyboard_without_scripts(
    context: BrowserContext, page: Page, paths: list[str]
) -> None:
    context.route("**/*.js", lambda route: route.abort())
    page.goto("/en/desk/states/PER/")
    page.get_by_role("link", name="Log work").press("Enter")
    page.get_by_label("What was done").fill("Explained the form on the telephone")
    page.get_by_label("Activity of the work plan").select_option("1.1.1")
    page.get_by_label("Hours, of all together").fill("0.5")
    page.locator("summary", has_text="Choose States").press("Enter")
    page.get_by_role("checkbox", name="France").press("Space")
    page.get_by_role("button", name="Log it").press("Enter")
    assert page.get_by_text("The work is logged.").is_visible()
    entry = LogEntry.objects.get(what__startswith="Explained")
    assert (entry.states, entry.people, entry.on) == (("PER", "FRA"), ["Ann Example"], TODAY)
