"""Loading a treaty's data folder: all or nothing, as often as one likes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from servanda.common.access import Role, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import Entry, record_all, writing
from servanda.common.loading import LoadAction, Plan, RowChange, carry_out, plan
from servanda.common.sourced import SourcedRow
from servanda.common.treaty import treaty_by_id
from servanda.duties.operations.folder_check import contradictions, record_problems
from servanda.implementation.models import Decision, Fact, PublishedDate
from servanda.law import data_folder
from servanda.law.treaty_file.mistakes import BadTreaty
from servanda.meetings.models import Mandate, Meeting
from servanda.reporting.models import Filing, NotReceived
from servanda.states.models import Act, Treaty
from servanda.states.operations import load_states, refuse


def load_folder(*, folder: Path, treaty_id: str, actor: Viewer, dry_run: bool = False) -> Sequence[RowChange]:
    """Bring the tables in line with the CSV files of `folder`; what people entered or corrected stays.

    Returns what changed, or with `dry_run` what would, row by row; rows kept against the folder are among
    them. Loading the same folder again changes nothing, and a folder that lacks a file leaves alone what came from
    that file. BadInput with one sentence for each bad row, by file, line and column, or where the folder has no
    file that is read; then nothing is saved.
    """
    require(actor, Role.STAFF)
    found = _read(folder, treaty_id)
    records = _by_table(found, treaty_id)
    refuse(problem for model, told in records.items() for problem in record_problems(model, told))
    with writing():
        changes = [*load_states(table=found.table, files=found.files, actor=actor)]
        plans = [plan(model, treaty_id, told, found.files) for model, told in records.items()]
        changes += [change for planned in plans for change in planned.changes()]
        _save(plans, treaty_id, actor)
        # A dry run goes all the way, so that it also meets what only the tables would refuse.
        transaction.set_rollback(dry_run)
    return changes


def unread_files(*, folder: Path, treaty_id: str) -> Sequence[str]:
    """The CSV files of `folder` that `load_folder` does not read, perhaps for a misspelt name."""
    return _read(folder, treaty_id).unread


def was_changed(changes: Iterable[RowChange]) -> bool:
    """Whether loading changed anything, or would."""
    return any(change.action is not LoadAction.KEEP for change in changes)


def _read(folder: Path, treaty_id: str) -> data_folder.Contents:
    try:
        treaty = treaty_by_id(treaty_id)
        own = settings.SERVANDA_TREATIES / treaty_id / "data"
        found = data_folder.read_contents(folder, treaty, own if own.is_dir() else None)
    except NotADirectoryError:
        raise BadInput(
            _("%(folder)s is not a folder. Name a folder of CSV files.") % {"folder": folder}
        ) from None
    except BadTreaty as error:
        raise BadInput([str(mistake) for mistake in error.mistakes]) from None
    if not found.files.present & found.readable:
        raise BadInput(
            _("%(folder)s has no file that is read. Files that are read: %(files)s.")
            % {"folder": folder, "files": ", ".join(sorted(found.readable))}
        )
    if found.mistakes:
        raise BadInput([str(mistake) for mistake in found.mistakes])
    return found


def _by_table(found: data_folder.Contents, treaty_id: str) -> dict[type[SourcedRow], list[Any]]:
    records: dict[type[SourcedRow], list[Any]] = {
        Meeting: _meetings(found, treaty_id),
        Mandate: list(found.mandates),
    }
    for model, part in _PARTS.items():
        told = [record for dossier in found.register.dossiers.values() for record in getattr(dossier, part)]
        # What another source says of a file that is not there cannot be held beside it, and waits for it.
        records[model] = [record for record in told if found.files.has(found.files.of(record))]
    return records


def _meetings(found: data_folder.Contents, treaty_id: str) -> list[Any]:
    """The folder's meetings; where it has no such file, those of the treaty's own if the desk has none yet."""
    told = found.register.meetings
    if all(found.files.has(found.files.of(meeting)) for meeting in told):
        return list(told)
    return [] if Meeting.objects.filter(treaty_id=treaty_id).exists() else list(told)


_PARTS: dict[type[SourcedRow], str] = {
    Act: "acts",
    Fact: "facts",
    Decision: "decisions",
    PublishedDate: "published",
    Filing: "filings",
    NotReceived: "not_received",
}


def _save(plans: Sequence[Plan], treaty_id: str, actor: Viewer) -> None:
    Treaty.objects.get_or_create(id=treaty_id)
    entries: list[Entry] = []
    for planned in plans:
        entries += carry_out(planned)
    refuse(contradictions(treaty_id))
    record_all(actor=actor, entries=entries)
