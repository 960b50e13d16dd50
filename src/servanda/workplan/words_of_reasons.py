"""The reasons of doubts about a plan, as `servanda.workplan.reading` tells them in English, and how pages say them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext_noop

AS_TOLD: Sequence[str] = (
    gettext_noop("The levels are printed last first; under %(above)s only %(number)s fits."),
    gettext_noop("Number %(number)s stands twice. Both texts are kept; correct one of the numbers."),
    gettext_noop("%(number)s does not follow from %(above)s: a number is left out, or the order is another."),
    gettext_noop(
        "The same number is printed twice. By the outcome it stands under, and by its row, each is another."
    ),
    gettext_noop("This expected result has no counterpart in the chapter. Both lists are kept as they are."),
    gettext_noop("This expected result has no counterpart in the summary. Both lists are kept as they are."),
    gettext_noop("Probably “%(text)s”: the glossary has “%(term)s”. The text is kept as printed."),
    gettext_noop(
        "Probably “%(text)s”: it stands between the same words elsewhere in the paper. The text is kept as printed."
    ),
    gettext_noop(
        "This text stands among the outcomes, outputs and activities and is none of them. It is left out."
    ),
    gettext_noop("No amount stands in this line. It counts as nothing in the sum."),
    gettext_noop("The amount is below zero. It is taken as printed and counts in the sum."),
    gettext_noop(
        "It can be read as %(amount)s or %(other)s, and neither the sum nor another amount settles it."
    ),
    gettext_noop("The groups of digits are stored last first; only so do the lines add up to the total."),
    gettext_noop("The groups of digits are stored last first; only so is it a number."),
    gettext_noop(
        "The groups of digits are stored last first; so it is the same total as in the budget's own table."
    ),
    gettext_noop("Digits of two kinds stand in one amount. They are read as one number."),
    gettext_noop("The table has no line for the total. Its lines add up to %(amount)s."),
    gettext_noop("The lines add up to %(amount)s; the difference is %(other)s. The printed total is kept."),
    gettext_noop("The summary gives another total than the budget's own table, %(text)s."),
    gettext_noop("The table says that its amounts are in thousands. Each is taken times one thousand."),
    gettext_noop("The paper has more than one budget. The first is taken; this one is not."),
    gettext_noop(
        "The table has several columns of amounts. The one under the plan's year is taken, else the first."
    ),
    gettext_noop("No currency is named anywhere in the paper."),
    gettext_noop("The summary names another currency than the budget's own chapter."),
)
"""Sentences that pages say with the same words."""

OTHERWISE: Mapping[str, str] = {
    "No %(level)s is printed above %(text)s; its place is left without a text.": gettext_noop(
        "Not printed above “%(text)s”: %(level)s. Its place is left without a text."
    ),
    ("The same word stands before an %(level)s and before an %(others)s. The number decides."): gettext_noop(
        "The same word stands before several levels: %(level)s, %(others)s. The number decides."
    ),
    "The word usually means %(usual)s. The number has as many parts as an %(level)s.": gettext_noop(
        "The word usually means: %(usual)s. By the parts of its number it is: %(level)s."
    ),
    ("The word usually heads a list of results. The number has as many parts as an %(level)s."): gettext_noop(
        "The word usually heads a list of results. By the parts of its number it is: %(level)s."
    ),
    (
        "By the figures it is %(share)s per cent of “%(text)s”; %(stated)s per cent would be %(amount)s."
    ): gettext_noop("By the figures it is %(share)s%% of “%(text)s”; %(stated)s%% would be %(amount)s."),
    (
        "From %(first)s to %(last)s, both in the same paragraph, it is %(years)s years "
        "and %(months)s months. The text is kept as printed."
    ): gettext_noop(
        "From %(first)s to %(last)s, both in the same paragraph; years: %(years)s, "
        "months: %(months)s. The text is kept as printed."
    ),
}
"""Sentences that pages say with other words, which every language can follow, by the sentence told."""
