"""The report on ten years of reports."""

from __future__ import annotations

import math
import os

from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from bench.measuring import seconds_of
from bench.pages import filling
from bench.pages.addresses import TREATY
from bench.pages.timing import Times, times
from bench.report import Report
from bench.years.filling import STATES, YEARS, missions, ten_years
from servanda.common.access import OPERATOR
from servanda.common.clock import now, today
from servanda.correspondence import post_room
from servanda.correspondence.enums import Paper
from servanda.correspondence.models import Letter
from servanda.correspondence.operations import NewLetter, approve_batch, prepare
from servanda.reporting.models import ReportVersion

MOST_MILLISECONDS, MOST_FOR_A_SUMMARY, MOST_SECONDS = 50, 300, 60
BUSY = 1.5
"""Processes that want to run for each core; our own two take turns and count as one."""


def measured() -> int:
    """Print the report; 1 where a goal is missed."""
    report = Report()
    filling.tables()
    filling.all_states()
    states = ten_years()
    missions(states)
    staff, state = filling.staff(), filling.focal_point()
    report.part(f"Reports of {STATES} States on {len(YEARS)} years; milliseconds of a request, one worker")
    report.line(
        f"  {'':32}{'median':>8}{'9 in 10':>9}{'computed':>10}{'after a change':>16}{'very first':>12}"
    )
    _pages(report, staff, _boards())
    _pages(report, state, _portal())
    _summary(report, staff)
    _letters(report, states)
    return report.end()


def _boards() -> dict[str, list[str]]:
    with override("en"):
        versions = list(ReportVersion.objects.order_by("pk").values_list("pk", flat=True)[:40])
        return {
            "board, past and open": [reverse("desk:board") + "?within=past"],
            "reports not received": [reverse("desk:reports_overdue")],
            "reports on file": [reverse("desk:reports")],
            "one report at the desk": [reverse("desk:report", args=[version]) for version in versions],
            "letters proposed today": [reverse("desk:letters")],
        }


def _portal() -> dict[str, list[str]]:
    iso3 = filling.STATE_OF_A_SAMPLE_ACCOUNT
    own = ReportVersion.objects.filter(report__state_id=iso3).values_list("pk", flat=True)
    with override("en"):
        return {
            "portal, the State's page": [reverse("portal:state", args=[iso3])],
            "portal, a report": [reverse("portal:report", args=[version]) for version in own],
        }


def _pages(report: Report, client: Client, addresses: dict[str, list[str]]) -> None:
    for name, tried in addresses.items():
        found = _timed(report, client, name, tried)
        _goal(report, name, (found.median, found.processor), MOST_MILLISECONDS)


def _summary(report: Report, staff: Client) -> None:
    with override("en"):
        found = _timed(report, staff, "summary of all years", [reverse("desk:summaries")])
    after_change = found.after_change, found.processor_after_change
    _goal(report, "summary", (found.median, found.processor), MOST_FOR_A_SUMMARY)
    _goal(report, "summary after a change", after_change, MOST_FOR_A_SUMMARY)


def _timed(report: Report, client: Client, name: str, addresses: list[str]) -> Times:
    session = settings.SESSION_COOKIE_NAME
    found = times(addresses, f"{session}={client.cookies[session].value}")
    report.line(
        f"  {name:32}{found.median:8.1f}{found.ninth_decile:9.1f}{found.processor:10.1f}"
        f"{found.after_change:16.1f}{found.first:12.0f}"
    )
    return found


def _goal(report: Report, name: str, milliseconds: tuple[float, float], most: int) -> None:
    """`milliseconds` are those a request took, and those computed, which count where others keep the machine busy."""
    took, computed = milliseconds
    busy = math.isfinite(computed) and os.getloadavg()[0] > BUSY * (os.cpu_count() or 1)
    held = computed if busy else took
    report.goal(f"{name}: {held:.0f} ms{' computed' if busy else ''}, to stay under {most}", met=held < most)


def _letters(report: Report, states: list[str]) -> None:
    wanted = [
        NewLetter(
            state=iso3,
            template="acknowledgement",
            paper=(Paper.NOTE_VERBALE, Paper.LETTER)[place % 2],
            obligation="annual-report",
            period="2017",
            typed={"received_on": "2018-04-28"},
        )
        for place, iso3 in enumerate(states)
    ]
    batch = prepare(treaty_id=TREATY, letters=wanted, actor=OPERATOR, now=now())
    approved = seconds_of(lambda: approve_batch(batch_id=batch.pk, actor=OPERATOR, today=today()))
    settings.SERVANDA_MAIL_IN_BACKGROUND = False
    written = seconds_of(lambda: post_room.write_batch(batch_id=batch.pk, actor=OPERATOR, now=now()))
    whole = Letter.objects.exclude(word_file=None).exclude(pdf_file=None)
    languages = whole.values_list("language", flat=True).distinct().order_by().count()
    report.part(f"{whole.count()} letters in {languages} languages, Word and PDF")
    report.line(f"  approved in {approved:.1f} s, files written in {written:.1f} s")
    report.goal(
        f"{approved + written:.1f} s, to stay under {MOST_SECONDS}", met=approved + written < MOST_SECONDS
    )
