"""What is told about a table of contributions, in sentences with row and column."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.steps import date_in_words
from servanda.finance.sentences import money
from servanda.papers.isolates import inline
from servanda.papers.numbers import write_number


def place(where: str, heading: str) -> str:
    """A cell: its row in words and the heading of its column."""
    return _("%(where)s, column “%(column)s”") % {"where": where, "column": inline(heading, current())}


def partly(told: Decimal, covered: Decimal, currency: str) -> str:
    """An amount of which some is on record."""
    said = {"told": money(told, currency), "covered": money(covered, currency)}
    return _("The file says %(told)s; %(covered)s of it is on record. Only the rest is new.") % said


def no_day() -> str:
    """An amount that nothing gives a day for."""
    return _(
        "The file has no day for this amount. Say under “How it is read” on which day amounts without one happened."
    )


def recorded_for(count: int, day: dt.date) -> str:
    """Amounts that got the day told for those without one."""
    told = {"count": write_number(count, current()), "day": date_in_words(day.isoformat())}
    return (
        _("Amounts for which the file has no day: %(count)s. They are recorded for %(day)s, as you said.")
        % told
    )


def twice(where: str, before: str) -> str:
    """Two rows about the same contribution."""
    return _("%(where)s is about the same State, year and basis as %(before)s. Both are counted.") % {
        "where": where,
        "before": before,
    }


def more_on_record(where: str, told: Decimal, recorded: Decimal, currency: str) -> str:
    """The record holds more than the table tells."""
    return _(
        "%(where)s: the file says %(told)s; on record is more, %(recorded)s. Nothing is taken for it. "
        "Look which of the two is right."
    ) % {"where": where, "told": money(told, currency), "recorded": money(recorded, currency)}


def outstanding_differs(where: str, printed: Decimal, found: Decimal, currency: str) -> str:
    """What the file prints as outstanding is not what follows from the amounts."""
    return _(
        "%(where)s: the file says %(printed)s; by what was asked and received it is %(found)s. "
        "Nothing is taken from this column."
    ) % {"where": where, "printed": money(printed, currency), "found": money(found, currency)}


def rows_without_amounts(count: int) -> str:
    """Rows from which nothing is taken."""
    return _("Rows without any amount: %(count)s. Nothing is taken from them.") % {
        "count": write_number(count, current())
    }
