import datetime as dt
from typing import Any

import pytest
from tests.people.accounts import THE_DAY, person, viewer

from servanda.common.access import OPERATOR, NotAllowed, Role
from servanda.common.errors import BadInput
from servanda.common.history.queries import history_of
from servanda.people import operations
from servanda.people.models import Grant
from servanda.states.models import State

pytestmark = pytest.mark.django_db
TOMORROW = THE_DAY + dt.timedelta(days=1)


def test_a_role_begins_today_and_is_recorded() -> None:
    State.objects.create(iso3="LAO")
    ada, bo = person(Role.STAFF), person(None)
    grant = operations.grant_role(
        actor=viewer(ada), today=THE_DAY, user=bo, role=Role.FOCAL_POINT, state="LAO"
    )
    assert (grant.since, grant.until, grant.granted_by) == (THE_DAY, None, ada)
    (change,) = history_of(grant)
    assert (change.actor_id, change.action, change.about) == (ada.pk, "grant role", "LAO")
    assert change.after == {
        "user": bo.pk,
        "role": "focal point",
        "state": "LAO",
        "theme": "",
        "since": "2018-05-31",
        "until": None,
    }


def test_ending_a_role_takes_it_away_today() -> None:
    ada, bo = person(Role.STAFF), person(Role.AUDITOR)
    grant = operations.end_role(actor=viewer(ada), today=THE_DAY, grant=bo.grants.get())
    assert grant.until == THE_DAY
    assert viewer(bo).roles == frozenset()
    assert [change.action for change in history_of(grant)] == ["grant role", "end role"]


def test_a_role_can_end_on_a_later_day() -> None:
    ada, bo = person(Role.STAFF), person(Role.AUDITOR)
    operations.end_role(actor=viewer(ada), today=THE_DAY, grant=bo.grants.get(), on=TOMORROW)
    assert viewer(bo).roles == {Role.AUDITOR}


def test_a_role_that_has_not_begun_never_begins() -> None:
    bo = person(None)
    later = operations.grant_role(
        actor=OPERATOR, today=THE_DAY, user=bo, role=Role.AUDITOR, since=dt.date(2018, 7, 1)
    )
    operations.end_role(actor=OPERATOR, today=THE_DAY, grant=later)
    later.refresh_from_db()
    assert not any(later.holds_on(dt.date(2018, 7, day)) for day in (1, 2, 31))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"role": Role.FOCAL_POINT}, "choose the State"),
        ({"role": Role.FOCAL_POINT, "state": "XXX"}, "choose the State"),
        ({"role": Role.STAFF, "state": "LAO"}, "leave the State empty"),
        ({"role": Role.COORDINATOR}, "choose the theme"),
        ({"role": Role.COORDINATOR, "theme": "astrology"}, "choose the theme"),
        ({"role": Role.STAFF, "theme": "clearance"}, "leave the theme empty"),
        ({"role": Role.AUDITOR, "until": dt.date(2018, 5, 30)}, "choose a later end"),
    ],
)
def test_a_role_that_does_not_fit_is_refused_with_a_sentence(wrong: dict[str, Any], sentence: str) -> None:
    State.objects.create(iso3="LAO")
    bo = person(None)
    with pytest.raises(BadInput, match=sentence):
        operations.grant_role(actor=OPERATOR, today=THE_DAY, user=bo, **wrong)
    assert not Grant.objects.exists()


def test_a_role_is_not_given_twice_for_the_same_time() -> None:
    bo = person(Role.AUDITOR)
    with pytest.raises(BadInput, match="already, since 2018-05-31"):
        operations.grant_role(actor=OPERATOR, today=THE_DAY, user=bo, role=Role.AUDITOR)
    operations.end_role(actor=OPERATOR, today=THE_DAY, grant=bo.grants.get())
    operations.grant_role(actor=OPERATOR, today=THE_DAY, user=bo, role=Role.AUDITOR)
    assert viewer(bo).roles == {Role.AUDITOR}


def test_a_person_can_speak_for_two_states() -> None:
    bo = person(Role.FOCAL_POINT, state="LAO")
    State.objects.create(iso3="CHE")
    operations.grant_role(actor=OPERATOR, today=THE_DAY, user=bo, role=Role.FOCAL_POINT, state="CHE")
    assert viewer(bo).states == {"LAO", "CHE"}


def test_what_was_held_cannot_be_undone() -> None:
    bo = person(Role.AUDITOR)
    with pytest.raises(BadInput, match="cannot end in the past"):
        operations.end_role(actor=OPERATOR, today=TOMORROW, grant=bo.grants.get(), on=THE_DAY)
    operations.end_role(actor=OPERATOR, today=THE_DAY, grant=bo.grants.get())
    with pytest.raises(BadInput, match="ended already, on 2018-05-31"):
        operations.end_role(actor=OPERATOR, today=TOMORROW, grant=bo.grants.get())


def test_the_last_member_of_staff_stays() -> None:
    ada = person(Role.STAFF)
    with pytest.raises(BadInput, match="last member of staff"):
        operations.end_role(actor=viewer(ada), today=THE_DAY, grant=ada.grants.get())
    person(Role.STAFF)
    operations.end_role(actor=viewer(ada), today=THE_DAY, grant=ada.grants.get())


@pytest.mark.parametrize(
    "role", [role for role in Role if role not in {Role.STAFF, Role.FOCAL_POINT, Role.COORDINATOR}]
)
def test_only_staff_gives_and_ends_roles(role: Role) -> None:
    other = person(role)
    with pytest.raises(NotAllowed):
        operations.grant_role(actor=viewer(other), today=THE_DAY, user=other, role=Role.STAFF)
    with pytest.raises(NotAllowed):
        operations.end_role(actor=viewer(other), today=THE_DAY, grant=other.grants.get())
