"""Papers made from the records at the desk: the making is work of the Unit, and counts as such."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from servanda.common.access import Role, Viewer, require
from servanda.common.history import record, writing
from servanda.results.enums import MadeKind
from servanda.results.models import PaperMade


@dataclass(frozen=True)
class Made:
    """What was made: `state` is an ISO3 code or "", `theme` an id or "", `form` the ending of the file."""

    kind: MadeKind
    as_of: dt.date
    language: str
    form: str
    state: str = ""
    theme: str = ""


def record_paper_made(*, treaty_id: str, made: Made, actor: Viewer, today: dt.date) -> PaperMade:
    """Record that staff made the paper. The same one in another language or form is told on the same row.

    `NotAllowed` for anybody but staff: what others take along is not the Unit's work.
    """
    require(actor, Role.STAFF)
    with writing():
        row, _is_new = PaperMade.objects.get_or_create(
            treaty_id=treaty_id,
            kind=made.kind,
            state_id=made.state or None,
            theme=made.theme,
            as_of=made.as_of,
            defaults={"made_on": today, "made_by": actor.name},
        )
        after = {"as_of": made.as_of.isoformat(), "language": made.language, "form": made.form}
        after |= {"theme": made.theme} if made.theme else {}
        record(actor=actor, subject=row, action=f"make {made.kind}", after=after, about=made.state)
    return row
