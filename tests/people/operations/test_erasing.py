import datetime as dt
from typing import Any

import pytest
from django.apps import apps
from django.core import serializers
from tests.people import accounts
from tests.people.accounts import THE_DAY
from tests.people.contacts import FOCAL_POINT, named_person, office

from servanda.common.access import OPERATOR, NotAllowed, NotThere, Role, Viewer
from servanda.common.errors import BadInput
from servanda.common.history.models import Change
from servanda.common.history.verification import verify
from servanda.people import operations, queries
from servanda.people.enums import PersonRoleKind
from servanda.people.exchange.writing import ListFormat, write_persons
from servanda.people.models import Person, User
from servanda.people.operations import NewRole
from servanda.people.queries import PersonFilter

pytestmark = pytest.mark.django_db
TRACES = ("Mina", "Model", "mina@", "+41 22 000", "Head of section", "speaks Quechua")


def mina() -> Person:
    return named_person(
        "Mina Model",
        title="Ms.",
        function="Head of section",
        telephone="+41 22 000 00 00",
        note="speaks Quechua",
        language="es",
    )


def erase(person: Person, actor: Viewer = OPERATOR) -> Person:
    return operations.erase_person(actor=actor, today=THE_DAY, person_id=person.pk)


def everything_of(*rooms: str) -> str:
    """All rows of the rooms, as text."""
    rows = [
        row
        for room in rooms
        for model in apps.get_app_config(room).get_models()
        for row in model._default_manager.all()
    ]
    return serializers.serialize("json", rows, ensure_ascii=False)


def test_no_row_of_the_room_says_any_more_who_it_was() -> None:
    person = mina()
    operations.correct_person(
        actor=OPERATOR, today=THE_DAY, person_id=person.pk, version=1, email="mina@ministry.example.org"
    )
    erase(person)
    told = everything_of("people", "common")
    assert [trace for trace in TRACES if trace in told] == []


def test_that_the_state_named_someone_stays_with_its_days() -> None:
    person = mina()
    operations.end_person_role(
        actor=OPERATOR, today=THE_DAY, role_id=person.roles.get().pk, on=dt.date(2018, 3, 1)
    )
    erase(person)
    [line] = queries.persons(OPERATOR, on=dt.date(2018, 1, 1), only=PersonFilter(state="PER"))
    [role] = line.roles
    assert (line.name, role.kind, role.since, role.until) == (
        "name erased on request",
        FOCAL_POINT,
        dt.date(2017, 1, 1),
        dt.date(2018, 3, 1),
    )


def test_a_role_still_held_ends_with_the_erasure() -> None:
    person = mina()
    operations.add_role(
        actor=OPERATOR,
        person_id=person.pk,
        role=NewRole(kind=PersonRoleKind.COMMITTEE_DELEGATE, state="PER", since=dt.date(2019, 1, 1)),
    )
    erase(person)
    assert [role.until for role in person.roles.order_by("pk")] == [THE_DAY, dt.date(2019, 1, 1)]
    assert queries.addressee("PER", "", THE_DAY) is None


def test_the_history_stays_whole_and_tells_that_it_was_done() -> None:
    person = mina()
    before = Change.objects.count()
    erase(person)
    assert list(verify()) == []
    done = list(Change.objects.filter(number__gt=before).order_by("number").values_list("action", flat=True))
    assert done == ["erase person", "erase person"]
    story = queries.story_of_person(OPERATOR, person.pk)
    assert {told.change.action for told in story} == {"record person", "add role", "erase person"}


def test_rows_merged_into_the_person_go_as_well() -> None:
    person, other = mina(), named_person("Mina Modell", email="mina@elsewhere.example.org")
    operations.merge_persons(actor=OPERATOR, kept_id=person.pk, merged_id=other.pk)
    erase(person)
    told = everything_of("people", "common")
    assert [trace for trace in (*TRACES, "Modell") if trace in told] == []


def test_the_account_is_closed_and_says_nothing() -> None:
    person = mina()
    account = operations.give_access(actor=OPERATOR, today=THE_DAY, person_id=person.pk, state="PER")
    erase(person)
    account.refresh_from_db()
    assert (account.name, account.email, account.is_active) == ("–", f"erased-{account.pk}@invalid", False)
    assert accounts.viewer(account).roles == frozenset()
    assert queries.person_by_address("mina@example.org") is None
    told = everything_of("people")
    assert [trace for trace in TRACES if trace in told] == []


