"""Facts across States: answers counted, completions by year, figures added up with how many States told them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from servanda.law.findings import StateOfPlay
from servanda.law.forms import number
from servanda.law.records import Fact
from servanda.publications.summaries.ground import Ground, behind, counted
from servanda.publications.summaries.outline import ByYear
from servanda.publications.summaries.shapes import Behind, Column, Figure, Line, Table, TableKind


def values_table(now: Ground, before: Ground, fact: str) -> Table:
    """How many States gave which answer, on the day and a year before; those that told nothing are counted apart."""
    table = Table(TableKind.VALUES, fact, (Column.STATES, Column.BEFORE), ())

    def line(value: str) -> Line:
        grounds = zip(table.columns, (now, before), strict=True)
        key = f"{table.id}.{value or 'not-told'}"
        return Line(
            value,
            [
                counted(f"{key}.{column}", _saying(one, fact, value), len(one.parties))
                for column, one in grounds
            ],
        )

    return Table(
        table.kind, fact, table.columns, [line(value) for value in (*now.rules.facts[fact].values, "")]
    )


def _saying(ground: Ground, fact: str, value: str) -> Sequence[Behind]:
    if not value:
        return ground.without(fact)
    return [behind(row) for row in ground.last(fact) if row.value == value]


def plays_table(now: Ground, before: Ground, obligation: str) -> Table:
    """How the duties of States stand, on the day and a year before. `of` is the number of duties."""
    table = Table(TableKind.PLAYS, obligation, (Column.STATES, Column.BEFORE), ())
    grounds = [
        (column, _by_play(one, obligation)) for column, one in zip(table.columns, (now, before), strict=True)
    ]

    def line(play: StateOfPlay) -> Line:
        return Line(
            play,
            [
                counted(f"{table.id}.{play.replace(' ', '-')}.{column}", found.get(play, ()), _states(found))
                for column, found in grounds
            ],
        )

    plays = [play for play in StateOfPlay if any(play in found for _, found in grounds)]
    return Table(table.kind, obligation, table.columns, [line(play) for play in plays])


def _by_play(ground: Ground, obligation: str) -> dict[StateOfPlay, list[Behind]]:
    found: dict[StateOfPlay, list[Behind]] = {}
    for duty in ground.duties:
        if duty.obligation == obligation:
            record = _record_of(ground, obligation, duty.iso3)
            found.setdefault(duty.state, []).append(Behind(duty.iso3, record, duty, on=duty.done_on))
    return found


def _record_of(ground: Ground, obligation: str, iso3: str) -> Fact | None:
    """The fact that decides: what shows it done, otherwise what shows the State bound."""
    rule = ground.rules.obligations[obligation]
    asked = [one.fact for one in rule.done] + [one.fact for one in (rule.open, rule.bound) if one]
    return next((rows[-1] for fact in asked if (rows := ground.told.get((iso3, fact)))), None)


def _states(found: dict[StateOfPlay, list[Behind]]) -> int:
    return len({row.iso3 for rows in found.values() for row in rows})


def completed_table(ground: Ground, fact: str) -> Table:
    """How many States completed in each year, and how many by its end."""
    table = Table(TableKind.COMPLETED, fact, (Column.IN_YEAR, Column.SO_FAR), ())
    rows = sorted((behind(row) for row in ground.last(fact) if row.on), key=lambda row: (row.on, row.iso3))
    lines = []
    for year in every_year(map(_year, rows)):
        key = f"{table.id}.{year}"
        within = [row for row in rows if _year(row) == year]
        so_far = [row for row in rows if _year(row) <= year]
        cells = counted(f"{key}.in-year", within), counted(f"{key}.so-far", so_far, len(ground.parties))
        lines.append(Line(year, cells))
    return Table(table.kind, fact, table.columns, lines)


def every_year(years: Iterable[str]) -> Sequence[str]:
    """The years from the first to the last, those without a row between them too; "" first where it is one."""
    told = sorted(set(years))
    known = [int(year) for year in told if year]
    span = range(known[0], known[-1] + 1) if known else ()
    return [*(year for year in told if not year), *map(str, span)]


def _year(row: Behind) -> str:
    return str(row.on.last.year) if row.on else ""


def figures_table(now: Ground, before: Ground, theme: str, facts: Iterable[str]) -> Table:
    """The sum of the latest known figure of each State; how many States told one, told zero, told nothing."""
    columns = (Column.SUM, Column.TOLD, Column.ZERO, Column.NOT_TOLD, Column.SUM_BEFORE)
    table = Table(TableKind.FIGURES, theme, columns, ())

    def line(fact: str) -> Line:
        key, rows, earlier = f"{table.id}.{fact}", now.last(fact), before.last(fact)
        told = [behind(row) for row in rows]
        zero = [behind(row) for row in rows if number(row.value) == 0]
        return Line(
            fact,
            [
                added(f"{key}.sum", rows),
                counted(f"{key}.told", told, len(now.parties)),
                counted(f"{key}.zero", zero),
                counted(f"{key}.not-told", now.without(fact)),
                added(f"{key}.sum-before", earlier),
            ],
        )

    return Table(table.kind, theme, columns, [line(fact) for fact in facts])


def by_year_table(ground: Ground, outline: ByYear) -> Table:
    """A figure year by year, kinds kept apart: where both are told, a part and a total are not added up.

    The last column counts the States that told any.
    """
    kinds = [kind.id for kind in outline.kinds] or [""]
    table = Table(TableKind.BY_YEAR, outline.fact, [*kinds, Column.TOLD], ())
    rows = [row for row in ground.rows(outline.fact) if row.on]
    years = sorted({row.on.last.year for row in rows if row.on})

    def line(year: int) -> Line:
        key, within = f"{table.id}.{year}", [row for row in rows if row.on and row.on.last.year == year]
        by_kind = [(kind, [row for row in within if kind_of(row, outline) == kind]) for kind in kinds]
        sums = [added(f"{key}.{kind or 'all'}", found) if found else None for kind, found in by_kind]
        return Line(str(year), [*sums, counted(f"{key}.told", map(behind, within), len(ground.parties))])

    return Table(table.kind, outline.fact, table.columns, [line(year) for year in years])


def kind_of(fact: Fact, outline: ByYear) -> str:
    """The kind that the note of a figure begins with; the last kind for a figure that names none."""
    begins = fact.note.split(";")[0].strip()
    kinds = [kind.id for kind in outline.kinds]
    return begins if begins in kinds else (kinds or [""])[-1]


def added(key: str, facts: Iterable[Fact]) -> Figure:
    """The sum of what is a figure among the rows; every row stays behind it."""
    facts = tuple(facts)
    values = [value for fact in facts if (value := number(fact.value)) is not None]
    return Figure(key, sum(values, Decimal(0)), tuple(map(behind, facts)))
