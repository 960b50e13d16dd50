"""One version of a report: its answers, days, files, what is open and what contradicts what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from servanda.common.access import Role, Viewer
from servanda.common.languages import current
from servanda.desk.pages.reports.answers import ShownSection, shown_section
from servanda.desk.pages.reports.contradicted import ShownContradiction, shown_contradictions
from servanda.law.forms import section_gaps
from servanda.library.enums import MEDIA_TYPES, FileKind
from servanda.reporting.access import speaks_for
from servanda.reporting.enums import Stage
from servanda.reporting.queries import VersionLine, VersionView, version_view, versions_of_state
from servanda.reporting.stages import Action, By, moves_from
from servanda.states.queries import StateLabel, state_label

READABLE = {MEDIA_TYPES[kind] for kind in (FileKind.DOCX, FileKind.PDF)}


@dataclass(frozen=True)
class ReportPage:
    """The context of `desk/reports/version.html`."""

    label: StateLabel
    view: VersionView
    sections: Sequence[ShownSection]
    moves: Sequence[Action]
    """What this viewer can do with the version now."""
    contradictions: Sequence[ShownContradiction]
    others: Sequence[VersionLine]
    """The other versions of the same report."""
    stage: Stage
    may_change: bool
    readable: Collection[int]
    """The files that can be read into the form, by their numbers."""
    mistakes: Sequence[str] = ()


def report_page(
    treaty_id: str, version_id: int, viewer: Viewer, on: dt.date, mistakes: Sequence[str] = ()
) -> ReportPage:
    """One version; NotThere where there is none for this viewer."""
    view = version_view(version_id, viewer=viewer)
    lines = versions_of_state(treaty_id, view.line.iso3, viewer=viewer)
    unit = viewer.has(Role.STAFF)
    state = speaks_for(viewer, view.line.iso3)
    moves = [
        move.action
        for move in moves_from(view.version.stage)
        if (unit and move.by != By.STATE) or (state and move.by != By.UNIT)
    ]
    return ReportPage(
        label=state_label(view.line.iso3, current(), on),
        view=view,
        sections=[_section(view, index) for index in range(len(view.form.sections))],
        moves=moves if unit else (),
        contradictions=shown_contradictions(view),
        others=[line for line in lines if line.report_id == view.line.report_id and line.id != version_id],
        stage=view.line.stage,
        may_change=unit,
        readable={file.pk for file in view.files if view.may_write and file.media_type in READABLE},
        mistakes=mistakes,
    )


def _section(view: VersionView, index: int) -> ShownSection:
    section = view.form.sections[index]
    resolved = view.resolved(section.id)
    files = {file.pk: file.name for file in view.files}
    stated = view.answers.get(section.id, resolved.answer)
    open_gaps = len(list(section_gaps(section, stated, initial=not view.line.period)))
    return shown_section(section, view, resolved, files, open_gaps)
