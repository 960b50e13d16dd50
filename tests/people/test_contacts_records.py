import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from servanda.common.access import ANYONE, OPERATOR, NotAllowed, NotThere, Role, Viewer
from servanda.common.errors import BadInput, Stale
from servanda.common.history.models import Change
from servanda.people import operations, queries
from servanda.people.enums import PersonRoleKind
from servanda.people.models import ContactVersion, Person
from servanda.people.operations import NewRole
from tests.people import accounts
from tests.people.accounts import THE_DAY
from tests.people.contacts import FOCAL_POINT, named_person, office

pytestmark = pytest.mark.django_db
TOMORROW = THE_DAY + dt.timedelta(days=1)


def viewer(role: Role, **more: Any) -> Viewer:
    return Viewer(user_id=7, name="Vera Viewer", roles=frozenset({role}), **more)


def test_a_person_is_recorded_with_a_role_and_no_account() -> None:
    person = named_person("Mina Model", function="Head of section", title="Ms.")
    (role,) = person.roles.all()
    assert (person.name, person.title, person.account) == ("Mina Model", "Ms.", None)
    assert (role.kind, role.state_id, role.function) == (FOCAL_POINT, "PER", "Head of section")


def test_the_history_names_the_fields_and_never_what_they_said() -> None:
    person = named_person("Mina Model", email="mina@example.org")
    operations.correct_person(
        actor=OPERATOR, today=THE_DAY, person_id=person.pk, version=1, email="other@example.org"
    )
    told = str(list(Change.objects.values("before", "after", "action", "about")))
    assert "email" in told
    assert "example.org" not in told
    assert "Mina" not in told


def test_every_version_is_kept_with_what_it_said() -> None:
    person = named_person(email="mina@example.org")
    operations.correct_person(
        actor=OPERATOR, today=THE_DAY, person_id=person.pk, version=1, email="other@example.org"
    )
    story = queries.story_of_person(OPERATOR, person.pk)
    assert [
        (
            told.change.action,
            (told.version.says or {})["email"],
            ((told.before and told.before.says) or {}).get("email"),
        )
        for told in story
        if told.version.table == "person"
    ] == [
        ("correct person", "other@example.org", "mina@example.org"),
        ("record person", "mina@example.org", None),
    ]


def test_saving_what_is_recorded_already_makes_no_version() -> None:
    person = named_person()
    operations.correct_person(actor=OPERATOR, today=THE_DAY, person_id=person.pk, version=1, name=person.name)
    assert ContactVersion.objects.filter(table="person").count() == 1


def test_of_two_who_correct_one_person_the_second_is_shown_both() -> None:
    person = named_person(email="mina@example.org")

    def correct(email: str) -> None:
        operations.correct_person(actor=OPERATOR, today=THE_DAY, person_id=person.pk, version=1, email=email)

    correct("first@example.org")
    with pytest.raises(Stale) as refused:
        correct("second@example.org")
    stale = refused.value
    assert (stale.theirs["email"], stale.yours["email"]) == ("first@example.org", "second@example.org")


def test_confirming_notes_the_day() -> None:
    person = named_person(last_confirmed_on=None)
    operations.confirm_person(actor=OPERATOR, today=THE_DAY, person_id=person.pk)
    assert Person.objects.get().last_confirmed_on == THE_DAY


def test_moving_on_ends_the_roles_the_address_and_the_access() -> None:
    person = named_person()
    account = operations.give_access(actor=OPERATOR, today=THE_DAY, person_id=person.pk, state="PER")
    operations.move_on(actor=OPERATOR, today=THE_DAY, person_id=person.pk, on=dt.date(2018, 5, 1))
    person.refresh_from_db()
    assert [role.until for role in person.roles.all()] == [dt.date(2018, 5, 1)]
    assert (person.email, person.last_confirmed_on) == ("", None)
    assert accounts.viewer(account).roles == frozenset()


