"""What each open table holds. Codes and dates as data prints them, names in English, one row a line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.papers.tables import Cell
from servanda.publications.open_tables import rows

Rows = Callable[[str, dt.date], Iterable[Sequence[Cell]]]


@dataclass(frozen=True)
class Column:
    """A column: its name in the file, and what it holds, in English."""

    name: str
    holds: str


@dataclass(frozen=True)
class OpenTable:
    """One table: `rows` gives its lines for a treaty and a day, in the order of `columns`."""

    id: str
    title: str | Promise
    columns: Sequence[Column]
    rows: Rows


_ISO3 = Column("iso3", "the State, by its ISO 3166-1 alpha-3 code")
_SOURCED = (
    Column("source", "the public document the row comes from"),
    Column("page", "its page, where known"),
    Column("confidence", "high, medium or low"),
    Column("in_use", "yes for the row that the Unit uses where sources differ"),
)


def _columns(*pairs: tuple[str, str]) -> tuple[Column, ...]:
    return tuple(Column(name, holds) for name, holds in pairs)


TABLES: dict[str, OpenTable] = {
    table.id: table
    for table in (
        OpenTable(
            "status",
            _("Status: how every State stands, with its dates"),
            (
                _ISO3,
                *_columns(
                    ("name", "its official short name"),
                    ("regional_group", "its regional group in the United Nations, empty where it has none"),
                    ("status", "in force; joined, not yet in force; signatory; withdrawn; not party"),
                    ("signed_on", "day of signature"),
                    ("joined_on", "day on which the instrument was deposited"),
                    ("joined_by", "kind of instrument"),
                    ("in_force_on", "day of entry into force for the State, computed from the treaty"),
                    ("provisional_on", "day from which the treaty was applied provisionally"),
                    ("withdrawal_notified_on", "day on which a withdrawal was notified"),
                    ("withdrawn_on", "day on which the withdrawal takes effect"),
                ),
            ),
            rows.status,
        ),
        OpenTable(
            "deadlines",
            _("Deadlines: every duty with its date and state of play, computed from the treaty"),
            (
                _ISO3,
                *_columns(
                    ("obligation", "id of the obligation in the treaty file"),
                    ("period", "the calendar year covered, or the name of the clock"),
                    ("original_due_on", "date before any extension"),
                    ("due_on", "date now: the one written in the last decision"),
                    ("state_of_play", "how the duty stands on the day"),
                    ("reason", "why"),
                    ("done_on", "when it was done or received"),
                    ("published_due_on", "dates printed elsewhere, separated by spaces"),
                ),
            ),
            rows.deadlines,
        ),
        OpenTable(
            "acts",
            _("Acts towards the treaty, with their sources"),
            (
                _ISO3,
                *_columns(
                    ("act", "kind of act"),
                    ("received_on", "day on which the Depositary received it"),
                    ("effective_on", "day on which a withdrawal took effect, as published"),
                ),
                *_SOURCED,
            ),
            rows.acts,
        ),
        OpenTable(
            "facts",
            _("Facts under the substantive articles, with their sources"),
            (
                _ISO3,
                *_columns(
                    ("fact", "id of the kind of fact in the treaty file"),
                    ("value", "what was reported"),
                    (
                        "dated",
                        "when it came about or was stated; a month or a year where the source gives no day",
                    ),
                ),
                *_SOURCED,
            ),
            rows.facts,
        ),
        OpenTable(
            "reports",
            _("Reports received, with their sources"),
            (
                _ISO3,
                *_columns(
                    ("obligation", "id of the obligation in the treaty file"),
                    ("period", "the calendar year covered"),
                    ("received_on", "day or month of receipt"),
                ),
                *_SOURCED,
            ),
            rows.reports,
        ),
        OpenTable(
            "extensions",
            _("Extensions granted, with the date written in the decision"),
            (
                _ISO3,
                *_columns(
                    ("obligation", "id of the obligation in the treaty file"),
                    ("until", "the date written in the decision"),
                    ("decided_on", "day of the decision"),
                    ("meeting", "code of the meeting that decided"),
                    ("symbol", "symbol of the document"),
                ),
                *_SOURCED,
            ),
            rows.decisions,
        ),
        OpenTable(
            "meetings",
            _("Formal meetings"),
            _columns(
                ("code", "short code"),
                ("name", "name"),
                ("opens_on", "first day"),
                ("closes_on", "last day"),
                ("city", "city"),
                ("country", "ISO3 code"),
                ("presidency", "ISO3 code of the presiding State"),
                ("symbol_stem", "what the symbols of its documents begin with"),
                ("source", "the public document the row comes from"),
            ),
            rows.meetings,
        ),
    )
}
"""The tables by id, in the order in which they are offered."""
