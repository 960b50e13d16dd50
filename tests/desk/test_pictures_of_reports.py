"""The pictures in the guide, on reports: taken while a report is logged and its figures are entered."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import LazySettings
from playwright.sync_api import Page

from servanda.common.access import Role
from servanda.papers import pdf
from servanda.papers.document import Document, Heading, Paragraph, Table, Title
from tests.journeys.pages import load_everything
from tests.people.accounts import person

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
REPORT = pdf.write(
    Document(
        "en",
        "Report of Chad on 2017",
        [
            Title("Report under Article 7"),
            Paragraph("State Party: Chad"),
            Paragraph("Reporting time period from 01/01/2017 to 31/12/2017"),
            Heading("Form F: Contaminated areas and clearance"),
            Table(
                ["Area or its number", "Location", "Size (m²)"],
                [["TCD-14", "Borkou", "540,000"], ["TCD-15", "Tibesti", "125,000"], ["Total", "", "665,000"]],
                figures=frozenset({2}),
                total=True,
            ),
        ],
    )
)

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def at_the_desk(
    live_server: object, sign_in: Callable[..., None], settings: LazySettings, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"
    load_everything()
    sign_in(person(Role.STAFF, name="Salma Staff"))


def taken(page: Page, name: str, tmp_path: Path) -> None:
    """Kept in the repository only where SERVANDA_SCREENSHOTS=1 asks for it (make screenshots)."""
    folder = PICTURES if os.environ.get("SERVANDA_SCREENSHOTS") == "1" else tmp_path
    page.mouse.move(0, 0)
    page.screenshot(path=folder / name)
    assert (folder / name).stat().st_size > 0


def test_the_pictures_of_a_report_logged_and_entered_can_be_taken(page: Page, tmp_path: Path) -> None:
    report = tmp_path / "Chad 2017.pdf"
    report.write_bytes(REPORT)
    page.set_viewport_size({"width": 1280, "height": 1000})
    page.goto("/en/desk/reports/log/")
    page.get_by_label("Files of the report").set_input_files(report)
    page.get_by_role("button", name="Read the files").click()
    assert page.get_by_label("State", exact=True).input_value() == "TCD"
    assert page.get_by_label("Calendar year covered").input_value() == "2017"
    taken(page, "log-report.png", tmp_path)
    page.get_by_role("button", name="Log the report").click()
    page.get_by_text("The report is logged").wait_for()
    page.goto(f"{page.url}sections/contaminated-areas/")
    page.get_by_role("img", name="Page 1 of Chad 2017.pdf").wait_for()
    taken(page, "enter-figures.png", tmp_path)


def test_the_picture_of_the_reports_not_received_can_be_taken(page: Page, tmp_path: Path) -> None:
    page.set_viewport_size({"width": 1280, "height": 1000})
    page.goto("/en/desk/reports/overdue/?play=overdue")
    assert page.get_by_role("row", name="Chad").is_visible()
    taken(page, "reports-not-received.png", tmp_path)
