"""The list of States and their names as a data folder has it. Nobody edits it at the desk: the folder rules."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from servanda.common.access import Role, Viewer, require
from servanda.common.history import Entry, record_all, writing
from servanda.common.loading import LoadAction, RowChange
from servanda.common.sourced import plain
from servanda.law.data_folder import Files
from servanda.law.data_folder.states_table import StatesTable
from servanda.states.models import State, StateName
from servanda.states.operations.entry import refuse
from servanda.states.operations.states_table_check import states_table_problems

BATCH = 500


FROM_ITS_OWN = Files(present=frozenset({"states.csv", "state_names.csv"}))
"""A folder with both files."""


def load_states(*, table: StatesTable, actor: Viewer, files: Files = FROM_ITS_OWN) -> Sequence[RowChange]:
    """Make the States and their names those of `table`; a State that it lacks stays, a name goes.

    Where the folder lacks a file, `table` has it from elsewhere: then only what the desk has not yet is added, with
    the names of new States. Returns what changed; loading the same table again changes nothing. BadInput where the
    table cannot be right.
    """
    require(actor, Role.STAFF)
    refuse(states_table_problems(table))
    states = _Comparison(State, ("iso3",), State.objects.all(), _states(table))
    names = _Comparison(
        StateName, ("state_id", "language", "valid_from"), StateName.objects.all(), _names(table)
    )
    if not files.has("states.csv"):
        states.only_add()
    if not files.has("state_names.csv"):
        names.only_add({"state_id": {values["iso3"] for values in states.added}})
    with writing():
        record_all(actor=actor, entries=[*states.save(), *names.remove(), *names.save()])
    return [*states.changes(), *names.changes(LoadAction.REMOVE)]


Values = dict[str, Any]


def _states(table: StatesTable) -> list[Values]:
    return [
        {
            "iso3": row.iso3,
            "un_status": row.un_status,
            "region_group": row.region_group,
            "subregion": row.subregion,
            "source": row.source,
        }
        for row in table.states.values()
    ]


def _names(table: StatesTable) -> list[Values]:
    return [
        {
            "state_id": row.iso3,
            "language": row.language,
            "name": row.name,
            "valid_from": row.valid_from,
            "valid_until": row.valid_until,
            "source": row.source,
            "confidence": row.confidence,
            "note": row.note,
        }
        for row in table.names
    ]


@dataclass
class _Comparison:
    """A table beside the rows it should have, matched by some of their columns."""

    model: type[models.Model]
    key: tuple[str, ...]
    rows: Iterable[models.Model]
    wanted: list[Values]
    added: list[Values] = field(default_factory=list)
    changed: list[tuple[models.Model, Values, Values]] = field(default_factory=list)
    gone: list[models.Model] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.columns = list(self.wanted[0]) if self.wanted else []
        known = {tuple(getattr(row, name) for name in self.key): row for row in self.rows}
        for values in self.wanted:
            row = known.pop(tuple(values[name] for name in self.key), None)
            if row is None:
                self.added.append(values)
            elif (before := self._says(row)) != values:
                self.changed.append((row, before, values))
        self.gone = list(known.values())

    def only_add(self, among: Mapping[str, Container[Any]] | None = None) -> None:
        """Leave alone what is there; of what is not, add those whose values are `among` these."""
        self.changed, self.gone = [], []
        allowed = (among or {}).items()
        self.added = [values for values in self.added if all(values[name] in told for name, told in allowed)]

    def _says(self, row: models.Model) -> Values:
        return {name: getattr(row, name) for name in self.columns}

    def changes(self, *more: LoadAction) -> list[RowChange]:
        """What differs, to be shown."""
        gone = self.gone if LoadAction.REMOVE in more else []
        return [
            *(self._change(LoadAction.ADD, None, values) for values in self.added),
            *(self._change(LoadAction.CHANGE, before, values) for _, before, values in self.changed),
            *(self._change(LoadAction.REMOVE, self._says(row), None) for row in gone),
        ]

    def _change(self, action: LoadAction, before: Values | None, after: Values | None) -> RowChange:
        return RowChange(
            self.model._meta.model_name or "", action, _about(after or before), _told(before), _told(after)
        )

    def save(self) -> list[Entry]:
        """Add and change rows; returns what the history has to record."""
        rows = self.model._default_manager
        for row, _, values in self.changed:
            for name, value in values.items():
                setattr(row, name, value)
        columns = [self.model._meta.get_field(name).name for name in self.columns if name not in self.key]
        if self.changed:
            rows.bulk_update([row for row, _, _ in self.changed], columns, batch_size=BATCH)
        added = rows.bulk_create([self.model(**values) for values in self.added], batch_size=BATCH)
        return [
            *(_entry(row, "load: change", before, values) for row, before, values in self.changed),
            *(_entry(row, "load: add", None, values) for row, values in zip(added, self.added, strict=True)),
        ]

    def remove(self) -> list[Entry]:
        """Delete the rows that are gone; returns what the history has to record."""
        entries = [_entry(row, "load: remove", self._says(row), None) for row in self.gone]
        self.model._default_manager.filter(pk__in=[row.pk for row in self.gone]).delete()
        return entries


def _entry(row: models.Model, action: str, before: Values | None, after: Values | None) -> Entry:
    return Entry(
        subject=row, action=action, before=_told(before), after=_told(after), about=_about(after or before)
    )


def _about(values: Values | None) -> str:
    return (values or {}).get("iso3") or (values or {}).get("state_id") or ""


def _told(values: Values | None) -> Values | None:
    return None if values is None else {name: plain(value) for name, value in values.items()}
