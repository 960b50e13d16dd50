"""Extensions granted by year, with the day of the decision as the rules infer it where no source tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from servanda.law.decisions import granted
from servanda.law.partial_dates import PartialDate
from servanda.publications.summaries.facts import every_year
from servanda.publications.summaries.ground import Ground, counted
from servanda.publications.summaries.shapes import Behind, Column, Figure, Line, Table, TableKind


def extensions_table(ground: Ground, obligation: str) -> Table:
    """How many extensions were granted in each year, and to how many States."""
    table = Table(TableKind.EXTENSIONS, obligation, (Column.GRANTED, Column.STATES), ())
    years: dict[str, list[Behind]] = defaultdict(list)
    for row in extensions(ground, obligation):
        years[str(row.on.first.year) if row.on else ""].append(row)
    lines = [
        Line(
            year,
            [
                Figure(f"{table.id}.{year}.granted", len(years[year]), tuple(years[year])),
                counted(f"{table.id}.{year}.states", years[year]),
            ],
        )
        for year in every_year(years)
    ]
    return Table(table.kind, obligation, table.columns, lines)


def extensions(ground: Ground, obligation: str) -> Iterator[Behind]:
    """Every extension in use that was granted by the day, with the day it was granted on."""
    for duty in ground.duties:
        if duty.obligation != obligation or duty.period or duty.original_due_on is None:
            continue
        every = ground.register.dossiers[duty.iso3].decisions
        chain = granted(
            [one for one in every if one.obligation == obligation],
            duty.original_due_on,
            ground.register.meetings,
        )
        for one in chain:
            if one.decided_on <= ground.on:
                yield Behind(duty.iso3, one.decision, duty, on=PartialDate.on(one.decided_on))
