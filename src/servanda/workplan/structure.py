"""A work plan as it was read from a paper, in the paper's own language. Plain Python: no database, no web framework.

Numbers are those taken (`1.1.2`), whichever way round they were printed; what was printed stands beside them. A part
that was not found is None or empty, never invented.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class Item:
    """A lettered or bulleted item: of the mandate, of a priority, of the expected results, an assumption, a note."""

    title: str
    letter: str = ""
    """The Latin letter of its place (a, b, c …), whatever the paper prints; empty for a bullet."""
    line: int | None = None
    """The line of the source on which it begins, from 1."""


@dataclass(frozen=True)
class Priority:
    """A field of support with its tasks (A to I in the plan for 2019)."""

    letter: str
    title: str
    paragraph: int | None = None
    """The number of the paragraph that introduces the tasks."""
    intro: str = ""
    items: Sequence[Item] = ()
    line: int | None = None


@dataclass(frozen=True)
class Activity:
    """What the Unit does: the lowest level of the results frame."""

    number: str
    title: str
    number_as_printed: str = ""
    line: int | None = None


@dataclass(frozen=True)
class Output:
    """What the activities bring about."""

    number: str
    title: str
    activities: Sequence[Activity] = ()
    number_as_printed: str = ""
    line: int | None = None


@dataclass(frozen=True)
class Outcome:
    """What the outputs lead to: the highest level of the results frame."""

    number: str
    title: str
    outputs: Sequence[Output] = ()
    number_as_printed: str = ""
    line: int | None = None


@dataclass(frozen=True)
class BudgetLine:
    """One line of the budget. `amount` is None where the paper prints none or it could not be decided."""

    label: str
    amount: Decimal | None
    note: str = ""
    amount_as_printed: str = ""
    line: int | None = None
    source: str = ""
    """For a line in kind: who gives, as printed."""


@dataclass(frozen=True)
class Budget:
    """The budget of the year. `total_as_printed` is the total's own figure, as printed in the table."""

    currency: str | None
    lines: Sequence[BudgetLine] = ()
    total: Decimal | None = None
    total_as_printed: str = ""
    total_in_summary_as_printed: str = ""
    notes: Sequence[Item] = ()
    in_kind: Sequence[BudgetLine] = ()


@dataclass(frozen=True)
class Told:
    """Something said about the paper that has no words yet: each language makes its own sentence of it."""

    kind: str
    """Which sentence it is (`servanda.workplan.reading.told`)."""
    values: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    """What the sentence names: amounts as plain figures, days as ISO dates, texts as printed."""


@dataclass(frozen=True)
class Doubt:
    """Something the reading had to decide, or could not: shown to a person before the plan is taken."""

    code: str
    """A short name of the kind of doubt, such as `number-order`, `total-differs`."""
    where: Told | None
    """A number, a part, a label; None where only the line tells."""
    printed: str
    taken: Told | None
    """What was taken; None where nothing was."""
    why: Told
    line: int | None = None


@dataclass(frozen=True)
class PlanRead:
    """The whole plan."""

    year: int | None
    language: str
    title: str = ""
    dated_on: dt.date | None = None
    meeting: str = ""
    """The meeting it was submitted to, as printed."""
    symbol: str = ""
    """Of the paper, such as CCM/MSP/2018/5, as the secretariat of the meeting gave it."""
    distribution: str = ""
    """To whom the paper says that it goes: general, limited or restricted."""
    original: str = ""
    """The code of the language in which it says that it was written."""
    agenda: str = ""
    """The item of its agenda under which the paper is considered: 7 (j), whatever the letters of the paper."""
    agenda_titles: Sequence[str] = ()
    """The title of that item, then that of its sub-item."""
    remarks: Sequence[str] = ()
    """What is said at the foot of the page of the title, called by asterisks."""
    stage: str = ""
    """What the paper says of its own status: draft, endorsed, circulated or adopted; empty where it says nothing."""
    stage_on: dt.date | None = None
    """Since when, where the paper says it."""
    objective: str | None = None
    objective_line: int | None = None
    """The line of the source on which the objective begins."""
    specific_objectives: Sequence[Item] = ()
    mandate: Sequence[Item] = ()
    priorities: Sequence[Priority] = ()
    expected_results: Sequence[Item] = ()
    summary_expected_results: Sequence[Item] = ()
    """The list in the summary, where it differs from that of the chapter."""
    outcomes: Sequence[Outcome] = ()
    assumptions: Sequence[Item] = ()
    budget: Budget | None = None
    doubts: Sequence[Doubt] = field(default=())
