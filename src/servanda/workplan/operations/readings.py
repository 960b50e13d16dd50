"""A paper is read, corrected, and made the plan of its year: all of it or nothing, and it can be undone."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.library.operations import store_file
from servanda.workplan.access import require_writing
from servanda.workplan.content.from_reading import from_reading
from servanda.workplan.content.stored import from_json, to_json
from servanda.workplan.enums import ReadingState
from servanda.workplan.models import PlanReading
from servanda.workplan.operations.corrections import corrected, line_of
from servanda.workplan.queries.budget_keys import known_keys
from servanda.workplan.reading import NotAPlan, read_plan
from servanda.workplan.words_of_reading import refusal_in_words


def read_paper(*, content: bytes, name: str, actor: Viewer, now: dt.datetime) -> PlanReading:
    """Read a plan from a file and keep both for a decision. BadInput, and nothing kept, where it is no plan."""
    require_writing(actor)
    try:
        read = read_plan(content, name)
    except NotAPlan as refused:
        raise BadInput(refusal_in_words(refused.refusal)) from None
    with writing():
        file = store_file(content=content, name=name, actor=actor, now=now)
        taken = from_reading(read, year=read.year or 0, known_keys=known_keys())
        row = PlanReading.objects.create(
            treaty_id=settings.SERVANDA_TREATY,
            file=file,
            taken=to_json(taken),
            doubts=[dataclasses.asdict(doubt) for doubt in read.doubts],
            made_at=now,
            made_by=actor.name,
        )
        _record(row, "plan: read paper", actor, {"file": file.name, "doubts": len(row.doubts)})
    return row


def correct_reading(*, reading_id: int, edition: int, what: str, value: str, actor: Viewer) -> PlanReading:
    """Correct one thing that was read; `what` names it as `servanda.workplan.operations.corrections` has it."""
    require_writing(actor)
    with writing():
        row = reading_to_change(reading_id, edition)
        before, content = corrected(from_json(row.taken), what, value)
        told = {"what": what, "before": before, "after": value.strip(), "by": actor.name}
        row.taken, row.corrections = to_json(content), [*row.corrections, told]
        row.settled = sorted({*row.settled, *_answered(row, line_of(content, what))})
        _save(row, "taken", "corrections", "settled")
        _record(row, "plan: correct reading", actor, told)
    return row


def settle_doubt(*, reading_id: int, edition: int, place: int, actor: Viewer) -> PlanReading:
    """Let a doubt stand as it was taken: a person looked at it."""
    require_writing(actor)
    with writing():
        row = reading_to_change(reading_id, edition)
        if not 0 <= place < len(row.doubts):
            raise NotThere(_("There is no such doubt."))
        row.settled = sorted({*row.settled, place})
        _save(row, "settled")
        _record(row, "plan: settle doubt", actor, {"doubt": row.doubts[place]["code"], "place": place})
    return row


def settle_doubts_of_kind(*, reading_id: int, edition: int, code: str, actor: Viewer) -> PlanReading:
    """Let every doubt of one kind stand as it was taken, such as all numbers printed the other way round."""
    require_writing(actor)
    with writing():
        row = reading_to_change(reading_id, edition)
        places = [place for place, doubt in enumerate(row.doubts) if doubt["code"] == code]
        if not places:
            raise NotThere(_("There is no such doubt."))
        row.settled = sorted({*row.settled, *places})
        _save(row, "settled")
        _record(row, "plan: settle doubt", actor, {"doubt": code, "places": places})
    return row


def _answered(row: PlanReading, line: int | None) -> list[int]:
    """The doubts about a line that a person has corrected: the correction answers them."""
    return [place for place, doubt in enumerate(row.doubts) if line and doubt["line"] == line]


def set_reading_aside(*, reading_id: int, edition: int, actor: Viewer) -> PlanReading:
    """Leave a reading undecided for good; it stays, and can be looked at."""
    require_writing(actor)
    with writing():
        row = reading_to_change(reading_id, edition)
        row.state = ReadingState.SET_ASIDE
        _save(row, "state")
        _record(row, "plan: set reading aside", actor, {})
    return row


def reading_to_change(reading_id: int, edition: int) -> PlanReading:
    """An open reading; `NotThere` for an unknown number, BadInput where it was decided or changed meanwhile."""
    row = PlanReading.objects.filter(pk=reading_id, treaty_id=settings.SERVANDA_TREATY).first()
    if row is None:
        raise NotThere(_("There is no such reading."))
    if row.state is not ReadingState.OPEN or row.edition != edition:
        raise BadInput(
            _("Someone else decided on or changed this reading in the meantime. Open the page again.")
        )
    return row


def _save(row: PlanReading, *fields: str) -> None:
    row.edition += 1
    row.save(update_fields=[*fields, "edition"])


def _record(row: PlanReading, action: str, actor: Viewer, after: dict[str, Any]) -> None:
    record(actor=actor, subject=row, action=action, after=after, about=str(row.taken["year"] or ""))
