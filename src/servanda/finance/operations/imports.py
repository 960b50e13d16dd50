"""Files of the host's accounts: read, matched, looked at, taken whole or not at all, undone."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.obligations import in_digits
from servanda.common.steps import date_in_words
from servanda.common.table_files import MOST_BYTES, FileRow, csv_rows, workbook_rows
from servanda.finance.access import require_writing
from servanda.finance.enums import ImportState, Stage
from servanda.finance.exchange.columns import LABELS, matched
from servanda.finance.exchange.plan import plan_accounts
from servanda.finance.models import AccountsImport, Budget, Entry
from servanda.finance.operations.budgets import budget_to_change
from servanda.finance.operations.spending import to_row


def propose_accounts(
    *, treaty_id: str, year: int, content: bytes, filename: str, actor: Viewer, today: dt.date
) -> AccountsImport:
    """Read a file (.xlsx, .csv) for the budget of a year and hold its rows; nothing is counted yet.

    BadInput for what is no table, and for a file that was taken over already.
    """
    require_writing(actor)
    rows, doubts = _rows_of(content)
    digest = hashlib.sha256(content).hexdigest()
    with writing():
        budget = _budget_of(treaty_id, year)
        _refuse_again(budget, digest)
        headings = list(dict.fromkeys(heading for row in rows for heading in row.cells))
        held = AccountsImport.objects.create(
            budget=budget,
            filename="".join(sign for sign in filename if sign.isprintable())[:255],
            digest=digest,
            headings=headings,
            rows=[{"number": row.number, "cells": row.cells} for row in rows],
            columns=matched(headings),
            doubts=list(doubts),
            received_on=today,
            received_by=actor.name,
        )
        after = {"file": held.filename, "rows": len(rows), "year": year}
        record(actor=actor, subject=held, action="read accounts", after=after)
    return held


def match_accounts(
    *, number: int, columns: Mapping[str, str], lines: Mapping[str, str], actor: Viewer
) -> AccountsImport:
    """Say what a heading is, and which line a name means. BadInput where two headings are to be one column."""
    require_writing(actor)
    chosen = [column for column in columns.values() if column]
    if twice := {column for column in chosen if chosen.count(column) > 1}:
        label = LABELS.get(min(twice), min(twice))
        raise BadInput(_("Two columns were chosen as “%(column)s”. Choose one.") % {"column": label})
    with writing():
        held = _open(number)
        held.columns = {
            heading: column if (column := columns.get(heading, "")) in LABELS else ""
            for heading in held.headings
        }
        held.lines = {**held.lines, **{name: key for name, key in lines.items() if key}}
        held.save()
    return held


def take_accounts(*, number: int, digest: str, actor: Viewer, today: dt.date) -> AccountsImport:
    """Add every new row of the file, or nothing. `digest` is that of the plan which the person saw."""
    require_writing(actor)
    with writing():
        held = _open(number)
        budget_to_change(held.budget_id, Stage.ADOPTED)
        _refuse_again(held.budget, held.digest)
        plan = plan_accounts(held, today)
        if plan.digest != digest:
            raise BadInput(_("What is recorded has changed since you looked. Look at the differences again."))
        if not plan.may_be_taken:
            raise BadInput(_("Nothing can be taken from this file as it stands. Nothing was changed."))
        Entry.objects.bulk_create(
            (
                to_row(one.row.entry, one.row.line, actor=actor, today=today, accounts=held)
                for one in plan.new
                if one.row.entry is not None and one.row.line is not None
            ),
            batch_size=200,
        )
        _decide(held, ImportState.TAKEN, actor, today, rows=len(plan.new))
    return held


def discard_accounts(*, number: int, actor: Viewer, today: dt.date) -> AccountsImport:
    """Take nothing, and forget the rows."""
    require_writing(actor)
    with writing():
        held = _open(number)
        held.rows = []
        _decide(held, ImportState.DISCARDED, actor, today, rows=0)
    return held


def undo_accounts(*, number: int, actor: Viewer, today: dt.date) -> AccountsImport:
    """Take every row that the file brought out of use; the file can be handed in again."""
    require_writing(actor)
    with writing():
        held = AccountsImport.objects.filter(pk=number, state=str(ImportState.TAKEN)).first()
        if held is None:
            raise NotThere(_("There is no such file."))
        budget_to_change(held.budget_id, Stage.ADOPTED)
        gone = held.entries.filter(in_use=True).update(in_use=False, taken_out=_("The file was undone."))
        _decide(held, ImportState.UNDONE, actor, today, rows=gone)
    return held


def _rows_of(content: bytes) -> tuple[Sequence[FileRow], Sequence[str]]:
    """By content, whatever the file is called."""
    if not content.strip():
        raise BadInput(_("The file is empty."))
    if len(content) > MOST_BYTES:
        raise BadInput(_("The file is larger than %(most)d MiB. Divide it.") % {"most": MOST_BYTES >> 20})
    if content.startswith(b"PK"):
        return workbook_rows(content), ()
    if content.startswith((b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff")):
        raise BadInput(
            _("This is an old Office file, a PDF or a picture. Save the accounts as .xlsx or .csv.")
        )
    return csv_rows(content)


def _budget_of(treaty_id: str, year: int) -> Budget:
    budget = Budget.objects.filter(treaty_id=treaty_id, year=year).first()
    if budget is None:
        raise BadInput(
            _("No budget is recorded for %(year)s.") % {"year": in_digits(str(year))}
            + " "
            + _("Enter one as the paper prints it.")
        )
    return budget_to_change(budget.pk, Stage.ADOPTED)


def _refuse_again(budget: Budget, digest: str) -> None:
    before = AccountsImport.objects.filter(budget=budget, digest=digest, state=str(ImportState.TAKEN)).first()
    if before is not None and before.decided_on is not None:
        raise BadInput(
            _("This very file was taken over before: %(day)s. Nothing in it is new, and nothing was changed.")
            % {"day": date_in_words(before.decided_on.isoformat())}
        )


def _open(number: int) -> AccountsImport:
    held = AccountsImport.objects.select_related("budget").filter(pk=number).first()
    if held is None:
        raise NotThere(_("There is no such file."))
    if held.state != ImportState.OPEN:
        raise BadInput(_("This file was decided on already."))
    return held


def _decide(held: AccountsImport, state: ImportState, actor: Viewer, today: dt.date, *, rows: int) -> None:
    held.state, held.decided_on, held.decided_by = state, today, actor.name
    held.save()
    record(actor=actor, subject=held, action=f"accounts {state}", after={"file": held.filename, "rows": rows})
