import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries

from servanda.common.access import OPERATOR, NotAllowed, NotThere, Role, Viewer
from servanda.people import operations, queries
from tests.people.accounts import THE_DAY, person, viewer

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


def test_a_viewer_holds_the_roles_of_the_day_with_their_states_and_themes(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    bo = person(Role.FOCAL_POINT, state="LAO", name="Bo")
    operations.grant_role(actor=OPERATOR, today=THE_DAY, user=bo, role=Role.COORDINATOR, theme="clearance")
    operations.grant_role(
        actor=OPERATOR,
        today=THE_DAY,
        user=bo,
        role=Role.AUDITOR,
        since=THE_DAY + DAY,
        until=THE_DAY + 2 * DAY,
    )
    with django_assert_num_queries(1):
        today = queries.viewer_of(bo, today=THE_DAY, second_factor_given=False)
    assert today == Viewer(
        bo.pk,
        "Bo",
        frozenset({Role.FOCAL_POINT, Role.COORDINATOR}),
        frozenset({"LAO"}),
        frozenset({"clearance"}),
    )
    held = [
        Role.AUDITOR in queries.viewer_of(bo, today=THE_DAY + n * DAY, second_factor_given=False).roles
        for n in range(3)
    ]
    assert held == [False, True, False]


def test_the_role_of_staff_is_withheld_until_the_second_factor_is_given() -> None:
    ada = person(Role.STAFF)
    without = queries.viewer_of(ada, today=THE_DAY, second_factor_given=False)
    assert (without.roles, without.owes_second_factor) == (frozenset(), True)
    given = queries.viewer_of(ada, today=THE_DAY, second_factor_given=True)
    assert (given.roles, given.owes_second_factor) == (frozenset({Role.STAFF}), False)


def test_a_focal_point_owes_no_second_factor() -> None:
    bo = person(Role.FOCAL_POINT, state="LAO")
    assert not queries.viewer_of(bo, today=THE_DAY, second_factor_given=False).owes_second_factor


def test_staff_and_auditors_see_everyone_with_their_roles(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    ada = person(Role.STAFF, name="Ada")
    bo = person(Role.FOCAL_POINT, state="LAO", name="Bo")
    staff = viewer(ada)
    with django_assert_max_num_queries(2):
        seen = queries.accounts(staff, on=THE_DAY)
        roles = [(row.user.name, [grant.role for grant in row.roles]) for row in seen]
    assert roles == [("Ada", ["staff"]), ("Bo", ["focal point"])]
    with pytest.raises(NotAllowed):
        queries.accounts(viewer(bo), on=THE_DAY)


def test_another_persons_account_is_not_there() -> None:
    ada, bo = person(Role.STAFF), person(Role.FOCAL_POINT, state="LAO")
    assert queries.account(viewer(bo), bo.pk) == bo
    assert queries.account(viewer(ada), bo.pk) == bo
    for missing in (ada.pk, 999):
        with pytest.raises(NotThere):
            queries.account(viewer(bo), missing)


def test_focal_points_of_a_state_are_told_to_the_unit_and_to_that_state() -> None:
    ada, bo = person(Role.STAFF), person(Role.FOCAL_POINT, state="LAO")
    cy = person(Role.FOCAL_POINT, state="CHE")
    for asking in (ada, bo):
        assert [grant.user for grant in queries.focal_points(viewer(asking), "LAO", on=THE_DAY)] == [bo]
    with pytest.raises(NotAllowed):
        queries.focal_points(viewer(cy), "LAO", on=THE_DAY)


def test_a_closed_account_is_not_found_by_its_address() -> None:
    ada, bo = person(Role.STAFF), person(Role.AUDITOR, email="bo@example.org")
    assert queries.person_by_address(" BO@example.org") == bo
    operations.close_account(actor=viewer(ada), today=THE_DAY, user=bo)
    assert queries.person_by_address("bo@example.org") is None
