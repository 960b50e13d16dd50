"""The duties of all States at once, as they stand on a day. Steps are told State by State, by `explain`."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from servanda.law.arrays import Columns, Findings, findings
from servanda.law.arrays.days import NEVER, day
from servanda.law.arrays.play import RULES
from servanda.law.explain.case import shown
from servanda.law.explain.once import OPEN_STATES
from servanda.law.findings import Duty, LeadTime, StateOfPlay
from servanda.law.lead_times import lead_time
from servanda.law.partial_dates import PartialDate
from servanda.law.records import PublishedDate, Register
from servanda.law.treaty import Obligation, Treaty


def duties(
    treaty: Treaty,
    register: Register,
    on: dt.date,
    until: dt.date | None = None,
    *,
    obligations: Collection[str] | None = None,
    states: Collection[str] | None = None,
    columns: Columns | None = None,
) -> list[Duty]:
    """Every duty of every State on the day `on`, in the order of the treaty file and of the States' codes.

    The same findings as `explain.duties`, without the steps. `columns` can be given where the register was
    put into columns before.
    """
    table = columns or Columns.of(treaty, register)
    beside = _Beside(treaty, register, on)
    return [
        duty
        for found in findings(table, on, until, obligations)
        for duty in _duties(found.flat(), table, beside)
        if states is None or duty.iso3 in states
    ]


@dataclass
class _Beside:
    """What stands beside the computed dates: printed ones, decisions, the time for asking."""

    treaty: Treaty
    register: Register
    on: dt.date

    def __post_init__(self) -> None:
        self.published: dict[tuple[str, str, str], list[PublishedDate]] = defaultdict(list)
        for iso3, dossier in self.register.dossiers.items():
            for one in dossier.published:
                self.published[iso3, one.obligation, one.period].append(one)
        self.asking: dict[tuple[str, dt.date], LeadTime | None] = {}

    def printed(self, iso3: str, obligation: str, period: str) -> Sequence[PartialDate]:
        rows = self.published.get((iso3, obligation, period), ())
        return tuple(one.on for one in sorted(rows, key=lambda one: not one.in_use))

    def lead_time(self, obligation: Obligation, state: StateOfPlay, due: PartialDate) -> LeadTime | None:
        if obligation.extension is None or state not in OPEN_STATES or due.first < self.on:
            return None
        key = (obligation.id, due.first)
        if key not in self.asking:
            self.asking[key] = lead_time(obligation.extension, due.first, self.register.meetings)
        return self.asking[key]


@lru_cache(maxsize=65536)
def _span(first: int, last: int) -> PartialDate | None:
    return None if first >= NEVER else PartialDate(day(max(first, -719000)), day(last))


def _duties(found: Findings, table: Columns, beside: _Beside) -> Iterator[Duty]:
    obligation = beside.treaty.obligations[found.obligation]
    periods = found.period or ("",) * found.row.size
    moved = (found.due_first != found.original) | (found.due_last != found.original)
    columns = zip(
        found.row.tolist(),
        periods,
        found.original.tolist(),
        found.due_first.tolist(),
        found.due_last.tolist(),
        found.done_first.tolist(),
        found.done_last.tolist(),
        found.rule.tolist(),
        moved.tolist(),
        strict=True,
    )
    for row, period, original, first, last, done, done_last, rule, extended in columns:
        iso3, due, (play, reason) = table.iso3[row], _span(first, last), RULES[rule]
        duty = Duty(
            iso3=iso3,
            obligation=obligation.id,
            period=period,
            original_due_on=None if original >= NEVER else day(original),
            due_on=due,
            state=play,
            reason=reason,
            as_of=beside.on,
            done_on=shown(_span(done, done_last), beside.on),
            published_due_on=beside.printed(iso3, obligation.id, period),
            lead_time=beside.lead_time(obligation, play, due) if due else None,
        )
        yield replace(duty, extended_by=(str(due),)) if extended else duty
