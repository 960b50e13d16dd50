"""The open data as files."""

import pytest
from django.test import Client

pytestmark = pytest.mark.usefixtures("three_loaded")


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("status.csv", "text/csv; charset=utf-8"),
        ("acts.json", "application/json"),
        ("datapackage.json", "application/json"),
    ],
)
def test_a_file_says_its_kind_and_its_licence(client: Client, file: str, kind: str) -> None:
    answer = client.get(f"/open-data/ccm/{file}")
    assert answer["Content-Type"] == kind
    assert answer["Link"] == '<https://creativecommons.org/licenses/by/4.0/>; rel="license"'


def test_a_file_can_be_had_for_another_day(client: Client) -> None:
    assert b"PER,Peru,GRULAC,signatory" in client.get("/open-data/ccm/status.csv?on=2012-01-01").content


@pytest.mark.parametrize("path", ["ccm/none.csv", "bwc/status.csv", "bwc/datapackage.json", "ccm/status.xml"])
def test_what_is_not_published_is_not_found(client: Client, path: str) -> None:
    assert client.get(f"/open-data/{path}").status_code == 404


@pytest.mark.parametrize("path", ["/open-data/ccm/status.csv", "/en/"])
@pytest.mark.parametrize("day", ["on=99999999999999999999-01-01", "on_day=1&on_month=1&on_year=" + "9" * 20])
def test_a_day_that_no_calendar_has_is_refused_with_a_sentence(client: Client, path: str, day: str) -> None:
    answer = client.get(f"{path}?{day}")
    assert answer.status_code == 400
    assert "is not a day of the calendar" in answer.content.decode()
