"""What the paper says of its own status: a draft, endorsed, circulated, adopted; and since when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from servanda.papers.masthead_words import DRAFT
from servanda.workplan.reading.dates import dates_in
from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.headings import Part
from servanda.workplan.reading.sections import Section
from servanda.workplan.reading.words import Vocabulary

STATUSES = ("draft", "endorsed", "circulated", "adopted")
"""From the first to the last."""
_TOLD_IN = (None, Part.SUMMARY, Part.OTHER)
"""Where a paper speaks of itself; elsewhere it speaks of what is to be done."""


def status_of(parts: Sequence[Section], vocabulary: Vocabulary) -> tuple[str, dt.date | None]:
    """The furthest status that the paper names, and its day where it names one; empty where it names none."""
    found, on = "", None
    for section in parts:
        for unit in section.units if section.part in _TOLD_IN else ():
            told = _status(unit.text, vocabulary)
            if not told and section.part is None and fold(unit.text) == fold(DRAFT[vocabulary.language]):
                told = "draft"
            if told and (not found or STATUSES.index(told) > STATUSES.index(found)):
                days = [day.on for day in dates_in(unit.text, vocabulary.language) if not day.span]
                found, on = told, days[0] if days else None
    return found, on


def _status(text: str, vocabulary: Vocabulary) -> str:
    named = [status for status in STATUSES if vocabulary.length_found(f"status.{status}", text)]
    return named[-1] if named else ""
