"""Appending to the history."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction

from servanda.common import clock
from servanda.common.access import Viewer
from servanda.common.history.chain import digest
from servanda.common.history.models import Change, Head
from servanda.common.history.steady import amid, moved

Facts = dict[str, Any]
"""What a row says, by field name, in values that JSON knows."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One change to be recorded. `before` is None for a new row, `after` None for a removed one."""

    subject: models.Model
    action: str
    before: Facts | None = None
    after: Facts | None = None
    about: str = ""


def record(
    *,
    actor: Viewer,
    subject: models.Model,
    action: str,
    before: Facts | None = None,
    after: Facts | None = None,
    about: str = "",
) -> Change:
    """Append one change, in the caller's transaction."""
    entry = Entry(subject=subject, action=action, before=before, after=after, about=about)
    return record_all(actor=actor, entries=[entry])[0]


@contextmanager
def writing() -> Iterator[Head]:
    """A transaction for an operation. One writer at a time: what it reads first is still so when it writes.

    SQLite holds other writers off by itself; on PostgreSQL they wait at the head of the history, so that each
    operation should begin with this.
    """
    with transaction.atomic(), amid():
        head, _ = Head.objects.select_for_update().get_or_create(id=1)
        yield head


def record_all(*, actor: Viewer, entries: Iterable[Entry]) -> Sequence[Change]:
    """Append changes in the order given, in the caller's transaction."""
    entries = list(entries)
    if not entries:
        return []
    with writing() as head:
        return _append(actor, entries, head)


def _append(actor: Viewer, entries: Sequence[Entry], head: Head) -> Sequence[Change]:
    at = clock.now()
    changes = []
    for entry in entries:
        change = _chained(entry, actor, at, head)
        head.number, head.digest = change.number, change.digest
        changes.append(change)
    Change.objects.bulk_create(changes, batch_size=500)
    head.save()
    moved()
    return changes


def _chained(entry: Entry, actor: Viewer, at: dt.datetime, head: Head) -> Change:
    change = Change(
        number=head.number + 1,
        at=at,
        actor_id=actor.user_id,
        actor_name=actor.name,
        subject_table=entry.subject._meta.db_table,
        subject_key=str(entry.subject.pk),
        about=entry.about,
        action=entry.action,
        before=entry.before,
        after=entry.after,
        previous=head.digest,
    )
    change.digest = digest(change)
    return change
