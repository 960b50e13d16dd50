"""The steps of `servanda.law`, told in the reader's language."""

from __future__ import annotations

from functools import cache

from django.utils.translation import gettext
from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.obligations import in_digits
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.law.findings import Step
from servanda.law.partial_dates import PartialDate
from servanda.law.records import ActKind
from servanda.law.sentences import tell
from servanda.papers.dates import write_partial_date
from servanda.papers.isolates import inline
from servanda.papers.lengths import write_length
from servanda.papers.numbers import NO_BREAK


def told(step: Step) -> str:
    """The sentence of a step in the active language, its dates and lengths of time in words."""
    values = {place: _named(place, value) for place, value in step.values.items()}
    return tell(step.rule, values, gettext, _unbroken_date, length_in_words)


def date_in_words(iso: str) -> str:
    """“3 September 2018”, as exact as the text; a sentence part where there is no date."""
    return write_partial_date(PartialDate.parse(iso), current()) if iso else _("a day not told")


def _unbroken_date(iso: str) -> str:
    """A date that no line can break between day and month."""
    return date_in_words(iso).replace(" ", NO_BREAK)


def length_in_words(iso: str) -> str:
    """A length of time in ISO 8601 (P8Y, P180D) in words: “8 years”, “180 days”."""
    return write_length(iso, current())


def result_of(step: Step) -> str:
    """What followed from a step: a date in words, or the text as it stands."""
    try:
        return date_in_words(step.result) if step.result else ""
    except ValueError:
        return step.result


def _named(place: str, value: str) -> str:
    """Facts, their values, obligations, readings and acts in the language; everything else as it stands."""
    if place in ("fact", "obligation", "value", "reading"):
        return _in_english().get(value, {}).get(current(), value)
    if place == "act" and value in set(ActKind):
        return word(ActKind(value)).lower()
    if place in ("year", "articles"):
        return in_digits(value)
    is_data = place == "length" or place.endswith("_on")
    return value if is_data else inline(value, current())


@cache
def _in_english() -> dict[str, dict[str, str]]:
    """The names of facts, values, obligations and readings in the six languages, by id and by English name."""
    treaty = treaty_of_this_desk()
    named = {fact.id: fact.names.model_dump() for fact in treaty.fact_list}
    named |= {obligation.id: obligation.names.model_dump() for obligation in treaty.obligation_list}
    for fact in treaty.fact_list:
        named |= {value: names.model_dump() for value, names in fact.value_names.items()}
    for obligation in treaty.obligation_list:
        named |= {reading.says.en: reading.says.model_dump() for reading in obligation.readings}
    return named | {names["en"]: names for names in named.values()}
