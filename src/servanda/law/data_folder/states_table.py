"""`states.csv` and `state_names.csv`: the States, and their names in six languages over time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from servanda.law.data_folder.cells import Cells, name
from servanda.law.data_folder.csv_rows import rows
from servanda.law.data_folder.mistakes import RowMistake
from servanda.law.partial_dates import PartialDate


@dataclass(frozen=True)
class StateRow:
    """A State as listed: `code` is its ISO 3166-1 alpha-3 code."""

    iso3: str
    name_en: str
    un_status: str = ""
    region_group: str = ""
    subregion: str = ""
    source: str = ""


@dataclass(frozen=True)
class NameRow:
    """An official short name in one language, from its first day in use to the first day without it."""

    iso3: str
    language: str
    name: str
    valid_from: PartialDate | None = None
    valid_until: PartialDate | None = None
    source: str = ""
    confidence: str = "high"
    note: str = ""


@dataclass(frozen=True)
class StatesTable:
    """All States by code, with their names."""

    states: dict[str, StateRow] = field(default_factory=dict)
    names: tuple[NameRow, ...] = ()

    def name(self, iso3: str, language: str = "en", on: dt.date | None = None) -> str:
        """The official name on a day (today's where None); the English one where a language lacks it."""
        for row in self.names:
            if (row.iso3, row.language) == (iso3, language) and _valid(row, on):
                return row.name
        state = self.states.get(iso3)
        return state.name_en if state else iso3


def _valid(row: NameRow, on: dt.date | None) -> bool:
    if on is None:
        return row.valid_until is None
    begun = row.valid_from is None or row.valid_from.first <= on
    return begun and (row.valid_until is None or on < row.valid_until.first)


def read_states(folder: Path, names: Path | None = None) -> tuple[StatesTable, list[RowMistake]]:
    """The States of a folder, with their names from the folder `names` or the same; no file gives none."""
    mistakes: list[RowMistake] = []
    states: dict[str, StateRow] = {}
    for cells in _rows(folder / "states.csv", {"iso3", "name_en"}, mistakes):
        row = cells.row
        if row["iso3"] in states:
            cells.wrong("iso3", f"{row['iso3']} is listed twice")
        states[row["iso3"]] = StateRow(
            iso3=row["iso3"],
            name_en=cells.read("name_en", name) or "",
            un_status=row["un_status"],
            region_group=row["un_region_group"],
            subregion=row["subregion"],
            source=row["source"],
        )
    return StatesTable(states, tuple(_names(names or folder, states, mistakes))), mistakes


def _names(folder: Path, states: dict[str, StateRow], mistakes: list[RowMistake]) -> Iterator[NameRow]:
    for cells in _rows(folder / "state_names.csv", {"iso3", "language", "name"}, mistakes):
        row = cells.row
        if row["iso3"] not in states:
            cells.wrong("iso3", f"{row['iso3']} is not the code of a State in states.csv")
            continue
        yield NameRow(
            iso3=row["iso3"],
            language=row["language"],
            name=cells.read("name", name) or "",
            valid_from=cells.partial("valid_from"),
            valid_until=cells.partial("valid_until"),
            source=row["source"],
            confidence=row["confidence"],
            note=row["notes"],
        )


def _rows(path: Path, required: set[str], mistakes: list[RowMistake]) -> Iterator[Cells]:
    if not path.exists():
        return
    good, bad = rows(path, frozenset(required))
    mistakes += bad
    for row in good:
        yield Cells(row, mistakes)
