"""What follows for every State on a day, found once and kept while the register stands.

Called with a treaty's id in place of its rules and register: `all_duties("ccm", day)`. One query each.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from servanda.duties.queries import columns_of
from servanda.law import board
from servanda.law.differences import Difference, comparisons
from servanda.law.findings import Counts, Duty, Standing
from servanda.law.records import Register
from servanda.law.standing import counts, standings
from servanda.law.treaty import Treaty
from servanda.publications.keeping import while_the_register_stands


@while_the_register_stands
def all_duties(
    rules: Treaty,
    recorded: Register,
    on: dt.date,
    until: dt.date | None = None,
    obligations: tuple[str, ...] | None = None,
) -> Sequence[Duty]:
    """The findings of `servanda.law.board`: without steps, in the order of the treaty file and of the codes."""
    columns = columns_of(rules, recorded)
    return tuple(board.duties(rules, recorded, on, until, obligations=obligations, columns=columns))


@while_the_register_stands
def all_standings(rules: Treaty, recorded: Register, on: dt.date) -> Mapping[str, Standing]:
    """How every State with any record stands on the day `on`, by code."""
    return standings(rules, recorded, on)


@while_the_register_stands
def all_counts(rules: Treaty, recorded: Register, on: dt.date) -> Counts:
    """How many States stand where on the day `on`."""
    return counts(rules, recorded, on)


@while_the_register_stands
def all_comparisons(rules: Treaty, recorded: Register, on: dt.date) -> Sequence[Difference]:
    """Every printed date beside the computed one, as the records stand on the day `on`."""
    return tuple(comparisons(rules, recorded, on))
