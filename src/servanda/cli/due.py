"""`servanda due`: every duty with its date and how it stands on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from pathlib import Path

import click

from servanda.cli import options
from servanda.cli.due_table import show
from servanda.cli.errors import BadRequest
from servanda.cli.formats import Format, write_json, write_rows
from servanda.cli.records import Records, records
from servanda.law.explain import duties
from servanda.law.findings import Duty
from servanda.publications import shaping

COLUMNS = (
    "iso3", "name", "obligation", "article", "period", "original_due_on", "due_on", "state", "reason",
    "as_of", "done_on", "ask_by", "extended_to", "published_due_on", "published",
)  # fmt: skip


@click.command()
@options.treaty
@options.on
@click.option("--from", "first", type=options.Day(), help="Only what falls due on this day or later.")
@click.option("--to", "last", type=options.Day(), help="Only what falls due on this day or earlier.")
@click.option(
    "--obligation", "obligations", metavar="ID", multiple=True, help="Only this obligation; repeatable."
)
@click.option("--state", "states", metavar="ISO3", multiple=True, help="Only this State; repeatable.")
@click.option("--all", "everything", is_flag=True, help="In the table, also list what is met or not known.")
@options.data
@options.shown_as
def due(
    *,
    treaty_name: str,
    on: dt.date | None,
    first: dt.date | None,
    last: dt.date | None,
    obligations: tuple[str, ...],
    states: tuple[str, ...],
    everything: bool,
    data: Path | None,
    shown_as: str,
) -> None:
    """List what is due from each State, as seen on a day.

    JSON and CSV always hold every duty found, the table those that are open; of the others it tells why not.

    Example: servanda due ccm --on 2018-05-31 --from 2019-01-01 --to 2019-12-31 --obligation stockpile-destruction
    """
    day = options.day_or_today(on)
    if first and last and first > last:
        raise BadRequest(f"--from {first} lies after --to {last}. Exchange the two days.")
    given = records(treaty_name, data, day)
    found = in_days(
        duties_of(
            given,
            {given.known_state(one) for one in states} or given.register.dossiers,
            {given.known_obligation(one) for one in obligations} or given.treaty.obligations,
            day,
            last,
        ),
        first,
        last,
    )
    match Format(shown_as):
        case Format.JSON:
            write_json([shaping.explained_duty(given.treaty, one, given.name_of) for one in found])
        case Format.CSV:
            write_rows(COLUMNS, [shaping.duty(given.treaty, one, given.name_of) for one in found])
        case Format.TABLE:
            show(given, found, day, (first, last), everything=everything)


def duties_of(
    given: Records, states: Collection[str], obligations: Collection[str], day: dt.date, last: dt.date | None
) -> list[Duty]:
    """The duties of these States under these obligations, with their steps, soonest first."""
    found = [
        duty
        for iso3 in sorted(states)
        for duty in duties(given.treaty, given.register, iso3, day, last)
        if duty.obligation in obligations
    ]
    return sorted(found, key=lambda duty: duty.due_on.first if duty.due_on else dt.date.max)


def in_days(found: list[Duty], first: dt.date | None, last: dt.date | None) -> list[Duty]:
    """Those that can fall due from `first` to `last`; a date told only by its month counts for the whole month."""
    if first is None and last is None:
        return found
    return [
        duty
        for duty in found
        if duty.due_on
        and (last is None or duty.due_on.first <= last)
        and (first is None or duty.due_on.last >= first)
    ]
