"""What tables, columns and lines of a summary are called, in the language of the page or paper."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.common.languages import current
from servanda.common.obligations import in_digits, obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.law.findings import StateOfPlay
from servanda.papers.dates import write_date
from servanda.papers.numbers import write_number
from servanda.publications.summaries.new import EXTENDED, JOINED
from servanda.publications.summaries.shapes import Column, Figure, Line, Summary, Table, TableKind
from servanda.publications.summaries.whole import outline_of
from servanda.reporting.form_versions import forms_of

COLUMN_NAMES: dict[Column, Promise] = {
    Column.OWED: gettext_lazy("Reports owed"),
    Column.RECEIVED: gettext_lazy("Received"),
    Column.IN_TIME: gettext_lazy("In time"),
    Column.LATE: gettext_lazy("After the date"),
    Column.DAY_NOT_TOLD: gettext_lazy("Received, day not told"),
    Column.NOT_RECEIVED: gettext_lazy("Not received"),
    Column.NOT_KNOWN: gettext_lazy("Not known"),
    Column.TIME_LEFT: gettext_lazy("Time left"),
    Column.NOT_OWED: gettext_lazy("Received, not owed"),
    Column.STATES: gettext_lazy("States"),
    Column.IN_YEAR: gettext_lazy("In the year"),
    Column.SO_FAR: gettext_lazy("By the end of the year"),
    Column.SUM: gettext_lazy("Sum of known figures"),
    Column.TOLD: gettext_lazy("States with a figure"),
    Column.ZERO: gettext_lazy("Of these, zero"),
    Column.NOT_TOLD: gettext_lazy("States without a figure"),
    Column.GRANTED: gettext_lazy("Extensions granted"),
    Column.REPORTS: gettext_lazy("Reports on file"),
    Column.GIVEN: gettext_lazy("Answered"),
    Column.UNCHANGED: gettext_lazy("Unchanged"),
    Column.NOT_APPLICABLE: gettext_lazy("Not applicable"),
    Column.NOT_REPORTED: gettext_lazy("Left blank"),
    Column.RESTRICTED: gettext_lazy("Restricted"),
    Column.NEWLY: gettext_lazy("In the last twelve months"),
    Column.NEWLY_BEFORE: gettext_lazy("In the twelve months before"),
}


def column_name(table: Table, column: str, summary: Summary) -> str:
    """The heading of a column."""
    if table.kind == TableKind.BY_YEAR and column != Column.TOLD:
        return _kind_name(table.subject, column)
    if table.kind == TableKind.IN_REPORTS:
        return field_name(table.subject, column)
    if column in (Column.BEFORE, Column.SUM_BEFORE):
        return _("On %(day)s") % {"day": write_date(summary.before, current())}
    return str(COLUMN_NAMES[Column(column)])


def first_column_name(table: Table) -> str:
    """The heading over the names of the lines."""
    return {
        TableKind.VALUES: _("Answer"),
        TableKind.PLAYS: _("State of play"),
        TableKind.FIGURES: _("Figure"),
        TableKind.NEW: _("Subject"),
        TableKind.SECTIONS: _("Year covered"),
        TableKind.IN_REPORTS: _("Year covered"),
    }.get(table.kind) or (_("Year covered or due") if table.kind == TableKind.REPORTS else _("Year"))


def table_name(table: Table) -> str:
    """What a table is about."""
    match table.kind:
        case TableKind.NEW:
            return _("What is new")
        case TableKind.FIGURES:
            return _("Figures on record")
        case TableKind.SECTIONS:
            return _("Answers to “%(section)s” in reports") % {"section": section_name(table.subject)}
        case TableKind.IN_REPORTS:
            return _("Figures under “%(section)s” in reports") % {"section": section_name(table.subject)}
        case TableKind.PLAYS | TableKind.EXTENSIONS | TableKind.REPORTS:
            return _about_duty(table)
    return fact_name(table.subject)


def _about_duty(table: Table) -> str:
    duty = obligation_name(table.subject)
    if table.kind == TableKind.PLAYS:
        return _("%(duty)s: state of play") % {"duty": duty}
    return duty if table.kind == TableKind.REPORTS else _extended(duty)


def _extended(duty: str) -> str:
    return _("%(duty)s: extensions granted") % {"duty": duty}


def line_name(table: Table, line: Line) -> str:
    """What a line is about."""
    match table.kind:
        case TableKind.VALUES:
            return value_name(table.subject, line.id) if line.id else _("not told")
        case TableKind.PLAYS:
            return word(StateOfPlay(line.id))
        case TableKind.FIGURES:
            return fact_name(line.id)
        case TableKind.NEW:
            return _subject_name(line.id)
        case _:
            return in_digits(line.id) if line.id else _("year not told")


def _subject_name(subject: str) -> str:
    rules = treaty_of_this_desk()
    if subject == JOINED:
        return _("Instruments deposited")
    if subject.startswith(EXTENDED):
        return _extended(obligation_name(subject.removeprefix(EXTENDED)))
    if subject in rules.facts:
        return fact_name(subject)
    return _("%(report)s: received") % {"report": obligation_name(subject)}


def theme_name(theme: str) -> str:
    """A theme by its name in the treaty file."""
    return treaty_of_this_desk().themes[theme].names.in_language(current())


def fact_name(fact: str) -> str:
    """A kind of fact by its name in the treaty file; the id itself for one that the file lost."""
    kind = treaty_of_this_desk().facts.get(fact)
    return kind.names.in_language(current()) if kind else fact


def value_name(fact: str, value: str) -> str:
    """An answer by its name in the treaty file, or as it stands."""
    kind = treaty_of_this_desk().facts.get(fact)
    names = kind.value_names.get(value) if kind else None
    return names.in_language(current()) if names else value


def section_name(section: str) -> str:
    """A section of the report by its title in the newest form that has it."""
    titles = [
        found.titles
        for form in forms_of(treaty_of_this_desk().id).values()
        if (found := form.sections_by_id.get(section))
    ]
    return titles[-1].in_language(current()) if titles else section


def field_name(section: str, field: str) -> str:
    """A field of the report by its label in the newest form that has it; the label names the unit."""
    sections = [form.sections_by_id.get(section) for form in forms_of(treaty_of_this_desk().id).values()]
    labels = [told.labels for one in sections if one and (told := one.fields_by_id.get(field))]
    return labels[-1].in_language(current()) if labels else field


def figure_in_words(figure: Figure | None) -> str:
    """A figure as tables print it, with its denominator where there is one; a dash where nothing was told."""
    if figure is None:
        return "–"
    value = write_number(figure.value, current())
    if figure.of is None:
        return value
    return _("%(number)s of %(all)s") % {"number": value, "all": write_number(figure.of, current())}


def _kind_name(fact: str, kind: str) -> str:
    for theme in outline_of(treaty_of_this_desk().id).themes:
        for one in theme.by_year:
            names = next((each.names for each in one.kinds if each.id == kind), None)
            if one.fact == fact and names:
                return names.in_language(current())
    return _("Sum of known figures")
