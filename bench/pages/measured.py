"""The report on the pages."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.conf import settings
from django.test import Client

from bench.office import NOT_HERE, calc
from bench.pages import filling
from bench.pages.addresses import EXPORT, addresses
from bench.pages.counting import Queries, queries
from bench.pages.timing import REQUESTS, Times, fetched, times
from bench.report import Report

MOST_MILLISECONDS, MOST_QUERIES = 50, 15


def measured() -> int:
    """Print the report; 1 where a goal is missed."""
    report = Report()
    filling.tables()
    with tempfile.TemporaryDirectory(prefix="servanda-bench-") as folder:
        filling.few_states(Path(folder))
    client = filling.staff()
    few = queries(client, addresses())
    filling.all_states()
    full = queries(client, addresses())
    _queries(report, few, full)
    found = _times(report, client)
    _calc(report, client, found[EXPORT])
    return report.end()


def _queries(report: Report, few: dict[str, Queries], full: dict[str, Queries]) -> None:
    report.part(f"Queries of a request: all States, and (with those of about {filling.FEW} States)")
    report.line(f"  {'':26}{'after a change':>16}{'otherwise':>16}")
    for name, now in full.items():
        then = few[name]
        told = (f"{many} ({less})" for many, less in zip(now, then, strict=True))
        report.line(f"  {name:26}" + "".join(f"{each:>16}" for each in told))
    most = max(max(each) for each in full.values())
    report.goal(f"{most} queries at most, to stay at 15 or fewer", met=most <= MOST_QUERIES)
    grown = [name for name in full if any(map(int.__gt__, full[name], few[name]))]
    report.goal(f"no count grows with rows{': ' + ', '.join(grown) if grown else ''}", met=not grown)


def _times(report: Report, client: Client) -> dict[str, Times]:
    report.part(f"Milliseconds of a request, one worker, {REQUESTS} requests one after the other")
    report.line(
        f"  {'':26}{'median':>8}{'9 in 10':>9}{'computed':>10}{'after a change':>16}{'very first':>12}{'KiB':>7}"
    )
    found = {name: times(tried, _cookie(client)) for name, tried in addresses().items()}
    for name, each in found.items():
        report.line(
            f"  {name:26}{each.median:8.1f}{each.ninth_decile:9.1f}{each.processor:10.1f}{each.after_change:16.1f}"
            f"{each.first:12.0f}{each.kibibytes:7.0f}"
        )
    slow = {name: each.median for name, each in found.items() if each.median >= MOST_MILLISECONDS}
    told = ", ".join(f"{name} {median:.0f} ms" for name, median in slow.items())
    report.goal(f"every median under 50 ms{': ' + told if told else ''}", met=not slow)
    return found


def _cookie(client: Client) -> str:
    name = settings.SESSION_COOKIE_NAME
    return f"{name}={client.cookies[name].value}"


def _calc(report: Report, client: Client, ours: Times) -> None:
    with calc() as office:
        if office is None:
            report.line(f"  {NOT_HERE}")
            return
        workbook = office.folder / "board.xlsx"
        workbook.write_bytes(fetched(addresses()[EXPORT][0], _cookie(client)))
        whole, empty = office.beside_empty("html", [workbook])
    report.line(
        f"  Calc, the board's workbook into a page: {whole:.2f} s (an empty one {empty:.2f} s); "
        f"making that workbook takes Servanda {ours.median:.0f} ms"
    )
