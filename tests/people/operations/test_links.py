import datetime as dt
import re
import time
from collections.abc import Callable
from typing import Any
from unittest import mock
from urllib.parse import unquote, urlsplit

import pytest
from django.contrib.auth.models import update_last_login
from django.core import mail
from hypothesis import given
from hypothesis import strategies as st
from tests.people.accounts import THE_DAY, person

from servanda.common.access import OPERATOR, Role
from servanda.people import operations
from servanda.people.models import User

pytestmark = pytest.mark.django_db
HOST = "http://127.0.0.1:8765"


def token_of(link: str) -> str:
    return urlsplit(link).path.split("/")[-2]


def give_another_password(user: User) -> None:
    user.set_password("another passphrase")
    user.save()


def sign_in(user: User) -> None:
    update_last_login(User, user)


def test_a_link_is_for_one_person_and_works_once() -> None:
    ada, bo = person(Role.STAFF), person(Role.AUDITOR)
    token = token_of(operations.sign_in_link(bo, HOST))
    assert operations.person_of_link(token) == bo
    assert operations.claim_link(token) == bo
    sign_in(ada)
    assert operations.person_of_link(token) == bo
    sign_in(bo)
    assert operations.person_of_link(token) is None
    assert operations.claim_link(token) is None


def test_a_link_lives_for_half_an_hour() -> None:
    token = token_of(operations.sign_in_link(person(), HOST))
    now = time.time()
    alive = []
    for minutes in (29, 31):
        with mock.patch("time.time", return_value=now + minutes * 60):
            alive.append(operations.person_of_link(token) is not None)
    assert alive == [True, False]


def test_a_link_dies_with_the_account_the_password_and_signing_out_everywhere() -> None:
    person(Role.STAFF)
    ends: list[Callable[[User], Any]] = [
        lambda user: operations.close_account(actor=OPERATOR, today=THE_DAY, user=user),
        lambda user: operations.sign_out_everywhere(actor=OPERATOR, user=user),
        give_another_password,
    ]
    for end in ends:
        bo = person(Role.AUDITOR)
        token = token_of(operations.sign_in_link(bo, HOST))
        end(bo)
        assert operations.person_of_link(token) is None


def test_the_generation_in_a_link_cannot_be_exchanged() -> None:
    bo = person(Role.AUDITOR)
    old = token_of(operations.sign_in_link(bo, HOST))
    operations.sign_out_everywhere(actor=OPERATOR, user=bo)
    assert operations.person_of_link("1" + old[1:]) is None


@given(st.text(max_size=60))
def test_any_text_is_merely_no_link(text: str) -> None:
    assert operations.person_of_link(text) is None


@pytest.mark.parametrize(
    ("language", "prefix"),
    [("ar", "/ar/"), ("zh", "/zh/"), ("en", "/en/"), ("fr", "/fr/"), ("ru", "/ru/"), ("es", "/es/")],
)
def test_a_link_opens_in_the_persons_language(language: str, prefix: str) -> None:
    link = operations.sign_in_link(person(language=language), HOST + "/")
    assert link.startswith(HOST + prefix)


def test_the_letter_goes_to_the_known_address_with_the_way_on() -> None:
    bo = person(Role.AUDITOR, email="bo@example.org", name="Bo")
    operations.mail_sign_in_link(address="BO@example.org", next_path="/en/desk/?on=2018-05-31")
    (letter,) = mail.outbox
    assert letter.to == ["bo@example.org"]
    found = re.search(r"http\S+", str(letter.body))
    assert found is not None
    link = found[0]
    assert unquote(urlsplit(link).query) == "next=/en/desk/?on=2018-05-31"
    assert operations.person_of_link(token_of(link)) == bo
    assert "Dear Bo," in letter.body


def test_the_letter_leads_nowhere_else() -> None:
    person(Role.AUDITOR, email="bo@example.org")
    operations.mail_sign_in_link(address="bo@example.org", next_path="//evil.example/")
    assert "evil" not in mail.outbox[0].body


def test_nothing_is_mailed_to_strangers_and_closed_accounts() -> None:
    bo = person(Role.AUDITOR, email="bo@example.org")
    operations.close_account(actor=OPERATOR, today=THE_DAY, user=bo)
    operations.mail_sign_in_link(address="bo@example.org")
    operations.mail_sign_in_link(address="stranger@example.org")
    assert mail.outbox == []


def test_the_answer_to_a_stranger_takes_about_as_long() -> None:
    """The same queries, the same letter written; the sending is left to another thread."""
    person(Role.AUDITOR, email="bo@example.org")

    def seconds(address: str) -> float:
        times = []
        for _ in range(15):
            start = time.perf_counter()
            operations.mail_sign_in_link(address=address)
            times.append(time.perf_counter() - start)
        return sorted(times)[len(times) // 2]

    with mock.patch("servanda.people.mail.send"):
        known, unknown = seconds("bo@example.org"), seconds("stranger@example.org")
    assert abs(known - unknown) < dt.timedelta(milliseconds=5).total_seconds()


def test_an_invitation_names_the_sign_in_page_and_holds_no_secret() -> None:
    bo = person(Role.AUDITOR, email="bo@example.org", language="fr")
    operations.send_invitation(actor=OPERATOR, user=bo)
    assert f"{HOST}/fr/sign-in/\n" in mail.outbox[0].body
