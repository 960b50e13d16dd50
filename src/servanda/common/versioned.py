"""Rows that several people correct: each correction counts up a version and makes an entry in the history."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, TypeVar

from django.db import models
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.history import record
from servanda.common.history.meanwhile import changed_meanwhile
from servanda.common.history.queries import last_change
from servanda.common.sourced import plain


class VersionedRow(models.Model):
    """A row with the columns that people fill in, and how often it was saved."""

    recorded: ClassVar[tuple[str, ...]] = ()
    """The columns that a person fills in: what the history shows and two versions are compared by."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True

    def says(self) -> dict[str, Any]:
        """What the row says, in values that JSON knows."""
        return {column: _plain(getattr(self, column)) for column in self.recorded}


Row = TypeVar("Row", bound=VersionedRow)


def opened(model: type[Row], number: int, version: int, told: dict[str, Any]) -> Row:
    """The row, where it is still at the version that the person saw. `told` is what would be saved.

    `NotThere` for an unknown number; `Stale` with both versions where someone else saved meanwhile.
    """
    row = model._default_manager.filter(pk=number).first()
    if row is None:
        raise NotThere(_("There is no row of that number any more. Open the page again."))
    if row.version != version:
        yours = {column: _plain(value) for column, value in told.items()}
        raise changed_meanwhile(last_change(row), theirs=row.says(), yours=yours)
    return row


def take(row: Row, told: dict[str, Any]) -> Row:
    """Make the row say what was told, texts without blanks around them. Nothing is saved."""
    for column, value in told.items():
        setattr(row, column, value.strip() if isinstance(value, str) else value)
    return row


def keep(row: Row, *, before: dict[str, Any] | None, actor: Viewer, action: str, about: str = "") -> Row:
    """Save the row with its entry, in the caller's transaction. A row that says the same as `before` stays."""
    after = row.says()
    if before == after:
        return row
    if before is not None:
        row.version += 1
    row.save()
    record(actor=actor, subject=row, action=action, before=before, after=after, about=about)
    return row


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Decimal) else plain(value)
