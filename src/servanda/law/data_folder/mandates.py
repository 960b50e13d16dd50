"""`coordinators.csv`: which State presides, and which coordinate which theme."""

from __future__ import annotations

from servanda.law.data_folder.cells import Cells
from servanda.law.mandates import Mandate, MandateKind
from servanda.law.partial_dates import PartialDate
from servanda.law.treaty import Treaty

NAME = "coordinators"
REQUIRED = frozenset({"iso3", "role", "theme", "year_from", "year_to", "evidence_date"})


def mandate(treaty: Treaty, cells: Cells) -> Mandate | None:
    """A row of `coordinators.csv`; None where it cannot be read, with the mistakes noted."""
    row, kind = cells.row, cells.read("role", _kind)
    since, until, seen_on = (cells.partial(name) for name in ("year_from", "year_to", "evidence_date"))
    if row["theme"] and row["theme"] not in treaty.themes:
        cells.wrong("theme", f"there is no theme “{row['theme']}”")
        return None
    if not row["source"].strip():
        cells.wrong("source", "the source is missing; name the document")
    if kind is None:
        if not row["role"]:
            cells.wrong("role", f"the role is missing; {_CHOICE}")
        return None
    if not row["year_from"] and not row["evidence_date"]:
        cells.wrong("year_from", "give the year in which the mandate began, or the date of the evidence")
        return None
    if _ends_before(since, until):
        cells.wrong("year_to", f"the mandate would end ({until}) before it begins ({since})")
        return None
    return Mandate(
        iso3=row["iso3"],
        kind=kind,
        theme=row["theme"],
        since=since,
        until=until,
        seen_on=seen_on,
        **cells.sourced(),
    )


def _ends_before(since: PartialDate | None, until: PartialDate | None) -> bool:
    return since is not None and until is not None and until.last < since.first


_CHOICE = f"write one of {', '.join(sorted(MandateKind))}"


def _kind(text: str) -> MandateKind:
    if text not in set(MandateKind):
        raise ValueError(f"“{text}” is no role; {_CHOICE}")
    return MandateKind(text)
