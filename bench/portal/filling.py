"""Ten years of reports of every State, letters, and one State's draft with colleagues and comments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.test import Client

from bench.pages.addresses import TREATY
from servanda.common.access import Role, Viewer
from servanda.common.clock import now, today
from servanda.correspondence.enums import Paper
from servanda.correspondence.enums import Stage as LetterStage
from servanda.correspondence.models import Letter, LetterBatch
from servanda.law.forms import Answer, AnswerKind, Kind, Section, write_answers
from servanda.law.partial_dates import PartialDate
from servanda.people.operations import create_sample_accounts
from servanda.people.queries import viewer_of
from servanda.reporting.enums import Stage
from servanda.reporting.form_versions import form_on
from servanda.reporting.models import Filing, Report, ReportVersion
from servanda.reporting.operations import Named, comment, hand_over, open_draft, save_section
from servanda.states.models import Act

STATE, COLLEAGUES, COMMENTS = "LAO", 5, 10
FIRST, LAST = 2007, 2017
DRAFT_OF = "2017"


def states() -> list[str]:
    """All that acted towards the treaty."""
    return sorted(set(Act.objects.filter(treaty_id=TREATY).values_list("state_id", flat=True)))


def reports(codes: Iterable[str], years: Iterable[int], rows: int) -> None:
    """A report of each State on each year, every section filled, each of its tables with that many rows."""
    form = form_on(TREATY, today())
    answers = write_answers({section.id: _full(section, rows) for section in form.sections})
    for year in years:
        for iso3 in codes:
            _received(iso3, year, form.version, answers)


def letters(iso3: str, number: int) -> None:
    """Reminders that went to a State."""
    batch = LetterBatch.objects.create(made_by="bench", made_at=now())
    for one in range(number):
        Letter.objects.create(
            batch=batch,
            treaty_id=TREATY,
            state_id=iso3,
            template="thanks",
            paper=Paper.LETTER,
            stage=LetterStage.SENT,
            reference=f"BENCH/{iso3}/{one}",
            subject="A reminder",
            gone_on=dt.date(2009, 1, 1) + dt.timedelta(days=60 * one),
        )


def draft(rows: int) -> ReportVersion:
    """The State's draft, begun from the year before, shared with colleagues."""
    actor = _focal_point()
    version = open_draft(
        treaty_id=TREATY,
        iso3=STATE,
        obligation="annual-report",
        period=DRAFT_OF,
        actor=actor,
        today=today(),
    )
    told: dict[str, Any] = {"version_id": version.pk, "actor": actor, "now": now()}
    form = form_on(TREATY, today())
    for section in form.sections[:6]:
        save_section(section=section.id, answer=_full(section, rows), seen=0, **told)
    for number in range(COLLEAGUES):
        to = Named(name=f"Colleague {number}", email=f"colleague{number}@example.org")
        hand_over(to=to, sections=[section.id for section in form.sections[:3]], **told)
    for number in range(COMMENTS):
        comment(section="contaminated-areas", text=f"Comment {number}", **told)
    return version


def focal_point() -> Client:
    """A browser in which the focal point has signed in."""
    user = next(sample.user for sample in create_sample_accounts(today()) if sample.role == Role.FOCAL_POINT)
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return client


def _focal_point() -> Viewer:
    user = next(sample.user for sample in create_sample_accounts(today()) if sample.role == Role.FOCAL_POINT)
    return viewer_of(user, today=today(), second_factor_given=True)


def _received(iso3: str, year: int, form_version: str, answers: dict[str, Any]) -> None:
    report = Report.objects.create(
        treaty_id=TREATY, state_id=iso3, obligation="annual-report", period=str(year)
    )
    day = dt.date(year + 1, 4, 30)
    ReportVersion.objects.create(
        report=report,
        number=1,
        stage=Stage.PUBLISHED,
        form_version=form_version,
        answers=answers,
        received_by_unit_on=day,
        submitted_at=dt.datetime.combine(day, dt.time(12), dt.UTC),
        checksum="0" * 64,
    )
    Filing.objects.get_or_create(
        treaty_id=TREATY,
        state_id=iso3,
        obligation="annual-report",
        period=str(year),
        in_use=True,
        defaults={"received_on": PartialDate.on(day), "report": report, "source": "bench"},
    )


def _full(section: Section, rows: int) -> Answer:
    """Every field filled, and every table with that many rows."""
    return Answer(
        kind=AnswerKind.GIVEN,
        fields={field.id: _value(field.kind) for field in section.fields if field.kind != Kind.FILE},
        tables={
            table.id: tuple(
                {column.id: _value(column.kind) for column in table.columns if column.kind != Kind.FILE}
                for _ in range(rows)
            )
            for table in section.tables
        },
    )


def _value(kind: Kind) -> str:
    return {Kind.NUMBER: "1250", Kind.DATE: "2017-05-31", Kind.YES_NO: "yes"}.get(kind, "as told before")
