"""`servanda explain`: the steps that lead to a date, each with its article, source and result."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from servanda.cli import options, terminal
from servanda.cli.errors import BadRequest
from servanda.cli.formats import Format, write_csv_cells, write_json
from servanda.cli.records import Records, records
from servanda.law.explain import duties
from servanda.law.findings import Duty, Step
from servanda.law.records import Dossier
from servanda.law.standing import standing
from servanda.publications.shaping import explained_duty

COLUMNS = ("iso3", "obligation", "period", "step", "text", "article", "result", "source")


@click.command()
@options.treaty
@click.argument("iso3", metavar="ISO3")
@click.argument("obligation", metavar="OBLIGATION")
@options.on
@click.option("--period", metavar="YEAR", help="Of a yearly obligation: the calendar year covered.")
@options.data
@options.shown_as
def explain(
    *,
    treaty_name: str,
    iso3: str,
    obligation: str,
    on: dt.date | None,
    period: str | None,
    data: Path | None,
    shown_as: str,
) -> None:
    """Tell step by step how the date of one OBLIGATION of the State ISO3 comes about.

    Example: servanda explain ccm BGR stockpile-destruction --on 2018-05-31
    """
    day = options.day_or_today(on)
    given = records(treaty_name, data, day)
    code, wanted = given.known_state(iso3), given.known_obligation(obligation)
    owed = [one for one in duties(given.treaty, given.register, code, day) if one.obligation == wanted]
    chosen = _chosen(given, owed, period)
    match Format(shown_as):
        case Format.JSON:
            write_json([explained_duty(given.treaty, one, given.name_of) for one in chosen])
        case Format.CSV:
            write_csv_cells(COLUMNS, [row for one in chosen for row in _rows(one)])
        case Format.TABLE:
            _show(given, code, day, owed, chosen)


def _chosen(given: Records, owed: list[Duty], period: str | None) -> list[Duty]:
    if period is not None:
        chosen = [one for one in owed if one.period == period]
        if owed and not chosen:
            known = ", ".join(one.period or "(none)" for one in owed)
            raise BadRequest(f"There is nothing for the period “{period}”. Periods of this State: {known}.")
        return chosen
    yearly = owed and given.treaty.obligations[owed[0].obligation].kind == "yearly"
    past = [one for one in owed if one.due_on and one.due_on.last <= one.as_of]
    return (past or owed[:1])[-1:] if yearly else owed


def _rows(duty: Duty) -> list[list[str]]:
    return [
        [duty.iso3, duty.obligation, duty.period, str(number), one.text, one.article, one.result, one.source]
        for number, one in enumerate(duty.steps, start=1)
    ]


def _show(given: Records, code: str, day: dt.date, owed: list[Duty], chosen: list[Duty]) -> None:
    for duty in chosen:
        _show_duty(given, duty)
    if not owed:
        _show_standing(given, code, day)
    others = [one.period for one in owed if one not in chosen]
    if others:
        terminal.paragraph(f"Other years: {', '.join(others)}. See one with --period YEAR.")
        terminal.paragraph()
    terminal.paragraph(f"Read from {given.read_from}.")


def _show_duty(given: Records, duty: Duty) -> None:
    obligation = given.treaty.obligations[duty.obligation]
    period = f", {duty.period}" if duty.period else ""
    terminal.heading(
        f"{given.name_of(duty.iso3)}: {obligation.names.en}{period} (article {obligation.article})"
    )
    terminal.paragraph(_summary(duty))
    terminal.paragraph()
    _show_steps(duty.steps)


def _summary(duty: Duty) -> str:
    due = f"due {terminal.day(duty.due_on)}, " if duty.due_on else ""
    done = f", {terminal.day(duty.done_on)}" if duty.done_on else ""
    return f"On {terminal.day(duty.as_of)}: {due}{duty.state.value} ({duty.reason.value}{done})."


def _show_standing(given: Records, code: str, day: dt.date) -> None:
    found = standing(given.treaty, given.register.dossiers.get(code, Dossier(code)), day)
    terminal.heading(f"{given.name_of(code)}: nothing due")
    terminal.paragraph(f"On {terminal.day(day)}: {found.status.value}.")
    terminal.paragraph()
    _show_steps(found.steps)


def _show_steps(steps: Sequence[Step]) -> None:
    for number, step in enumerate(steps, start=1):
        terminal.paragraph(f"{number:>3}. {step.text}", indent="     ")
        told = [f"Article {step.article}" if step.article else "", step.source]
        where = ". ".join(one for one in told if one)
        if where:
            terminal.paragraph(f"     {where}", indent="     ")
    terminal.paragraph()
