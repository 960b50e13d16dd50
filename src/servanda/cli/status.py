"""`servanda status`: who has joined, for whom the treaty is in force, who has signed, who has withdrawn."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from servanda.cli import options, terminal
from servanda.cli.formats import Format, write_json, write_rows
from servanda.cli.records import Records, records
from servanda.law.findings import Standing, Status
from servanda.law.standing import counts, standings
from servanda.publications import shapes
from servanda.publications.shaping import status as as_data

COLUMNS = ("iso3", "name", "status", "signed_on", "joined_on", "joined_by", "in_force_on", "withdrawn_on")
ORDER = list(Status)


@click.command()
@options.treaty
@options.on
@options.data
@options.shown_as
def status(*, treaty_name: str, on: dt.date | None, data: Path | None, shown_as: str) -> None:
    """Count and list the States that have joined, signed or withdrawn.

    TREATY is the id of a treaty, such as ccm, or the path of its folder.
    """
    day = options.day_or_today(on)
    given = records(treaty_name, data, day)
    found = status_on(given, day)
    match Format(shown_as):
        case Format.JSON:
            write_json(found)
        case Format.CSV:
            write_rows(COLUMNS, found.states)
        case Format.TABLE:
            _show(given, found)


def status_on(given: Records, day: dt.date) -> shapes.StatusOnDay:
    """The counts of a day and the States they count, by status and name."""
    listed = [
        one
        for one in standings(given.treaty, given.register, day).values()
        if one.status is not Status.NOT_PARTY
    ]

    def place(one: Standing) -> tuple[int, str]:
        return ORDER.index(one.status), given.name_of(one.iso3)

    counted = counts(given.treaty, given.register, day)
    return as_data(given.treaty, counted, sorted(listed, key=place), given.name_of)


def _show(given: Records, found: shapes.StatusOnDay) -> None:
    terminal.heading(f"{given.treaty.names['en']}, {terminal.day(found.as_of)}")
    terminal.paragraph()
    terminal.table(
        ["", ""],
        [
            [str(found.joined), "joined: instrument deposited, not withdrawn (published lists count these)"],
            [str(found.in_force), "in force, of those who joined"],
            [str(found.signatories), "signatories: signed, instrument not deposited"],
            [str(found.withdrawn), "withdrawn"],
        ],
    )
    for word in ORDER:
        states = [one for one in found.states if one.status == word]
        if states:
            _show_states(word, states)
    terminal.paragraph()
    terminal.paragraph(f"Read from {given.read_from}.")


def _show_states(word: Status, states: list[shapes.State]) -> None:
    terminal.paragraph()
    terminal.heading(f"{word.value.capitalize()} ({len(states)})")
    rows = [
        [
            one.iso3,
            one.name,
            *(terminal.day(date) for date in (one.signed_on, one.joined_on, one.in_force_on)),
            terminal.day(one.withdrawn_on),
        ]
        for one in states
    ]
    terminal.table(["Code", "State", "Signed", "Joined", "In force", "Withdrawal effective"], rows)