def test_access_ends_with_the_last_role_as_focal_point_and_not_before() -> None:
    person = named_person()
    second = operations.add_role(
        actor=OPERATOR,
        person_id=person.pk,
        role=NewRole(kind=FOCAL_POINT, state="PER", theme="clearance", since=dt.date(2018, 1, 1)),
    )
    account = operations.give_access(actor=OPERATOR, today=THE_DAY, person_id=person.pk, state="PER")
    held = []
    for role in (second, person.roles.get(theme="")):
        operations.end_person_role(actor=OPERATOR, today=THE_DAY, role_id=role.pk, on=THE_DAY)
        held.append(bool(accounts.viewer(account).roles))
    assert held == [True, False]


def test_a_role_that_begins_later_is_no_reason_to_guess() -> None:
    person = named_person(since=dt.date(2018, 4, 1))
    with pytest.raises(BadInput, match="begins only on 2018-04-01"):
        operations.move_on(actor=OPERATOR, today=THE_DAY, person_id=person.pk, on=dt.date(2018, 3, 1))
    assert [role.until for role in person.roles.all()] == [None]


def test_a_role_is_not_held_twice_at_one_time() -> None:
    person = named_person()
    again = NewRole(kind=FOCAL_POINT, state="PER", since=THE_DAY)
    with pytest.raises(BadInput, match="has this role already"):
        operations.add_role(actor=OPERATOR, person_id=person.pk, role=again)
    operations.end_person_role(actor=OPERATOR, today=THE_DAY, role_id=person.roles.get().pk, on=THE_DAY)
    operations.add_role(actor=OPERATOR, person_id=person.pk, role=again)
    assert person.roles.count() == 2


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"name": "  ", "email": ""}, "The name is missing"),
        ({"name": "Ann\u202eeb"}, "cannot be seen or turns the direction"),
        ({"name": "Аnn Example"}, "mixes the letters of two scripts"),
        ({"email": "mina"}, "valid email address"),
        ({"email": "minа@example.org"}, "look-alike letters"),
        ({"telephone": "=1+1"}, "is not a telephone number"),
        ({"language": "de"}, "one of the six languages"),
        ({"last_confirmed_on": TOMORROW}, "still to come"),
        ({"name": "A" * 201}, "is too long"),
    ],
)
def test_what_cannot_be_right_is_refused_with_a_sentence(facts: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        named_person(**{"name": "Mina Model", **facts})
    assert not Person.objects.exists()


def test_a_state_has_one_open_mission_at_a_duty_station() -> None:
    first = office(duty_station="Geneva")
    with pytest.raises(BadInput, match="has a permanent mission in geneva already"):
        office(duty_station="geneva")
    operations.correct_mission(
        actor=OPERATOR, today=THE_DAY, mission_id=first.pk, version=1, closed_on=THE_DAY
    )
    office(duty_station="geneva")


def test_a_mission_is_corrected_and_confirmed() -> None:
    mission = office(last_confirmed_on=None)
    operations.correct_mission(
        actor=OPERATOR, today=THE_DAY, mission_id=mission.pk, version=1, accreditation="UN Office at Geneva"
    )
    operations.confirm_mission(actor=OPERATOR, today=THE_DAY, mission_id=mission.pk)
    mission.refresh_from_db()
    assert (mission.accreditation, mission.last_confirmed_on, mission.version) == (
        "UN Office at Geneva",
        THE_DAY,
        3,
    )
    with pytest.raises(Stale):
        operations.correct_mission(
            actor=OPERATOR, today=THE_DAY, mission_id=mission.pk, version=1, note="late"
        )


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.STAFF])
def test_only_staff_changes_anything(role: Role) -> None:
    person, other, mission = named_person(), named_person("Otto Other"), office()
    actor = viewer(role, states=frozenset({"PER"}), themes=frozenset({"clearance"}))
    today = THE_DAY
    tries: list[Callable[[], object]] = [
        lambda: operations.record_person(actor=actor, today=today, name="X Y"),
        lambda: operations.correct_person(actor=actor, today=today, person_id=person.pk, version=1, name="Z"),
        lambda: operations.confirm_person(actor=actor, today=today, person_id=person.pk),
        lambda: operations.move_on(actor=actor, today=today, person_id=person.pk, on=today),
        lambda: operations.add_role(
            actor=actor, person_id=person.pk, role=NewRole(kind=FOCAL_POINT, state="PER")
        ),
        lambda: operations.end_person_role(actor=actor, today=today, role_id=person.roles.get().pk, on=today),
        lambda: operations.merge_persons(actor=actor, kept_id=person.pk, merged_id=other.pk),
        lambda: operations.tell_apart(actor=actor, one_id=person.pk, other_id=other.pk),
        lambda: operations.give_access(actor=actor, today=today, person_id=person.pk, state="PER"),
        lambda: operations.record_mission(actor=actor, today=today, state="PER", duty_station="New York"),
        lambda: operations.confirm_mission(actor=actor, today=today, mission_id=mission.pk),
        lambda: operations.propose_import(actor=actor, today=today, content=b"x", filename="x.csv"),
        lambda: operations.take_import(actor=actor, today=today, number=1, digest=""),
        lambda: operations.discard_import(actor=actor, today=today, number=1),
        lambda: operations.undo_import(actor=actor, today=today, number=1),
    ]
    for attempt in tries:
        with pytest.raises(NotAllowed):
            attempt()


