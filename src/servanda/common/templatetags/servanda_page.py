"""Small pieces for the pages: marks, words, names of obligations, and links that keep the day shown."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from typing import Any

from django import template
from django.urls import resolve, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from servanda.common import obligations
from servanda.common.access import Viewer, decision_of
from servanda.common.forms import DayInput
from servanda.common.languages import current
from servanda.common.marks import mark as mark_of
from servanda.common.steps import result_of, told
from servanda.common.words import word as word_of
from servanda.law.findings import Duty, StateOfPlay, Status, Step
from servanda.papers.dates import write_date
from servanda.papers.numbers import write_number

register = template.Library()


@register.filter
def mark(member: StateOfPlay | Status) -> SafeString:
    """Shape and word: `{{ duty.state|mark }}`."""
    return mark_of(member)


@register.filter
def word(member: StrEnum) -> str:
    """The word alone, in the language of the page: `{{ duty.reason|word }}`."""
    return word_of(member)


@register.filter
def lookup(table: dict[str, Any], key: str) -> Any:
    """What a table holds under a key; the key itself where it holds nothing: `{{ page.names|lookup:duty.iso3 }}`."""
    return table.get(key, key)


@register.filter
def obligation_name(obligation_id: str) -> str:
    """An obligation's name in the language of the page."""
    return obligations.obligation_name(obligation_id)


@register.filter
def date_name(subject: str) -> str:
    """What a date is about: an obligation, entry into force, or withdrawal."""
    return obligations.date_name(subject)


@register.filter
def days_apart(days: int) -> str:
    """How far a printed date lies from the computed one: “30 days later”, “162 days earlier”."""
    if days > 0:
        return ngettext("%(number)s day later", "%(number)s days later", days) % {"number": _figure(days)}
    return ngettext("%(number)s day earlier", "%(number)s days earlier", -days) % {"number": _figure(-days)}


def _figure(number: int) -> str:
    return write_number(number, current())


@register.filter
def article(duty: Duty) -> str:
    """“Article N (1) (b)”: the article that a duty rests on."""
    return obligations.article_of(duty.obligation, duty.period)


@register.filter
def covers_a_year(duty: Duty) -> bool:
    """Whether the duty's period is a calendar year, as for yearly reports."""
    return duty.period.isdigit()


@register.filter
def slug(member: StrEnum) -> str:
    """A member's value as a class name: `in force` → `in-force`."""
    return re.sub(r"[^a-z]+", "-", member.value.lower()).strip("-")


@register.filter
def date_or_dash(day: dt.date | None) -> str:
    """A day in words, or a dash where there is none."""
    return write_date(day, current()) if day else "–"


@register.filter
def sentence(step: Step) -> str:
    """A step told in the language of the page."""
    return told(step)


@register.filter
def result(step: Step) -> str:
    """What followed from a step."""
    return result_of(step)


@register.simple_tag(takes_context=True)
def page(context: template.Context, name: str, *args: str) -> str:
    """The address of a page, carrying the day shown: `{% page "desk:state" duty.iso3 %}`."""
    shown = context.get("as_of")
    return reverse(name, args=args) + (shown.query if shown else "")


@register.filter
def may_open(viewer: Viewer, name: str) -> bool:
    """Whether a page without parameters opens for the viewer: `{% if request.viewer|may_open:"desk:history" %}`."""
    decision = decision_of(resolve(reverse(name)).func)
    return decision is not None and decision.admits(viewer)


@register.simple_tag(takes_context=True)
def menu_item(context: template.Context, label: str, name: str, *also: str) -> SafeString:
    """One entry of a menu, marked as the current one on its page and on the pages named in `also`.

    Nothing for a viewer who may not open the page.
    """
    if not may_open(context["request"].viewer, name):
        return SafeString("")
    match = context["request"].resolver_match
    here = match is not None and match.view_name in (name, *also)
    current_mark = (
        format_html(' aria-current="{}"', "page" if match.view_name == name else "true") if here else ""
    )
    return format_html('<li><a href="{}"{}>{}</a></li>', page(context, name), current_mark, label)


@register.inclusion_tag("components/day_field.html")
def day_field(name: str, day: dt.date | None, label: str) -> dict[str, Any]:
    """Day, month and year as three fields in one form."""
    return {"name": name, "label": label, "day": DayInput().render(name, day)}
