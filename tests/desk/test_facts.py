"""Which source of a fact is used can be seen and changed at the desk."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from servanda.implementation.models import Fact
from servanda.implementation.operations import record_fact
from servanda.law import records as law
from servanda.law.partial_dates import PartialDate
from tests.facts import ANN, TODAY, TREATY

pytestmark = pytest.mark.usefixtures("three_loaded")

STOCK = law.Fact(iso3="PER", fact="stockpile-munitions", value="2012", source="Report")


def fact(**changes: Any) -> Fact:
    told = {**STOCK.__dict__, **changes}
    return record_fact(treaty_id=TREATY, fact=law.Fact(**told), actor=ANN, today=TODAY)


def use(client: Client, row: Fact, version: int = 1) -> Any:
    return client.post(
        f"/en/desk/states/{row.state_id}/facts/{row.pk}/use/", {"version": str(version)}, follow=True
    )


def in_use() -> set[str]:
    rows = Fact.objects.filter(state_id="PER", fact="stockpile-munitions", in_use=True)
    return {row.value for row in rows}


def test_another_source_takes_the_place_of_the_one_in_use(staff: Client) -> None:
    fact()
    other = fact(value="2013", source="Monitor", in_use=False)
    assert "1 other source" in staff.get("/en/desk/states/PER/").content.decode()
    assert "This source is used from now on" in use(staff, other).content.decode()
    assert in_use() == {"2013"}


def test_what_is_told_for_another_date_stays(staff: Client) -> None:
    fact(on=PartialDate.on(dt.date(2014, 1, 1)))
    fact(value="1900", on=PartialDate.on(dt.date(2015, 1, 1)))
    other = fact(value="2013", on=PartialDate.on(dt.date(2014, 1, 1)), in_use=False)
    use(staff, other)
    assert in_use() == {"2013", "1900"}


def test_a_row_changed_meanwhile_is_not_overwritten(staff: Client) -> None:
    fact()
    other = fact(value="2013", in_use=False)
    use(staff, other)
    assert "changed this" in use(staff, other).content.decode()


def test_a_fact_of_another_state_is_not_found_under_this_one(staff: Client) -> None:
    row = fact()
    assert staff.post(f"/en/desk/states/FRA/facts/{row.pk}/use/").status_code == 404
    assert staff.get(f"/en/desk/states/PER/facts/{row.pk}/use/").status_code == 405


def test_a_fact_stated_later_is_not_shown_on_an_earlier_day(staff: Client) -> None:
    fact(value="1234", on=PartialDate.on(dt.date(2017, 1, 1)))
    assert "1,234" in staff.get("/en/desk/states/PER/").content.decode()
    assert "1,234" not in staff.get("/en/desk/states/PER/?on=2016-12-31").content.decode()
