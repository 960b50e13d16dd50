"""The acts printed on a status page, as records."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.law.records import Act, ActKind, Confidence
from servanda.states.depositary.page import Row, StatusPage


def page_to_acts(page: StatusPage) -> list[Act]:
    """Every act that the page prints for a State that it names, brackets or not, in the order of the rows.

    Acts of a row with a doubt have medium confidence; cells that were not understood give no act.
    """
    doubtful = {doubt.row for doubt in page.doubts}
    return [act for row in page.rows if row.iso3 for act in _acts(page, row, doubtful=row.number in doubtful)]


def _acts(page: StatusPage, row: Row, *, doubtful: bool) -> Iterator[Act]:
    source = _source(page)
    place = f"row {row.number}"
    confidence = Confidence.MEDIUM if doubtful else Confidence.HIGH
    for printed in row.acts:
        if printed.kind and printed.on:
            yield Act(
                iso3=row.iso3,
                kind=printed.kind,
                on=printed.on,
                source=source,
                page=place,
                confidence=confidence,
            )
    if row.withdrawal:
        yield Act(
            iso3=row.iso3,
            kind=ActKind.WITHDRAWAL,
            on=row.withdrawal.notified_on,
            effective_on=row.withdrawal.effective_on,
            source=source,
            page=place,
            confidence=confidence,
            note=row.withdrawal.printed,
        )


def _source(page: StatusPage) -> str:
    day = f" as at {page.as_at.day} {page.as_at:%B %Y}" if page.as_at else ""
    return f"UN Treaty Collection, {page.number or page.title}, status page{day}"
