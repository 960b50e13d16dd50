"""What can be kept is sent again only when something it depends on has changed."""

import pytest
from django.conf import LazySettings
from django.test import Client

from servanda.law.records import ActKind
from servanda.states.operations import record_act
from tests.facts import ANN, TODAY, TREATY, act

PATHS = ["/en/", "/ar/states/PER/", "/open-data/ccm/status.csv"]

pytestmark = pytest.mark.usefixtures("three_loaded")


@pytest.mark.parametrize("path", PATHS)
def test_an_unchanged_page_is_not_sent_again(client: Client, path: str) -> None:
    tag = client.get(path)["ETag"]
    again = client.get(path, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", PATHS)
def test_after_any_change_in_the_register_it_is(client: Client, path: str) -> None:
    tag = client.get(path)["ETag"]
    record_act(treaty_id=TREATY, act=act("AGO", ActKind.RATIFICATION, "2018-05-01"), actor=ANN, today=TODAY)
    assert client.get(path, headers={"if-none-match": tag}).status_code == 200


def test_the_next_day_it_is(client: Client, settings: LazySettings) -> None:
    tag = client.get("/en/")["ETag"]
    settings.SERVANDA_TODAY = TODAY.replace(month=6, day=1)
    assert client.get("/en/", headers={"if-none-match": tag}).status_code == 200


def test_each_language_and_each_day_shown_has_a_tag_of_its_own(client: Client) -> None:
    tags = {client.get(path)["ETag"] for path in ("/en/", "/fr/", "/en/?on=2015-01-01", "/en/states/")}
    assert len(tags) == 4
