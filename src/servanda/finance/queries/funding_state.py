"""Whether money came in time and as much as planned, and the cash of the months to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from servanda.common.access import OPERATOR, Viewer
from servanda.finance.access import require_reading
from servanda.finance.cash import CashForecast, Course, Expected, cash_forecast, months_left, pattern_of
from servanda.finance.enums import BalanceKind, EntryKind, Step
from servanda.finance.funding import Stream, funding_of
from servanda.finance.models import Balance, Budget, Contribution, Entry
from servanda.finance.queries.budget import budget_report
from servanda.finance.queries.contributions import contributions, contributions_until

ZERO = Decimal(0)


@dataclass(frozen=True)
class FundingState:
    """How the budget of a year was funded as of a day, in the currency of the Unit's own stream.

    Percentages are of the budget, to one place; None where there is nothing to compare.
    """

    year: int
    as_of: dt.date
    currency: str
    budget: Decimal | None
    """Of the year, all lines; None where no budget is recorded."""
    expected: Decimal | None
    """Asked, pledged or invoiced."""
    received: Decimal | None
    outstanding: Decimal | None
    due_so_far: Decimal
    """Expected by now."""
    in_time: Decimal
    """Of that, received by its due date."""

    @property
    def level(self) -> Decimal | None:
        """Received, in per cent of the budget."""
        if not self.budget or self.received is None:
            return None
        return round(self.received * 100 / self.budget, 1)

    @property
    def on_time(self) -> Decimal | None:
        """Received in time, in per cent of what was due by now; None while nothing is due."""
        return round(self.in_time * 100 / self.due_so_far, 1) if self.due_so_far else None


@dataclass(frozen=True)
class CashState:
    """What the courses of payment start from, and where each leads."""

    stream: Stream
    year: int
    as_of: dt.date
    opening: Decimal | None
    """Cash on the day, by the last balance told and what moved since; None where no balance is recorded."""
    balance: Balance | None
    """The last balance told."""
    reserve: Balance | None
    """The last reserve told."""
    reserve_by_rule: Decimal | None
    """What it should come to with the budget of the year; None where no rule is told."""
    expected: Decimal
    to_spend: Decimal
    """Forecast of the year less what was spent."""
    accounts_to: dt.date | None
    """The last day that the accounts on record reach: what was spent after it is still to be spent here."""
    late_by: int
    past_years: Sequence[int]
    """The years behind the course “as in past years”."""
    courses: Sequence[CashForecast]

    @property
    def reserve_lacks(self) -> Decimal | None:
        """What the reserve lacks by the rule, below zero where it holds more; None where either is not known."""
        if self.reserve is None or self.reserve_by_rule is None:
            return None
        return self.reserve_by_rule - self.reserve.amount


def funding_state(treaty_id: str, year: int, as_of: dt.date) -> FundingState | None:
    """For the assumptions of the plan: money in time, level of money. Sums only, no State; None without a stream."""
    streams = funding_of(treaty_id).streams
    if not streams:
        return None
    stream = streams[0]
    lines = contributions(OPERATOR, treaty_id, stream.id, year, as_of)
    due = [one.standing for one in lines.lines if one.standing.due_on and one.standing.due_on <= as_of]
    budget = Budget.objects.filter(treaty_id=treaty_id, year=year).first()
    planned = sum((line.amount for line in budget.lines.all()), ZERO) if budget else None
    return FundingState(
        year=year,
        as_of=as_of,
        currency=stream.currency,
        budget=planned,
        expected=lines.total.expected,
        received=lines.total.received,
        outstanding=lines.total.outstanding,
        due_so_far=sum((one.expected or ZERO for one in due), ZERO),
        in_time=sum((min(one.in_time, one.expected or ZERO) for one in due), ZERO),
    )


def cash_state(viewer: Viewer, treaty_id: str, stream: Stream, year: int, as_of: dt.date) -> CashState:
    """Cash of the Unit's stream from the day to the end of the year, under three courses of payment."""
    require_reading(viewer)
    report = budget_report(viewer, treaty_id, year, as_of)
    total = report.total
    to_spend = max(total.forecast - total.spent, ZERO)
    expected = _expected(viewer, treaty_id, stream, year, as_of)
    balance = _last(treaty_id, stream, BalanceKind.CASH, as_of)
    opening = _opening(balance, treaty_id, stream, as_of)
    past = list(_past_receipts(treaty_id, stream, year))
    cash = funding_of(treaty_id).cash
    late_by = cash.late_by_months if cash else 0
    found = [
        cash_forecast(
            course=course,
            months=months_left(year, as_of),
            opening=opening,
            expected=expected,
            to_spend=to_spend,
            pattern=pattern_of((row.on, row.value) for row in past),
            late_by=late_by,
        )
        for course in Course
    ]
    return CashState(
        stream=stream,
        year=year,
        as_of=as_of,
        opening=opening,
        balance=balance,
        reserve=_last(treaty_id, stream, BalanceKind.RESERVE, as_of),
        reserve_by_rule=stream.reserve_by_rule(total.budget),
        expected=sum((each.amount for each in expected), ZERO),
        to_spend=to_spend,
        accounts_to=report.accounts_to,
        late_by=late_by,
        past_years=sorted({row.year for row in past}),
        courses=[one for one in found if one is not None],
    )


def _expected(viewer: Viewer, treaty_id: str, stream: Stream, year: int, as_of: dt.date) -> list[Expected]:
    """What is outstanding for the year and for years before. One query."""
    lines = contributions_until(viewer, treaty_id, stream, year, as_of)
    return [
        Expected(line.standing.outstanding, line.standing.due_on)
        for line in lines
        if line.standing.outstanding
    ]


def _past_receipts(treaty_id: str, stream: Stream, year: int) -> Sequence[Contribution]:
    rows = Contribution.objects.filter(
        treaty_id=treaty_id, stream=stream.id, step=str(Step.RECEIVED), in_use=True, year__lt=year
    )
    return list(rows)


def _last(treaty_id: str, stream: Stream, kind: BalanceKind, as_of: dt.date) -> Balance | None:
    rows = Balance.objects.filter(
        treaty_id=treaty_id, stream=stream.id, kind=str(kind), in_use=True, on__lte=as_of
    )
    return rows.order_by("on", "pk").last()


def _opening(balance: Balance | None, treaty_id: str, stream: Stream, as_of: dt.date) -> Decimal | None:
    """The balance with what was received and spent after its day."""
    if balance is None:
        return None
    received = Contribution.objects.filter(
        treaty_id=treaty_id,
        stream=stream.id,
        step=str(Step.RECEIVED),
        in_use=True,
        on__gt=balance.on,
        on__lte=as_of,
    )
    spent = Entry.objects.filter(
        line__budget__treaty_id=treaty_id,
        in_use=True,
        on__gt=balance.on,
        on__lte=as_of,
    ).exclude(kind=str(EntryKind.COMMITTED))
    came = sum((row.value for row in received), ZERO)
    return balance.amount + came - sum((row.signed for row in spent), ZERO)
