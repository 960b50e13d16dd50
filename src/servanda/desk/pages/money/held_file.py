"""What the page of any file of money shows: how it is read, what stops it, what it would bring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from servanda.finance.exchange.columns import Columns
from servanda.finance.exchange.plan import FilePlan
from servanda.finance.models.imports import HeldFile


@dataclass(frozen=True)
class MatchedHeading:
    """A heading of the file, the number of its field, and the column it is read as ("" for none)."""

    number: int
    heading: str
    column: str


@dataclass(frozen=True)
class HowItIsRead:
    """The form in which a person says what the headings are, and what unknown names mean."""

    headings: Sequence[MatchedHeading]
    columns: Sequence[tuple[str, str]]
    unknown: Sequence[tuple[int, str]]
    """Names that nothing here bears, with the numbers of their fields."""
    unknown_label: str
    choices: Sequence[tuple[str, str]]
    """What an unknown name can mean."""


def how_it_is_read(
    held: HeldFile,
    plan: FilePlan[Any] | None,
    columns: Columns,
    *,
    of: str,
    choices: Sequence[tuple[str, str]],
) -> HowItIsRead:
    """The form; `of` names the column whose names can be unknown."""
    return HowItIsRead(
        headings=[
            MatchedHeading(place, heading, held.columns.get(heading, ""))
            for place, heading in enumerate(held.headings)
        ],
        columns=[(column, str(label)) for column, label in columns.labels.items()],
        unknown=list(enumerate(plan.unknown)) if plan else (),
        unknown_label=str(columns.labels[of]),
        choices=choices,
    )
