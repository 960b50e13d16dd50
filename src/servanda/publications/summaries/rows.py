"""The rows behind a figure in words: State, what is recorded, when, and the document with its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.obligations import in_digits
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.law.forms import number
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Act, Decision, Fact, Filing, NotReceived
from servanda.papers.dates import write_partial_date
from servanda.papers.numbers import write_number
from servanda.publications.summaries.shapes import Behind, Column, Figure, Section
from servanda.publications.summaries.words import COLUMN_NAMES, fact_name, value_name


@dataclass(frozen=True)
class ShownRow:
    """One row behind a figure, as a page or a workbook shows it."""

    iso3: str
    name: str
    told: str
    """What is recorded."""
    why: str
    """How the duty stands that the row bears on; "" where there is none."""
    on: PartialDate | None
    source: str
    page: str
    note: str
    version: int | None
    """The number of the report's version on file, for its page."""


def shown_rows(figure: Figure, names: Mapping[str, str]) -> Sequence[ShownRow]:
    """The rows behind a figure in the order of `names`, the names of States by code."""
    place = {iso3: number for number, iso3 in enumerate(names)}
    in_order = sorted(figure.rows, key=lambda row: (place.get(row.iso3, len(place)), str(row.on or "")))
    return [_shown(row, names) for row in in_order]


def _shown(row: Behind, names: Mapping[str, str]) -> ShownRow:
    duty = row.duty
    return ShownRow(
        iso3=row.iso3,
        name=names.get(row.iso3, row.iso3),
        told=told_in_words(row),
        why=f"{word(duty.state)} · {word(duty.reason)}" if duty else "",
        on=row.on,
        source=row.source,
        page=row.page,
        note=row.record.note if row.record else "",
        version=row.section.version if row.section else None,
    )


def told_in_words(row: Behind) -> str:
    """What is recorded, without its date."""
    if row.section:
        return _answer(row.section)
    if isinstance(row.record, Filing | NotReceived):
        return _report(row.record)
    match row.record:
        case Fact() as fact:
            return _fact(fact)
        case Decision() as decision:
            return _("Extended until %(day)s") % {"day": write_partial_date(decision.until, current())}
        case Act() as act:
            return word(act.kind)
    return _("Nothing is recorded")


def _report(record: Filing | NotReceived) -> str:
    told = _("Report received")
    if isinstance(record, NotReceived):
        day = write_partial_date(record.as_of, current())
        told = _("A source says: not received by %(day)s") % {"day": day}
    return f"{told} · {in_digits(record.period)}" if record.period else told


def _fact(fact: Fact) -> str:
    kind = treaty_of_this_desk().facts.get(fact.fact)
    if kind is not None and kind.kind == "day":
        return fact_name(fact.fact)
    value = number(fact.value) if kind is not None and kind.kind == "figure" else None
    return value_name(fact.fact, fact.value) if value is None else write_number(value, current())


def _answer(section: Section) -> str:
    name = str(COLUMN_NAMES[section.answer])
    value = number(section.value) if section.value else None
    if value is not None:
        name = write_number(value, current())
        return name if not section.since else f"{name} · {_unchanged(section.since)}"
    if section.answer == Column.UNCHANGED and section.since:
        return _unchanged(section.since)
    return name


def _unchanged(since: int) -> str:
    return _("Unchanged since %(year)s") % {"year": in_digits(str(since))}
