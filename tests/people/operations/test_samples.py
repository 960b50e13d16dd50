import pytest
from allauth.mfa.models import Authenticator
from django.conf import LazySettings
from tests.people.accounts import THE_DAY, viewer

from servanda.common.access import NotAllowed, Role
from servanda.people import operations
from servanda.people.models import User
from servanda.states.models import State

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def lao() -> None:
    State.objects.create(iso3="LAO")


def test_there_is_one_account_for_each_role() -> None:
    samples = operations.create_sample_accounts(THE_DAY)
    assert [sample.role for sample in samples] == list(Role)
    for sample in samples:
        seen = viewer(sample.user)
        assert set(seen.roles) == {sample.role}
        assert set(seen.states) == {sample.state} - {""}
        assert sample.user.email.endswith("@example.org")


def test_staff_alone_has_a_password_and_a_second_factor() -> None:
    staff, *others = operations.create_sample_accounts(THE_DAY)
    assert staff.user.check_password(staff.password)
    assert len(staff.second_factor_secret) == 32
    assert len(staff.second_factor_codes) == 10
    assert {(other.password, other.second_factor_secret) for other in others} == {("", "")}


def test_a_second_start_keeps_the_accounts_and_tells_the_same() -> None:
    first = operations.create_sample_accounts(THE_DAY)
    assert operations.create_sample_accounts(THE_DAY) == first
    assert User.objects.count() == len(first)


def test_a_second_start_leaves_what_was_changed() -> None:
    staff, *_others = operations.create_sample_accounts(THE_DAY)
    staff.user.set_password("a passphrase of my own")
    staff.user.save()
    Authenticator.objects.get(user=staff.user, type=Authenticator.Type.RECOVERY_CODES).wrap().validate_code(
        staff.second_factor_codes[0]
    )
    again = operations.create_sample_accounts(THE_DAY)[0]
    assert again.password == ""
    assert again.user.check_password("a passphrase of my own")
    assert again.second_factor_codes == staff.second_factor_codes[1:]


def test_there_are_no_sample_accounts_in_production(settings: LazySettings) -> None:
    settings.IN_PRODUCTION = True
    with pytest.raises(NotAllowed, match="in production"):
        operations.create_sample_accounts(THE_DAY)
    assert not User.objects.exists()
