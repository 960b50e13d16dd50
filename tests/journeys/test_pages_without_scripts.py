"""The desk in a browser that runs no script: an act is added, with its consequences seen before."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from servanda.common.access import Role
from tests.journeys.pages import load_everything
from tests.people.accounts import person

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "java_script_enabled": False}


def test_an_act_is_added_and_the_board_and_the_status_follow(
    page: Page, live_server: object, sign_in: Callable[..., None]
) -> None:
    load_everything()
    sign_in(person(Role.STAFF))
    page.goto("/en/desk/states/FIN/")
    page.get_by_role("link", name="Add an act").click()
    page.get_by_label("Act", exact=True).select_option(label="Accession")
    day = page.get_by_role("group", name="Day on which the Depositary received it")
    day.get_by_label("Day").fill("15")
    day.get_by_label("Month").select_option(label="May")
    day.get_by_label("Year").fill("2018")
    page.get_by_label("Source", exact=True).fill("Notification of the Depositary")
    page.get_by_role("button", name="Show what would follow").click()
    row = page.get_by_role("row", name="Entry into force")
    expect(row).to_contain_text("appears")
    expect(row).to_contain_text("1 November 2018")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("Saved.")
    page.goto("/en/states/FIN/")
    expect(page.get_by_role("main")).to_contain_text("enters into force on 1 November 2018")


def test_the_steps_of_a_date_open(page: Page, live_server: object) -> None:
    load_everything()
    page.goto("/en/states/BGR/?on=2020-05-31")
    page.locator("summary", has_text="Stockpile destruction").click()
    expect(page.locator("#why-stockpile-destruction")).to_contain_text("Extended to 1\u00a0April\u00a02021")


def test_another_day_can_be_chosen(page: Page, live_server: object) -> None:
    load_everything()
    page.goto("/ar/")
    page.locator("input[name=on_day]").fill("٣")
    page.locator("select[name=on_month]").select_option("9")
    page.locator("input[name=on_year]").fill("2012")
    page.locator(".day button").click()
    expect(page.locator(".title")).to_contain_text("٣ أيلول/سبتمبر ٢٠١٢")
