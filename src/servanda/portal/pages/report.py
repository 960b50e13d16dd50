"""A report as a list of tasks, with what is open, and as it was submitted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.common.treaty import treaty_by_id
from servanda.law.forms import NOT_REPORTED, Answer, Section, section_gaps
from servanda.portal import unsaved
from servanda.portal.answers_shown import AnswerShown, kind_in_words, shown
from servanda.portal.words import Task, gap_in_words, report_name
from servanda.reporting.queries import VersionView, comment_counts, in_whose_hands
from servanda.states.queries import StateLabel, state_label


@dataclass(frozen=True)
class TaskLine:
    """One section in the list of tasks, and on the page on which answers are checked."""

    section: Section
    task: Task
    stated: Answer
    files: Mapping[int, str]
    """The names of the version's files by number."""
    gaps: Sequence[str]
    restricted: bool
    hands: Sequence[str] = ()
    """Names of the colleagues who have the section."""
    comments: int = 0

    @property
    def kind(self) -> str:
        """Which of the four answers it is, in words."""
        return kind_in_words(self.stated)

    @cached_property
    def answer(self) -> AnswerShown:
        """The answer as a page shows it whole: made when asked for, since a list of sections never does."""
        return shown(self.section, self.stated, self.files)


@dataclass(frozen=True)
class ReportPage:
    """The context of the pages of one version."""

    label: StateLabel
    view: VersionView
    name: str
    initial: bool
    tasks: Sequence[TaskLine]

    @property
    def done(self) -> int:
        """How many sections are done."""
        return sum(line.task == Task.DONE for line in self.tasks)

    @property
    def open_sections(self) -> Sequence[TaskLine]:
        """The sections in which something is open."""
        return [line for line in self.tasks if line.gaps]

    @property
    def unsettled(self) -> Sequence[TaskLine]:
        """The sections of which something written is not in the report as it stands."""
        return [line for line in self.tasks if line.task in (Task.UNSAVED, Task.TWO_TEXTS)]

    @property
    def next_section(self) -> Section | None:
        """Where to go on."""
        return next((line.section for line in self.tasks if line.task != Task.DONE), None)


def report_page(viewer: Viewer, view: VersionView, on: dt.date) -> ReportPage:
    """All sections of a version with how far they have come."""
    line = view.line
    initial = is_initial(view)
    marked: dict[str, Task] = {}
    if view.may_write:
        marked |= dict.fromkeys(two_texts(view), Task.TWO_TEXTS)
        marked |= dict.fromkeys(unsaved.kept_sections(viewer, line.id), Task.UNSAVED)
    files, hands, said = file_names(view), in_whose_hands(view), comment_counts(view)
    return ReportPage(
        label=state_label(line.iso3, current(), on),
        view=view,
        name=report_name(line.obligation, line.period),
        initial=initial,
        tasks=[
            replace(
                _task(view, section, files, initial, marked.get(section.id)),
                hands=hands.get(section.id, ()),
                comments=said.get(section.id, 0),
            )
            for section in view.sections
        ],
    )


def is_initial(view: VersionView) -> bool:
    """Whether this is a report made once, which has none before it."""
    treaty = treaty_by_id(view.version.report.treaty_id)
    return treaty.obligations[view.line.obligation].kind == "once"


def file_names(view: VersionView) -> Mapping[int, str]:
    """The names of a version's files by number."""
    return {file.pk: file.name for file in view.files}


def two_texts(view: VersionView) -> frozenset[str]:
    """The sections in which a text stands beside the one in force, newer than it. One query."""
    rows = view.version.texts.filter(beside=True).values_list("section", "number")
    return frozenset(section for section, number in rows if number > view.seen.get(section, 0))


def _task(
    view: VersionView, section: Section, files: Mapping[int, str], initial: bool, marked: Task | None
) -> TaskLine:
    answer = view.answers.get(section.id, NOT_REPORTED)
    gaps = [gap_in_words(gap, section) for gap in section_gaps(section, answer, initial=initial)]
    task = marked or _progress(answer, bool(gaps), section.id in view.seen)
    restricted = section.id in view.version.restricted_sections
    return TaskLine(section, task, answer, files, gaps, restricted)


def _progress(answer: Answer, has_gaps: bool, looked_at: bool) -> Task:
    if not looked_at:
        return Task.NOT_STARTED if answer == NOT_REPORTED else Task.CARRIED_OVER
    return Task.INCOMPLETE if has_gaps else Task.DONE
