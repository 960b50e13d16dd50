"""Dates, figures and symbols on pages, as `servanda.papers` writes them in the language of the page.

An empty value stays empty: a page never shows “None”, nor a zero where nothing is known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.papers import articles, dates, lengths, numbers
from servanda.papers.numbering import number_levels

register = template.Library()


@register.filter(expects_localtime=True)
def date_in_words(day: dt.date | None) -> str:
    """A day, or that of a moment in the Unit's time zone: `{{ duty.due_on|date_in_words }}` gives 3 September 2018."""
    return dates.write_date(day, current()) if day else ""


@register.filter
def month_in_words(day: dt.date | None) -> str:
    """The month of a day: September 2018."""
    return dates.write_month(day, current()) if day else ""


@register.filter
def partial_date(span: dates.Span | None) -> str:
    """A date as exact as its source: 3 September 2018, September 2018 or 2018."""
    return dates.write_partial_date(span, current()) if span else ""


@register.filter
def until(first: dt.date, last: dt.date) -> str:
    """A span of days: `{{ meeting.opens_on|until:meeting.closes_on }}` gives 3–5 September 2018."""
    return dates.write_range(first, last, current())


@register.filter
def length_in_words(iso: str) -> str:
    """A length of time: `{{ "P8Y"|length_in_words }}` gives 8 years."""
    return lengths.write_length(iso, current()) if iso else ""


@register.filter
def figure(value: int | Decimal | None) -> str:
    """A figure with the separators of the language: 475,362."""
    return "" if value is None else numbers.write_number(value, current())


@register.filter
def digits(text: str | int | None) -> str:
    """A year or a number that takes no groups: `{{ duty.period|digits }}` gives 2017, in Arabic ٢٠١٧."""
    return "" if text is None else numbers.write_digits(str(text), current())


@register.filter
def article_in_words(number: str) -> str:
    """An article: `{{ step.article|article_in_words }}` gives Article N (1) (b)."""
    return articles.write_article(number, current()) if number else ""


@register.filter
def percent(value: int | Decimal | None) -> str:
    """A share of a hundred: 18.4%."""
    return "" if value is None else numbers.write_percent(value, current())


@register.filter
def money(amount: int | Decimal | None, currency: str) -> str:
    """An amount: `{{ line.amount|money:"CHF" }}` gives CHF 475,362."""
    return "" if amount is None else numbers.write_money(amount, currency, current())


@register.filter(expects_localtime=True)
def time_of_day(moment: dt.datetime | None) -> str:
    """The time of a moment to the minute: `{{ entry.at|time_of_day }}` gives 14:05."""
    return dates.write_time(moment, current()) if moment else ""


@register.filter
def file_size(size: int | None) -> str:
    """The size of a file: `{{ file.size|file_size }}` gives 3.4 MB."""
    return "" if size is None else numbers.write_file_size(size, current())


@register.filter
def number(reference: str) -> SafeString:
    """A number of several levels as the language writes it: `{{ activity.number|number }}` gives 3.2.1; ٣-٢-١."""
    return format_html('<bdi class="nowrap">{}</bdi>', number_levels(reference, current()))


@register.filter
def names(all_of_them: Iterable[str]) -> SafeString:
    """Names one after the other, each with its own direction: `{{ what.states|names }}` gives Chad, Chile, Cuba."""
    # Put together at one go: the plan's page names States some thousands of times.
    told = f"</bdi>{conditional_escape(_(', '))}<bdi>".join(map(conditional_escape, all_of_them))
    return SafeString(f"<bdi>{told}</bdi>" if told else "")


@register.filter
def ltr(text: str | None) -> SafeString | str:
    """A symbol, a code or an address, left to right in every language: `{{ document.symbol|ltr }}`."""
    return format_html('<bdi dir="ltr">{}</bdi>', text) if text else ""
