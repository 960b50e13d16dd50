"""Which row of the table a record of the folder is."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from servanda.common.loading.plans import Plan, Told
from servanda.common.sourced import SourcedRow, says
from servanda.law.data_folder import Files

Key = tuple[Any, ...] | str
Waiting = tuple[list[SourcedRow], list[Any]]
"""Rows and records that have not found one another yet."""


def plan(model: type[SourcedRow], treaty_id: str, records: Iterable[Any], files: Files) -> Plan:
    """What has to be done so that the table of `model` says what the folder's `records` say. One query.

    Rows that came from a file which the folder lacks stay as they are; a row is removed only where its file is
    there and has it no more.
    """
    rows = list(model._default_manager.filter(treaty_id=treaty_id).order_by("pk"))  # type: ignore[misc]
    found = Plan(model, treaty_id)
    loaded = [row for row in rows if row.loaded_as is not None]
    left, untold = _same_as_loaded(found, loaded, list(records), files)
    waiting = [row for row in left if not row.loaded_from or files.has(row.loaded_from)], untold
    for fields in (("source", *model.identity), model.identity):
        waiting = _known_again(found, *waiting, files=files, fields=fields)
    _left_over(found, *waiting, files=files)
    _give_way(found, rows)
    return found


def is_corrected(row: SourcedRow) -> bool:
    """Whether a person changed the row since the folder brought it."""
    return row.loaded_as is not None and says(row.to_record()) != row.loaded_as


def _same_as_loaded(found: Plan, rows: list[SourcedRow], records: list[Any], files: Files) -> Waiting:
    """Records that the folder told in the same words before: nothing to do."""
    by_text = _grouped(rows, _text)
    left = []
    for record in records:
        row = _taken(by_text, _text(says(record)))
        if row is None:
            left.append(record)
            continue
        if is_corrected(row):
            found.kept.append((row, record))
        if row.loaded_from != files.of(record):
            found.moved.append((row, files.of(record)))
    return _remaining(rows, by_text), left


def _known_again(
    found: Plan, rows: list[SourcedRow], records: list[Any], *, files: Files, fields: Sequence[str]
) -> Waiting:
    """Records that agree with what was loaded in some fields, and say something new in others."""
    by_identity = _grouped(rows, lambda told: _identity(told, fields))
    left = []
    for record in records:
        row = _taken(by_identity, _identity(says(record), fields))
        if row is None:
            left.append(record)
        elif is_corrected(row):
            found.kept.append((row, record))
        else:
            found.changed.append((row, Told(record, record, files.of(record))))
    return _remaining(rows, by_identity), left


def _left_over(found: Plan, rows: list[SourcedRow], records: list[Any], *, files: Files) -> None:
    found.added += [Told(record, record, files.of(record)) for record in records]
    # Of a row without a file nobody knows whether its file is there.
    gone = [row for row in rows if row.loaded_from]
    found.removed += [row for row in gone if not is_corrected(row)]
    found.kept += [(row, None) for row in gone if is_corrected(row)]


def _give_way(found: Plan, rows: Sequence[SourcedRow]) -> None:
    """Where a row that a person entered or chose is in use, the folder's rows beside it are not."""
    ruled = {row.pk for row, _ in found.changed} | {row.pk for row in found.removed}
    held: set[tuple[Any, ...]] = set()
    for row in rows:
        if row.in_use and row.pk not in ruled:
            held |= found.model.claims(row.to_record())

    def beside(told: Told) -> Told:
        free = found.model.claims(told.told).isdisjoint(held)
        return told if free else replace(told, saved=replace(told.told, in_use=False))

    found.added = [beside(told) for told in found.added]
    found.changed = [(row, beside(told)) for row, told in found.changed]


def _grouped(rows: list[SourcedRow], key: Any) -> dict[Key, list[SourcedRow]]:
    groups: dict[Key, list[SourcedRow]] = defaultdict(list)
    for row in reversed(rows):  # the first row is taken first, from the end of the list
        groups[key(row.loaded_as)].append(row)
    return groups


def _taken(groups: dict[Key, list[SourcedRow]], key: Key) -> SourcedRow | None:
    return groups[key].pop() if groups.get(key) else None


def _remaining(rows: list[SourcedRow], groups: dict[Key, list[SourcedRow]]) -> list[SourcedRow]:
    waiting = {row.pk for group in groups.values() for row in group}
    return [row for row in rows if row.pk in waiting]


def _identity(told: dict[str, Any], fields: Sequence[str]) -> Key:
    return tuple(told.get(name) for name in fields)


def _text(told: dict[str, Any]) -> Key:
    return json.dumps(told, sort_keys=True, ensure_ascii=False)
