import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from servanda.common.access import OPERATOR, NotThere, Role
from servanda.common.errors import BadInput
from servanda.people import operations, queries
from servanda.people.models import Person
from tests.people import accounts
from tests.people.accounts import THE_DAY
from tests.people.contacts import named_person, office

pytestmark = pytest.mark.django_db


def pairs() -> list[tuple[str, str]]:
    return [(pair.one.name, pair.other.name) for pair in queries.duplicates(OPERATOR)]


def test_names_alike_in_one_state_and_one_address_in_any_are_found(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    named_person("محمد الأحمدي", "AGO", email="m1@example.org")
    named_person("Mohammed Al-Ahmadi", "AGO", email="m2@example.org")
    named_person("Mohammed Al-Ahmadi", "PER", email="m3@example.org")
    named_person("Zoe Zed", "PER", email="m2@example.org")
    with django_assert_num_queries(4):
        found = pairs()
    assert found == [("Mohammed Al-Ahmadi", "Zoe Zed"), ("محمد الأحمدي", "Mohammed Al-Ahmadi")]


def test_the_mailbox_of_a_mission_is_shared_and_says_nothing() -> None:
    office("PER", email="mission@example.org")
    named_person("Ana Silva", email="mission@example.org")
    named_person("Rui Souza", email="mission@example.org")
    assert pairs() == []


def test_two_told_apart_are_not_proposed_again() -> None:
    one, other = named_person("Ana Silva"), named_person("Anna Silva")
    assert len(pairs()) == 1
    for _again in range(2):
        operations.tell_apart(actor=OPERATOR, one_id=other.pk, other_id=one.pk)
    assert pairs() == []


def test_merging_keeps_roles_values_and_both_histories() -> None:
    kept = named_person("Ana Silva", email="old@example.org", telephone="", last_confirmed_on=None)
    merged = named_person(
        "Anna Silva", email="new@example.org", telephone="+41 22 000 00 00", theme="clearance"
    )
    operations.merge_persons(actor=OPERATOR, kept_id=kept.pk, merged_id=merged.pk, take=["email"])
    kept.refresh_from_db()
    assert (kept.name, kept.email, kept.telephone) == ("Ana Silva", "new@example.org", "+41 22 000 00 00")
    assert {role.theme for role in kept.roles.all()} == {"", "clearance"}
    assert [line.name for line in queries.persons(OPERATOR, on=THE_DAY)] == ["Ana Silva"]
    story = queries.story_of_person(OPERATOR, kept.pk)
    assert {(told.version.says or {})["name"] for told in story if told.version.table == "person"} == {
        "Ana Silva",
        "Anna Silva",
    }
    with pytest.raises(NotThere):
        queries.contact(OPERATOR, merged.pk, on=THE_DAY)


def test_a_role_that_both_hold_alike_is_held_once() -> None:
    kept, merged = named_person("Ana Silva"), named_person("Anna Silva")
    operations.merge_persons(actor=OPERATOR, kept_id=kept.pk, merged_id=merged.pk)
    assert kept.roles.count() == 1


def test_three_rows_merged_one_after_the_other_are_one_person() -> None:
    first, second, third = (
        named_person("Ana Silva"),
        named_person("Anna Silva"),
        named_person("A. Silva", email=""),
    )
    operations.merge_persons(actor=OPERATOR, kept_id=second.pk, merged_id=third.pk)
    operations.merge_persons(actor=OPERATOR, kept_id=first.pk, merged_id=second.pk)
    assert set(Person.objects.filter(merged_into=first)) == {second, third}
    said = [told.version.says or {} for told in queries.story_of_person(OPERATOR, first.pk)]
    names = {says["name"] for says in said if "name" in says}
    assert names == {"Ana Silva", "Anna Silva", "A. Silva"}


def test_access_goes_over_to_the_row_kept_and_two_accounts_are_refused() -> None:
    kept, merged = named_person("Ana Silva"), named_person("Anna Silva")
    account = operations.give_access(actor=OPERATOR, today=THE_DAY, person_id=merged.pk, state="PER")
    operations.merge_persons(actor=OPERATOR, kept_id=kept.pk, merged_id=merged.pk)
    kept.refresh_from_db()
    assert kept.account == account
    third = named_person("Annah Silva")
    operations.give_access(actor=OPERATOR, today=THE_DAY, person_id=third.pk, state="PER")
    with pytest.raises(BadInput, match="Both have access"):
        operations.merge_persons(actor=OPERATOR, kept_id=kept.pk, merged_id=third.pk)


def test_a_row_is_not_merged_with_itself() -> None:
    one = named_person()
    with pytest.raises(BadInput, match="one row already"):
        operations.merge_persons(actor=OPERATOR, kept_id=one.pk, merged_id=one.pk)


def test_access_is_for_national_focal_points_with_an_address() -> None:
    past = named_person("Paula Past", until=dt.date(2018, 1, 1))
    silent = named_person("Sina Silent", email="")
    for person, sentence in ((past, "Only a State’s national focal point"), (silent, "No e-mail address")):
        with pytest.raises(BadInput, match=sentence):
            operations.give_access(actor=OPERATOR, today=THE_DAY, person_id=person.pk, state="PER")


def test_access_is_given_once_and_to_an_account_that_is_there() -> None:
    account = accounts.person(Role.AUDITOR, email="mina@example.org")
    mina = named_person("Mina Model")
    for _again in range(2):
        operations.give_access(actor=OPERATOR, today=THE_DAY, person_id=mina.pk, state="PER")
    mina.refresh_from_db()
    assert mina.account == account
    assert sorted(str(grant.role) for grant in account.grants.all()) == ["auditor", "focal point"]
