import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client

from servanda.common.access import OPERATOR, Role
from servanda.people import operations
from servanda.people.models import User
from tests.people.accounts import THE_DAY, person, sign_in

pytestmark = pytest.mark.django_db
PASSPHRASE = "a passphrase for tests"


def code(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


@pytest.fixture
def secret() -> str:
    return generate_totp_secret()


@pytest.fixture
def ada(secret: str) -> User:
    """Staff with a password and an authenticator app."""
    user = person(Role.STAFF, email="ada@example.org")
    user.set_password(PASSPHRASE)
    user.save()
    TOTP.activate(user, secret)
    return user


def by_password(client: Client, next_path: str = "/en/board/") -> str:
    entered = {"login": "ada@example.org", "password": PASSPHRASE, "next": next_path}
    return str(client.post("/en/sign-in/password/", entered)["Location"])


def test_a_password_alone_opens_nothing(client: Client, ada: User) -> None:
    assert by_password(client) == "/en/sign-in/second-factor/"
    assert client.get("/en/board/").status_code == 302
    assert client.get("/en/account/").status_code == 302


def test_password_and_code_open_the_desk(client: Client, ada: User, secret: str) -> None:
    by_password(client)
    answer = client.post("/en/sign-in/second-factor/", {"code": code(secret)})
    assert answer["Location"] == "/en/board/"
    assert client.get("/en/board/").status_code == 200


def test_the_mailed_link_asks_staff_for_the_code_as_well(client: Client, ada: User, secret: str) -> None:
    link = operations.sign_in_link(ada, "", "/en/board/")
    assert client.post(link)["Location"] == "/en/sign-in/second-factor/"
    assert client.get("/en/board/").status_code == 302
    client.post("/en/sign-in/second-factor/", {"code": code(secret)})
    assert client.get("/en/board/").status_code == 200
    assert Client().get(link).status_code == 410


def test_a_wrong_code_opens_nothing_and_guessing_is_slowed_down(
    client: Client, ada: User, secret: str
) -> None:
    by_password(client)
    for _ in range(6):
        client.post("/en/sign-in/second-factor/", {"code": "000000"})
    client.post("/en/sign-in/second-factor/", {"code": code(secret)})
    assert client.get("/en/board/").status_code == 302


def test_a_code_works_once(client: Client, ada: User, secret: str) -> None:
    now = code(secret)
    for each, status in ((client, 200), (Client(), 302)):
        by_password(each)
        each.post("/en/sign-in/second-factor/", {"code": now})
        assert each.get("/en/board/").status_code == status


def test_a_recovery_code_stands_in_once(client: Client, ada: User) -> None:
    first = RecoveryCodes.activate(ada).get_unused_codes()[0]
    for each, status in ((client, 200), (Client(), 302)):
        by_password(each)
        each.post("/en/sign-in/second-factor/", {"code": first})
        assert each.get("/en/board/").status_code == status


def test_staff_without_a_second_factor_is_led_to_set_it_up_before_anything_else(client: Client) -> None:
    ada = person(Role.STAFF, email="ada@example.org")
    client.post(operations.sign_in_link(ada, ""))
    for path in ("/en/board/", "/en/mine/", "/en/account/"):
        assert client.get(path)["Location"].startswith("/en/account/second-factor/needed/?next=%2Fen%2F")
    needed = client.get("/en/account/second-factor/needed/").content.decode()
    assert "/en/account/second-factor/app/" in needed
    page = client.get("/en/account/second-factor/app/").content.decode()
    assert "<svg" in page
    assert "data:image" not in page
    found = re.search(r'id="secret"[^>]*value="([A-Z2-7]+)"', page)
    assert found is not None
    answer = client.post("/en/account/second-factor/app/", {"code": code(found[1])})
    assert answer["Location"] == "/en/account/second-factor/codes/"
    assert client.get(answer["Location"]).status_code == 200
    assert client.get("/en/board/").status_code == 200


def test_someone_who_becomes_staff_must_give_the_factor_in_the_running_session(
    client: Client, secret: str
) -> None:
    bo = person(Role.AUDITOR)
    sign_in(client, bo, second_factor=False)
    TOTP.activate(bo, secret)
    operations.grant_role(actor=OPERATOR, today=THE_DAY, user=bo, role=Role.STAFF)
    led = client.get("/en/board/")["Location"]
    assert led == "/en/account/confirm/second-factor/?next=%2Fen%2Fboard%2F"
    assert client.post(led, {"code": code(secret)})["Location"] == "/en/board/"
    assert client.get("/en/board/").status_code == 200


def test_taking_the_app_away_closes_the_desk_until_there_is_a_new_one(
    client: Client, ada: User, secret: str
) -> None:
    by_password(client)
    client.post("/en/sign-in/second-factor/", {"code": code(secret)})
    led = client.get("/en/account/second-factor/app/remove/")["Location"]
    assert led.startswith("/en/account/confirm/password/")
    client.post(led, {"password": PASSPHRASE})
    client.post("/en/account/second-factor/app/remove/")
    assert not Authenticator.objects.filter(user=ada).exists()
    assert client.get("/en/board/")["Location"].startswith("/en/account/second-factor/needed/")


def test_a_session_forged_for_another_person_counts_for_nobody(client: Client, ada: User) -> None:
    bo = person(Role.STAFF)
    sign_in(client, bo)
    session = client.session
    session["account_authentication_methods_user"] = str(ada.pk)
    session.save()
    assert client.get("/en/board/").status_code == 302


@pytest.mark.parametrize(
    "path",
    [
        "account/second-factor/",
        "account/second-factor/app/",
        "account/passkeys/",
        "account/passkeys/add/",
        "account/password/set/",
        "account/confirm/second-factor/",
        "account/second-factor/codes/",
    ],
)
@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_the_librarys_pages_wear_our_frame(client: Client, path: str, language: str) -> None:
    ada = person(Role.STAFF)
    TOTP.activate(ada, generate_totp_secret())
    RecoveryCodes.activate(ada)
    sign_in(client, ada)
    answer = client.get(f"/{language}/{path}", follow=True)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert 'class="banner"' in page
    assert page.count("<h1") == 1
