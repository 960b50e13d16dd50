"""Counting days, months and years the way treaties do."""

from __future__ import annotations

import calendar
import datetime as dt

from pydantic import BaseModel, ConfigDict, NonNegativeInt, model_validator

LONGEST_MONTHS = 1200
LONGEST_DAYS = 36525
"""A hundred years, in months and in days."""


class Span(BaseModel):
    """A length of time as a treaty writes it: years, months or days (or a sum of them)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    years: NonNegativeInt = 0
    months: NonNegativeInt = 0
    days: NonNegativeInt = 0

    @model_validator(mode="after")
    def _bounded(self) -> Span:
        if self.total_months > LONGEST_MONTHS or self.days > LONGEST_DAYS:
            raise ValueError("a time limit of more than a hundred years is surely a slip")
        return self

    @property
    def total_months(self) -> int:
        """Years and months together, in months."""
        return 12 * self.years + self.months

    def __str__(self) -> str:
        parts = [("year", self.years), ("month", self.months), ("day", self.days)]
        named = [f"{n} {word}{'' if n == 1 else 's'}" for word, n in parts if n]
        return " and ".join(named) or "0 days"


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day of the month `months` later (or earlier), clamped to the month's end."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def after(day: dt.date, span: Span) -> dt.date:
    """The day `span` after `day`: months first (clamped to the month's end), then days."""
    return add_months(day, span.total_months) + dt.timedelta(days=span.days)


def before(day: dt.date, span: Span) -> dt.date:
    """The day `span` before `day`: months first (clamped to the month's end), then days."""
    return add_months(day, -span.total_months) - dt.timedelta(days=span.days)


def first_of_month(day: dt.date) -> dt.date:
    """The first day of the month in which `day` lies."""
    return day.replace(day=1)
