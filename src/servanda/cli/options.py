"""Options that several verbs share."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import click

from servanda.cli.formats import Format
from servanda.common.days import EARLIEST, LATEST


class Day(click.ParamType):
    """A day written as 2018-05-31."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """The day; a usage error with a sentence for anything else."""
        day: dt.date | None
        if isinstance(value, dt.date):
            return value
        try:
            day = dt.date.fromisoformat(value)
        except ValueError:
            day = None
        if day is None or day.isoformat() != value:
            self.fail(f"“{value}” is not a day of the calendar. Write it as 2018-05-31.", param, ctx)
        if not EARLIEST <= day <= LATEST:
            self.fail(f"{value} is outside the years 1800 to 2199. Choose a day between them.", param, ctx)
        return day


treaty = click.argument("treaty_name", metavar="TREATY")
on = click.option("--on", type=Day(), help="The day to look at things from.  [default: today]")
data = click.option(
    "--data",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Read this data folder instead of the desk's database.",
)
shown_as = click.option(
    "--format",
    "shown_as",
    type=click.Choice([one.value for one in Format]),
    default=Format.TABLE.value,
    show_default=True,
    help="How to write the answer.",
)


def day_or_today(day: dt.date | None) -> dt.date:
    """The day asked for, or today."""
    if day is not None:
        return day
    from servanda.common.clock import today

    return today()
