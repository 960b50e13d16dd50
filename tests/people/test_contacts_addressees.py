import datetime as dt

import pytest
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries

from servanda.common.access import OPERATOR
from servanda.common.errors import BadInput
from servanda.people import operations, queries
from servanda.people.addressing import LanguageFrom
from servanda.people.addressing_words import reasons
from servanda.people.enums import Freshness, PersonRoleKind
from servanda.states.models import Act, State, Treaty
from tests.people.accounts import THE_DAY
from tests.people.contacts import named_person, office

pytestmark = pytest.mark.django_db


def chosen(matter: str = "", on: dt.date = THE_DAY, state: str = "PER") -> str | None:
    answer = queries.addressee(state, matter, on)
    return None if answer is None else answer.name or str(answer.mission)


def test_nobody_is_the_answer_where_nobody_is_known() -> None:
    assert queries.addressee("PER", "", THE_DAY) is None


def test_the_focal_point_for_the_theme_goes_before_the_one_for_all_matters() -> None:
    named_person("Alma All")
    named_person("Tom Theme", theme="clearance")
    assert (chosen(), chosen("clearance"), chosen("transparency")) == ("Alma All", "Tom Theme", "Alma All")


def test_an_obligation_stands_for_its_theme() -> None:
    named_person("Tom Theme", theme="transparency")
    assert chosen("annual-report") == "Tom Theme"


def test_a_matter_that_is_none_is_refused_with_a_sentence() -> None:
    with pytest.raises(BadInput, match="“weather” is neither a theme nor an obligation"):
        queries.addressee("PER", "weather", THE_DAY)


def test_the_order_is_focal_point_delegate_member_of_the_mission_then_the_mission() -> None:
    office()
    order = []
    for kind in (
        PersonRoleKind.MISSION_MEMBER,
        PersonRoleKind.COMMITTEE_DELEGATE,
        PersonRoleKind.NATIONAL_FOCAL_POINT,
    ):
        order.append(chosen())
        named_person(f"One {kind.name}", kind=kind)
    assert [*order, chosen()] == [
        "PER, Geneva",
        "One MISSION_MEMBER",
        "One COMMITTEE_DELEGATE",
        "One NATIONAL_FOCAL_POINT",
    ]


def test_ministers_representatives_and_coordinators_are_never_chosen_by_default() -> None:
    for kind in (
        PersonRoleKind.MINISTER,
        PersonRoleKind.PERMANENT_REPRESENTATIVE,
        PersonRoleKind.COORDINATOR,
    ):
        named_person(kind.name.title(), kind=kind)
    assert chosen() is None


def test_someone_without_an_address_is_passed_over_and_named() -> None:
    named_person("Nora Noaddress", email="")
    office()
    answer = queries.addressee("PER", "", THE_DAY)
    assert answer is not None
    assert [role.person.name for role in answer.passed_over] == ["Nora Noaddress"]
    with override("en"):
        assert reasons(answer)[1] == (
            "Nora Noaddress (National focal point) comes first and has no e-mail address on record."
        )


def test_of_two_in_one_place_the_one_confirmed_last_is_chosen() -> None:
    named_person("Olga Old", last_confirmed_on=dt.date(2018, 1, 1))
    named_person("Nina New", last_confirmed_on=dt.date(2018, 5, 1))
    assert chosen() == "Nina New"


def test_the_answer_is_that_of_the_day() -> None:
    named_person("Past Person", until=dt.date(2018, 1, 1))
    named_person("Next Person", since=dt.date(2018, 1, 1))
    assert chosen(on=dt.date(2017, 12, 31)) == "Past Person"
    assert chosen(on=dt.date(2018, 1, 1)) == "Next Person"


@pytest.mark.parametrize(
    ("person", "mission", "language", "source"),
    [
        ("ar", "fr", "ar", LanguageFrom.PERSON),
        ("", "fr", "fr", LanguageFrom.MISSION),
        ("", "", "en", LanguageFrom.NOT_TOLD),
    ],
)
def test_the_language_is_the_person_s_then_the_mission_s(
    person: str, mission: str, language: str, source: LanguageFrom
) -> None:
    named_person(language=person)
    office(language=mission)
    answer = queries.addressee("PER", "", THE_DAY)
    assert answer is not None
    assert (answer.language, answer.language_from) == (language, source)


@pytest.mark.parametrize(
    ("days", "freshness"),
    [(None, Freshness.NEVER), (0, Freshness.FRESH), (365, Freshness.FRESH), (366, Freshness.STALE)],
)
def test_a_confirmation_holds_for_a_year(days: int | None, freshness: Freshness) -> None:
    confirmed = None if days is None else THE_DAY - dt.timedelta(days=days)
    named_person(last_confirmed_on=confirmed)
    answer = queries.addressee("PER", "", THE_DAY)
    assert answer is not None
    assert (answer.freshness, answer.is_stale) == (freshness, freshness is not Freshness.FRESH)


def test_a_closed_mission_is_written_to_until_it_closed() -> None:
    office(closed_on=dt.date(2018, 1, 1))
    assert (chosen(on=dt.date(2017, 12, 31)), chosen()) == ("PER, Geneva", None)


def test_states_without_an_addressee_come_first_then_those_with_a_stale_one(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    Treaty.objects.create(id="ccm")
    for iso3 in ("AGO", "FRA", "PER", "CHE"):
        state, _made = State.objects.get_or_create(iso3=iso3)
        if iso3 != "CHE":
            Act.objects.create(
                treaty_id="ccm", state=state, kind="signature", on=dt.date(2008, 12, 3), source="list"
            )
    named_person("Petra Peru", "PER")
    named_person("Annie Angola", "AGO", last_confirmed_on=None)
    with django_assert_num_queries(3):
        found = queries.without_addressee(THE_DAY)
    assert [(each.iso3, each.addressee is None) for each in found] == [("FRA", True), ("AGO", False)]


def test_one_who_moved_on_is_not_written_to_and_stays_on_record() -> None:
    person = named_person(theme="clearance")
    operations.move_on(actor=OPERATOR, today=THE_DAY, person_id=person.pk, on=THE_DAY)
    assert chosen("clearance") is None
    assert (
        chosen("clearance", THE_DAY - dt.timedelta(days=1)) is None
    )  # the old address is no address any more
    (role,) = person.roles.all()
    assert (role.since, role.until) == (dt.date(2017, 1, 1), THE_DAY)
