"""What is said on one section within a State."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.law.forms import Section
from servanda.portal import unsaved
from servanda.portal.words import report_name
from servanda.reporting.models import SectionComment
from servanda.reporting.queries import VersionView, comments_on
from servanda.states.queries import StateLabel, state_label


@dataclass(frozen=True)
class CommentsPage:
    """The context of `portal/comments.html`."""

    label: StateLabel
    view: VersionView
    name: str
    section: Section
    comments: Sequence[SectionComment]
    """The oldest first."""
    mark_of_form: str
    text: str
    """What was typed and could not be kept."""
    mistakes: Sequence[str]


def comments_page(
    viewer: Viewer,
    view: VersionView,
    section: Section,
    on: dt.date,
    *,
    text: str = "",
    mistakes: Sequence[str] = (),
) -> CommentsPage:
    """The thread on a section."""
    line = view.line
    return CommentsPage(
        label=state_label(line.iso3, current(), on),
        view=view,
        name=report_name(line.obligation, line.period),
        section=section,
        comments=comments_on(view, section.id),
        mark_of_form=unsaved.mark_of_form(viewer, line.id, unsaved.comment_place(section.id)),
        text=text,
        mistakes=mistakes,
    )
