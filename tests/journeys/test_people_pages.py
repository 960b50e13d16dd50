"""The pages about persons in a browser: read by axe in English and Arabic, worked by keyboard, on a telephone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from servanda.common.access import OPERATOR, Role
from servanda.duties.operations.load_folder import load_folder
from servanda.people import operations
from servanda.people.enums import PersonRoleKind
from servanda.people.models import ContactImport, PermanentMission, Person
from tests.facts import ANN, TREATY, small_folder
from tests.people.accounts import THE_DAY, person
from tests.people.contacts import named_person, office

Check = Callable[[Page], None]
LIST = b"State,Name,Role,E-mail\nPeru,Lila List,national focal point,lila@example.org\n"


@pytest.fixture
def paths(transactional_db: None, tmp_path: Path, sign_in: Callable[..., None]) -> list[str]:
    """Every page about persons, with something on it, for staff who are signed in."""
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    staff = person(Role.STAFF, name="Salma Staff")
    office("PER", accreditation="UN Office at Geneva")
    mina = named_person("Mina Model", "PER", title="Ms.", function="First Secretary", language="es")
    other = named_person(
        "مينا مودل", "PER", kind=PersonRoleKind.MISSION_MEMBER, email="m@example.org", last_confirmed_on=None
    )
    held = operations.propose_import(actor=OPERATOR, today=THE_DAY, content=LIST, filename="list.csv")
    mission, held = PermanentMission.objects.get(), ContactImport.objects.get(pk=held.pk)
    sign_in(staff)
    return [
        "",
        "add/",
        f"{mina.pk}/",
        f"{mina.pk}/correct/",
        f"{mina.pk}/move-on/",
        "missions/",
        f"missions/{mission.pk}/",
        "who/?state=PER&matter=clearance",
        "duplicates/",
        f"duplicates/{mina.pk}/{other.pk}/",
        "lists/",
        f"lists/{held.pk}/",
        "access/",
        f"access/{staff.pk}/",
        "access/invite/",
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_about_persons_is_accessible(
    page: Page, paths: list[str], accessible: Check, language: str
) -> None:
    for path in [*paths, "../states/PER/"]:
        page.goto(f"/{language}/desk/people/{path}")
        accessible(page)


def test_no_page_is_wider_than_a_telephone(page: Page, paths: list[str]) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for path in paths:
        page.goto(f"/ar/desk/people/{path}")
        width = page.evaluate("document.documentElement.scrollWidth")
        assert (path, width) == (path, 320)


def test_a_person_moves_on_and_the_successor_is_recorded_by_keyboard(page: Page, paths: list[str]) -> None:
    page.goto("/en/desk/people/?text=Mina+Model")
    page.get_by_role("link", name="Mina Model", exact=True).press("Enter")
    page.get_by_role("link", name="Moves on").press("Enter")
    page.get_by_role("button", name="Move on").press("Enter")
    page.get_by_role("link", name="Record the successor").press("Enter")
    page.get_by_label("Name", exact=True).fill("Sofía Sucesora")
    page.get_by_label("E-mail address").fill("sofia@example.org")
    page.get_by_role("button", name="Save").press("Enter")
    page.get_by_role("heading", name="Sofía Sucesora").wait_for()
    page.goto("/en/desk/people/who/?state=PER")
    page.get_by_role("link", name="Sofía Sucesora").wait_for()
    assert Person.objects.filter(name="Mina Model").exists()
