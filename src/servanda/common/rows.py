"""Recording, correcting and setting aside one sourced row: the part that is the same in every theme.

Operations call these inside `history.writing()`, after their own checks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from django.db import models
from django.db.models import F
from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput, Stale
from servanda.common.history import record as record_change
from servanda.common.history.queries import last_change
from servanda.common.limits import limit_problems
from servanda.common.loading.plans import about
from servanda.common.sourced import Origin, SourcedRow, says
from servanda.common.steps import date_in_words

Row = TypeVar("Row", bound=SourcedRow)
AnyRow = TypeVar("AnyRow", bound=models.Model)


def opened(model: type[Row], number: int, version: int, yours: Any) -> Row:
    """The row of that number; `Stale` where it is not at `version`, the one the person saw, any more."""
    row = row_of(model, number)
    if row.version != version:
        raise stale(row, yours)
    return row


def row_of(model: type[AnyRow], number: int) -> AnyRow:
    """The row of that number; BadInput where there is none."""
    row = model._default_manager.filter(pk=number).first()
    if row is None:
        raise BadInput(_("There is no row of that number any more. Open the page again."))
    return row


def add(
    model: type[Row], treaty_id: str, record: Any, *, actor: Viewer, origin: Origin = Origin.DESK, action: str
) -> Row:
    """Save a new row and record it. BadInput where a row in use beside it says the same thing otherwise."""
    _refuse_too_long(model, record)
    refuse_competing(model, treaty_id, record)
    row = model.from_record(treaty_id, record, origin=origin)
    row.save()
    record_change(actor=actor, subject=row, action=action, after=says(record), about=about(record))
    return row


def change(row: Row, record: Any, *, version: int, actor: Viewer, action: str) -> Row:
    """Make the row say what `record` says. `Stale` where it is not at `version` any more."""
    before = row.to_record()
    _refuse_too_long(type(row), record)
    refuse_competing(type(row), row.treaty_id, record, but=row.pk)  # type: ignore[attr-defined]
    row.take(record)
    values = {name: getattr(row, name) for name in row.record_columns()}
    rows = type(row)._default_manager.filter(pk=row.pk, version=version)
    if not rows.update(**values, version=F("version") + 1):
        raise stale(row_of(type(row), row.pk), record)
    row.version = version + 1
    record_change(
        actor=actor, subject=row, action=action, before=says(before), after=says(record), about=about(record)
    )
    return row


def set_aside(model: type[Row], number: int, *, version: int, reason: str, actor: Viewer, action: str) -> Row:
    """Take a row out of use, with the reason in its note; it stays, for what a source printed was printed."""
    if not reason.strip():
        raise BadInput(_("Say in a few words why this is taken out of use."))
    row = row_of(model, number)
    old = row.to_record()
    record = replace(old, in_use=False, note="; ".join(part for part in (old.note, reason.strip()) if part))
    return change(row, record, version=version, actor=actor, action=action)


def choose(
    model: type[Row], number: int, *, version: int, actor: Viewer, others: Iterable[Row] | None = None
) -> Row:
    """Use this row, and none of `others`: those that cannot be in use beside it, where none are named."""
    row = row_of(model, number)
    for other in _competing(row) if others is None else others:
        aside = replace(other.to_record(), in_use=False)
        change(other, aside, version=other.version, actor=actor, action="use another source")
    record = replace(row.to_record(), in_use=True)
    return change(row, record, version=version, actor=actor, action="choose source")


def _refuse_too_long(model: type[SourcedRow], record: Any) -> None:
    problems = list(limit_problems(model, record))
    if problems:
        raise BadInput(problems)


def refuse_competing(model: type[SourcedRow], treaty_id: str, record: Any, but: int | None = None) -> None:
    """BadInput where `record` would be in use beside a row that cannot be in use with it."""
    if not record.in_use or not model.claims(record):
        return
    for row in model._default_manager.filter(treaty_id=treaty_id, in_use=True).exclude(pk=but):  # type: ignore[misc]
        if model.compete(row.to_record(), record):
            raise BadInput(
                _("“%(row)s” is in use already. Correct that row, or keep this one beside it, not in use.")
                % {"row": row}
            )


def _competing(row: SourcedRow) -> list[SourcedRow]:
    rows = type(row)._default_manager.filter(treaty_id=row.treaty_id, in_use=True).exclude(pk=row.pk)  # type: ignore[attr-defined, misc]
    return [other for other in rows if row.compete(row.to_record(), other.to_record())]


def stale(row: SourcedRow, yours: Any) -> Stale:
    """Says who changed the row meanwhile, and when, with both versions."""
    last = last_change(row)
    by = last.actor_name if last else ""
    sentence = _(
        "%(person)s changed this on %(day)s, after you opened it. Nothing of yours was saved. "
        "Compare the two versions and save again."
    ) % {
        "person": by or _("Someone"),
        "day": date_in_words(last.at.date().isoformat()) if last else _("a day not told"),
    }
    return Stale(
        sentence,
        theirs=says(row.to_record()),
        yours=says(yours),
        changed_by=by,
        changed_at=last.at if last else None,
    )
