"""Where a focal point starts: what is due and why, what was sent, what was received."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.correspondence.models import Letter
from servanda.correspondence.queries import letters_to_state
from servanda.duties.queries import register, treaty
from servanda.law.findings import Duty, Standing, StateOfPlay
from servanda.law.records import Dossier, Filing
from servanda.publications.state_file import state_file
from servanda.reporting.enums import RECEIVED, Stage
from servanda.reporting.queries import VersionLine, versions_of_state
from servanda.states.queries import StateLabel, state_label, state_labels

CLOSED = frozenset({StateOfPlay.MET, StateOfPlay.MET_LATE, StateOfPlay.ENDED, StateOfPlay.NOT_APPLICABLE})
YEARS_SHOWN_FIRST = 2
"""Reports on earlier years stand below the others, unless a draft was started."""


@dataclass(frozen=True)
class ReportToMake:
    """A report that is not received yet, with the draft that there is."""

    duty: Duty
    draft: VersionLine | None


@dataclass(frozen=True)
class HomePage:
    """The context of `portal/home.html`."""

    label: StateLabel
    others: Sequence[StateLabel]
    """Further States that the viewer speaks for."""
    standing: Standing
    reports: Sequence[ReportToMake]
    """The newest first."""
    older: Sequence[ReportToMake]
    duties: Sequence[Duty]
    """What is due besides reports."""
    versions: Sequence[VersionLine]
    """What was submitted or received, the newest first."""
    recorded: Sequence[Filing]
    """Reports received that are on record without their text here, the newest first."""
    corrections: Sequence[VersionLine]
    """Drafts of reports that were received before."""
    letters: Sequence[Letter]
    """What the Unit sent to the State, the newest first."""


def home_page(viewer: Viewer, treaty_id: str, iso3: str, on: dt.date) -> HomePage:
    """The page of one State."""
    file = state_file(treaty_id, iso3, on)
    versions = versions_of_state(treaty_id, iso3, viewer=viewer)
    drafts = {(line.obligation, line.period): line for line in versions if line.stage == Stage.DRAFT}
    obligations = treaty(treaty_id).obligations
    reports = [
        ReportToMake(duty, drafts.pop((duty.obligation, duty.period), None))
        for duty in sorted([*file.duties, *file.yearly], key=_newest_first)
        if obligations[duty.obligation].filing and duty.state not in CLOSED
    ]
    first = [report for report in reports if not is_older(report, on)]
    return HomePage(
        label=state_label(iso3, current(), on),
        others=other_states(viewer.states - {iso3}, on),
        standing=file.standing,
        reports=first,
        older=[report for report in reports if is_older(report, on)],
        duties=[duty for duty in file.duties if not obligations[duty.obligation].filing],
        versions=[line for line in versions if line.stage != Stage.DRAFT],
        recorded=_recorded(treaty_id, iso3, versions),
        corrections=list(drafts.values()),
        letters=letters_to_state(viewer, iso3),
    )


def other_states(codes: Iterable[str], on: dt.date) -> Sequence[StateLabel]:
    """The States by name; no query where there are none."""
    wanted = set(codes)
    return [label for label in state_labels(current(), on) if label.iso3 in wanted] if wanted else []


def is_older(report: ReportToMake, on: dt.date) -> bool:
    """Whether it is one on an earlier year, of which no draft was started."""
    period = report.duty.period
    return period.isdecimal() and int(period) < on.year - YEARS_SHOWN_FIRST and report.draft is None


def _recorded(treaty_id: str, iso3: str, versions: Iterable[VersionLine]) -> Sequence[Filing]:
    """Filings of the sources in use, without those of which a version stands here. No query: from the register."""
    dossier = register(treaty_id).dossiers.get(iso3) or Dossier(iso3)
    here = {(line.obligation, line.period) for line in versions if line.stage in RECEIVED}
    found = [one for one in dossier.filings if one.in_use and (one.obligation, one.period) not in here]
    return sorted(found, key=lambda one: (one.period, one.received_on.first), reverse=True)


def _newest_first(duty: Duty) -> tuple[bool, bool, int]:
    """What is due now stands before what has time; a report made once before the yearly ones, the newest first."""
    has_time = duty.state in (StateOfPlay.RUNNING, StateOfPlay.NOT_STARTED)
    return has_time, bool(duty.period), -int(duty.period) if duty.period.isdecimal() else 0
