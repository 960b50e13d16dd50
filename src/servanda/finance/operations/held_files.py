"""What all files of money have in common: read, held until somebody decides, taken whole or not at all, undone."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from django.db import models
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record
from servanda.common.steps import date_in_words
from servanda.common.table_files import MOST_BYTES, FileRow, csv_rows, workbook_rows
from servanda.finance.enums import ImportState
from servanda.finance.exchange.columns import Columns
from servanda.finance.exchange.plan import FilePlan
from servanda.finance.models.imports import HeldFile

_NO_TABLES = (b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
"""How old Office files, PDF and pictures begin; those of telephones tell what they are from the fifth byte on."""
Held = TypeVar("Held", bound=HeldFile)


def file_as_read(
    content: bytes, filename: str, columns: Columns, *, actor: Viewer, today: dt.date
) -> Mapping[str, Any]:
    """The fields of a `HeldFile`. BadInput for what is no table."""
    rows, doubts = _rows_of(content)
    if not rows:
        raise BadInput(_("The file has headings and no rows below them."))
    headings = list(dict.fromkeys(heading for row in rows for heading in row.cells))
    return {
        "filename": "".join(sign for sign in filename if sign.isprintable())[:255],
        "digest": hashlib.sha256(content).hexdigest(),
        "headings": headings,
        "rows": [{"number": row.number, "cells": row.cells} for row in rows],
        "columns": columns.matched(headings),
        "doubts": list(doubts),
        "received_on": today,
        "received_by": actor.name,
    }


def columns_chosen(held: HeldFile, chosen: Mapping[str, str], columns: Columns) -> dict[str, str]:
    """Heading → column for every heading of the file. BadInput where two headings are to be one column."""
    named = [column for column in chosen.values() if column]
    if twice := {column for column in named if named.count(column) > 1}:
        label = columns.labels.get(min(twice), min(twice))
        raise BadInput(_("Two columns were chosen as “%(column)s”. Choose one.") % {"column": label})
    return {
        heading: column if (column := chosen.get(heading, "")) in columns.labels else ""
        for heading in held.headings
    }


def refuse_again(like: models.QuerySet[Held], digest: str) -> None:
    """BadInput where a file with these very bytes was taken over among files `like` it."""
    before = like.filter(digest=digest, state=str(ImportState.TAKEN)).first()
    if before is not None and before.decided_on is not None:
        raise BadInput(
            _("This very file was taken over before: %(day)s. Nothing in it is new, and nothing was changed.")
            % {"day": date_in_words(before.decided_on.isoformat())}
        )


def refuse_changed(plan: FilePlan[Any], digest: str) -> None:
    """BadInput where the plan is not the one that the person saw, or cannot be taken."""
    if plan.digest != digest:
        raise BadInput(_("What is recorded has changed since you looked. Look at the differences again."))
    if not plan.may_be_taken:
        raise BadInput(_("Nothing can be taken from this file as it stands. Nothing was changed."))


def still_open(found: Held | None) -> Held:
    """A file that nobody decided on yet."""
    if found is None:
        raise NotThere(_("There is no such file."))
    if not found.is_open:
        raise BadInput(_("This file was decided on already."))
    return found


def taken_before(found: Held | None) -> Held:
    """A file that was taken over and can be undone."""
    if found is None or not found.may_be_undone:
        raise NotThere(_("There is no such file."))
    return found


def decide(
    held: HeldFile, state: ImportState, what: str, *, actor: Viewer, today: dt.date, rows: int
) -> None:
    """Record the decision; `what` heads the action in the history."""
    held.state, held.decided_on, held.decided_by = state, today, actor.name
    held.save()
    after = {"file": held.filename, "rows": rows}
    record(actor=actor, subject=held, action=f"{what} {state}", after=after)


def _rows_of(content: bytes) -> tuple[Sequence[FileRow], Sequence[str]]:
    """By content, whatever the file is called."""
    if not content.strip():
        raise BadInput(_("The file is empty."))
    if len(content) > MOST_BYTES:
        raise BadInput(_("The file is larger than %(most)d MiB. Divide it.") % {"most": MOST_BYTES >> 20})
    if content.startswith(b"PK"):
        return workbook_rows(content), ()
    if content.startswith(_NO_TABLES) or content[4:8] == b"ftyp" or content[8:12] == b"WEBP":
        raise BadInput(_("This is an old Office file, a PDF or a picture. Save the table as .xlsx or .csv."))
    return csv_rows(content)
