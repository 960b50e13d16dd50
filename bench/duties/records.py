"""The same facts as records, the way a desk keeps them, through every step up to what a page shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from bench.duties.facts import NEVER, ON, Facts, number
from bench.duties.ours import answered, with_limits
from servanda.law import board
from servanda.law.arrays import Columns
from servanda.law.findings import StateOfPlay
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Act, ActKind, Decision, Dossier, Fact, Filing, Register
from servanda.law.treaty_file import load_treaty

CODE = {state: code for code, state in enumerate(StateOfPlay)}
DATED = (("first", "first-done"), ("second", "second-done"))


def prepared(facts: Facts) -> tuple[Callable[[], int], Callable[[], int]]:
    """Two functions for the first treaty: records into columns and on to findings; columns to duties as objects."""
    treaty, register = with_limits(load_treaty(Path(__file__).parent), 0), _register(facts)
    columns = Columns.of(treaty, register)

    def as_objects() -> int:
        duties = board.duties(treaty, register, ON, columns=columns)
        return sum(number(one.due_on.last) * (CODE[one.state] + 1) for one in duties if one.due_on)

    return (lambda: answered(Columns.of(treaty, register))), as_objects


def _register(facts: Facts) -> Register:
    codes = [f"S{row:03d}" for row in range(facts.deposit.shape[1])]
    return Register({iso3: _dossier(facts, row, iso3) for row, iso3 in enumerate(codes)})


def _dossier(facts: Facts, row: int, iso3: str) -> Dossier:
    done, yearly = facts.done[0, row].tolist(), facts.received[0, row].tolist()
    filed = [("initial", "", done[2])]
    filed += [("yearly", str(facts.first_year + place), day) for place, day in enumerate(yearly)]
    return Dossier(
        iso3,
        acts=[Act(iso3=iso3, kind=ActKind.RATIFICATION, on=_day(int(facts.deposit[0, row])))],
        facts=[
            Fact(iso3=iso3, fact=fact, value="yes", on=PartialDate.on(_day(done[place])))
            for place, (_, fact) in enumerate(DATED)
            if done[place] < NEVER
        ],
        decisions=[one for place in range(2) for one in _decisions(facts, row, iso3, place)],
        filings=[
            Filing(iso3=iso3, obligation=obligation, period=period, received_on=PartialDate.on(_day(day)))
            for obligation, period, day in filed
            if day < NEVER
        ],
    )


def _decisions(facts: Facts, row: int, iso3: str, place: int) -> list[Decision]:
    days = zip(facts.decided[0, row, place].tolist(), facts.until[0, row, place].tolist(), strict=True)
    return [
        Decision(
            iso3=iso3,
            obligation=DATED[place][0],
            until=PartialDate.on(_day(until)),
            decided_on=_day(decided),
        )
        for decided, until in days
        if decided < NEVER
    ]


def _day(number: int) -> dt.date:
    return dt.date(1970, 1, 1) + dt.timedelta(days=number)
