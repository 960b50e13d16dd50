"""Small pieces for the pages about the work plan."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from servanda.common.languages import UN_ORDER, current, language_name
from servanda.common.marks import drawn
from servanda.desk.pages.plan.found_above import Done
from servanda.desk.pages.plan.words import place_of
from servanda.papers.languages import RIGHT_TO_LEFT
from servanda.papers.numbers import write_number, write_percent
from servanda.people.enums import Language
from servanda.workplan.enums import Holding
from servanda.workplan.measuring import Value
from servanda.workplan.texts import Said, Texts
from servanda.workplan.texts import said as said_of

register = template.Library()
register.filter(place_of)

_SHAPES = {
    Holding.AS_ASSUMED: "tick",
    Holding.OTHERWISE: "diamond",
    Holding.NOT_KNOWN: "question",
    Holding.NOTED: "half disc",
}


@register.filter
def shown(text: Said) -> SafeString:
    """A text; in another language than the page's with that language named: `{{ activity.title|shown }}`."""
    if not text:
        return SafeString("–")
    if not text.untranslated:
        return format_html("<span>{}</span>", text.text)
    return format_html(
        '<span lang="{}" dir="{}">{}</span> <span class="untranslated">{}</span>',
        text.language,
        direction(text.language),
        text.text,
        _("not translated yet; in %(language)s") % {"language": language_name(text.language)},
    )


@register.filter
def direction(language: str) -> str:
    """The way a language is written: `dir="{{ content.language|direction }}"`."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


@register.filter
def in_reader(texts: Texts, original: str = "") -> Said:
    """A text kept by language for the reader: `{{ version.titles|in_reader:version.language }}`."""
    return said_of(texts, original=original)


@register.filter
def value(figure: Value | None) -> str:
    """A figure, or a share with its parts: 103; 45 of 102 (44.1%)."""
    if figure is None:
        return "–"
    if figure.denominator is None:
        return _figure(figure.numerator)
    return _("%(part)s of %(whole)s (%(percent)s)") % {
        "part": _figure(figure.numerator),
        "whole": _figure(figure.denominator),
        "percent": write_percent((figure.percent or Decimal(0)).quantize(Decimal("0.1")), current()),
    }


@register.filter
def done_for(done: Mapping[str, Done], activity: str) -> Done | None:
    """What was done for an activity, by its number; None where nothing is recorded."""
    return done.get(activity)


@register.filter
def holding(state: Holding) -> SafeString:
    """How an assumption stands: a shape and a word."""
    return drawn(_SHAPES[state], str(state.label), quiet=state is Holding.NOT_KNOWN)


@register.filter
def missing_languages(texts: Texts) -> str:
    """The languages a text lacks, by their names."""
    return ", ".join(str(Language(code).label) for code in UN_ORDER if not texts.get(code))


def _figure(amount: Decimal) -> str:
    whole = amount == amount.to_integral_value()
    return write_number(amount.quantize(Decimal(1)) if whole else amount, current())
