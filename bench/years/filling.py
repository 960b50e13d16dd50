"""Reports as ten years bring them: 120 States, every section answered, the four answers mixed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from bench.pages import filling
from bench.pages.addresses import TREATY
from servanda.common.access import OPERATOR
from servanda.common.clock import now, today
from servanda.common.history import record
from servanda.duties.queries import register
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Filing as FiledReport
from servanda.papers.languages import CODES
from servanda.people.operations import record_mission
from servanda.reporting.enums import Channel, Stage
from servanda.reporting.models import Filing, Report, ReportVersion

STATES, YEARS = 120, range(2008, 2018)
FORM = "2010"


def ten_years() -> list[str]:
    """Fill the tables; the codes of the States that now have ten reports."""
    states = _states()
    reports = [
        Report(treaty_id=TREATY, state_id=iso3, obligation="annual-report", period=str(year))
        for iso3 in states
        for year in YEARS
    ]
    made = Report.objects.bulk_create(reports)
    ReportVersion.objects.bulk_create(map(_version, made), batch_size=100)
    Filing.objects.bulk_create(_filings(made), batch_size=100)
    record(actor=OPERATOR, subject=made[0], action="measured")
    return states


def _states() -> list[str]:
    """Parties first: those with the most on record."""
    dossiers = register(TREATY).dossiers
    first = (filling.STATE_OF_A_SAMPLE_ACCOUNT, *sorted(dossiers, key=lambda one: -len(dossiers[one].acts)))
    return list(dict.fromkeys(first))[:STATES]


def _received(report: Report) -> dt.date:
    return dt.date(int(report.period) + 1, 4, 30) + dt.timedelta(days=_number(report) % 90 - 60)


def _number(report: Report) -> int:
    """A number that is the same in every run."""
    return sum(map(ord, report.state_id)) * 7 + int(report.period)


def _version(report: Report) -> ReportVersion:
    year = int(report.period)
    return ReportVersion(
        report=report,
        number=1,
        stage=Stage.PUBLISHED,
        form_version=FORM,
        answers=_answers(_number(report), year),
        period_from=dt.date(year, 1, 1),
        period_to=dt.date(year, 12, 31),
        language="en",
        channel=Channel.E_MAIL,
        received_by_unit_on=_received(report),
        submitted_at=now(),
        checksum="0" * 64,
    )


def _filings(reports: list[Report]) -> Iterator[Filing]:
    told = {
        (filing.iso3, filing.period)
        for dossier in register(TREATY).dossiers.values()
        for filing in dossier.filings
    }
    for report in reports:
        if (report.state_id, report.period) not in told:
            filed = FiledReport(
                iso3=report.state_id,
                obligation=report.obligation,
                period=report.period,
                received_on=PartialDate.on(_received(report)),
                source="Report as received (e-mail), version 1",
            )
            yield Filing.from_record(TREATY, filed, report=report)


def _answers(number: int, year: int) -> dict[str, Any]:
    stock = {"munition-type": "CBU-58B", "munition-quantity": str(number % 900), "submunition-type": "BLU-63"}
    area = {"area-id": "A1", "location": "North", "size": str(number * 1000), "certainty": "confirmed"}
    given = {
        "stockpiles": {
            "kind": "given",
            "fields": {"total-munitions": str(number % 900), "total-submunitions": str(number % 9000)},
            "tables": {"stock": [stock] * 4, "destroyed": [stock] * 3},
        },
        "contaminated-areas": {
            "kind": "given",
            "fields": {
                "total-area": str(number * 1000),
                "clearance-plan": "As in the extension request. " * 8,
            },
            "tables": {"areas": [area] * 6},
        },
        "victim-assistance": {
            "kind": "given",
            "fields": {"focal-point": "Ministry of Health", "medical-care": "Two hospitals. " * 12},
            "tables": {"victims": [{"period": str(year), "women": "3", "men": str(number % 50)}] * 2},
        },
        "risk-education": {"kind": "given", "fields": {"marking": "Fenced and marked. " * 6}},
        "retained-and-transferred": {
            "kind": "given",
            "tables": {"retained": [{"munition-type": "CBU-58B", "munition-quantity": str(number % 40)}]},
        },
        "national-implementation": {"kind": "given", "fields": {"supplementary-information": "Act of 2012."}},
        "resources": {"kind": "given", "tables": {"own-resources": [{"amount": "1000", "currency": "CHF"}]}},
    }
    for place, section in enumerate(list(given)):
        match (number + place) % 4:
            case 1 if year > YEARS[0]:
                given[section] = {"kind": "unchanged", "since": year - 1}
            case 2 if section != "national-implementation":
                given[section] = {"kind": "not applicable", "sentence": "There is none in the country."}
    given["conversion"] = {"kind": "not applicable", "sentence": "No production facilities."}
    return given


def missions(states: list[str]) -> None:
    """A permanent mission of each, the six languages in turn."""
    for place, iso3 in enumerate(states):
        record_mission(
            actor=OPERATOR,
            today=today(),
            state=iso3,
            duty_station="Geneva",
            email=f"{iso3.lower()}@example.org",
            address="1 Example Street",
            language=CODES[place % len(CODES)],
            last_confirmed_on=today(),
        )
