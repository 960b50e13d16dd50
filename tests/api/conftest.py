"""The API over the real data of the first treaty."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client

from servanda.duties.operations import load_folder
from tests.facts import ANN, CCM_DATA, TREATY

ROOT = "/api/v1/"


@pytest.fixture
def ccm(db: None) -> None:
    """The desk with everything that is recorded."""
    load_folder(folder=CCM_DATA, treaty_id=TREATY, actor=ANN)


@pytest.fixture
def get(ccm: None, client: Client) -> Callable[..., Any]:
    """Asks for an address below /api/v1/ and reads the JSON; the status must be `expected`."""

    def ask(address: str, expected: int = HTTPStatus.OK, /, **fields: Any) -> Any:
        answer = client.get(ROOT + address, {name.rstrip("_"): value for name, value in fields.items()})
        assert answer.status_code == expected, answer.content
        return answer.json()

    return ask
