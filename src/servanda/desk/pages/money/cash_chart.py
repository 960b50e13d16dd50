"""Cash at the end of each month as lines, one for each course of payment, told apart by their strokes.

Time runs as the language reads: from the right in Arabic. Everything drawn stands in the table below it as well.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.finance.cash import Course
from servanda.finance.queries import CashState
from servanda.papers.dates import write_month
from servanda.papers.languages import RIGHT_TO_LEFT
from servanda.papers.numbers import write_money, write_number

WIDTH, HEIGHT = 640, 260
_SIDE, _TOP, _BOTTOM, _END = 90, 16, 28, 24
STROKES: dict[Course, str] = {Course.AS_ASKED: "", Course.AS_BEFORE: "9 5", Course.LATE: "2 4"}
_RESERVE = "12 3 2 3"
_TICKS = 4


@dataclass(frozen=True)
class Drawn:
    """A line through the months: its points as SVG has them, its stroke, its name."""

    points: str
    dashes: str
    name: str


@dataclass(frozen=True)
class Tick:
    """A figure at an axis."""

    at: float
    text: str


@dataclass(frozen=True)
class CashChart:
    """The context of `desk/money/cash_chart.html`. `described` says in words what the drawing shows."""

    described: str
    lines: Sequence[Drawn]
    amounts: Sequence[Tick]
    months: Sequence[Tick]
    left: float
    right: float
    names_x: float
    names_anchor: str
    width: int = WIDTH
    height: int = HEIGHT


def cash_chart(state: CashState, names: Mapping[Course, str]) -> CashChart | None:
    """The drawing; None where no balance is on record, or fewer than two months are left."""
    courses = [one for one in state.courses if one.months and one.months[0].at_end is not None]
    if not courses or len(courses[0].months) < len(("this month", "the next")):
        return None
    first_days = [month.first for month in courses[0].months]
    series = {one.course: [month.at_end or Decimal(0) for month in one.months] for one in courses}
    reserve = state.reserve.amount if state.reserve else None
    values = [value for line in series.values() for value in line] + (
        [reserve] if reserve is not None else []
    )
    frame = _Frame(len(first_days), min(*values, Decimal(0)), max(*values, Decimal(1)))
    lines = [Drawn(frame.points(line), STROKES[course], names[course]) for course, line in series.items()]
    if reserve is not None:
        lines.append(Drawn(frame.points([reserve] * len(first_days)), _RESERVE, _("Reserve")))
    return CashChart(
        described=_described(first_days, series, names, state.stream.currency),
        lines=lines,
        amounts=frame.amounts(),
        months=[Tick(frame.x(place), _short(first)) for place, first in enumerate(first_days)],
        left=_END if frame.mirrored else _SIDE,
        right=WIDTH - _SIDE if frame.mirrored else WIDTH - _END,
        names_x=WIDTH - _SIDE + 8 if frame.mirrored else _SIDE - 8,
        names_anchor="start" if frame.mirrored else "end",
    )


@dataclass(frozen=True)
class _Frame:
    """Where a month and an amount stand in the drawing."""

    months: int
    least: Decimal
    most: Decimal

    @property
    def mirrored(self) -> bool:
        return current() in RIGHT_TO_LEFT

    def x(self, place: int) -> float:
        at = _SIDE + (WIDTH - _SIDE - _END) * place / (self.months - 1)
        return round(WIDTH - at if self.mirrored else at, 1)

    def y(self, amount: Decimal) -> float:
        part = (amount - self.least) / (self.most - self.least)
        return round(float(_TOP + (1 - part) * (HEIGHT - _TOP - _BOTTOM)), 1)

    def points(self, line: Sequence[Decimal]) -> str:
        return " ".join(f"{self.x(place)},{self.y(amount)}" for place, amount in enumerate(line))

    def amounts(self) -> list[Tick]:
        step = _round_step((self.most - self.least) / _TICKS)
        first = int(self.least / step) * step
        ticks = [first + step * number for number in range(-1, _TICKS + 3)]
        return [
            Tick(self.y(tick), write_number(int(tick), current()))
            for tick in ticks
            if self.least <= tick <= self.most
        ]


def _round_step(exact: Decimal) -> Decimal:
    """The next of 1, 2, 5, 10, 20, 50 … at or above `exact`."""
    power = Decimal(1)
    while power * 10 < exact:
        power *= 10
    return next(power * times for times in (1, 2, 5, 10) if power * times >= exact)


def _short(first: dt.date) -> str:
    return write_number(first.month, current())


def _described(
    first_days: Sequence[dt.date],
    series: Mapping[Course, Sequence[Decimal]],
    names: Mapping[Course, str],
    currency: str,
) -> str:
    ends = "; ".join(
        _("%(course)s: %(amount)s")
        % {"course": names[course], "amount": write_money(round(line[-1]), currency, current())}
        for course, line in series.items()
    )
    told = {"first": write_month(first_days[0], current()), "last": write_month(first_days[-1], current())}
    return (
        _("Cash at the end of each month from %(first)s to %(last)s. At the end of %(last)s: %(ends)s.")
        % {**told, "ends": ends}
        + " "
        + _("The table below has every figure.")
    )
