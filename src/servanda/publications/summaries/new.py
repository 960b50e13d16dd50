"""What is new: joined, received, completed, told or granted in the year before the day, beside the year before that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from servanda.law.records import CONSENT, Dossier
from servanda.publications.summaries.extensions import extensions
from servanda.publications.summaries.ground import Ground, behind, year_before
from servanda.publications.summaries.shapes import Behind, Column, Figure, Line, Table, TableKind

JOINED, EXTENDED = "joined", "extended:"
_SUBJECT = "rows"


def new_table(now: Ground, before: Ground, facts: Iterable[str]) -> Table:
    """What lies after the same day a year before, up to the day; and as much for the year before that.

    A row whose source gives only a month or a year counts by the last day that it can mean.
    """
    columns = (Column.NEWLY, Column.NEWLY_BEFORE)
    table = Table(TableKind.NEW, _SUBJECT, columns, ())
    facts = list(facts)
    found = [(column, _within(one, facts)) for column, one in zip(columns, (now, before), strict=True)]
    subjects = [JOINED, *_subjects(now, facts)]
    lines = [
        Line(
            subject,
            [
                Figure(
                    f"{table.id}.{subject.replace(':', '-')}.{column}",
                    len(rows[subject]),
                    tuple(rows[subject]),
                )
                for column, rows in found
            ],
        )
        for subject in subjects
        if any(rows[subject] for _, rows in found)
    ]
    return Table(table.kind, _SUBJECT, columns, lines)


def _subjects(ground: Ground, facts: Iterable[str]) -> Iterator[str]:
    obligations = ground.rules.obligation_list
    yield from (one.id for one in obligations if one.filing)
    yield from facts
    yield from (EXTENDED + one.id for one in obligations if one.extension)


def _within(ground: Ground, facts: Iterable[str]) -> defaultdict[str, list[Behind]]:
    since, found = year_before(ground.on), defaultdict[str, list[Behind]](list)
    for subject, row in _everything(ground, facts):
        if row.on and since < row.on.last <= ground.on:
            found[subject].append(row)
    return found


def _everything(ground: Ground, facts: Iterable[str]) -> Iterator[tuple[str, Behind]]:
    for dossier in ground.dossiers:
        yield from _came_in(dossier)
    for fact in facts:
        yield from ((fact, behind(row)) for row in ground.rows(fact) if row.on)
    for one in ground.rules.obligation_list:
        if one.extension:
            yield from ((EXTENDED + one.id, row) for row in extensions(ground, one.id))


def _came_in(dossier: Dossier) -> Iterator[tuple[str, Behind]]:
    for act in dossier.acts:
        if act.kind in CONSENT and act.in_use:
            yield JOINED, behind(act)
    for filing in dossier.filings:
        if filing.in_use:
            yield filing.obligation, Behind(filing.iso3, filing, on=filing.received_on)
