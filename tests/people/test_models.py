import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from servanda.common.access import Role
from servanda.people.models import Grant, User
from servanda.states.models import State
from tests.people.accounts import THE_DAY, person

pytestmark = pytest.mark.django_db


def test_an_address_is_one_account_however_it_is_typed() -> None:
    ada = person(email="Ada@Example.org")
    assert ada.email == "ada@example.org"
    assert User.objects.get_by_natural_key(" ADA@example.ORG") == ada
    with pytest.raises(ValidationError):
        User.objects.create_user(email="aDa@example.org", name="Another")


def test_the_table_itself_refuses_an_address_with_capitals() -> None:
    ada = person()
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.filter(pk=ada.pk).update(email="ADA@example.org")


@pytest.mark.parametrize(
    "row",
    [
        {"role": Role.FOCAL_POINT},
        {"role": Role.STAFF, "state_id": "LAO"},
        {"role": Role.COORDINATOR},
        {"role": Role.AUDITOR, "theme": "clearance"},
        {"role": Role.STAFF, "until": THE_DAY - dt.timedelta(days=1)},
    ],
    ids=str,
)
def test_the_table_itself_refuses_a_role_that_does_not_fit(row: dict[str, object]) -> None:
    State.objects.create(iso3="LAO")
    ada = person(None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Grant.objects.create(user=ada, since=THE_DAY, **row)


def test_a_role_is_held_from_its_first_day_to_the_day_before_its_end() -> None:
    grant = Grant(role=Role.STAFF, since=dt.date(2018, 1, 1), until=dt.date(2018, 6, 1))
    held = [
        day
        for day in (dt.date(2017, 12, 31), dt.date(2018, 1, 1), dt.date(2018, 5, 31), dt.date(2018, 6, 1))
        if grant.holds_on(day)
    ]
    assert held == [dt.date(2018, 1, 1), dt.date(2018, 5, 31)]


def test_a_person_without_a_password_cannot_sign_in_with_one() -> None:
    ada = person()
    assert not ada.has_usable_password()
    assert not ada.check_password("")
