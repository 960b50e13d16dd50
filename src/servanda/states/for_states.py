"""Rows that are for one State or for several: the first is named by a key, the others in a list beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from django.db import models
from django.db.models.functions import Cast
from django.db.models.lookups import Contains
from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.history.recording import Entry, record_all
from servanda.common.versioned import VersionedRow, keep
from servanda.states.queries import known_states

FIELDS = ("state_id", "further_states")
"""The columns that say for which States; both belong into `recorded`."""


class ForStates(VersionedRow):
    """Work for a State, for several, or for none."""

    state = models.ForeignKey("states.State", on_delete=models.PROTECT, null=True, related_name="+")
    further_states = models.JSONField(default=list)
    """ISO3 codes of the States that it was for as well; empty where there is no `state`."""

    class Meta:
        abstract = True

    @property
    def states(self) -> tuple[str, ...]:
        """The codes of all States that it is for, the first one first."""
        return _named(self.state_id, self.further_states)


Row = TypeVar("Row", bound=ForStates)


def of_state(rows: models.QuerySet[Row], iso3: str) -> models.QuerySet[Row]:
    """Those that are for the State, alone or among others."""
    # As text, since SQLite cannot look into a list; a code stands in quotation marks there and nowhere else.
    listed = Contains(Cast("further_states", models.TextField()), f'"{iso3}"')
    return rows.filter(models.Q(state_id=iso3) | models.Q(listed))


def tidy_states(told: dict[str, Any]) -> None:
    """The States that are told, each once; the first goes first where only further ones were chosen."""
    if "further_states" not in told:
        if "state_id" in told:
            told["state_id"] = told["state_id"] or None
        return
    named = _named(told.get("state_id"), told["further_states"])
    told["state_id"] = named[0] if named else None
    told["further_states"] = list(named[1:])


def state_problems(row: ForStates) -> Iterator[str]:
    """A sentence for each code that is no State's. One query where any is named."""
    known = known_states() if row.states else frozenset()
    for code in row.states:
        if code not in known:
            yield _("“%(code)s” is not the code of a State. Choose the State from the list.") % {
                "code": code[:10]
            }


def keep_for_states(
    row: Row, *, before: dict[str, Any] | None, actor: Viewer, action: str, otherwise: str = ""
) -> Row:
    """Save the row, with an entry in the history of each State that it is for, or was for before.

    Without a State the entry is about `otherwise`. A row that says the same as `before` stays.
    """
    after = row.says()
    if before == after:
        return row
    was = _named(before.get("state_id"), before.get("further_states", ())) if before else ()
    first, *others = dict.fromkeys((*row.states, *was)) or (otherwise,)
    keep(row, before=before, actor=actor, action=action, about=first)
    entries = [Entry(subject=row, action=action, before=before, after=after, about=one) for one in others]
    record_all(actor=actor, entries=entries)
    return row


def _named(first: str | None, further: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for code in (first, *further) if code))
