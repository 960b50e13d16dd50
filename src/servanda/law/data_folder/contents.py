"""What a folder told, and which of its files told it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from servanda.law.data_folder.mistakes import RowMistake
from servanda.law.data_folder.states_table import StatesTable
from servanda.law.mandates import Mandate
from servanda.law.records import Register


@dataclass(frozen=True)
class Files:
    """The file that each record was read from, and the files that the folder itself has.

    What `other_sources.csv` tells stands beside another file: its records name both, parted by a space.
    """

    by_record: Mapping[Any, str] = field(default_factory=dict)
    present: frozenset[str] = frozenset()

    def of(self, record: Any) -> str:
        """The file or files that told `record`; "" where none did."""
        return self.by_record.get(record, "")

    def has(self, names: str) -> bool:
        """Whether the folder has all of these files; False for ""."""
        return bool(names) and self.present.issuperset(names.split(" "))


@dataclass(frozen=True)
class Contents:
    """A folder as it was read: what the folder lacks of States and meetings stands here from the defaults."""

    register: Register
    table: StatesTable
    mistakes: Sequence[RowMistake]
    files: Files
    mandates: Sequence[Mandate] = ()
    readable: frozenset[str] = frozenset()
    """The names of all files that a folder of this treaty may have; others are not read."""

    @property
    def unread(self) -> list[str]:
        """The CSV files of the folder that were not read, in order."""
        return sorted(self.files.present - self.readable)
