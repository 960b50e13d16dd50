"""Signing in, in a real browser: by keyboard, in two directions of writing, with nothing going wrong unseen."""

import re
import time
from collections.abc import Callable

import pytest
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.conf import LazySettings
from django.core import mail
from django.core.cache import cache
from playwright.sync_api import CDPSession, Page, expect
from pytest_django.live_server_helper import LiveServer

from servanda.common.access import Role
from servanda.people import operations
from tests.people.accounts import person

pytestmark = pytest.mark.django_db(transaction=True)
Check = Callable[[Page], None]


@pytest.fixture(autouse=True)
def address(live_server: LiveServer, settings: LazySettings) -> str:
    """Links lead to the running site."""
    cache.clear()
    settings.SERVANDA_ADDRESS = live_server.url
    return str(live_server.url)


def code(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_focal_point_signs_in_by_mail_with_the_keyboard_alone(
    page: Page, accessible: Check, language: str
) -> None:
    person(Role.FOCAL_POINT, state="LAO", email="bo@example.org", language=language, name="Bo Example")
    page.goto(f"/{language}/account/")
    accessible(page)
    page.get_by_role("textbox").focus()
    page.keyboard.type("bo@example.org")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sign-in/sent/")
    accessible(page)
    found = re.search(r"http\S+", str(mail.outbox[-1].body))
    assert found is not None
    page.goto(found[0])
    accessible(page)
    page.locator("main button").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language}/account/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bo Example")
    accessible(page)


def test_staff_sets_up_an_app_and_comes_to_the_desk(page: Page, accessible: Check, address: str) -> None:
    ada = person(Role.STAFF, email="ada@example.org")
    page.goto(operations.sign_in_link(ada, address))
    page.locator("main button").click()
    page.wait_for_url("**/account/second-factor/needed/**")
    accessible(page)
    page.get_by_role("link", name="Set up an app").click()
    accessible(page)
    secret = page.get_by_label("Secret").input_value()
    page.locator("input[name=code]").fill(code(secret))
    page.get_by_role("button", name="Confirm").click()
    page.wait_for_url("**/account/second-factor/codes/")
    accessible(page)
    page.goto("/en/desk/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.url == f"{address}/en/desk/"


def test_staff_signs_in_with_password_and_code(page: Page, accessible: Check, address: str) -> None:
    ada = person(Role.STAFF, email="ada@example.org")
    ada.set_password("a passphrase for tests")
    ada.save()
    secret = generate_totp_secret()
    TOTP.activate(ada, secret)
    page.goto("/en/sign-in/password/?next=/en/account/")
    accessible(page)
    page.locator("input[name=login]").fill("ada@example.org")
    page.locator("input[name=password]").fill("a passphrase for tests")
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("**/sign-in/second-factor/")
    accessible(page)
    page.locator("input[name=code]").fill(code(secret))
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/account/")


def test_a_passkey_is_both_factors(page: Page, accessible: Check, address: str) -> None:
    ada = person(Role.STAFF, email="ada@example.org")
    site = address.replace("127.0.0.1", "localhost")  # passkeys need a name, not a number
    key_holder(page)
    page.goto(operations.sign_in_link(ada, site))
    page.locator("main button").click()
    page.get_by_role("link", name="Add a passkey").click()
    accessible(page)
    page.locator("input[name=passwordless]").check()
    page.locator("input[name=name]").fill("Laptop")
    page.locator("main form button").first.click()
    page.wait_for_url("**/account/second-factor/codes/")
    page.goto(f"{site}/en/account/passkeys/")
    accessible(page)
    page.get_by_role("button", name="Sign out").click()
    page.goto(f"{site}/en/sign-in/password/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url("**/en/desk/")


def key_holder(page: Page) -> CDPSession:
    """A virtual authenticator that confirms without asking."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    return session
