"""One piece of evidence as a line, with the address of the row that shows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from servanda.common.access import Role, Viewer
from servanda.results.counting import Evidence
from servanda.results.in_words import kind_in_words, title_in_words
from servanda.results.table import Table

PAGES = {
    "correspondence_letter": "desk:letter",
    "correspondence_message": "desk:message",
    "missions_mission": "desk:unit_mission",
    "reporting_reportversion": "desk:report",
    "results_logentry": "desk:log_entry",
}
"""The page of a row, by its table: open to all who read the desk."""
PAGES_OF_STAFF = {
    "people_person": "desk:person",
    "people_permanentmission": "desk:mission",
    "states_proposal": "desk:proposal",
}


@dataclass(frozen=True)
class EvidenceLine:
    """What `desk/results/evidence.html` shows of one piece."""

    on: dt.date
    kind: str
    title: str
    href: str
    states: Sequence[tuple[str, str]]
    """Code and name."""
    event: str
    people: Sequence[str]
    hours: Decimal | None
    activities: Sequence[str]
    files: int


def evidence_lines(
    found: Iterable[Evidence], table: Table, names: Mapping[str, str], viewer: Viewer
) -> Sequence[EvidenceLine]:
    """The pieces in the order given."""
    return [_line(each, table, names, viewer) for each in found]


def _line(each: Evidence, table: Table, names: Mapping[str, str], viewer: Viewer) -> EvidenceLine:
    return EvidenceLine(
        on=each.on,
        kind=kind_in_words(each.source, each.kind, table),
        title=title_in_words(each),
        href=_href(each, viewer),
        states=[(iso3, names.get(iso3, iso3)) for iso3 in each.states],
        event=each.event,
        people=each.people,
        hours=each.hours,
        activities=each.activities,
        files=each.files,
    )


def _href(each: Evidence, viewer: Viewer) -> str:
    table, key = each.subject
    pages = PAGES | (PAGES_OF_STAFF if viewer.has(Role.STAFF) else {})
    if table in pages:
        return reverse(pages[table], args=[key])
    return reverse("desk:state", args=[each.states[0]]) if table and len(each.states) == 1 else ""
