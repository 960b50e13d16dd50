"""Sample money for the demonstration: the real budget of 2019, and years around today that are marked as invented."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from django.conf import settings
from django.db import transaction

from servanda.common.access import Viewer
from servanda.finance.contributing import NewContribution
from servanda.finance.entering import NewEntry
from servanda.finance.enums import BalanceKind, EntryKind, Step
from servanda.finance.models import Budget, Contribution
from servanda.finance.operations.balances import record_balance
from servanda.finance.operations.budgets import NewBudget, NewLine, adopt_budget, propose_budget, record_audit
from servanda.finance.operations.contributions import record_contribution
from servanda.finance.operations.in_kind import record_in_kind
from servanda.finance.operations.lines import Move, reallocate
from servanda.finance.operations.plan_budgets import budget_of_plan, propose_budget_of_plan
from servanda.finance.operations.rounds import ask_shares
from servanda.finance.operations.spending import record_entry
from servanda.finance.queries.sharing import Sharing

SAMPLE = "Sample, invented for the demonstration"
_NOTES = {"social-costs": "20 per cent of annual salary", "travel": "9 trips: 4 long, 5 short"}
_STREAM = "trust-fund"
_REAL = 2019
"""The year of which the plan with its budget is real."""


def create_sample_money(*, treaty_id: str, actor: Viewer, today: dt.date) -> None:
    """The budget of 2019 as the paper has it; for the years around today what a desk would hold. Safe to repeat."""
    with transaction.atomic():
        if Budget.objects.filter(treaty_id=treaty_id).exists() or Contribution.objects.exists():
            return
        planned = budget_of_plan(_REAL, actor)
        real = planned or _budget_of_2019(treaty_id)
        if real is None:
            return
        if planned:
            propose_budget_of_plan(treaty_id=treaty_id, year=_REAL, actor=actor, today=today)
        else:
            propose_budget(treaty_id=treaty_id, year=_REAL, budget=real, actor=actor, today=today)
        for year in sorted({today.year - 1, today.year, today.year + 1} - {_REAL}):
            _sample_year(treaty_id, year, real, actor, today)
        _sample_money_in(treaty_id, real, actor, today)


def _budget_of_2019(treaty_id: str) -> NewBudget | None:
    path = settings.SERVANDA_TREATIES / treaty_id / "data" / "isu_finance.csv"
    if not path.exists():
        return None
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if (row["year"], row["kind"]) == ("2019", "budget")]
    lines = [
        NewLine(key := row["line"].replace("_", "-"), Decimal(row["amount_chf"]), _NOTES.get(key, ""))
        for row in rows
        if row["line"] != "total"
    ]
    total = next(Decimal(row["amount_chf"]) for row in rows if row["line"] == "total")
    return NewBudget("CHF", lines, total, planned_trips=9, source=rows[0]["source"])


def _sample_year(treaty_id: str, year: int, like: NewBudget, actor: Viewer, today: dt.date) -> None:
    budget = NewBudget("CHF", like.lines, like.total_as_printed, like.planned_trips, SAMPLE)
    made = propose_budget(treaty_id=treaty_id, year=year, budget=budget, actor=actor, today=today)
    if year > today.year:
        return
    adopt_budget(budget_id=made.pk, on=dt.date(year - 1, 9, 6), actor=actor, today=today)
    lines = {line.key: line.pk for line in made.lines.all()}
    for key, entry in _sample_rows(year, today):
        record_entry(line=lines[key], entry=entry, actor=actor, today=today)
    if year < today.year:
        audited = dt.date(year + 1, 4, 15)
        if audited <= today:
            record_audit(budget_id=made.pk, on=audited, actor=actor, today=today)
    elif today >= dt.date(year, 2, 1):
        move = Move(
            lines["travel"],
            lines["communications"],
            Decimal(2000),
            dt.date(year, 2, 1),
            "Sample: one trip less, one publication more",
            "Sample committee",
        )
        reallocate(move=move, actor=actor, today=today)


def _sample_rows(year: int, today: dt.date) -> Iterator[tuple[str, NewEntry]]:
    def row(kind: EntryKind, on: dt.date, amount: str, what: str, order: str = "") -> NewEntry:
        told = f"{SAMPLE}: {what}"
        return NewEntry(
            kind, on, Decimal(amount), "CHF", description=told, reference=f"S-{on:%Y%m}", order=order
        )

    for month in range(1, 13):
        on = dt.date(year, month, 25)
        if on <= today:
            yield "salaries", row(EntryKind.SPENT, on, "29310.40", "month of salaries")
            yield "social-costs", row(EntryKind.SPENT, on, "5372.15", "month of social costs")
    for month, amount in ((2, "3850.60"), (4, "1240.00"), (6, "6120.35"), (9, "1985.90")):
        on = dt.date(year, month, 10)
        if on <= today:
            yield "travel", row(EntryKind.SPENT, on, amount, "a trip")
    on = dt.date(year, 1, 15)
    if on <= today and year == today.year:
        yield "communications", row(EntryKind.COMMITTED, on, "2400.00", "a publication", order="PO-SAMPLE-1")
        yield "communications", row(EntryKind.SPENT, on, "800.00", "first instalment", order="PO-SAMPLE-1")


def _sample_money_in(treaty_id: str, like: NewBudget, actor: Viewer, today: dt.date) -> None:
    total = sum((line.amount for line in like.lines), Decimal(0)) / 2
    for year in (today.year - 1, today.year):
        made = ask_shares(
            treaty_id=treaty_id,
            stream_id=_STREAM,
            sharing=Sharing(
                year=year, amount=total.quantize(Decimal(1)), members_on=dt.date(year - 1, 12, 1)
            ),
            on=dt.date(year, 1, 1),
            due_on=dt.date(year, 4, 30),
            actor=actor,
            today=today,
        )
        for place, asked in enumerate(made.requests.order_by("-amount", "state_id")):
            on = dt.date(year, 2 + place % 9, 12)
            if place % 3 and on <= today:
                _give(treaty_id, asked.state_id or "", year, on, asked.amount, actor, today)
    record_in_kind(
        treaty_id=treaty_id,
        year=today.year,
        what=f"Office, internal control, human resources ({SAMPLE})",
        on=dt.date(today.year, 1, 1),
        giver="Geneva International Centre for Humanitarian Demining",
        actor=actor,
    )
    for kind, amount in ((BalanceKind.CASH, "212000.00"), (BalanceKind.RESERVE, "60000.00")):
        record_balance(
            treaty_id=treaty_id,
            stream=_STREAM,
            kind=kind,
            on=min(dt.date(today.year, 1, 1), today),
            amount=Decimal(amount),
            source=SAMPLE,
            actor=actor,
            today=today,
        )


def _give(  # noqa: PLR0917 - one payment of a sample
    treaty_id: str, iso3: str, year: int, on: dt.date, amount: Decimal, actor: Viewer, today: dt.date
) -> None:
    contribution = NewContribution(
        _STREAM, "scale-share", year, Step.RECEIVED, on, amount, "CHF", state=iso3, source=SAMPLE
    )
    record_contribution(treaty_id=treaty_id, contribution=contribution, actor=actor, today=today)
