import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import SESSION_KEY
from django.core import mail
from django.test import Client

from servanda.common.access import Role
from tests.people.accounts import person, sign_in
from tests.people.test_own_paths import FOREIGN

pytestmark = pytest.mark.django_db


def link_for(address: str, next_path: str = "") -> str:
    """The path of the link that is mailed."""
    Client().post("/en/sign-in/", {"email": address, "next": next_path})
    found = re.search(r"http://127\.0\.0\.1:8765(\S+)", str(mail.outbox[-1].body))
    assert found is not None
    return found[1]


def is_signed_in(client: Client) -> bool:
    return SESSION_KEY in client.session


def test_from_a_closed_page_to_the_link_and_back(client: Client) -> None:
    person(Role.FOCAL_POINT, state="LAO", email="bo@example.org")
    asked = client.get("/en/draft/LAO/", follow=True)
    assert 'name="next" value="/en/draft/LAO/"' in asked.content.decode()
    link = link_for("bo@example.org", "/en/draft/LAO/")
    button = client.get(link)
    assert "You are about to sign in as <bdi>Ada Example</bdi>." in button.content.decode()
    assert not is_signed_in(client)
    opened = client.post(link, {"next": "/en/draft/LAO/"}, follow=True)
    assert opened.content == b"draft of LAO"


def test_every_address_gets_the_same_answer(client: Client) -> None:
    person(Role.AUDITOR, email="bo@example.org")
    answers = []
    for address in ("bo@example.org", "stranger@example.org"):
        answer = client.post("/en/sign-in/", {"email": address}, follow=True)
        answers.append((answer.redirect_chain, answer.status_code, answer.content))
    assert answers[0] == answers[1]
    assert len(mail.outbox) == 1


def test_programs_that_open_the_link_do_not_use_it_up(client: Client) -> None:
    person(Role.AUDITOR, email="bo@example.org")
    link = link_for("bo@example.org")
    for method in (Client().get, Client().head, Client().options, Client().get):
        method(link)
    assert client.post(link)["Location"] == "/en/account/"
    assert is_signed_in(client)


def test_a_used_link_says_so_and_offers_another_keeping_the_way(client: Client) -> None:
    person(Role.AUDITOR, email="bo@example.org")
    link = link_for("bo@example.org", "/en/mine/")
    client.post(link)
    for answer in (Client().get(link), Client().post(link)):
        page = answer.content.decode()
        assert answer.status_code == 410
        assert "This link does not work any more: each link works once" in page
        assert 'name="next" value="/en/mine/"' in page
        assert 'name="email"' in page


def test_signing_in_gives_a_new_session_and_ends_the_one_before(client: Client) -> None:
    ada = person(Role.AUDITOR)
    person(Role.AUDITOR, email="bo@example.org")
    sign_in(client, ada)
    client.session["note"] = "of Ada"
    before = client.session.session_key
    client.post(link_for("bo@example.org"))
    assert client.session.session_key != before
    assert "note" not in client.session


@pytest.mark.parametrize("foreign", [each for each in FOREIGN if each])
def test_no_way_of_signing_in_leads_elsewhere(client: Client, foreign: str) -> None:
    user = person(Role.AUDITOR, email="bo@example.org")
    user.set_password("a passphrase for tests")
    user.save()
    assert "next=" not in link_for("bo@example.org", foreign)
    ways: list[Callable[[], Any]] = [
        lambda: client.post(link_for("bo@example.org"), {"next": foreign}),
        lambda: client.get("/en/sign-in/", {"next": foreign}),
        lambda: client.get("/en/sign-in/password/", {"next": foreign}),
        lambda: client.post("/en/sign-out/", {"next": foreign}),
        lambda: client.post(
            "/en/sign-in/password/",
            {"login": "bo@example.org", "password": "a passphrase for tests", "next": foreign},
        ),
        lambda: client.get("/en/account/second-factor/needed/", {"next": foreign}),
    ]
    led = [way()["Location"] for way in ways]
    assert led == [
        "/en/account/",
        "/en/account/",
        "/en/account/",
        "/en/sign-in/",
        "/en/account/",
        "/en/account/",
    ]


def test_someone_signed_in_is_led_on_from_the_sign_in_page(client: Client) -> None:
    sign_in(client, person(Role.AUDITOR))
    assert client.get("/en/sign-in/?next=/en/mine/")["Location"] == "/en/mine/"


def test_signing_out_takes_a_press_of_a_button(client: Client) -> None:
    sign_in(client, person(Role.AUDITOR))
    assert client.get("/en/sign-out/").status_code == 405
    assert is_signed_in(client)
    assert client.post("/en/sign-out/")["Location"] == "/en/sign-in/"
    assert not is_signed_in(client)


@pytest.mark.parametrize("path", ["sign-in/", "sign-in/password/", "sign-out/", "sign-in/link/0-x/"])
def test_a_form_of_another_site_signs_nobody_in_or_out(path: str) -> None:
    assert Client(enforce_csrf_checks=True).post(f"/en/{path}", {}).status_code == 403


def test_asking_too_often_is_answered_alike_for_all_addresses() -> None:
    person(Role.AUDITOR, email="bo@example.org")
    for address in ("bo@example.org", "stranger@example.org"):
        statuses = [Client().post("/en/sign-in/", {"email": address}).status_code for _ in range(6)]
        assert statuses == [302] * 5 + [429]
    assert len(mail.outbox) == 5


def test_many_links_cannot_be_tried() -> None:
    statuses = [Client().post("/en/sign-in/link/0-x/").status_code for _ in range(31)]
    assert statuses == [410] * 30 + [429]


def test_a_look_alike_address_is_explained(client: Client) -> None:
    answer = client.post("/en/sign-in/", {"email": "bо@example.org"})
    assert answer.status_code == 422
    assert "cyrillic small letter o" in answer.content.decode()
    assert mail.outbox == []


def test_there_is_no_way_to_sign_up(client: Client) -> None:
    assert client.get("/en/sign-in/signup/").status_code == 404
    assert client.get("/en/sign-up/").status_code == 404


@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "ru", "es"])
def test_the_page_stands_in_each_language(client: Client, language: str) -> None:
    assert f'<html lang="{language}"' in client.get(f"/{language}/sign-in/").content.decode()


def test_a_closed_account_cannot_use_a_password(client: Client) -> None:
    bo = person(Role.AUDITOR, email="bo@example.org")
    bo.set_password("a passphrase for tests")
    bo.is_active = False
    bo.save()
    client.post("/en/sign-in/password/", {"login": "bo@example.org", "password": "a passphrase for tests"})
    assert not is_signed_in(client)


def test_guessing_passwords_is_slowed_down(client: Client) -> None:
    bo = person(Role.AUDITOR, email="bo@example.org")
    bo.set_password("a passphrase for tests")
    bo.save()
    for attempt in range(6):
        client.post("/en/sign-in/password/", {"login": "bo@example.org", "password": f"guess {attempt}"})
    client.post("/en/sign-in/password/", {"login": "bo@example.org", "password": "a passphrase for tests"})
    assert not is_signed_in(client)


def test_each_person_starts_on_the_page_of_the_role(client: Client) -> None:
    started = {}
    for role in (Role.STAFF, Role.AUDITOR):
        sign_in(client, person(role))
        started[role] = client.get("/en/sign-in/")["Location"]
    assert started == {Role.STAFF: "/en/board/", Role.AUDITOR: "/en/account/"}
