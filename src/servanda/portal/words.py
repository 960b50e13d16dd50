"""What the portal says of answers, gaps and tasks: kind, and never a judgement."""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.common.languages import current
from servanda.common.obligations import in_digits, obligation_name
from servanda.law.forms import AnswerKind, Gap, GapKind, Section
from servanda.papers.isolates import inline

ANSWERS: dict[AnswerKind, Promise] = {
    AnswerKind.GIVEN: gettext_lazy("Figures and text are given"),
    AnswerKind.UNCHANGED: gettext_lazy("Unchanged since an earlier report"),
    AnswerKind.NOT_APPLICABLE: gettext_lazy("Not applicable"),
    AnswerKind.NOT_REPORTED: gettext_lazy("Not reported this time"),
}

_GAPS: dict[GapKind, Promise] = {
    GapKind.NOT_ANSWERED: gettext_lazy("Nothing is reported on this section so far."),
    GapKind.NOTHING_GIVEN: gettext_lazy(
        "“Given” is chosen, but nothing is entered. A zero is an answer too."
    ),
    GapKind.NOT_FILLED: gettext_lazy("%(place)s is empty."),
    GapKind.WITHOUT_SENTENCE: gettext_lazy("A sentence would help: why does it not apply?"),
    GapKind.NOT_ALLOWED: gettext_lazy("This section applies to every State; please give something."),
    GapKind.WITHOUT_YEAR: gettext_lazy("Choose the year since which nothing has changed."),
    GapKind.UNCHANGED_AT_FIRST: gettext_lazy("An initial report has no earlier one to point to."),
    GapKind.NO_FIGURE: gettext_lazy("%(place)s: “%(entered)s” cannot be read as one figure."),
    GapKind.NO_DATE: gettext_lazy("%(place)s: “%(entered)s” is not a whole date."),
    GapKind.NO_CHOICE: gettext_lazy("%(place)s: “%(entered)s” is not on the list."),
}


class Task(StrEnum):
    """How far a section has come."""

    NOT_STARTED = "not started"
    CARRIED_OVER = "carried over"
    INCOMPLETE = "incomplete"
    TWO_TEXTS = "two texts"
    UNSAVED = "unsaved"
    DONE = "done"


TASKS: dict[Task, tuple[str, Promise]] = {
    Task.NOT_STARTED: ("dotted ring", gettext_lazy("not started")),
    Task.CARRIED_OVER: ("ring", gettext_lazy("from the report before, not looked at")),
    Task.INCOMPLETE: ("half disc", gettext_lazy("looked at, something is open")),
    Task.TWO_TEXTS: ("diamond", gettext_lazy("two people wrote: choose a text")),
    Task.UNSAVED: ("square", gettext_lazy("something of yours is not saved yet")),
    Task.DONE: ("tick", gettext_lazy("done")),
}
"""Shape and words of each."""


def gap_in_words(gap: Gap, section: Section) -> str:
    """One gap as a sentence in the reader's language."""
    place = inline(place_in_words(gap.place, section), current())
    return str(_GAPS[gap.kind]) % {"place": place, "entered": inline(gap.entered, current())}


def place_in_words(place: str, section: Section) -> str:
    """“Total of munitions”, or “Stock, row 2, Number of munitions”."""
    first, *rest = place.split("/")
    if not rest:
        field = section.fields_by_id.get(first)
        return field.labels.in_language(current()) if field else first
    table = section.tables_by_id[first]
    return _("%(table)s, row %(row)s, %(column)s") % {
        "table": table.labels.in_language(current()),
        "row": in_digits(str(int(rest[0]) + 1)),
        "column": table.columns_by_id[rest[1]].labels.in_language(current()),
    }


def report_name(obligation: str, period: str) -> str:
    """“Annual transparency report for 2017”."""
    name = obligation_name(obligation)
    return _("%(report)s for %(year)s") % {"report": name, "year": in_digits(period)} if period else name


def section_title(section: Section) -> str:
    """The title of a section in the reader's language."""
    return section.titles.in_language(current())


def letter_of(section: Section) -> str:
    """“Form B”, as it is known; empty for what stands in the header of the form."""
    return _("Form %(letter)s") % {"letter": section.letter} if section.letter else ""
