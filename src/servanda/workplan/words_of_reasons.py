"""The sentences of what doubts about a plan tell, by their kinds (`servanda.workplan.reading.told`)."""

from __future__ import annotations

from collections.abc import Mapping

from servanda.law.sentences import N_
from servanda.workplan.reading.told import Said, Why

SENTENCES: Mapping[str, str] = {
    Why.LAST_FIRST: N_("The levels are printed last first; under %(above)s only %(number)s fits."),
    Why.TWICE: N_("Number %(number)s stands twice. Both texts are kept; correct one of the numbers."),
    Why.NOT_FOLLOWING: N_(
        "%(number)s does not follow from %(above)s: a number is left out, or the order is another."
    ),
    Why.TWO_OF_ONE_NUMBER: N_(
        "The same number is printed twice. By the outcome it stands under, and by its row, each is another."
    ),
    Why.LEVEL_NOT_PRINTED: N_("Not printed above “%(text)s”: %(level)s. Its place is left without a text."),
    Why.SEVERAL_LEVELS: N_(
        "The same word stands before several levels: %(level)s, %(others)s. The number decides."
    ),
    Why.USUALLY_ANOTHER_LEVEL: N_(
        "The word usually means: %(usual)s. By the parts of its number it is: %(level)s."
    ),
    Why.USUALLY_RESULTS: N_(
        "The word usually heads a list of results. By the parts of its number it is: %(level)s."
    ),
    Why.NOT_IN_CHAPTER: N_(
        "This expected result has no counterpart in the chapter. Both lists are kept as they are."
    ),
    Why.NOT_IN_SUMMARY: N_(
        "This expected result has no counterpart in the summary. Both lists are kept as they are."
    ),
    Why.NEAR_THE_GLOSSARY: N_(
        "Probably “%(text)s”: the glossary has “%(term)s”. The text is kept as printed."
    ),
    Why.BETWEEN_THE_SAME: N_(
        "Probably “%(text)s”: it stands between the same words elsewhere in the paper. The text is kept as printed."
    ),
    Why.NEAR_THE_SAME_PASSAGE: N_(
        "Line %(line)s has nearly the same passage with “%(text)s”. Probably one of the two is misread. "
        "The text is kept as printed."
    ),
    Why.SPELT_OTHERWISE: N_("Probably “%(text)s”: so the word is spelt. The text is kept as printed."),
    Why.ONE_OF_FEMININE: N_(
        "Probably “%(text)s” or “%(instead)s”: “%(after)s” after it is feminine. The text is kept as printed."
    ),
    Why.VERB_OF_FEMININE: N_(
        "Probably “%(text)s”: the verb goes with “%(after)s” after it, which is feminine. "
        "The text is kept as printed."
    ),
    Why.JOINED_TO_NOTHING: N_(
        "Probably “%(text)s”: as printed it is a verb, and none stands before it that it could be joined to. "
        "The text is kept as printed."
    ),
    Why.NO_PLACE: N_(
        "This text stands among the outcomes, outputs and activities and is none of them. It is left out."
    ),
    Why.REMARK_NOT_FOUND: N_(
        "The title calls a remark by this mark, and no single line of the paper begins with it. No remark is taken."
    ),
    Why.PERHAPS_TORN: N_(
        "It stands first on its page and lacks a column that every row before has, so it may be the rest of the row "
        "before. It is taken as a row of its own."
    ),
    Why.NO_AMOUNT: N_("No amount stands in this line. It counts as nothing in the sum."),
    Why.BELOW_ZERO: N_("The amount is below zero. It is taken as printed and counts in the sum."),
    Why.TWO_READINGS: N_(
        "It can be read as %(amount)s or %(other)s, and neither the sum nor another amount settles it."
    ),
    Why.GROUPS_BY_SUM: N_(
        "The groups of digits are stored last first; only so do the lines add up to the total."
    ),
    Why.GROUPS_BY_FORM: N_("The groups of digits are stored last first; only so is it a number."),
    Why.GROUPS_BY_TABLE: N_(
        "The groups of digits are stored last first; so it is the same total as in the budget's own table."
    ),
    Why.TWO_KINDS_OF_DIGITS: N_("Digits of two kinds stand in one amount. They are read as one number."),
    Why.NO_TOTAL: N_("The table has no line for the total. Its lines add up to %(amount)s."),
    Why.SUM_DIFFERS: N_(
        "The lines add up to %(amount)s; the difference is %(other)s. The printed total is kept."
    ),
    Why.SUMMARY_DIFFERS: N_("The summary gives another total than the budget's own table, %(text)s."),
    Why.THOUSANDS: N_("The table says that its amounts are in thousands. Each is taken times one thousand."),
    Why.SECOND_BUDGET: N_("The paper has more than one budget. The first is taken; this one is not."),
    Why.SEVERAL_COLUMNS: N_(
        "The table has several columns of amounts. The one under the plan's year is taken, else the first."
    ),
    Why.NO_CURRENCY: N_("No currency is named anywhere in the paper."),
    Why.LINE_IN_ANOTHER_CURRENCY: N_(
        "This line is in %(line)s, the budget in %(budget)s. The figure is taken as it stands: correct the line to "
        "what it comes to in %(budget)s."
    ),
    Why.ANOTHER_CURRENCY: N_("The summary names another currency than the budget's own chapter."),
    Why.SHARE_DIFFERS: N_("By the figures it is %(share)s of “%(text)s”; %(stated)s would be %(amount)s."),
    Why.LENGTH_DIFFERS: N_(
        "From %(first)s to %(last)s, both in the same paragraph; years: %(years)s, "
        "months: %(months)s. The text is kept as printed."
    ),
    Said.LENGTH: N_("years: %(years)s, months: %(months)s"),
    Said.BOTH_LISTS: N_("both lists"),
}
"""Every reason has its sentence."""

VALUES_ALONE: Mapping[str, str] = {
    Said.PART: "%(part)s",
    Said.NUMBER: "%(number)s",
    Said.NUMBERS: "%(numbers)s",
    Said.LEVEL: "%(level)s",
    Said.LEVEL_SO_OFTEN: "%(level)s (%(times)s)",
    Said.AMOUNT: "%(amount)s",
    Said.TEXT: "%(text)s",
}
"""What is told by its values alone: there is nothing to translate."""
