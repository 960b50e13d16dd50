"""Files of contributions to a stream of money: read, matched, looked at, taken whole or not at all, undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.finance.access import require_writing
from servanda.finance.contributing import YEARS
from servanda.finance.enums import ImportState, Step
from servanda.finance.exchange.contribution_columns import CONTRIBUTIONS
from servanda.finance.exchange.contributions_plan import plan_contributions
from servanda.finance.models import Contribution, ContributionsImport
from servanda.finance.operations.contributions import stream_of, to_row
from servanda.finance.operations.held_files import (
    columns_chosen,
    decide,
    file_as_read,
    refuse_again,
    refuse_changed,
    still_open,
    taken_before,
)
from servanda.states.queries import known_states

_WHAT = "contributions"


@dataclass(frozen=True)
class WhatIsTold:
    """The stream of a file, and what holds for its rows that do not say it themselves."""

    stream: str
    year: int
    basis: str
    step: Step
    day: dt.date | None = None
    """Of amounts that stand in a column for each step and have no day of their own."""


def propose_contributions(
    *, treaty_id: str, told: WhatIsTold, content: bytes, filename: str, actor: Viewer, today: dt.date
) -> ContributionsImport:
    """Read a file (.xlsx, .csv) for a stream and hold its rows; nothing is counted yet.

    BadInput for what is no table, and for a file that was taken over already.
    """
    require_writing(actor)
    stream = stream_of(treaty_id, told.stream)
    if stream.basis(told.basis) is None:
        raise BadInput(_("This basis is not one of the stream. Choose another."))
    if told.year not in YEARS:
        raise BadInput(_("Enter a year between 2000 and 2199."))
    read = file_as_read(content, filename, CONTRIBUTIONS, actor=actor, today=today)
    with writing():
        refuse_again(_files_of(treaty_id), read["digest"])
        held = ContributionsImport.objects.create(
            treaty_id=treaty_id,
            stream=stream.id,
            year=told.year,
            basis=told.basis,
            step=told.step,
            day=told.day,
            **read,
        )
        after = {"file": held.filename, "rows": len(held.rows), "stream": stream.id}
        record(actor=actor, subject=held, action="read contributions", after=after)
    return held


def match_contributions(
    *,
    number: int,
    columns: Mapping[str, str],
    givers: Mapping[str, str],
    day: dt.date | None = None,
    actor: Viewer,
) -> ContributionsImport:
    """Say what a heading is, whom a name means, and on which day amounts without one happened.

    A name means an ISO3 code, or "" for somebody who is no State. `day` is None where it is not told.
    """
    require_writing(actor)
    known = known_states()
    if lost := [code for code in givers.values() if code and code not in known]:
        raise BadInput(_("No State has the code %(code)s.") % {"code": lost[0][:10]})
    with writing():
        held = still_open(_file(number))
        held.columns = columns_chosen(held, columns, CONTRIBUTIONS)
        held.givers, held.day = {**held.givers, **givers}, day
        held.save()
    return held


def take_contributions(*, number: int, digest: str, actor: Viewer, today: dt.date) -> ContributionsImport:
    """Record every new row of the file, or nothing. `digest` is that of the plan which the person saw."""
    require_writing(actor)
    with writing():
        held = still_open(_file(number))
        refuse_again(_files_of(held.treaty_id), held.digest)
        plan = plan_contributions(held, stream_of(held.treaty_id, held.stream), today)
        refuse_changed(plan, digest)
        Contribution.objects.bulk_create(
            (to_row(one, held.treaty_id, actor=actor, today=today, file=held) for one in plan.entries),
            batch_size=200,
        )
        decide(held, ImportState.TAKEN, _WHAT, actor=actor, today=today, rows=len(plan.new))
    return held


def discard_contributions(*, number: int, actor: Viewer, today: dt.date) -> ContributionsImport:
    """Take nothing, and forget the rows."""
    require_writing(actor)
    with writing():
        held = still_open(_file(number))
        held.rows = []
        decide(held, ImportState.DISCARDED, _WHAT, actor=actor, today=today, rows=0)
    return held


def undo_contributions(*, number: int, actor: Viewer, today: dt.date) -> ContributionsImport:
    """Take every row that the file brought out of use; the file can be handed in again."""
    require_writing(actor)
    with writing():
        held = taken_before(_file(number))
        rows = held.contributions.filter(in_use=True)
        gone = rows.update(in_use=False, taken_out=_("The file was undone."))
        decide(held, ImportState.UNDONE, _WHAT, actor=actor, today=today, rows=gone)
    return held


def _files_of(treaty_id: str) -> QuerySet[ContributionsImport]:
    """Of all streams: a payment is made to one of them only."""
    return ContributionsImport.objects.filter(treaty_id=treaty_id)


def _file(number: int) -> ContributionsImport | None:
    return ContributionsImport.objects.filter(pk=number).first()
