import pytest
from django.conf import LazySettings
from tests.people.accounts import THE_DAY

from servanda.common.access import OPERATOR, NotAllowed
from servanda.people import operations, queries
from servanda.people.models import PermanentMission, Person
from servanda.states.models import State

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def states() -> None:
    for iso3 in ("LAO", "FRA", "IRQ"):
        State.objects.get_or_create(iso3=iso3)


def test_samples_are_invented_for_known_states_and_made_once() -> None:
    for _again in range(2):
        assert operations.create_sample_contacts(THE_DAY) == 5
    assert PermanentMission.objects.count() == 3
    assert all(person.email.endswith("@example.org") for person in Person.objects.all())


def test_they_show_what_the_pages_are_for() -> None:
    operations.create_sample_contacts(THE_DAY)
    laos = queries.addressee("LAO", "clearance", THE_DAY)
    assert laos is not None
    assert laos.name == "Somchit Sample"
    (pair,) = queries.duplicates(OPERATOR)
    assert (pair.one.name, pair.other.name) == ("محمد النموذجي", "Mohammed Al-Namudhaji")


def test_the_sample_account_is_that_of_the_sample_person() -> None:
    accounts = operations.create_sample_accounts(THE_DAY)
    operations.create_sample_contacts(THE_DAY)
    person = Person.objects.get(name="Phonevilay Focal-Point")
    assert person.account in {account.user for account in accounts}


def test_there_are_none_in_production(settings: LazySettings) -> None:
    settings.IN_PRODUCTION = True
    with pytest.raises(NotAllowed):
        operations.create_sample_contacts(THE_DAY)
