"""How many queries a request makes, in this process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.pages.filling import something_changed


class Queries(NamedTuple):
    """Right after something was recorded, and while nothing is."""

    after_change: int
    again: int


def queries(client: Client, pages: Mapping[str, Sequence[str]]) -> dict[str, Queries]:
    """For each page the most that one of its addresses needs; at most twenty of them are tried."""
    return {name: _most(client, tried[:20]) for name, tried in pages.items()}


def _most(client: Client, addresses: Sequence[str]) -> Queries:
    found = [_counted(client, address) for address in addresses]
    return Queries(*map(max, zip(*found, strict=True)))


def _counted(client: Client, address: str) -> Queries:
    something_changed()
    return Queries(_of_one(client, address), _of_one(client, address))


def _of_one(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        response = client.get(address)
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code}.")
    return len(seen)