def test_nobody_erases_the_own_account() -> None:
    person = mina()
    account = operations.give_access(actor=OPERATOR, today=THE_DAY, person_id=person.pk, state="PER")
    actor = Viewer(user_id=account.pk, roles=frozenset({Role.STAFF}))
    with pytest.raises(BadInput, match="Ask a colleague"):
        erase(person, actor)
    assert Person.objects.get().name == "Mina Model"
    assert User.objects.get().is_active


def test_rows_of_lists_that_name_the_person_go_and_others_stay() -> None:
    person = mina()
    named_person("Otto Other", state="CHE")
    text = (
        "State,Name,E-mail address,Role\n"
        "PER,Mina MODEL,old@example.org,national focal point\n"
        "CHE,Mina Model,another@example.org,national focal point\n"
        "PER,M. M.,mina@example.org,national focal point\n"
        "PER,Olga Onward,olga@example.org,national focal point\n"
    )
    held = operations.propose_import(
        actor=OPERATOR, today=THE_DAY, content=text.encode(), filename="list.csv"
    )
    erase(person)
    held.refresh_from_db()
    assert [(row["state"], row["name"]) for row in held.rows] == [
        ("CHE", "Mina Model"),
        ("PER", "Olga Onward"),
    ]
    planned = queries.import_plan(OPERATOR, held.pk, today=THE_DAY)
    operations.take_import(actor=OPERATOR, today=THE_DAY, number=held.pk, digest=planned.digest)
    assert Person.objects.filter(name="Olga Onward").exists()


def test_nothing_more_is_done_with_an_erased_person() -> None:
    person, other = mina(), named_person("Otto Other")
    erase(person)
    tries: list[Any] = [
        lambda: erase(person),
        lambda: operations.correct_person(
            actor=OPERATOR, today=THE_DAY, person_id=person.pk, version=2, name="X"
        ),
        lambda: operations.confirm_person(actor=OPERATOR, today=THE_DAY, person_id=person.pk),
        lambda: operations.move_on(actor=OPERATOR, today=THE_DAY, person_id=person.pk, on=THE_DAY),
        lambda: operations.give_access(actor=OPERATOR, today=THE_DAY, person_id=person.pk, state="PER"),
        lambda: operations.merge_persons(actor=OPERATOR, kept_id=other.pk, merged_id=person.pk),
        lambda: operations.add_role(
            actor=OPERATOR, person_id=person.pk, role=NewRole(kind=FOCAL_POINT, state="PER")
        ),
    ]
    for attempt in tries:
        with pytest.raises(NotThere):
            attempt()


def test_an_erased_person_is_in_no_list_that_leaves_the_house_and_nobody_s_double() -> None:
    first, second = mina(), named_person("Otto Other")
    erase(first)
    erase(second)
    lines = queries.persons(OPERATOR, on=dt.date(2018, 1, 1))
    assert len(lines) == 2
    assert b"PER" not in write_persons(lines, ListFormat.CSV)
    assert queries.duplicates(OPERATOR) == []


def test_a_list_that_brought_the_person_is_not_undone_over_it() -> None:
    office()
    text = "State,Name,E-mail address,Role\nPER,Mina Model,mina@example.org,national focal point\n"
    held = operations.propose_import(
        actor=OPERATOR, today=THE_DAY, content=text.encode(), filename="list.csv"
    )
    planned = queries.import_plan(OPERATOR, held.pk, today=THE_DAY)
    operations.take_import(actor=OPERATOR, today=THE_DAY, number=held.pk, digest=planned.digest)
    erase(Person.objects.get())
    with pytest.raises(BadInput, match="was changed after the list was taken"):
        operations.undo_import(actor=OPERATOR, today=THE_DAY, number=held.pk)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.STAFF])
def test_only_staff_erases(role: Role) -> None:
    person = mina()
    with pytest.raises(NotAllowed):
        erase(person, Viewer(user_id=7, roles=frozenset({role}), states=frozenset({"PER"})))
