"""Who has which section of a draft."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.law.forms import Section
from servanda.portal.words import report_name
from servanda.reporting.models import Colleague
from servanda.reporting.queries import VersionView, colleagues_of
from servanda.states.queries import StateLabel, state_label


@dataclass(frozen=True)
class ColleagueShown:
    """A colleague with the sections that are, and that were, in those hands."""

    colleague: Colleague
    held: Sequence[Section]
    taken_back: Sequence[Section]


@dataclass(frozen=True)
class ColleaguesPage:
    """The context of `portal/colleagues.html`."""

    label: StateLabel
    view: VersionView
    name: str
    lines: Sequence[ColleagueShown]


def colleagues_page(viewer: Viewer, view: VersionView, on: dt.date) -> ColleaguesPage:
    """Everyone to whom something of the draft was handed, in the order named."""
    line, sections = view.line, view.form.sections_by_id
    return ColleaguesPage(
        label=state_label(line.iso3, current(), on),
        view=view,
        name=report_name(line.obligation, line.period),
        lines=[
            ColleagueShown(
                each.colleague,
                held=[sections[row.section] for row in each.held],
                taken_back=[sections[row.section] for row in each.taken_back],
            )
            for each in colleagues_of(line.id, viewer=viewer)
        ],
    )
