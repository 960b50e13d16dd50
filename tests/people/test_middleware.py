import datetime as dt

import pytest
from django.conf import LazySettings
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from servanda.common.access import OPERATOR, Role
from servanda.people import operations
from tests.people.accounts import THE_DAY, person, sign_in

pytestmark = pytest.mark.django_db


def test_nobody_is_led_to_the_sign_in_page_and_back(client: Client) -> None:
    answer = client.get("/ar/board/?on=2018-05-31")
    assert (answer.status_code, answer["Location"]) == (302, "/ar/sign-in/?next=/ar/board/%3Fon%3D2018-05-31")


def test_nobody_is_not_led_back_to_an_answer_of_a_form(client: Client) -> None:
    assert client.post("/en/board/")["Location"] == "/en/sign-in/"


def test_a_program_gets_a_status_and_a_sentence(client: Client) -> None:
    answer = client.get("/api/board")
    assert (answer.status_code, answer.json()) == (401, {"detail": "Please sign in first."})
    sign_in(client, person(Role.AUDITOR))
    answer = client.get("/api/board")
    assert answer.status_code == 403
    assert answer.json()["detail"].startswith("This is open to: Staff of the Unit.")


def test_the_wrong_role_gets_a_page_with_a_sentence(client: Client) -> None:
    sign_in(client, person(Role.AUDITOR))
    answer = client.get("/en/board/")
    assert answer.status_code == 403
    assert "Your account holds no such role today. Please ask the Unit." in answer.content.decode()


def test_the_draft_of_another_state_looks_as_if_it_were_not_there(client: Client) -> None:
    sign_in(client, person(Role.FOCAL_POINT, state="LAO"))
    assert client.get("/en/draft/LAO/").status_code == 200
    assert client.get("/en/draft/CHE/").status_code == 404


def test_a_right_taken_away_is_gone_at_the_next_request(client: Client) -> None:
    person(Role.STAFF)
    ada = person(Role.STAFF)
    sign_in(client, ada)
    assert client.get("/en/board/").status_code == 200
    operations.end_role(actor=OPERATOR, today=THE_DAY, grant=ada.grants.get())
    assert client.get("/en/board/").status_code == 403


def test_a_role_ends_on_its_day(client: Client, settings: LazySettings) -> None:
    bo = person(None)
    last_day = THE_DAY + dt.timedelta(days=1)
    operations.grant_role(actor=OPERATOR, today=THE_DAY, user=bo, role=Role.STAFF, until=last_day)
    sign_in(client, bo)
    statuses = []
    for day in (THE_DAY, last_day):
        settings.SERVANDA_TODAY = day
        statuses.append(client.get("/en/board/").status_code)
    assert statuses == [200, 403]


@pytest.mark.parametrize("end", ["sign_out_everywhere", "close_account"])
def test_a_session_that_was_ended_is_over_at_the_next_request(client: Client, end: str) -> None:
    person(Role.STAFF)
    ada = person(Role.STAFF)
    sign_in(client, ada)
    if end == "close_account":
        operations.close_account(actor=OPERATOR, today=THE_DAY, user=ada)
    else:
        operations.sign_out_everywhere(actor=OPERATOR, user=ada)
    assert client.get("/en/mine/").status_code == 302


def test_a_view_without_a_decision_stays_closed(client: Client) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"pages\.forgotten has no decision"):
        client.get("/en/forgotten/")


def test_the_viewer_costs_one_query_and_none_in_public(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    sign_in(client, person(Role.STAFF))
    with django_assert_num_queries(3):  # session, account, roles
        client.get("/en/board/")
    with django_assert_num_queries(0):
        client.get("/en/anything/")


def test_a_page_that_is_the_same_for_everyone_can_be_cached(client: Client) -> None:
    sign_in(client, person(Role.STAFF))
    answer = client.get("/en/anything/")
    assert answer["Cache-Control"] == "public, max-age=300"
    assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.parametrize(
    "path", ["/en/board/", "/en/mine/", "/en/greeting/", "/en/account/", "/en/sign-in/", "/api/board"]
)
@pytest.mark.parametrize("signed_in", [True, False])
def test_a_page_that_may_depend_on_the_person_is_never_cached(
    client: Client, path: str, signed_in: bool
) -> None:
    if signed_in:
        sign_in(client, person(Role.STAFF))
    answer = client.get(path)
    assert answer["Cache-Control"] == "private, no-store"
    assert "Cookie" in answer["Vary"]
