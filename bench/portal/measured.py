"""The report on the portal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from bench.pages import filling as records
from bench.pages.counting import queries
from bench.pages.measured import MOST_MILLISECONDS, MOST_QUERIES
from bench.pages.timing import REQUESTS, times
from bench.portal import filling
from bench.report import Report
from servanda.reporting.models import ReportVersion

SECTION = "contaminated-areas"
USUAL_ROWS = 5
"""About what a table of a report holds; the goal is for these."""


def measured(rows: int) -> int:
    """Print the report with that many rows in each table; 1 where a goal is missed."""
    report = Report()
    records.tables()
    records.all_states()
    client = filling.focal_point()
    every = filling.states()
    filling.reports([filling.STATE], [filling.LAST - 1], rows)
    draft = filling.draft(rows)
    few = queries(client, pages(draft))
    filling.reports([filling.STATE], range(filling.FIRST, filling.LAST - 1), rows)
    others = [iso3 for iso3 in every if iso3 != filling.STATE]
    filling.reports(others, range(filling.FIRST, filling.LAST), rows)
    filling.letters(filling.STATE, 60)
    full = queries(client, pages(draft))
    years = filling.LAST - filling.FIRST
    report.part(
        f"The portal with {years} years of reports of {len(every)} States, {rows} rows a table: "
        f"milliseconds of a request, one worker, {REQUESTS} requests; queries (with one report)"
    )
    report.line(f"  {'':26}{'median':>8}{'9 in 10':>9}{'computed':>10}{'KiB':>7}{'queries':>12}")
    cookie = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
    found = {name: times(tried, cookie) for name, tried in pages(draft).items()}
    for name, each in found.items():
        told = f"{full[name].again} ({few[name].again})"
        report.line(
            f"  {name:26}{each.median:8.1f}{each.ninth_decile:9.1f}{each.processor:10.1f}"
            f"{each.kibibytes:7.0f}{told:>12}"
        )
    _slowest(report, rows, {name: each.processor for name, each in found.items()})
    most = max(each.again for each in full.values())
    report.goal(f"{most} queries at most, to stay at {MOST_QUERIES} or fewer", met=most <= MOST_QUERIES)
    grown = [name for name in full if full[name].again > few[name].again]
    report.goal(f"no count grows with rows{': ' + ', '.join(grown) if grown else ''}", met=not grown)
    return report.end()


def _slowest(report: Report, rows: int, found: Mapping[str, float]) -> None:
    slowest = max(found, key=lambda name: found[name])
    told = f"slowest: {slowest}, {found[slowest]:.0f} ms computed"
    if rows <= USUAL_ROWS:
        met = found[slowest] < MOST_MILLISECONDS
        report.goal(f"{told}; to stay under {MOST_MILLISECONDS} ms", met=met)
    else:
        report.line(f"  {told}; no goal for so many rows")


def pages(draft: ReportVersion) -> Mapping[str, Sequence[str]]:
    """What is measured, by its name."""
    before = draft.started_from_id
    with override("en"):
        return {
            "start page": [reverse("portal:home")],
            "list of sections": [reverse("portal:report", args=[draft.pk])],
            "a section": [reverse("portal:section", args=[draft.pk, SECTION])],
            "comments": [reverse("portal:comments", args=[draft.pk, SECTION])],
            "colleagues": [reverse("portal:colleagues", args=[draft.pk])],
            "check the answers": [reverse("portal:check", args=[draft.pk])],
            "a submitted report": [reverse("portal:report", args=[before])],
            "receipt": [reverse("portal:receipt", args=[before])],
        }
