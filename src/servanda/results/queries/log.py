"""Reading the log of work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer, require
from servanda.library.models import StoredFile
from servanda.results.access import READERS
from servanda.results.models import LogEntry
from servanda.states.for_states import of_state

NO_ACTIVITY = "-"


@dataclass(frozen=True)
class EntryFilter:
    """What the log is narrowed to; empty for all."""

    state: str = ""
    person: str = ""
    activity: str = ""
    """A number, or `NO_ACTIVITY` for the entries that name none."""
    text: str = ""
    year: int | None = None


def entries(
    treaty_id: str, *, viewer: Viewer, only: EntryFilter | None = None, newest: int = 200
) -> Sequence[LogEntry]:
    """Entries in use that fit, newest first, with their files. Two queries."""
    require(viewer, *READERS)
    only = only or EntryFilter()
    found = _of(treaty_id).filter(in_use=True)
    if only.state:
        found = of_state(found, only.state)
    if only.activity == NO_ACTIVITY:
        found = found.filter(activity="")
    elif only.activity:
        found = found.filter(activity=only.activity)
    if only.year is not None:
        found = found.filter(on__range=(dt.date(only.year, 1, 1), dt.date(only.year, 12, 31)))
    for word in only.text.split():
        found = found.filter(what__icontains=word)
    found = found.prefetch_related("files")
    if only.person:
        # SQLite cannot look into lists of names; a Unit's log of a year is some thousands of lines.
        return [each for each in found if only.person in each.people][:newest]
    return list(found[:newest])


def entry(number: int, *, viewer: Viewer) -> LogEntry:
    """One entry with its files, taken out or not; `NotThere` where there is none of that number. Two queries."""
    require(viewer, *READERS)
    found = LogEntry.objects.filter(pk=number).prefetch_related("files").first()
    if found is None:
        raise NotThere(_("There is no such log entry."))
    return found


def file_of_entry(number: int, file_id: int, *, viewer: Viewer) -> StoredFile:
    """A paper of an entry, for whoever reads the entry."""
    found = next((each for each in entry(number, viewer=viewer).files.all() if each.pk == file_id), None)
    if found is None:
        raise NotThere(_("There is no such file."))
    return found


def _of(treaty_id: str) -> QuerySet[LogEntry]:
    return LogEntry.objects.filter(treaty_id=treaty_id).order_by("-on", "-pk")
