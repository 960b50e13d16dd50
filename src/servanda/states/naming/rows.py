"""Names from the CSV files of a treaty's data folder."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from servanda.states.naming.index import NameKind, StateName


def read_names(folder: Path) -> list[StateName]:
    """The names in `state_names.csv` and, where it is there, `other_spellings.csv` of `folder`.

    A name with a `valid_until` is a former name. The files are checked when data are loaded, not here.
    """
    names = [_official(row) for row in _rows(folder / "state_names.csv")]
    spellings = folder / "other_spellings.csv"
    if spellings.exists():
        names += [_spelling(row) for row in _rows(spellings)]
    return names


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _official(row: dict[str, str]) -> StateName:
    kind = NameKind.FORMER if row["valid_until"] else NameKind.CURRENT
    return StateName(row["iso3"], row["language"], row["name"], kind)


def _spelling(row: dict[str, str]) -> StateName:
    return StateName(row["iso3"], row["language"], row["name"], NameKind.SPELLING)
