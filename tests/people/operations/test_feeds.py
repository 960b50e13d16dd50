import datetime as dt

import pytest
from tests.people.accounts import THE_DAY, person, viewer

from servanda.common.access import ANYONE, OPERATOR, NotThere, Role, SignInNeeded, Viewer
from servanda.common.errors import BadInput
from servanda.people import operations, queries
from servanda.people.models import FeedToken

pytestmark = pytest.mark.django_db


def test_a_feed_is_read_with_its_secret_as_its_owner() -> None:
    bo = person(Role.FOCAL_POINT, state="LAO", language="ar")
    made = operations.create_feed(actor=viewer(bo), name="Outlook", wanted={"theme": "clearance"})
    reader = queries.viewer_of_feed(made.token, today=THE_DAY)
    assert reader == queries.FeedReader(made.feed.pk, viewer(bo), "ar", {"theme": "clearance"})


def test_the_secret_is_not_kept() -> None:
    made = operations.create_feed(actor=viewer(person()))
    stored = FeedToken.objects.values().get()
    assert made.token not in str(stored)
    assert stored["token_hash"] == queries.token_hash(made.token)


def test_two_feeds_have_two_secrets() -> None:
    ada = viewer(person())
    assert operations.create_feed(actor=ada).token != operations.create_feed(actor=ada).token


def test_a_feed_shows_what_its_owner_may_see_on_the_day() -> None:
    bo = person(Role.FOCAL_POINT, state="LAO")
    made = operations.create_feed(actor=viewer(bo))
    operations.end_role(actor=OPERATOR, today=THE_DAY, grant=bo.grants.get())
    reader = queries.viewer_of_feed(made.token, today=THE_DAY)
    assert reader is not None
    assert reader.viewer.states == frozenset()


def test_a_revoked_feed_is_closed_at_once() -> None:
    ada = viewer(person())
    made, kept = operations.create_feed(actor=ada), operations.create_feed(actor=ada)
    operations.revoke_feed(actor=ada, feed_id=made.feed.pk)
    assert queries.viewer_of_feed(made.token, today=THE_DAY) is None
    assert queries.viewer_of_feed(kept.token, today=THE_DAY) is not None
    assert queries.feeds_of(ada) == [kept.feed]
    with pytest.raises(NotThere):
        operations.revoke_feed(actor=ada, feed_id=made.feed.pk)


def test_only_the_owner_and_staff_revoke_a_feed() -> None:
    ada, bo, cy = person(Role.STAFF), person(Role.AUDITOR), person(Role.AUDITOR)
    made = operations.create_feed(actor=viewer(bo))
    with pytest.raises(NotThere):
        operations.revoke_feed(actor=viewer(cy), feed_id=made.feed.pk)
    operations.revoke_feed(actor=viewer(ada), feed_id=made.feed.pk)
    assert queries.feeds_of(viewer(bo)) == []


@pytest.mark.parametrize("token", ["", "x", "' or 1=1 --", "\x00", "é" * 500])
def test_an_unknown_secret_opens_nothing(token: str) -> None:
    operations.create_feed(actor=viewer(person()))
    assert queries.viewer_of_feed(token, today=THE_DAY) is None


def test_the_day_of_the_last_reading_is_noted() -> None:
    made = operations.create_feed(actor=viewer(person()))
    for day in (THE_DAY, THE_DAY, THE_DAY - dt.timedelta(days=1)):
        assert operations.open_feed(token=made.token, today=day) is not None
    made.feed.refresh_from_db()
    assert made.feed.last_used_on == THE_DAY
    assert operations.open_feed(token="unknown", today=THE_DAY) is None


def test_nobody_makes_feeds_without_end() -> None:
    ada = viewer(person())
    for _ in range(20):
        operations.create_feed(actor=ada)
    with pytest.raises(BadInput, match="Revoke one first"):
        operations.create_feed(actor=ada)


@pytest.mark.parametrize(
    "nobody", [ANYONE, Viewer(1, "Ada", owes_second_factor=True)], ids=["public", "owing"]
)
def test_a_feed_is_not_a_way_around_signing_in(nobody: Viewer) -> None:
    with pytest.raises(SignInNeeded):
        operations.create_feed(actor=nobody)
