"""Columns of money: exact decimals with a currency, and what an amount is worth in another one.

Fourteen figures in all: SQLite keeps fifteen exactly.
"""

from __future__ import annotations

from typing import Any

from django.core.validators import RegexValidator
from django.db import models


class Amount(models.DecimalField):
    """An amount with two places."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"max_digits": 14, "decimal_places": 2, **options})

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """Migrations know a plain column."""
        name, _path, args, options = super().deconstruct()
        return name, "django.db.models.DecimalField", args, options


class Currency(models.CharField):
    """The three letters of a currency."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"max_length": 3, "validators": [RegexValidator("^[A-Z]{3}$")], **options})

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """Migrations know a plain column."""
        name, _path, args, options = super().deconstruct()
        options.pop("validators", None)
        return name, "django.db.models.CharField", args, options


class Exchange(models.Model):
    """An amount as it was paid, the rate, and its value in the currency in which it is counted."""

    amount = Amount()
    currency = Currency()
    rate = models.DecimalField(max_digits=14, decimal_places=8, default=1)
    """What one unit of `currency` is worth in the currency of the budget or the stream; 1 where they are the same."""
    value = Amount()
    """`amount` at `rate`, to the centime."""

    class Meta:
        abstract = True
