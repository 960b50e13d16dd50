import re

import pytest
from django.test import Client

from servanda.common.access import Role
from servanda.common.clock import today
from servanda.people import operations, queries
from servanda.people.models import FeedToken, User
from servanda.states.models import StateName
from tests.people.accounts import person, sign_in, viewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def bo(client: Client) -> User:
    user = person(Role.FOCAL_POINT, state="LAO", name="Bo Example")
    sign_in(client, user)
    return user


def test_the_page_tells_my_roles_and_feeds(client: Client, bo: User) -> None:
    operations.create_feed(actor=viewer(bo), name="Outlook at work")
    page = client.get("/en/account/").content.decode()
    assert "Focal point of a State: LAO" in page
    assert "Outlook at work" in page


def test_someone_without_a_role_is_told_so(client: Client) -> None:
    sign_in(client, person(None))
    assert "You hold no role today" in client.get("/en/account/").content.decode()


def test_the_address_of_a_new_feed_is_shown_this_once(client: Client, bo: User) -> None:
    made = client.post("/en/account/feeds/", {"name": "Outlook", "theme": "clearance"}).content.decode()
    found = re.search(r'value="http://127\.0\.0\.1:8765/feeds/([\w-]+)\.ics"', made)
    assert found is not None
    reader = queries.viewer_of_feed(found[1], today=today())
    assert reader is not None
    assert (reader.viewer, reader.wanted) == (viewer(bo), {"theme": "clearance"})
    assert found[1] not in client.get("/en/account/").content.decode()


def test_a_theme_that_does_not_exist_makes_no_feed(client: Client, bo: User) -> None:
    assert client.post("/en/account/feeds/", {"theme": "astrology"}).status_code == 422
    assert not FeedToken.objects.exists()


def test_i_revoke_my_feeds_and_nobody_elses(client: Client, bo: User) -> None:
    mine = operations.create_feed(actor=viewer(bo)).feed
    other = operations.create_feed(actor=viewer(person(Role.AUDITOR))).feed
    assert client.post(f"/en/account/feeds/{mine.pk}/revoke/").status_code == 302
    assert client.post(f"/en/account/feeds/{other.pk}/revoke/").status_code == 404
    assert FeedToken.objects.filter(revoked_at__isnull=True).get() == other


def test_i_choose_the_language_of_letters(client: Client, bo: User) -> None:
    assert client.post("/en/account/language/", {"language": "ar"}).status_code == 302
    bo.refresh_from_db()
    assert bo.language == "ar"
    assert client.post("/en/account/language/", {"language": "de"}).status_code == 422


def test_i_end_all_my_sessions(client: Client, bo: User) -> None:
    elsewhere = sign_in(Client(), bo)
    assert client.post("/en/account/sign-out-everywhere/").status_code == 302
    assert [each.get("/en/mine/").status_code for each in (client, elsewhere)] == [302, 302]


def test_a_name_with_markup_is_shown_as_text(client: Client) -> None:
    sign_in(client, person(Role.AUDITOR, name="<script>alert(1)</script>"))
    assert "<script>alert" not in client.get("/en/account/").content.decode()


def test_a_role_names_its_state(client: Client, bo: User) -> None:
    StateName.objects.create(state_id="LAO", language="en", name="Lao PDR", source="list")
    assert "Focal point of a State: Lao PDR" in client.get("/en/account/").content.decode()
