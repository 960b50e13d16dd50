"""The pages about money in a browser: read by axe in English and Arabic, on a telephone; a file taken by keyboard."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from servanda.common.access import Role
from servanda.duties.operations.load_folder import load_folder
from servanda.finance.enums import BalanceKind, EntryKind, Step
from servanda.finance.models import Entry
from servanda.finance.operations import (
    WhatIsTold,
    propose_accounts,
    propose_contributions,
    record_balance,
    record_in_kind,
)
from tests.facts import ANN, TODAY, TREATY, small_folder
from tests.finance.money import D, a_budget, booked, gave, line
from tests.journeys.pictures import take
from tests.people.accounts import person

MONEY = "desk/money/"
FILE = b"Date,Account,Amount\n2018-03-01,Travel,12.50\n2018-03-02,Rent,30\n2018-03-03,Travel,five\n"
PAID = (
    b"State,Date,Amount,What happened,Currency,Rate\n"
    b'France,2018-02-14,"12,500.00",received,,\n'
    b"Peru,2018-03-02,300,pledged,EUR,1.15\n"
    b'European Union,2018-04-10,"4,000.00",received,,\n'
    b"Angola,2018-05-04,-80,received,,\n"
)
SHARES = "stream=trust-fund&year=2018&amount=475362&members_on_day=31&members_on_month=5&members_on_year=2018"


@pytest.fixture
def paths(transactional_db: None, tmp_path: Path, sign_in: Callable[..., None]) -> list[str]:
    """Every page about money, with something on it, for staff who are signed in."""
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    budget = a_budget()
    a_budget(2019, adopted=False)
    row = booked(budget, "travel", "1200.50", kind=EntryKind.COMMITTED)
    gave("PER", Step.ASKED, "200000.50", "2018-01-01", due_on="2018-03-31")
    gave("PER", Step.RECEIVED, "500", "2017-02-01", year=2017)
    told = {"treaty_id": TREATY, "stream": "trust-fund", "source": "host", "actor": ANN, "today": TODAY}
    record_balance(kind=BalanceKind.CASH, on=dt.date(2018, 1, 31), amount=D(90000), **told)  # type: ignore[arg-type]
    record_balance(kind=BalanceKind.RESERVE, on=dt.date(2018, 1, 31), amount=D(9000), **told)  # type: ignore[arg-type]
    record_in_kind(treaty_id=TREATY, year=2018, what="Office", on=TODAY, giver="Host", actor=ANN)
    file = propose_accounts(
        treaty_id=TREATY, year=2018, content=FILE, filename="accounts.csv", actor=ANN, today=TODAY
    )
    told_of_file = WhatIsTold("trust-fund", 2018, "voluntary", Step.RECEIVED)
    paid = propose_contributions(
        treaty_id=TREATY, told=told_of_file, content=PAID, filename="paid-2018.csv", actor=ANN, today=TODAY
    )
    sign_in(person(Role.STAFF, name="Ann Example"))
    return [
        "",
        "?year=2019",
        "budgets/add/",
        "budgets/2019/correct/",
        "budgets/2019/stage/adopt/",
        "budgets/2018/move/",
        f"lines/{line(budget, 'travel').pk}/",
        f"lines/{line(budget, 'travel').pk}/add/",
        f"spending/{row.pk}/take-out/",
        "accounts/",
        f"accounts/{file.pk}/",
        "contributions/",
        "contributions/files/",
        f"contributions/files/{paid.pk}/",
        "contributions/trust-fund/add/",
        "contributions/trust-fund/2018/PER/",
        "contributions/in-kind/add/",
        "shares/",
        f"shares/?{SHARES}",
        "cash/",
        "cash/trust-fund/balances/add/",
        "../states/PER/",
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_about_money_is_accessible_and_fits_a_small_telephone(
    page: Page, paths: list[str], accessible: Callable[[Page], None], language: str
) -> None:
    wide = {}
    for path in paths:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(f"/{language}/{MONEY}{path}")
        accessible(page)
        page.set_viewport_size({"width": 320, "height": 640})
        wide[path] = page.evaluate("document.documentElement.scrollWidth")
    assert {path: width for path, width in wide.items() if width > 320} == {}


def test_a_file_of_accounts_is_handed_in_and_taken_in_the_browser(
    page: Page, paths: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "march.csv"
    file.write_bytes(b"Date,Account,Amount\n2018-03-01,Travel,12.50\nTotal,,12.50\n")
    page.goto(f"/en/{MONEY}accounts/")
    page.get_by_label("File", exact=True).set_input_files(file)
    page.get_by_role("button", name="Show what it would bring").press("Enter")
    expect(page.get_by_text("New rows: 1")).to_be_visible()
    page.get_by_role("button", name="Take the whole file").press("Enter")
    expect(page.get_by_text("The file is taken over.")).to_be_visible()
    assert Entry.objects.filter(accounts__filename="march.csv").count() == 1


def test_the_pictures_of_the_guide_to_money_can_be_taken(
    page: Page, paths: list[str], tmp_path: Path
) -> None:
    (paid,) = [path for path in paths if path.startswith("contributions/files/") and path[-2].isdigit()]
    page.set_viewport_size({"width": 1280, "height": 1000})
    for name, path in (
        ("money-budget", ""),
        ("money-file-of-contributions", paid),
        ("money-shares", f"shares/?{SHARES}"),
        ("money-cash-ahead", "cash/"),
    ):
        page.goto(f"/en/{MONEY}{path}")
        take(page.locator("main"), f"{name}.png", tmp_path)
