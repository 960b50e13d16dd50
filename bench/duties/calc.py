"""LibreOffice Calc recalculating the workbook that a spreadsheet user would build for one treaty."""

from __future__ import annotations

import csv
from dataclasses import dataclass

from openpyxl import Workbook

from bench.duties.bare_numpy import DUE, MET, MET_LATE, NOT_STARTED, NOTICE, OVERDUE, RUNNING, UNKNOWN
from bench.duties.facts import NEVER, ON, YEARLY, Facts, limits, number
from bench.office import calc

ROUNDS = 15
SERIAL = 25569
"""What a spreadsheet adds to the days since 1970."""


@dataclass(frozen=True)
class Measured:
    """Seconds: all formulas again in a running Calc (None where it takes no orders), a whole start, an empty one."""

    recalculating: float | None
    whole: float
    empty: float
    answer: int


def measured(facts: Facts) -> Measured | None:
    """Calc on the workbook of the first treaty; None where it is not installed.

    The workbook holds formulas without values, so that Calc has to calculate each of them when it opens the file:
    the checksum is summed up from what it wrote out.
    """
    with calc() as office:
        if office is None:
            return None
        workbook = office.folder / "duties.xlsx"
        _workbook(facts).save(workbook)
        whole, empty = office.beside_empty("csv", [workbook])
        rows = list(csv.reader(workbook.with_suffix(".csv").open(encoding="utf-8")))
        answer = sum(int(float(row[-1])) for row in rows)
        return Measured(office.recalculating(workbook, ROUNDS), whole, empty, answer)


def _workbook(facts: Facts) -> Workbook:
    """One row a duty: A entry into force, B due, C done, D state, E share of the checksum; all but C by formula."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for state, deposit in enumerate(facts.deposit[0].tolist()):
        entry = f"EDATE(DATE(YEAR({deposit + SERIAL}),MONTH({deposit + SERIAL}),1),6)"
        for due, done in _duties(facts, state):
            row = sheet.max_row + (1 if sheet["A1"].value else 0)
            sheet.cell(row, 1, f"={entry}")
            sheet.cell(row, 2, f"={due.replace('ENTRY', f'A{row}')}")
            sheet.cell(row, 3, None if done >= NEVER else done + SERIAL)
            sheet.cell(row, 4, _play(row))
            sheet.cell(row, 5, f"=(B{row}-{SERIAL})*(D{row}+1)")
    return book


def _duties(facts: Facts, state: int) -> list[tuple[str, int]]:
    found = []
    *years_limits, days_limit = limits(0)
    for place, years in enumerate(years_limits):
        due = f"EDATE(ENTRY,{12 * years})"
        for decided, until in zip(
            facts.decided[0, state, place].tolist(), facts.until[0, state, place].tolist(), strict=True
        ):
            due = f"IF({decided}<={number(ON)},{until + SERIAL},{due})"
        found.append((due, int(facts.done[0, state, place])))
    found.append((f"ENTRY+{days_limit}", int(facts.done[0, state, 2])))
    for place, received in enumerate(facts.received[0, state].tolist()):
        found.append((f"DATE({facts.first_year + place + 1},{YEARLY[0]},{YEARLY[1]})", received))
    return found


def _play(row: int) -> str:
    on, done, due = number(ON) + SERIAL, f"C{row}", f"B{row}"
    late = f'IF({done}="",{UNKNOWN},{OVERDUE})'
    ahead = f"IF({due}-{NOTICE}<={on},{DUE},{RUNNING})"
    waiting = f"IF(A{row}>{on},{NOT_STARTED},IF({due}>={on},{ahead},{late}))"
    return f'=IF(AND({done}<>"",{done}<={on}),IF({done}<={due},{MET},{MET_LATE}),{waiting})'