def test_each_reader_sees_as_much_as_was_decided() -> None:
    clearing = named_person("Cleo Clear", theme="clearance", telephone="+41 22 000 00 00")
    named_person("Gina General")
    full = {"Cleo Clear": "cleo@example.org", "Gina General": "gina@example.org"}
    for role in (Role.STAFF, Role.PRESIDENT):
        seen = queries.persons(viewer(role), on=THE_DAY)
        assert {line.name: line.email for line in seen} == full
    coordinator = viewer(Role.COORDINATOR, themes=frozenset({"clearance"}))
    (line,) = queries.persons(coordinator, on=THE_DAY)
    assert (line.name, line.email, line.telephone, line.note) == ("Cleo Clear", "", "", "")
    assert queries.contact(coordinator, clearing.pk, on=THE_DAY).email == ""
    with pytest.raises(NotThere):
        queries.contact(coordinator, Person.objects.get(name="Gina General").pk, on=THE_DAY)
    closed_to_coordinators: list[Callable[[Viewer], object]] = [
        queries.missions,
        queries.duplicates,
        queries.contact_imports,
    ]
    for closed in closed_to_coordinators:
        with pytest.raises(NotAllowed):
            closed(coordinator)


@pytest.mark.parametrize(
    "reader",
    [
        ANYONE,
        viewer(Role.AUDITOR),
        viewer(Role.SPONSORSHIP),
        viewer(Role.FOCAL_POINT, states=frozenset({"PER"})),
    ],
)
def test_all_others_see_nobody(reader: Viewer) -> None:
    person = named_person()
    office()
    for read in (
        lambda: queries.persons(reader, on=THE_DAY),
        lambda: queries.contact(reader, person.pk, on=THE_DAY),
        lambda: queries.missions(reader),
        lambda: queries.story_of_person(reader, person.pk),
    ):
        with pytest.raises(NotAllowed):
            read()
    assert queries.persons_of_state(reader, "PER", on=THE_DAY) == []
    assert queries.missions_of_state(reader, "PER") == []


def test_a_list_is_narrowed_by_state_role_theme_freshness_and_text_in_any_script() -> None:
    named_person("محمد الأحمدي", "AGO", email="m@example.org", function="Director")
    named_person("Юлия Кузнецова", theme="clearance", email="j@example.org", last_confirmed_on=None)
    named_person("Gone Before", until=dt.date(2018, 1, 1))

    def seen(**only: Any) -> list[str]:
        return [
            line.name for line in queries.persons(OPERATOR, on=THE_DAY, only=queries.PersonFilter(**only))
        ]

    assert len(seen()) == 2
    assert seen(state="AGO") == ["محمد الأحمدي"]
    assert seen(theme="clearance", kind="national focal point") == ["Юлия Кузнецова"]
    assert seen(freshness="never confirmed") == ["Юлия Кузнецова"]
    assert seen(text="kuznets") == ["Юлия Кузнецова"]
    assert seen(text="director") == ["محمد الأحمدي"]
    assert seen(state="PER", former=True) == ["Gone Before", "Юлия Кузнецова"]
    assert seen(kind=str(PersonRoleKind.MINISTER)) == []
