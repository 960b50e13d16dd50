"""What cannot be answered is answered with a status and a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

Get = Callable[..., Any]


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("", "There is nothing at this address."),
        ("nowhere", "There is nothing at this address."),
        ("treaties/ccm/nothing/at/all", "There is nothing at this address."),
        ("treaties/apmbc", "This desk serves the treaty ccm and no other."),
        ("treaties/apmbc/status", "This desk serves the treaty ccm and no other."),
        ("treaties/ccm/states/XXX", "No State has the code XXX."),
        ("treaties/ccm/states/XXX/duties/clearance", "No State has the code XXX."),
        ("treaties/ccm/states/BGR/duties/nothing", "The treaty ccm has no obligation nothing."),
    ],
)
def test_what_is_not_there(get: Get, address: str, sentence: str) -> None:
    assert get(address, 404)["detail"].startswith(sentence)


@pytest.mark.parametrize(
    ("address", "fields", "sentence"),
    [
        ("status", {"on": "2018-02-30"}, "on: this is not a day of the calendar; write it as 2018-05-31."),
        ("status", {"on": "0"}, "on: this is not a day of the calendar; write it as 2018-05-31."),
        ("status", {"on": "2018-W22-4"}, "on: this is not a day of the calendar; write it as 2018-05-31."),
        ("status", {"on": "9999-12-31"}, "on: this day is outside the years 1800 to 2199"),
        ("status", {"day": "2018-05-31"}, "The address: “day” cannot be asked for here; known are on."),
        ("duties", {"from": "2019-02-01", "to": "2019-01-01"}, "from: this day lies after the one in “to”"),
        ("duties", {"state": "late"}, "state: input should be 'not started', 'running',"),
        ("duties", {"obligation": "zz"}, "obligation: the treaty ccm has no obligation zz; known are "),
        ("duties", {"theme": "zz"}, "theme: the treaty ccm has no theme zz; known are "),
        ("differences", {"obligation": "zz"}, "obligation: the treaty ccm has no obligation zz; known are "),
        ("duties", {"limit": 1001}, "limit: input should be less than or equal to 1000."),
        ("duties", {"offset": 10**30}, "offset: "),
        ("duties", {"iso3": "bgr"}, "iso3: write the three capital letters of a State's code"),
        ("states/bulgaria", {}, "iso3: write the three capital letters of a State's code"),
        ("states/BGR/duties/annual-report", {"period": "18"}, "period: write a year, such as 2018."),
    ],
)
def test_what_is_not_understood(get: Get, address: str, fields: dict[str, Any], sentence: str) -> None:
    assert get(f"treaties/ccm/{address}", 422, **fields)["detail"].startswith(sentence)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(ccm: None, client: Client, method: str) -> None:
    assert getattr(client, method)("/api/v1/treaties/ccm/status").status_code == 405
