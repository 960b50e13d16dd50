"""Measures of a year: numerator and denominator, computed from the register and from what was done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer, require
from servanda.common.history.steady import while_the_history_stands
from servanda.common.treaty import treaty_by_id
from servanda.duties.queries import register
from servanda.law.board import duties
from servanda.law.findings import Duty, StateOfPlay
from servanda.law.standing import standings
from servanda.results.access import READERS
from servanda.results.counting import evidence_of_year
from servanda.results.counting.records import days_of
from servanda.results.table import Measure, MeasureKind, table_of

DONE = frozenset({StateOfPlay.MET, StateOfPlay.MET_LATE})
OPEN = frozenset({StateOfPlay.OVERDUE, StateOfPlay.UNKNOWN})
"""Past the date: not received, or not on record as received."""
OWED = DONE | OPEN


@dataclass(frozen=True)
class Measured:
    """One measure: how many, of how many. `of` is None for a plain count, 0 where nothing was due yet."""

    measure: Measure
    count: int
    of: int | None
    states: Sequence[str]
    """ISO3 codes of those counted."""
    not_known: int = 0
    """Of those due, how many of which no source tells."""


def measured(treaty_id: str, year: int, as_of: dt.date, *, viewer: Viewer) -> Sequence[Measured]:
    """The measures of the treaty's table for a year until a day, in the order of the table."""
    require(viewer, *READERS)
    return _measured(treaty_id, year, min(as_of, days_of(year)[1]))


@while_the_history_stands
def _measured(treaty_id: str, year: int, until: dt.date) -> Sequence[Measured]:
    measures = table_of(treaty_id).measures
    asked = {each.obligation for each in measures if each.obligation}
    found = duties(treaty_by_id(treaty_id), register(treaty_id), until, obligations=asked) if asked else []
    return tuple(_one(each, treaty_id, year, until, found) for each in measures)


def _one(measure: Measure, treaty_id: str, year: int, until: dt.date, found: Sequence[Duty]) -> Measured:
    if measure.kind is MeasureKind.JOINED:
        states = _joined(treaty_id, year, until)
        return Measured(measure, len(states), None, states)
    of_it = [each for each in found if each.obligation == measure.obligation]
    if measure.kind is MeasureKind.REMINDED:
        return _reminded(measure, treaty_id, year, until, of_it)
    due = [each for each in of_it if _due_in(each, year, until)]
    wanted = DONE if measure.kind is MeasureKind.RECEIVED else {StateOfPlay.MET}
    states = [each.iso3 for each in due if each.state in wanted]
    not_known = sum(each.state == StateOfPlay.UNKNOWN for each in due)
    return Measured(measure, len(states), len(due), states, not_known)


def _due_in(duty: Duty, year: int, until: dt.date) -> bool:
    first, last = days_of(year)
    due = duty.due_on
    return due is not None and first <= due.first and due.last <= min(last, until) and duty.state in OWED


def _reminded(measure: Measure, treaty_id: str, year: int, until: dt.date, found: Sequence[Duty]) -> Measured:
    open_ones = {each.iso3 for each in found if each.state in OPEN}
    told = {each.iso3 for each in found if each.state is StateOfPlay.OVERDUE}
    reminded = {
        iso3
        for each in evidence_of_year(treaty_id, year)
        if each.on <= until and each.obligation == measure.obligation and each.kind == measure.act
        for iso3 in each.states
    }
    states = sorted(open_ones & reminded)
    return Measured(measure, len(states), len(open_ones), states, len(open_ones - told))


def _joined(treaty_id: str, year: int, until: dt.date) -> Sequence[str]:
    treaty, recorded = treaty_by_id(treaty_id), register(treaty_id)
    first = days_of(year)[0]
    if until < first:
        return ()
    now = standings(treaty, recorded, until).values()
    return sorted(each.iso3 for each in now if each.joined_on and first <= each.joined_on <= until)
