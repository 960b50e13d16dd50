from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import include, path
from django.views import View

from servanda.common import access
from servanda.common.access import ANYONE, Decision, NotAllowed, NotThere, Role, SignInNeeded, Viewer

STAFF = Viewer(1, "Ada", frozenset({Role.STAFF}))
FOCAL_POINT = Viewer(2, "Bo", frozenset({Role.FOCAL_POINT}), frozenset({"LAO"}))
WITHOUT_ROLE = Viewer(3, "Cy")
OWES_SECOND_FACTOR = Viewer(4, "Di", owes_second_factor=True)


def answer(request: HttpRequest, **_names: object) -> HttpResponse:
    return HttpResponse("shown")


class Page(View):
    def get(self, _request: HttpRequest) -> HttpResponse:
        return HttpResponse("shown")


def ask(view: Callable[..., Any], viewer: Viewer, method: str = "GET") -> int:
    request = RequestFactory().generic(method, "/")
    request.viewer = viewer  # type: ignore[attr-defined]
    status: int = view(request).status_code
    return status


@pytest.mark.parametrize(
    ("decide", "viewer", "refusal"),
    [
        (access.public, ANYONE, None),
        (access.public, OWES_SECOND_FACTOR, None),
        (access.signed_in, ANYONE, SignInNeeded),
        (access.signed_in, WITHOUT_ROLE, None),
        (access.signed_in, OWES_SECOND_FACTOR, SignInNeeded),
        (access.part_signed_in, ANYONE, SignInNeeded),
        (access.part_signed_in, OWES_SECOND_FACTOR, None),
        (access.allow(Role.STAFF), ANYONE, SignInNeeded),
        (access.allow(Role.STAFF), WITHOUT_ROLE, NotAllowed),
        (access.allow(Role.STAFF), FOCAL_POINT, NotAllowed),
        (access.allow(Role.STAFF), OWES_SECOND_FACTOR, SignInNeeded),
        (access.allow(Role.STAFF), STAFF, None),
        (access.allow(Role.STAFF), access.OPERATOR, None),
        (access.allow(Role.STAFF, Role.FOCAL_POINT), FOCAL_POINT, None),
    ],
)
@pytest.mark.parametrize("of", ["function", "class", "result of as_view"])
def test_a_view_is_open_to_those_it_was_decided_for(
    decide: Callable[[Any], Any], viewer: Viewer, refusal: type[Exception] | None, of: str
) -> None:
    if of == "function":
        view = decide(answer)
    elif of == "class":
        view = decide(type("Decided", (Page,), {})).as_view()
    else:
        view = decide(Page.as_view())
    assert access.decision_of(view) is not None
    if refusal is None:
        assert ask(view, viewer) == 200
    else:
        with pytest.raises(refusal) as refused:
            ask(view, viewer)
        assert type(refused.value) is refusal


def test_the_decision_can_be_read_from_the_view() -> None:
    assert access.decision_of(access.allow(Role.STAFF)(answer)) == Decision(frozenset({Role.STAFF}))
    assert access.decision_of(access.public(answer)) == Decision(public=True)
    assert access.decision_of(access.signed_in(answer)) == Decision()
    assert access.decision_of(answer) is None


def test_a_subclass_keeps_the_decision_of_its_class() -> None:
    class Base(Page):
        pass

    access.allow(Role.STAFF)(Base)

    class Narrower(Base):
        pass

    with pytest.raises(NotAllowed):
        ask(Narrower.as_view(), FOCAL_POINT)


def test_allow_without_a_role_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(TypeError, match="needs a role"):
        access.allow()


@pytest.mark.parametrize(
    ("method", "status"),
    [("GET", 200), ("HEAD", 200), ("POST", 200), ("PUT", 405), ("DELETE", 405), ("OPTIONS", 405)],
)
def test_a_function_view_answers_only_to_the_methods_of_pages(method: str, status: int) -> None:
    assert ask(access.allow(Role.STAFF)(answer), STAFF, method) == status


def test_other_methods_are_refused_before_they_are_answered() -> None:
    with pytest.raises(SignInNeeded):
        ask(access.allow(Role.STAFF)(answer), ANYONE, "PUT")


def test_methods_can_be_left_to_the_view() -> None:
    assert ask(access.allow(Role.STAFF, methods=None)(answer), STAFF, "PUT") == 200


def test_a_list_of_routes_made_elsewhere_gets_one_decision_each() -> None:
    deep = path("er/", answer)
    shallow = path("inner/", answer)
    access.guard([shallow, path("deep/", include([deep]))], access.allow(Role.AUDITOR))
    assert [access.decision_of(route.callback) for route in (shallow, deep)] == [
        Decision(frozenset({Role.AUDITOR}))
    ] * 2


def test_a_refusal_names_the_roles_in_a_sentence() -> None:
    with pytest.raises(NotAllowed) as refused:
        access.require(FOCAL_POINT, Role.AUDITOR, Role.STAFF)
    assert str(refused.value) == (
        "This is open to: Staff of the Unit; Auditor. Your account holds no such role today. Please ask the Unit."
    )


def test_a_refusal_is_a_permission_error_for_plain_code() -> None:
    assert issubclass(NotAllowed, PermissionError)
    assert not issubclass(NotThere, NotAllowed)


def test_a_viewer_speaks_for_the_own_states_only() -> None:
    assert FOCAL_POINT.speaks_for("LAO")
    assert not FOCAL_POINT.speaks_for("CHE")
    assert not STAFF.speaks_for("LAO")


def test_every_role_has_a_name_on_screen() -> None:
    assert len({str(role.label) for role in Role}) == len(Role)
