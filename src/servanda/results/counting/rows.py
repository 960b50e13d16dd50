"""What a row says about an act done to it: read from the tables of the themes, one query a table."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from servanda.correspondence.models import Message
from servanda.implementation.models import Decision, PublishedDate
from servanda.law.treaty import Treaty
from servanda.library.enums import Sensitivity
from servanda.people.models import PersonRole
from servanda.reporting.models import Filing, NotReceived, ReportVersion
from servanda.results.counting.evidence import Subject
from servanda.results.models import PaperMade

MOST_KEYS = 900
"""Keys asked for in one query; SQLite takes no more than 999 values."""


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What is known of a row."""

    obligation: str = ""
    period: str = ""
    theme: str = ""
    """Where the row has one of its own, apart from that of its obligation."""
    title: str = ""
    sensitivity: Sensitivity = Sensitivity.UNCLASSIFIED
    counts_as: Subject | None = None
    """The row that it is a part of: what was done to both is one act."""


NOTHING_KNOWN = RowFacts()
Reader = Callable[[Collection[str]], Iterable[tuple[int, RowFacts]]]


def facts_of(subjects: Iterable[Subject]) -> Mapping[Subject, RowFacts]:
    """What the rows say; rows of other tables, and rows that are gone, are left out. One query a table."""
    keys: dict[str, list[str]] = {}
    for table, key in subjects:
        if table in READERS:
            keys.setdefault(table, []).append(key)
    return {
        (table, str(pk)): facts
        for table, wanted in keys.items()
        for start in range(0, len(wanted), MOST_KEYS)
        for pk, facts in READERS[table](wanted[start : start + MOST_KEYS])
    }


def theme_of(treaty: Treaty, obligation: str) -> str:
    """The theme of an obligation; "" without one."""
    found = treaty.obligations.get(obligation)
    return (found.theme or "") if found else ""


def _reports(keys: Collection[str]) -> Iterable[tuple[int, RowFacts]]:
    """Versions of one report are one record: a second version corrects the first."""
    rows = ReportVersion.objects.filter(pk__in=keys)
    for pk, report, obligation, period in rows.values_list(
        "pk", "report_id", "report__obligation", "report__period"
    ):
        yield pk, RowFacts(obligation, period, counts_as=(REPORT, str(report)))


def _filings(keys: Collection[str]) -> Iterable[tuple[int, RowFacts]]:
    """A row of the log that follows from a report is part of it."""
    rows = Filing.objects.filter(pk__in=keys)
    for pk, report, obligation, period in rows.values_list("pk", "report_id", "obligation", "period"):
        yield pk, RowFacts(obligation, period, counts_as=(REPORT, str(report)) if report else None)


def _not_received(keys: Collection[str]) -> Iterable[tuple[int, RowFacts]]:
    rows = NotReceived.objects.filter(pk__in=keys).values_list("pk", "obligation", "period")
    return ((pk, RowFacts(obligation, period)) for pk, obligation, period in rows)


def _decisions(keys: Collection[str]) -> Iterable[tuple[int, RowFacts]]:
    rows = Decision.objects.filter(pk__in=keys).values_list("pk", "obligation")
    return ((pk, RowFacts(obligation)) for pk, obligation in rows)


def _published(keys: Collection[str]) -> Iterable[tuple[int, RowFacts]]:
    rows = PublishedDate.objects.filter(pk__in=keys).values_list("pk", "obligation", "period")
    return ((pk, RowFacts(obligation, period)) for pk, obligation, period in rows)


def _messages(keys: Collection[str]) -> Iterable[tuple[int, RowFacts]]:
    rows = Message.objects.filter(pk__in=keys).values_list("pk", "subject", "sensitivity")
    return ((pk, RowFacts(title=subject, sensitivity=label)) for pk, subject, label in rows)


def _roles(keys: Collection[str]) -> Iterable[tuple[int, RowFacts]]:
    """A role is part of the person who holds it."""
    rows = PersonRole.objects.filter(pk__in=keys).values_list("pk", "person_id")
    return ((pk, RowFacts(counts_as=("people_person", str(person)))) for pk, person in rows)


def _made(keys: Collection[str]) -> Iterable[tuple[int, RowFacts]]:
    rows = PaperMade.objects.filter(pk__in=keys).values_list("pk", "theme")
    return ((pk, RowFacts(theme=theme)) for pk, theme in rows)


REPORT = "reporting_report"
READERS: dict[str, Reader] = {
    "reporting_reportversion": _reports,
    "reporting_filing": _filings,
    "reporting_notreceived": _not_received,
    "implementation_decision": _decisions,
    "implementation_publisheddate": _published,
    "correspondence_message": _messages,
    "people_personrole": _roles,
    "results_papermade": _made,
}
