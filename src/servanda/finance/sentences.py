"""Sentences about money."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.papers.numbers import write_money


def other_currency(found: str, expected: str) -> str:
    """An amount in a currency that is not the one counted in, without a rate."""
    return _(
        "The amount is in %(found)s, what it counts towards in %(expected)s. "
        "Give the rate, or the amount in %(expected)s."
    ) % {
        "found": found,
        "expected": expected,
    }


def money(amount: Decimal, currency: str) -> str:
    """An amount as the page writes it."""
    return write_money(amount, currency, current())
