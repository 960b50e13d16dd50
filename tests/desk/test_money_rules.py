"""Rules of a stream once they are confirmed: the part that is shared, the minimum, and the reserve, told openly."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest
from django.test import Client

from servanda.finance.enums import BalanceKind
from servanda.finance.funding import Funding, funding_of
from servanda.finance.operations import record_balance
from tests.facts import ANN, TODAY, TREATY
from tests.finance.money import a_budget

pytestmark = pytest.mark.usefixtures("three_loaded")

SHARES = "/en/desk/money/shares/"
CASH = "/en/desk/money/cash/?year=2018"


def text(client: Client, path: str) -> str:
    return re.sub(r"\s+", " ", client.get(path).content.decode())


def reserve_of(amount: str) -> None:
    record_balance(
        treaty_id=TREATY,
        stream="trust-fund",
        kind=BalanceKind.RESERVE,
        on=dt.date(2018, 1, 1),
        amount=Decimal(amount),
        source="Letter of the host",
        actor=ANN,
        today=TODAY,
    )


@pytest.fixture
def confirmed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of the budget by the scale, 1,000 francs at least, and a reserve of a tenth."""
    told = funding_of(TREATY).model_dump(by_alias=True)
    fund = told["stream"][0]
    bases = {basis["id"]: basis for basis in fund["basis"]}
    bases["scale-share"]["percent_of_budget"] = "50"
    bases["minimum"]["minimum"] = "1000"
    fund["reserve"] |= {"percent_of_budget": "10", "to_be_confirmed": ""}
    for stream in told["stream"]:
        stream["smallest"] = str(stream["smallest"])
    made = Funding.model_validate(told)
    monkeypatch.setattr("servanda.desk.pages.money.contributions.funding_of", lambda _treaty: made)


@pytest.mark.usefixtures("confirmed")
def test_the_form_starts_from_the_rules_and_says_so(staff: Client) -> None:
    a_budget()
    page = text(staff, SHARES)
    assert 'value="237,681.00"' in page
    assert 'value="1,000"' in page
    assert "shares 50% of its budget by the scale." in page
    assert "asks each State for CHF 1,000 at least." in page


def test_without_a_rule_the_form_starts_from_the_whole_budget_and_no_minimum(staff: Client) -> None:
    a_budget()
    page = text(staff, SHARES)
    assert 'value="475,362.00"' in page
    assert "No minimum is confirmed: leave it empty for none." in page


def test_who_is_at_the_minimum_and_what_it_spares_the_others_is_told(staff: Client) -> None:
    asked = {
        "stream": "trust-fund",
        "year": "2018",
        "amount": "100,000",
        "minimum": "5000",
        "members_on_day": "31",
        "members_on_month": "5",
        "members_on_year": "2018",
    }
    page = re.sub(r"\s+", " ", staff.get(SHARES, asked).content.decode())
    told = "1 State is at the minimum of CHF 5,000.00. It pays CHF 2,277.28 more than by the scale alone"
    assert told in page.replace("\u00a0", " ")
    assert re.findall(r'data-label="Share">([\d,.]+)', page) == ["95,000.00", "5,000.00"]


@pytest.mark.usefixtures("confirmed")
@pytest.mark.parametrize(
    ("held", "told"),
    [
        ("60000", "by the rule CHF 47,536.20: CHF 12,463.80 more are held"),
        ("40000", "by the rule CHF 47,536.20: CHF 7,536.20 less are held"),
        ("47536.20", "by the rule CHF 47,536.20<"),
    ],
)
def test_the_reserve_is_held_against_its_rule(staff: Client, held: str, told: str) -> None:
    a_budget()
    reserve_of(held)
    page = text(staff, CASH)
    assert told in page.replace("\u00a0", " ")
    assert "size and rule of the working capital reserve" not in page


def test_without_a_rule_the_page_says_what_is_to_be_confirmed(staff: Client) -> None:
    a_budget()
    reserve_of("60000")
    page = text(staff, CASH)
    assert "by the rule" not in page
    assert "size and rule of the working capital reserve" in page
