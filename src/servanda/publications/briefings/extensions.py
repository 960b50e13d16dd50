"""Extensions granted by a day, the newest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from servanda.duties.queries import register
from servanda.law.decisions import Granted, granted
from servanda.law.findings import Duty
from servanda.law.records import Dossier


def extensions_granted(treaty_id: str, duties: Iterable[Duty], on: dt.date) -> list[Granted]:
    """The decisions in use on the dates of these duties that were taken by the day `on`; one query."""
    recorded = register(treaty_id)

    def chains() -> Iterator[Granted]:
        for duty in duties:
            if duty.original_due_on:
                dossier = recorded.dossiers.get(duty.iso3, Dossier(duty.iso3))
                mine = [one for one in dossier.decisions if one.obligation == duty.obligation]
                yield from granted(mine, duty.original_due_on, recorded.meetings)

    found = [one for one in chains() if one.decided_on <= on]
    return sorted(found, key=lambda one: (one.decided_on, one.decision.iso3), reverse=True)
