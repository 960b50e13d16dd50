"""Every route × every kind of person × every method, against the decision on the route.

Nothing here is a list of routes: they come from the resolver, so that a new one is tested the day it is written.
"""

from http import HTTPStatus

import pytest
from django.core.cache import cache
from django.http import HttpResponseBase
from django.test import Client

from servanda.common.access import Decision, Role
from servanda.states.models import State
from tests.journeys import people
from tests.journeys.routes import routes

pytestmark = pytest.mark.django_db
READING = ("get", "head", "options")
CHANGING = ("post", "put", "patch", "delete")
FINE = {
    HTTPStatus.OK,
    HTTPStatus.FOUND,
    HTTPStatus.NOT_MODIFIED,
    HTTPStatus.NOT_FOUND,  # the sample names nothing, or nothing for this person
    HTTPStatus.METHOD_NOT_ALLOWED,
    HTTPStatus.GONE,  # a link to sign in that is over
    HTTPStatus.UNPROCESSABLE_ENTITY,
}


@pytest.fixture(autouse=True)
def beginning() -> None:
    cache.clear()
    for iso3 in ("CHE", "LAO"):
        State.objects.get_or_create(iso3=iso3)


def is_refused(answer: HttpResponseBase) -> bool:
    """Whether the answer is a refusal: by status, or by being led to sign in or to the second factor."""
    led = answer.headers.get("Location", "")
    return (
        answer.status_code in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)
        or led == "/en/sign-in/"
        or led.startswith(("/en/sign-in/?next=", "/en/account/second-factor/needed/"))
    )


def is_meant(decision: Decision, signed_in: bool, roles: frozenset[Role]) -> bool:
    """The referee: who is meant by a decision, said in its own words."""
    if decision.public:
        return True
    return signed_in and (not decision.roles or bool(decision.roles & roles))


def test_someone_decided_on_every_route() -> None:
    assert len(routes()) > 30
    assert [route.path for route in routes() if route.decision is None] == []


def test_nothing_behind_the_doors_was_decided_to_be_public() -> None:
    inside = [route for route in routes() if route.path.startswith(("/en/desk/", "/en/account/"))]
    assert [route.path for route in inside if route.decision is None or route.decision.public] == []


@pytest.mark.parametrize("kind", people.KINDS)
def test_each_route_is_read_by_those_who_are_meant_and_nobody_else(kind: str) -> None:
    make, signed_in, roles = people.KINDS[kind]
    client = make()
    wrong = []
    for route in routes():
        assert route.decision is not None
        for method in READING:
            answer = getattr(client, method)(route.path)
            meant = is_meant(route.decision, signed_in, roles)
            if is_refused(answer) == meant or (meant and answer.status_code not in FINE):
                wrong.append(
                    f"{method} {route.path}: {answer.status_code} {answer.headers.get('Location', '')}"
                )
    assert wrong == []


@pytest.mark.parametrize("kind", people.KINDS)
def test_nobody_changes_anything_who_may_not(kind: str) -> None:
    make, signed_in, roles = people.KINDS[kind]
    client = make()
    wrong = []
    for route in routes():
        assert route.decision is not None
        if is_meant(route.decision, signed_in, roles):
            continue
        for method in CHANGING:
            answer = getattr(client, method)(route.path)
            if not is_refused(answer):
                wrong.append(f"{method} {route.path}: {answer.status_code}")
    assert wrong == []


@pytest.mark.parametrize("kind", ["nobody", "staff"])
def test_nothing_is_changed_by_a_form_of_another_site(kind: str) -> None:
    client = people.KINDS[kind][0]()
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    wrong = []
    for route in routes():
        for method in CHANGING:
            answer = getattr(strict, method)(route.path)
            if route.checks_forms and answer.status_code != HTTPStatus.FORBIDDEN:
                wrong.append(f"{method} {route.path}: {answer.status_code}")
    assert wrong == []


def test_only_programs_addresses_do_without_the_token_of_our_forms() -> None:
    assert [
        route.path for route in routes() if not route.checks_forms and not route.path.startswith("/api/")
    ] == []


def test_staff_gets_nothing_before_the_second_factor() -> None:
    client = people.staff_without_second_factor()
    opened = [
        route.path
        for route in routes()
        if route.decision is not None and not route.decision.public and not is_refused(client.get(route.path))
    ]
    assert opened == [
        route.path for route in routes() if route.decision is not None and route.decision.part_signed_in
    ]


@pytest.mark.parametrize(
    "kind", [kind for kind, (_make, signed_in, _roles) in people.KINDS.items() if signed_in]
)
def test_what_a_shared_cache_may_keep_is_the_same_for_everyone(kind: str) -> None:
    client, stranger = people.KINDS[kind][0](), Client()
    wrong = []
    for route in routes():
        answer = client.get(route.path)
        kept = "no-store" not in answer.headers.get("Cache-Control", "")
        if kept and b"".join(answer) != b"".join(stranger.get(route.path)):
            wrong.append(route.path)
    assert wrong == []
