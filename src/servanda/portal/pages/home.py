"""Where a focal point starts: what is due and why, what was sent, what was received."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.duties.queries import treaty
from servanda.law.findings import Duty, Standing, StateOfPlay
from servanda.publications.state_file import state_file
from servanda.reporting.enums import Stage
from servanda.reporting.queries import VersionLine, versions_of_state
from servanda.states.queries import StateLabel, state_label, state_labels

CLOSED = frozenset({StateOfPlay.MET, StateOfPlay.MET_LATE, StateOfPlay.ENDED, StateOfPlay.NOT_APPLICABLE})
NEWEST = 3
"""Reports to be made that are shown first; older ones stand below them."""


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
    corrections: Sequence[VersionLine]
    """Drafts of reports that were received before."""


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
    return HomePage(
        label=state_label(iso3, current(), on),
        others=other_states(viewer.states - {iso3}, on),
        standing=file.standing,
        reports=reports[:NEWEST],
        older=reports[NEWEST:],
        duties=[duty for duty in file.duties if not obligations[duty.obligation].filing],
        versions=[line for line in versions if line.stage != Stage.DRAFT],
        corrections=list(drafts.values()),
    )


def other_states(codes: Iterable[str], on: dt.date) -> Sequence[StateLabel]:
    """The States by name; no query where there are none."""
    wanted = set(codes)
    return [label for label in state_labels(current(), on) if label.iso3 in wanted] if wanted else []


def _newest_first(duty: Duty) -> tuple[bool, int]:
    """A report made once stands before the yearly ones."""
    return bool(duty.period), -int(duty.period) if duty.period.isdecimal() else 0
