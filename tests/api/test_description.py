"""The description is committed; the endpoints keep to it, whatever they are asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

import servanda.api
from servanda.api.definition import description

COMMITTED = Path(servanda.api.__file__).parent / "openapi.json"
EXAMPLES = 25
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]

schema = schemathesis.openapi.from_dict(json.loads(COMMITTED.read_text(encoding="utf-8")))
schema.app = get_wsgi_application()


def test_the_committed_description_is_the_one_that_is_served() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == description(), (
        "The API changed. If that was meant: .venv/bin/python tools/openapi.py, and look at what changed."
    )


@pytest.fixture
def one_connection() -> Iterator[None]:
    """Requests from outside Django's own test client would close the connection of the test."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.slow
@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.filter_too_much,
        HealthCheck.too_slow,
    ],
)
def test_no_question_is_answered_with_a_fault(ccm: None, one_connection: None, case: Case) -> None:
    # What calls the API here does not unpack, whatever it says it takes.
    case.call_and_validate(checks=CHECKS, headers={"Accept-Encoding": "identity"})
