"""The lines of each open table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from servanda.duties.queries import register
from servanda.law.records import Dossier, Sourced
from servanda.papers.tables import Cell
from servanda.publications.all_states import all_duties
from servanda.publications.status_list import status_list

Lines = Iterable[Sequence[Cell]]


def status(treaty_id: str, on: dt.date) -> Lines:
    """How every State stands."""
    for line in status_list(treaty_id, on, "en").lines:
        stands = line.standing
        yield (
            line.iso3,
            line.name,
            line.group.value,
            stands.status.value,
            stands.signed_on,
            stands.joined_on,
            stands.joined_by or None,
            stands.in_force_on,
            stands.provisional_on,
            stands.withdrawal_notified_on,
            stands.withdrawn_on,
        )


def deadlines(treaty_id: str, on: dt.date) -> Lines:
    """Every duty of every State."""
    for duty in all_duties(treaty_id, on):
        yield (
            duty.iso3,
            duty.obligation,
            duty.period or None,
            duty.original_due_on,
            duty.due_on,
            duty.state.value,
            duty.reason.value,
            duty.done_on,
            " ".join(str(date) for date in duty.published_due_on) or None,
        )


def acts(treaty_id: str, _on: dt.date) -> Lines:
    """Every act, in use or not."""
    for dossier in _dossiers(treaty_id):
        for act in dossier.acts:
            yield (act.iso3, act.kind.value, act.on, act.effective_on, *_sourced(act))


def facts(treaty_id: str, _on: dt.date) -> Lines:
    """Every fact, in use or not."""
    for dossier in _dossiers(treaty_id):
        for fact in dossier.facts:
            yield (fact.iso3, fact.fact, fact.value, fact.on, *_sourced(fact))


def decisions(treaty_id: str, _on: dt.date) -> Lines:
    """Every extension granted."""
    for dossier in _dossiers(treaty_id):
        for decision in dossier.decisions:
            yield (
                decision.iso3,
                decision.obligation,
                decision.until,
                decision.decided_on,
                decision.meeting or None,
                decision.symbol or None,
                *_sourced(decision),
            )


def reports(treaty_id: str, _on: dt.date) -> Lines:
    """Every report received."""
    for dossier in _dossiers(treaty_id):
        for filing in dossier.filings:
            yield (
                filing.iso3,
                filing.obligation,
                filing.period or None,
                filing.received_on,
                *_sourced(filing),
            )


def meetings(treaty_id: str, _on: dt.date) -> Lines:
    """Every formal meeting."""
    for meeting in register(treaty_id).meetings:
        yield (
            meeting.code,
            meeting.name,
            meeting.opens_on,
            meeting.closes_on,
            meeting.city or None,
            meeting.country or None,
            meeting.presidency or None,
            meeting.symbol_stem or None,
            meeting.source,
        )


def _dossiers(treaty_id: str) -> Iterable[Dossier]:
    dossiers = register(treaty_id).dossiers
    return (dossiers[iso3] for iso3 in sorted(dossiers))


def _sourced(row: Sourced) -> Sequence[Cell]:
    return row.source, row.page or None, row.confidence.value, "yes" if row.in_use else "no"
