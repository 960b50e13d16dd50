"""Words and marks of the portal."""

from __future__ import annotations

from django import template
from django.template.defaultfilters import linebreaksbr
from django.utils.html import format_html
from django.utils.safestring import SafeString

from servanda.common.languages import current
from servanda.common.marks import drawn
from servanda.law.forms import Section
from servanda.law.records import Filing
from servanda.law.treaty import Names
from servanda.portal import words
from servanda.portal.answers_shown import Value
from servanda.portal.paths import draft_path
from servanda.portal.words import TASKS, Task
from servanda.reporting.queries import VersionLine

register = template.Library()


@register.filter
def task_mark(task: Task) -> SafeString:
    """How far a section has come, as shape and word."""
    shape, says = TASKS[task]
    return drawn(shape, str(says))


@register.filter
def named(names: Names) -> str:
    """A name from a treaty's files in the language of the page: `{{ table.labels|named }}`."""
    return names.in_language(current())


@register.filter
def letter(section: Section) -> str:
    """“Form B”; empty for what stands in the header."""
    return words.letter_of(section)


@register.filter
def report_name(line: VersionLine | Filing) -> str:
    """“Annual transparency report for 2017”; a duty to report has the same two parts."""
    return words.report_name(line.obligation, line.period)


@register.filter
def cell(value: Value) -> SafeString:
    """The cell of a table for a value that is no file. A whole report can have thousands, and each tag
    of a template costs time in every one of them."""
    text = value.text or "–"
    told = linebreaksbr(text) if "\n" in text or "\r" in text else text
    figure = SafeString(' class="number"') if value.is_figure else ""
    return format_html('<td data-label="{}"{}><bdi>{}</bdi></td>', value.label, figure, told)


@register.simple_tag(takes_context=True)
def draft_url(context: template.Context, page: str, *parts: int | str) -> str:
    """The address of a page of a draft for whoever looks: `{% draft_url "texts" page.view.line.id section.id %}`."""
    return draft_path(context["request"].viewer, page, *parts)
