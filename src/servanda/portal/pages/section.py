"""One section of a draft as a form: the four answers, typed fields, tables with rows that come and go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.languages import current
from servanda.law.forms import NOT_REPORTED, Answer, AnswerKind, Resolved, Section
from servanda.portal import unsaved
from servanda.portal.answers_shown import AnswerShown, shown
from servanda.portal.pages.inputs import Input, TableInput, input_of, table_input
from servanda.portal.pages.report import file_names, is_initial
from servanda.portal.typed import field_name
from servanda.portal.words import ANSWERS, report_name
from servanda.reporting.models import SectionComment
from servanda.reporting.queries import VersionView, comments_on
from servanda.states.queries import StateLabel, state_label


@dataclass(frozen=True)
class Choice:
    """One of the four answers."""

    kind: AnswerKind
    label: str
    chosen: bool


@dataclass(frozen=True)
class SectionPage:
    """The context of `portal/section.html`."""

    label: StateLabel
    view: VersionView
    name: str
    section: Section
    choices: Sequence[Choice]
    answer: Answer
    inputs: Sequence[Input]
    tables: Sequence[TableInput]
    years: Sequence[int]
    seen: int
    mark_of_form: str
    last: AnswerShown | None
    """What the report before says, where it says something."""
    resolved: Resolved | None
    """What "unchanged since" leads to."""
    looked_at: bool
    comments: Sequence[SectionComment]
    """What is said on the section within the State."""
    from_kept: str = ""
    """Where what is shown came from, when it is not saved yet: a `Source`."""
    mistakes: Sequence[str] = ()

    @property
    def following(self) -> Section | None:
        """The section after this one."""
        return self.view.section_after(self.section)


def section_of(view: VersionView, section_id: str) -> Section:
    """The section; `NotThere` where the form has none of that id, or none for this viewer."""
    found = view.form.sections_by_id.get(section_id)
    if found is None or section_id in view.withheld:
        raise NotThere(_("The form has no such section."))
    return found


def section_page(
    viewer: Viewer,
    view: VersionView,
    section: Section,
    on: dt.date,
    *,
    answer: Answer | None = None,
    seen: int | None = None,
    one_more: str = "",
    from_kept: str = "",
    mistakes: Sequence[str] = (),
) -> SectionPage:
    """The form of a section: as it was saved, or with `answer` as it was typed. `one_more`: a table's empty row."""
    stored = view.answers.get(section.id, NOT_REPORTED)
    put = answer if answer is not None else stored
    files = file_names(view)
    looked_at = section.id in view.seen
    before = view.previous.get(section.id)
    line = view.line
    return SectionPage(
        label=state_label(line.iso3, current(), on),
        view=view,
        name=report_name(line.obligation, line.period),
        section=section,
        choices=list(_choices(view, section, put, looked_at or answer is not None)),
        answer=put,
        inputs=[input_of(field, field_name(field), put.fields, files) for field in section.fields],
        tables=[table_input(table, put, files, one_more == table.id) for table in section.tables],
        years=sorted((year for year in view.by_year if view.year is None or year < view.year), reverse=True),
        seen=view.seen.get(section.id, 0) if seen is None else seen,
        mark_of_form=unsaved.mark_of_form(viewer, line.id, section.id),
        last=shown(section, before, files) if before and before != NOT_REPORTED else None,
        resolved=view.resolved(section.id) if stored.kind == AnswerKind.UNCHANGED else None,
        looked_at=looked_at,
        comments=comments_on(view, section.id),
        from_kept=from_kept,
        mistakes=mistakes,
    )


def _choices(view: VersionView, section: Section, put: Answer, answered: bool) -> Iterator[Choice]:
    """The answers that this section can have here. None is chosen where nobody answered yet."""
    chosen = put.kind if answered or put != NOT_REPORTED else None
    for kind, label in ANSWERS.items():
        impossible = (kind == AnswerKind.UNCHANGED and is_initial(view)) or (
            kind == AnswerKind.NOT_APPLICABLE and not section.not_applicable_allowed
        )
        if not impossible or kind == chosen:
            yield Choice(kind, str(label), kind == chosen)
