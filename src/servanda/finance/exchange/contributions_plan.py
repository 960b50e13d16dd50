"""What a file of contributions would bring, and what stands on record that resembles it."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.amounts import converted
from servanda.common.steps import date_in_words
from servanda.finance.contributing import NewContribution
from servanda.finance.enums import Step
from servanda.finance.exchange.column_amounts import thousands_told
from servanda.finance.exchange.contribution_columns import AMOUNTS, is_table, missing_columns
from servanda.finance.exchange.contributions import Told, read_contributions
from servanda.finance.exchange.contributions_table import read_table
from servanda.finance.exchange.contributions_table_plan import TablePlanner
from servanda.finance.exchange.givers import Givers
from servanda.finance.exchange.plan import (
    FilePlan,
    Mark,
    PlannedRow,
    mark_of,
    no_column,
    no_total,
    recognised,
    wrong_total,
)
from servanda.finance.funding import Stream
from servanda.finance.models import Contribution, ContributionsImport


@dataclass(frozen=True)
class ContributionsPlan(FilePlan[NewContribution]):
    """What would be recorded, and what was read with a doubt."""

    doubts: Sequence[str] = ()

    @property
    def added(self) -> Mapping[Step, Decimal]:
        """What each step would come to more, in the currency of the stream."""
        sums: dict[Step, Decimal] = defaultdict(Decimal)
        for entry in self.entries:
            sums[entry.step] += _value(entry)
        return {step: sums[step] for step in Step if step in sums}


def plan_contributions(held: ContributionsImport, stream: Stream, today: dt.date) -> ContributionsPlan:
    """What the file would bring today. Two queries."""
    told_before = [str(one) for one in held.doubts]
    told_before += thousands_told(held.columns, ("amount", "outstanding", *AMOUNTS.values()))
    if missing := missing_columns(held.columns):
        return ContributionsPlan([], [no_column(missing)], told_before)
    told = Told(stream, held.year, held.basis, held.step, Givers(held.treaty_id, held.givers))
    stored = list(Contribution.objects.filter(treaty_id=held.treaty_id, stream=stream.id, in_use=True))
    if is_table(held.columns):
        table = TablePlanner(read_table(held, told), told, stored, today).plan()
        return ContributionsPlan(table.rows, table.wrong, [*told_before, *table.doubts])
    read = read_contributions(held, told, today)
    rows = recognised(read.rows, Counter(_mark(one) for one in stored), _mark)
    return ContributionsPlan(
        [_with_doubts(one, _resembling(stored)) for one in rows],
        wrong_total(read, stream.currency, lambda entry: (entry.amount, _value(entry))),
        [*told_before, *no_total(read)],
    )


def _mark(row: Contribution | NewContribution) -> Mark:
    return mark_of(row, row.purpose, *_who_and_what(row), row.on)


def _who_and_what(row: Contribution | NewContribution) -> Mark:
    state = row.state if isinstance(row, NewContribution) else row.state_id or ""
    return (state, row.giver.casefold(), row.year, row.basis, str(row.step))


def _resembling(stored: Iterable[Contribution]) -> Mapping[Mark, dt.date]:
    """The same step of the same amount by the same giver for the same year → the last day on record."""
    return {(*_who_and_what(row), row.amount, row.currency): row.on for row in stored}


def _with_doubts(
    planned: PlannedRow[NewContribution], resembling: Mapping[Mark, dt.date]
) -> PlannedRow[NewContribution]:
    entry = planned.row.entry
    if entry is None or planned.known:
        return planned
    on = resembling.get((*_who_and_what(entry), entry.amount, entry.currency))
    if on is None:
        return planned
    doubt = _("The same amount is on record for %(day)s. Is it the same one?")
    return replace(planned, doubts=[doubt % {"day": date_in_words(on.isoformat())}])


def _value(entry: NewContribution) -> Decimal:
    return converted(entry.amount, entry.rate or Decimal(1))
