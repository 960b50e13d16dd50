"""Long lists in parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from ninja import Schema
from pydantic import Field

from servanda.api.parameters import Part

T = TypeVar("T")


class Listing(Schema, Generic[T]):
    """A part of a list, and how long the whole is."""

    total: int = Field(description="How many there are in all.")
    offset: int
    items: list[T]


def part_of(found: Sequence[T], part: Part) -> Listing[T]:
    """The part of `found` that was asked for."""
    items = list(found[part.offset : part.offset + part.limit])
    return Listing(total=len(found), offset=part.offset, items=items)
