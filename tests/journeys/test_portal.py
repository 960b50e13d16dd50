"""A focal point reports from a telephone that runs no script; every page of the portal is open to everyone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from servanda.common.access import Role
from servanda.common.clock import now, today
from servanda.law.forms import Answer, AnswerKind
from servanda.people.models import User
from servanda.portal.links import link_path, mail_link
from servanda.reporting.models import ReportVersion
from servanda.reporting.operations import Named, comment, hand_over, open_draft, save_section, submit
from tests.journeys.pages import load_everything
from tests.journeys.pictures import take
from tests.journeys.test_pages_for_everyone import BEYOND_THE_EDGE, SMALLEST
from tests.people.accounts import person, viewer

TELEPHONE = {"width": 390, "height": 844}
HANA = Named(name="Hana Health", organization="Ministry of Health", email="hana@health.example.org")
AREAS = (
    {"area-id": "XK-1", "location": "Xieng Khouang", "size": "1250000", "certainty": "confirmed"},
    {"area-id": "SV-2", "location": "Savannakhet", "size": "800000.5", "certainty": "suspected"},
)

on_a_telephone = pytest.mark.browser_context_args(java_script_enabled=False, viewport=TELEPHONE)
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def bo(live_server: object, sign_in: Callable[[User], None]) -> User:
    """A focal point, signed in, on the whole data of the Convention."""
    load_everything()
    bo = person(Role.FOCAL_POINT, state="LAO", name="Bo Example")
    sign_in(bo)
    return bo


def draft(bo: User, period: str) -> ReportVersion:
    told = {"treaty_id": "ccm", "iso3": "LAO", "obligation": "annual-report", "period": period}
    return open_draft(**told, actor=viewer(bo), today=today())


def save(bo: User, version: ReportVersion, section: str, answer: Answer) -> None:
    save_section(version_id=version.pk, section=section, answer=answer, seen=0, actor=viewer(bo), now=now())


def two_reports(bo: User) -> tuple[ReportVersion, ReportVersion]:
    """One submitted, and a draft that began with it, in which two people wrote one section."""
    before = draft(bo, "2016")
    areas = Answer(kind=AnswerKind.GIVEN, fields={"total-area": "87000000"}, tables={"areas": AREAS})
    save(bo, before, "contaminated-areas", areas)
    submit(version_id=before.pk, actor=viewer(bo), today=today(), now=now())
    current = draft(bo, "2017")
    for name in ("A. Example", "B. Example"):
        row = {"organization": "National Authority", "name": name}
        save(
            bo,
            current,
            "institutions",
            Answer(kind=AnswerKind.GIVEN, tables={"contact-points": (row,)}),
        )
    save(bo, current, "stockpiles", Answer(kind=AnswerKind.UNCHANGED, since=2016))
    told: dict[str, Any] = {"version_id": current.pk, "actor": viewer(bo), "now": now()}
    comment(**told, section="institutions", text="Who is the second point of contact?")
    hand_over(**told, to=HANA, sections=["institutions", "stockpiles"])
    return before, current


def pages_of(before: ReportVersion, current: ReportVersion) -> list[str]:
    of_the_draft = (
        "",
        "about/",
        "sections/contaminated-areas/?add=areas",
        "sections/national-implementation/",
        "sections/stockpiles/",
        "sections/institutions/texts/",
        "sections/institutions/comments/",
        "colleagues/",
        "word/",
        "check/",
    )
    of_the_report = ("", "receipt/", "recall/")
    return [
        "portal/",
        *(f"portal/reports/{current.pk}/{page}" for page in of_the_draft),
        *(f"portal/reports/{before.pk}/{page}" for page in of_the_report),
    ]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_is_in_a_focal_point_s_way(
    page: Page, accessible: Callable[[Page], None], bo: User, language: str
) -> None:
    for path in pages_of(*two_reports(bo)):
        page.goto(f"/{language}/{path}")
        accessible(page)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ar", "ru"])
def test_the_portal_fits_a_small_telephone(page: Page, bo: User, language: str) -> None:
    page.set_viewport_size(SMALLEST)  # type: ignore[arg-type]
    beyond = {}
    for path in pages_of(*two_reports(bo)):
        page.goto(f"/{language}/{path}")
        beyond[path] = page.evaluate(BEYOND_THE_EDGE)
    assert {path: elements for path, elements in beyond.items() if elements} == {}


@on_a_telephone
def test_a_report_is_made_on_a_telephone(page: Page, bo: User) -> None:
    assert viewer(bo).states == {"LAO"}
    page.goto("/en/portal/")
    report = page.get_by_role("listitem").filter(has_text="report for 2017")
    report.get_by_role("button", name="Start this report").click()
    page.get_by_role("link", name="Stockpiles and destruction").click()
    page.get_by_label("Figures and text are given").check()
    page.get_by_label("Total of munitions").fill("1,250")
    page.locator("#table-stock").get_by_label("Type of munition").fill("BLU-26")
    page.locator("#table-stock").get_by_role("button", name="Save and add a row").click()
    rows = page.locator("#table-stock .row")
    rows.nth(1).get_by_label("Type of munition").fill("BLU-63")
    rows.nth(1).get_by_role("button", name="Take row 2 out").click()
    expect(rows).to_have_count(1)
    expect(page.get_by_label("Total of munitions")).to_have_value("1,250")
    page.get_by_role("button", name="Save and continue").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Technical characteristics")
    page.get_by_label("Not applicable").check()
    page.get_by_label("A sentence on it").fill("Nothing was ever produced.")
    page.get_by_role("button", name="Save and return to the list").click()
    expect(page.get_by_role("listitem").filter(has_text="Technical")).to_contain_text("done")
    page.get_by_role("link", name="Check the answers and submit").click()
    expect(page.get_by_role("main")).to_contain_text("Something is open in 10 sections.")
    page.get_by_role("button", name="Submit the report").click()
    expect(page.get_by_role("status")).to_contain_text("This is your receipt.")
    expect(page.locator("code").first).to_have_text(ReportVersion.objects.get().checksum)


@on_a_telephone
def test_enter_saves_and_takes_nothing_out(page: Page, bo: User) -> None:
    _before, current = two_reports(bo)
    page.goto(f"/en/portal/reports/{current.pk}/sections/contaminated-areas/")
    page.get_by_label("Total contaminated area").press("Enter")
    current.refresh_from_db()
    assert len(current.answers["contaminated-areas"]["tables"]["areas"]) == len(AREAS)


HANDED = ("", "sections/institutions/", "sections/institutions/texts/", "sections/institutions/comments/")


def open_link(page: Page, version: ReportVersion) -> None:
    """As a colleague in another ministry does with the mail just received."""
    hana = mail_link(version.colleagues.get().pk, now=now())
    page.context.clear_cookies()
    page.goto(link_path(hana.pk, hana.link_number))
    page.get_by_role("button", name="Open my sections").click()


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_is_in_a_colleague_s_way(
    page: Page, accessible: Callable[[Page], None], bo: User, language: str
) -> None:
    _before, current = two_reports(bo)
    page.set_viewport_size(SMALLEST)  # type: ignore[arg-type]
    open_link(page, current)
    used = link_path(current.colleagues.get().pk, 1)
    for path in (*(f"/en/portal/handed/{current.pk}/{place}" for place in HANDED), used):
        page.goto(path.replace("/en/", f"/{language}/"))
        accessible(page)
        assert page.evaluate(BEYOND_THE_EDGE) == []


@on_a_telephone
def test_a_ministry_fills_its_section_on_a_telephone(page: Page, bo: User) -> None:
    current = draft(bo, "2017")
    page.goto(f"/en/portal/reports/{current.pk}/")
    page.get_by_role("link", name="Victim assistance", exact=True).click()
    page.get_by_role("link", name="Hand this section to a colleague").click()
    page.get_by_label("Name").fill("Hana Health")
    page.get_by_label("E-mail address").fill("hana@health.example.org")
    page.get_by_role("button", name="Hand over and send the link").click()
    expect(page.get_by_role("status")).to_contain_text("A link is on its way")
    open_link(page, current)
    page.get_by_role("link", name="Victim assistance", exact=True).click()
    page.get_by_label("Not applicable").check()
    page.get_by_label("A sentence on it").fill("No victims are known.")
    page.get_by_role("button", name="Save and return to the list").click()
    expect(page.get_by_role("main")).to_contain_text("All of your sections are done.")
    page.get_by_role("button", name="Leave").click()
    page.goto(f"/en/portal/handed/{current.pk}/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Not found")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pictures_of_the_guide_can_be_taken(page: Page, bo: User, tmp_path: Path, language: str) -> None:
    """The task list and one section on a telephone; in the repository in English, looked at in Arabic."""
    _before, current = two_reports(bo)
    folder = tmp_path / language if language != "en" else tmp_path
    folder.mkdir(exist_ok=True)
    page.set_viewport_size(TELEPHONE)  # type: ignore[arg-type]
    for name, place in (("portal-tasks", ""), ("portal-section", "sections/contaminated-areas/")):
        page.goto(f"/{language}/portal/reports/{current.pk}/{place}")
        page.locator("h1").scroll_into_view_if_needed()
        if language == "en":
            take(page, f"{name}.png", folder)
        else:
            page.screenshot(path=folder / f"{name}.png")
