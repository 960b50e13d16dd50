"""What reading a plan tells, in the reader's language: why a paper was refused, and what kind of doubt there is."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.workplan.reading.findings import Code
from servanda.workplan.reading.refusals import Refusal

_REFUSALS: dict[Refusal, Promise] = {
    Refusal.EMPTY: _("The file is empty. Choose the file again."),
    Refusal.UNKNOWN_KIND: _(
        "This is no kind of file that can be read here. Give the plan as text, Word (.docx) or PDF."
    ),
    Refusal.PICTURE: _("The file is a picture. Give the plan as text, Word (.docx) or PDF with text in it."),
    Refusal.TOO_LARGE: _("The file is larger than a plan can be. Save it again without pictures."),
    Refusal.NOT_READABLE: _(
        "The text is not in UTF-8, so its letters cannot be told. Save it again as UTF-8."
    ),
    Refusal.LOCKED: _("The file is protected by a password. Save it without one."),
    Refusal.DAMAGED: _(
        "The file is damaged or not safe to open. Open it in its own program and save it again."
    ),
    Refusal.NO_TEXT: _("The file has pages but no text, as scans have. Give a version with text in it."),
    Refusal.UNKNOWN_LANGUAGE: _(
        "The language cannot be told. A plan can be read in Arabic, Chinese, English, French, Russian and Spanish."
    ),
    Refusal.TREATY: _(
        "This reads like the text of a treaty, article after article, and not like a work plan."
    ),
    Refusal.NO_PLAN: _(
        "This is no work plan: neither outcomes with activities, nor priorities, nor a budget were found."
    ),
}

_DOUBTS: dict[str, Promise] = {
    Code.NUMBER_REVERSED: _("The number is printed the other way round."),
    Code.NUMBER_COLLISION: _(
        "Two parts bear the same number as printed; the outcome above tells them apart."
    ),
    Code.NUMBER_DUPLICATE: _("The number stands twice."),
    Code.NUMBER_SEQUENCE: _("The number does not follow the one before it."),
    Code.NUMBER_MISSING: _("A number is missing in the row."),
    Code.LEVEL_MISSING: _("A level of the results frame is missing above this part."),
    Code.LABEL_IN_TWO_SENSES: _("One word names two different levels."),
    Code.LETTER_ORDER: _("The letters do not follow their order."),
    Code.DIGIT_GROUPS: _("The groups of digits can be read in two orders."),
    Code.MIXED_DIGITS: _("The figure mixes two kinds of digits."),
    Code.AMOUNT_UNDECIDED: _("The amount could not be decided."),
    Code.AMOUNT_MISSING: _("The line has no amount."),
    Code.NEGATIVE_AMOUNT: _("The amount is negative."),
    Code.TOTAL_MISSING: _("The budget has no total."),
    Code.TOTAL_DIFFERS: _("The total is not the sum of the lines."),
    Code.TOTAL_DIFFERS_IN_SUMMARY: _("The summary prints another total than the table."),
    Code.CURRENCY_MISSING: _("The table names no currency."),
    Code.CURRENCIES_DIFFER: _("More than one currency is named."),
    Code.IN_THOUSANDS: _("The amounts are in thousands."),
    Code.SEVERAL_BUDGETS: _("The paper has more than one budget."),
    Code.SEVERAL_AMOUNTS: _("The line has more than one amount."),
    Code.NOTE_AGAINST_FIGURES: _("A note says otherwise than the figures."),
    Code.RESULTS_DIFFER: _("The two lists of expected results differ."),
    Code.YEARS_AGAINST_DATES: _("A number of years does not fit the dates printed."),
    Code.YEAR_UNCERTAIN: _("The year of the plan is not certain."),
    Code.MISREADING: _("The word is probably misread from the paper."),
    Code.REMARK_MISSING: _("A remark on the title is called and not found."),
    Code.ROW_TORN: _("The end of a page may have torn a row of a table."),
    Code.TEXT_NOT_PLACED: _("A text found no place in the plan."),
}


def refusal_in_words(refusal: Refusal) -> str:
    """Why a paper is not taken, and what to do."""
    return str(_REFUSALS[refusal])


def doubt_in_words(code: str) -> str:
    """The kind of a doubt; the code itself for one that has no words yet."""
    return str(_DOUBTS.get(code, code))
