"""A row of spending as it is entered, by hand or from a file, and why it may be refused."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.obligations import in_digits
from servanda.finance.enums import EntryKind
from servanda.finance.models import Budget
from servanda.finance.sentences import other_currency

MOST_RATE = Decimal(10) ** 6


@dataclass(frozen=True)
class NewEntry:
    """What was spent, committed or refunded on a day. `rate` is needed where the currency is not the budget's."""

    kind: EntryKind
    on: dt.date
    amount: Decimal
    currency: str
    rate: Decimal | None = None
    description: str = ""
    reference: str = ""
    order: str = ""


def mistakes(entry: NewEntry, budget: Budget, today: dt.date) -> list[str]:
    """Why the row cannot be taken; nothing for one that can."""
    wrong = []
    if entry.amount <= 0:
        wrong.append(_("Enter an amount above zero."))
    if entry.on.year != budget.year:
        wrong.append(
            _("The day is not in %(year)s, the year of the budget. Choose the budget of its year.")
            % {"year": in_digits(str(budget.year))}
        )
    if entry.on > today:
        wrong.append(_("The day is still to come. Enter the day on which it happened."))
    return [*wrong, *rate_mistakes(entry.currency, entry.rate, budget.currency)]


def rate_mistakes(currency: str, rate: Decimal | None, expected: str) -> list[str]:
    """Why an amount in `currency` cannot be counted in `expected` at that rate; nothing where it can."""
    if currency == expected:
        same = _("Between %(one)s and %(one)s the rate is 1. Leave it empty.") % {"one": expected}
        return [] if rate in {None, Decimal(1)} else [same]
    if rate is None:
        return [other_currency(currency, expected)]
    return [] if 0 < rate < MOST_RATE else [_("A rate is a number above zero.")]
