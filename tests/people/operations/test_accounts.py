from collections.abc import Callable

import pytest
from tests.people.accounts import THE_DAY, person, viewer

from servanda.common.access import OPERATOR, NotAllowed, Role
from servanda.common.errors import BadInput
from servanda.common.history.models import Change
from servanda.people import operations, queries
from servanda.people.models import User
from servanda.states.models import State

pytestmark = pytest.mark.django_db


def invite(**changed: object) -> User:
    facts: dict[str, object] = {
        "email": "Bo@Example.org",
        "name": " Bo ",
        "role": Role.AUDITOR,
        "language": "fr",
    }
    return operations.invite_person(actor=OPERATOR, today=THE_DAY, **facts | changed)  # type: ignore[arg-type]


def test_an_invited_person_has_an_account_a_role_and_no_password() -> None:
    bo = invite()
    assert (bo.email, bo.name, bo.language, bo.invited_on) == ("bo@example.org", "Bo", "fr", THE_DAY)
    assert viewer(bo).roles == {Role.AUDITOR}
    assert not bo.has_usable_password()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"email": "bo"}, "valid email"),
        ({"email": "bо@example.org"}, "cyrillic small letter o"),
        ({"name": ""}, "blank"),
        ({"language": "de"}, "not a valid choice"),
        ({"role": Role.FOCAL_POINT}, "choose the State"),
    ],
)
def test_a_bad_invitation_leaves_nothing_behind(wrong: dict[str, object], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        invite(**wrong)
    assert not User.objects.exists()
    assert not Change.objects.exists()


def test_an_address_that_is_taken_is_not_invited_again() -> None:
    invite()
    with pytest.raises(BadInput, match="account with this address already"):
        invite(email="BO@example.org")


def test_no_address_enters_the_history() -> None:
    State.objects.create(iso3="LAO")
    bo = invite(role=Role.FOCAL_POINT, state="LAO")
    operations.close_account(actor=OPERATOR, today=THE_DAY, user=bo)
    for change in Change.objects.all():
        assert "example.org" not in f"{change.before} {change.after} {change.actor_name}"


def test_closing_an_account_ends_roles_feeds_and_signing_in() -> None:
    bo = invite()
    feed = operations.create_feed(actor=viewer(bo))
    operations.close_account(actor=OPERATOR, today=THE_DAY, user=bo)
    bo.refresh_from_db()
    assert not bo.is_active
    assert viewer(bo).roles == frozenset()
    assert queries.viewer_of_feed(feed.token, today=THE_DAY) is None


def test_a_reopened_account_has_no_role_left() -> None:
    bo = invite()
    operations.close_account(actor=OPERATOR, today=THE_DAY, user=bo)
    operations.reopen_account(actor=OPERATOR, user=bo)
    assert queries.person_by_address("bo@example.org") == bo
    assert viewer(bo).roles == frozenset()


def test_the_last_member_of_staff_is_not_closed() -> None:
    ada = person(Role.STAFF)
    with pytest.raises(BadInput, match="last member of staff"):
        operations.close_account(actor=viewer(ada), today=THE_DAY, user=ada)
    ada.refresh_from_db()
    assert ada.is_active


def test_people_change_their_own_account_and_staff_changes_any() -> None:
    ada, bo, cy = person(Role.STAFF), person(Role.AUDITOR), person(Role.PRESIDENT)
    operations.change_language(actor=viewer(bo), user=bo, language="ar")
    operations.change_language(actor=viewer(ada), user=cy, language="ru")
    operations.sign_out_everywhere(actor=viewer(bo), user=bo)
    forbidden: list[Callable[[], None]] = [
        lambda: operations.change_language(actor=viewer(bo), user=cy, language="ar"),
        lambda: operations.sign_out_everywhere(actor=viewer(bo), user=cy),
        lambda: operations.close_account(actor=viewer(bo), today=THE_DAY, user=cy),
        lambda: operations.reopen_account(actor=viewer(bo), user=cy),
        lambda: operations.send_invitation(actor=viewer(bo), user=cy),
    ]
    for operation in forbidden:
        with pytest.raises(NotAllowed):
            operation()
    assert list(User.objects.order_by("pk").values_list("language", flat=True)) == ["en", "ar", "ru"]


def test_a_seventh_language_is_refused() -> None:
    bo = person(Role.AUDITOR)
    with pytest.raises(BadInput, match="six languages"):
        operations.change_language(actor=viewer(bo), user=bo, language="de")
