"""What loading will do to a table, before it is done."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from servanda.common.sourced import SourcedRow, says


class LoadAction(StrEnum):
    """What loading does to one row."""

    ADD = "add"
    CHANGE = "change"
    REMOVE = "remove"
    KEEP = "keep"
    """The folder says otherwise, but a person corrected the row: it stays as it is."""


@dataclass(frozen=True)
class RowChange:
    """One row that loading adds, changes, removes or keeps. `about` is the code of a State or a meeting."""

    table: str
    action: LoadAction
    about: str
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None


@dataclass(frozen=True)
class Told:
    """A record as the folder told it, and as it will be saved: out of use where a person's choice stands."""

    told: Any
    saved: Any
    file: str = ""
    """The file of the folder that told it."""


@dataclass
class Plan:
    """What has to be done to one table."""

    model: type[SourcedRow]
    treaty_id: str
    added: list[Told] = field(default_factory=list)
    changed: list[tuple[SourcedRow, Told]] = field(default_factory=list)
    removed: list[SourcedRow] = field(default_factory=list)
    kept: list[tuple[SourcedRow, Any | None]] = field(default_factory=list)
    moved: list[tuple[SourcedRow, str]] = field(default_factory=list)
    """Rows that say the same as before, from another file: nothing that anyone need be shown."""

    def changes(self) -> list[RowChange]:
        """The plan, to be shown."""
        return [
            *(self._change(LoadAction.ADD, None, record.saved) for record in self.added),
            *(self._change(LoadAction.CHANGE, row, record.saved) for row, record in self.changed),
            *(self._change(LoadAction.REMOVE, row, None) for row in self.removed),
            *(self._change(LoadAction.KEEP, row, record) for row, record in self.kept),
        ]

    def _change(self, action: LoadAction, row: SourcedRow | None, record: Any | None) -> RowChange:
        shown = row.to_record() if row else record
        return RowChange(
            table=self.model._meta.model_name or "",
            action=action,
            about=about(shown),
            before=says(shown) if row else None,
            after=says(record) if record is not None else None,
        )


def about(record: Any) -> str:
    """The State a record is about, or the meeting."""
    return getattr(record, "iso3", "") or getattr(record, "code", "")
