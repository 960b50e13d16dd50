"""Who is refused a page is told who may see it, and finds the way back."""

from collections.abc import Callable

import pytest
from django.test import Client

from servanda.common.access import Role

pytestmark = pytest.mark.django_db
BACK = "Back to the start page"


@pytest.mark.parametrize("role", [Role.PRESIDENT, Role.AUDITOR])
def test_a_refused_page_and_the_account_lead_back_to_where_one_starts(
    signed_in_as: Callable[..., Client], role: Role
) -> None:
    client = signed_in_as(role)
    refused = client.get("/en/desk/letters/")
    assert refused.status_code == 403
    for answer in (refused, client.get("/en/account/")):
        assert f'<a href="/en/desk/">{BACK}</a>' in answer.content.decode()


def test_who_starts_at_the_account_is_not_led_to_where_they_are(signed_in_as: Callable[..., Client]) -> None:
    assert BACK not in signed_in_as(Role.SPONSORSHIP).get("/en/account/").content.decode()
