"""The whole of a version of the plan as plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from servanda.workplan.enums import LineKind, PartKind
from servanda.workplan.texts import Texts

OF_ONE = "1"
"""The reference of a part of which a plan has one, such as the objective."""


@dataclass(frozen=True)
class PartContent:
    """One part; `servanda.workplan.models.Part` tells what the fields mean."""

    kind: PartKind
    reference: str
    texts: Texts
    intro: Texts = field(default_factory=dict)
    paragraph: int | None = None
    as_printed: str = ""
    line: int | None = None
    ties: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def key(self) -> tuple[PartKind, str]:
        """What it is known by within a version."""
        return self.kind, self.reference


@dataclass(frozen=True)
class LineContent:
    """One line of the budget."""

    key: str
    labels: Texts
    amount: Decimal | None
    kind: LineKind = LineKind.MONEY
    notes: Texts = field(default_factory=dict)
    sources: Texts = field(default_factory=dict)
    amount_as_printed: str = ""
    line: int | None = None


@dataclass(frozen=True)
class Content:
    """A version of the plan of a year."""

    year: int
    language: str
    titles: Texts = field(default_factory=dict)
    dated_on: dt.date | None = None
    meeting: str = ""
    """The code of the meeting."""
    head: Mapping[str, Any] = field(default_factory=dict)
    """What stands at the head of its paper, as `meetings.paper_heads` keeps it."""
    stage: str = ""
    """What the paper it was read from says of its own status, as `workplan.stages` names it."""
    stage_on: dt.date | None = None
    meeting_names: Texts = field(default_factory=dict)
    parts: Sequence[PartContent] = ()
    """In the order of the paper."""
    currency: str = ""
    total: Decimal | None = None
    total_as_printed: str = ""
    total_in_summary_as_printed: str = ""
    lines: Sequence[LineContent] = ()
    figures: Mapping[str, str] = field(default_factory=dict)

    def of(self, kind: PartKind) -> Sequence[PartContent]:
        """The parts of one kind, in order."""
        return [part for part in self.parts if part.kind is kind]

    def money(self) -> Sequence[LineContent]:
        """The lines that are paid in money."""
        return [line for line in self.lines if line.kind is LineKind.MONEY]

    def in_kind(self) -> Sequence[LineContent]:
        """The support in kind."""
        return [line for line in self.lines if line.kind is LineKind.IN_KIND]


def without_needless_places(amount: Decimal | None) -> Decimal | None:
    """An amount of whole francs without its two zeros, as papers print it; any other as it is."""
    whole = amount is not None and amount == amount.to_integral_value()
    return amount.quantize(Decimal(1)) if amount is not None and whole else amount


def under(number: str, above: str) -> bool:
    """Whether a number of the results frame stands under another: 3.2.1 under 3.2 and under 3."""
    return number.startswith(f"{above}.")


def above(number: str) -> str:
    """The number one level up: 3.2 of 3.2.1; empty for an outcome."""
    return number.rpartition(".")[0]
