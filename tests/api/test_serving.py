"""Open to everyone and every page, and kept in caches until something changes."""

from __future__ import annotations

import pytest
from django.test import Client

from servanda.api.urls import urlpatterns
from servanda.common.access import Role, decision_of
from servanda.common.history import record
from servanda.states.models import State
from tests.facts import ANN
from tests.people.accounts import person, sign_in

STATUS = "/api/v1/treaties/ccm/status"


def test_every_endpoint_is_public_by_decision() -> None:
    inside = [pattern for entry in urlpatterns for pattern in getattr(entry, "url_patterns", [entry])]
    decisions = [decision_of(pattern.callback) for pattern in inside]
    assert len(decisions) > 10
    assert all(decision is not None and decision.public for decision in decisions)


def test_an_answer_may_be_kept_and_used_by_any_page(ccm: None, client: Client) -> None:
    answer = client.get(STATUS)
    assert answer["Cache-Control"] == "public, max-age=300"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Content-Type"] == "application/json; charset=utf-8"
    assert "Cookie" not in answer.get("Vary", "")


def test_an_answer_is_not_sent_again_until_something_changes(ccm: None, client: Client) -> None:
    tag = client.get(STATUS)["ETag"]
    again = client.get(STATUS, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    state = State.objects.get(iso3="BGR")
    record(actor=ANN, subject=state, action="look at", before=None, after={"looked": True})
    assert client.get(STATUS, headers={"if-none-match": tag}).status_code == 200


def test_the_answer_is_the_same_for_everyone(ccm: None, client: Client) -> None:
    staff = person(Role.STAFF)
    anyone = client.get(STATUS)
    sign_in(client, staff)
    someone = client.get(STATUS)
    assert anyone.content == someone.content
    assert anyone["ETag"] == someone["ETag"]
    assert someone["Cache-Control"] == "public, max-age=300"


@pytest.mark.parametrize("address", [STATUS, "/api/v1/openapi.json", "/api/v1/nowhere"])
def test_head_answers_as_get_does_without_a_body(ccm: None, client: Client, address: str) -> None:
    whole, head = client.get(address), client.head(address)
    assert (head.status_code, head.content) == (whole.status_code, b"")
    assert head.get("ETag") == whole.get("ETag")
